import type { Application } from './application.ts';

/** Waits until the program has nothing to do that somebody waits for. */
export type QuietTime = (app: Application) => Promise<void>;

/** So long after the map was drawn the check-up begins: whoever starts the program does something first. */
const BREATHING_MS = 3000;

/** Wait until the page is loaded, the map is drawn and the browser has nothing else to do. */
export async function quietTime(app: Application): Promise<void> {
  if (document.readyState !== 'complete') {
    await new Promise((resolve) => {
      window.addEventListener('load', resolve, { once: true });
    });
  }
  await spareTime();
  // There is none where the browser cannot draw one.
  await app.map?.idle();
  await new Promise((resolve) => {
    setTimeout(resolve, BREATHING_MS);
  });
  await spareTime();
}

function spareTime(): Promise<void> {
  return new Promise<void>((resolve) => {
    // Safari has no such call; there the work is in a worker all the same.
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve());
    else setTimeout(resolve, 1000);
  });
}
