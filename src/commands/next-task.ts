/**
 * Let the browser paint and hear the user before long work goes on. What was read from the state may be out of date
 * afterwards.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
