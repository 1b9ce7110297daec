/**
 * @typedef {import('playwright').Page} Page
 * @typedef {{ script: string, invoker: string, ms: number }} LongScript a script that ran for 5 ms or longer
 * @typedef {{ ms: number, scripts: LongScript[] }} LongTask a task of the main thread that took more than 50 ms
 * @typedef {{ startTime: number, duration: number }} Span
 * @typedef {Span & { sourceURL: string, sourceFunctionName: string, sourceCharPosition: number, invoker: string }} ScriptTiming
 * @typedef {{ longEntries?: PerformanceEntry[], longObserver?: PerformanceObserver }} Observing
 */

/**
 * Begin to note the tasks of the page's main thread that take more than 50 ms, forgetting those noted before.
 * @param {Page} page
 */
export async function watchLongTasks(page) {
  await page.evaluate(() => {
    const observing = /** @type {Observing} */ (window);
    observing.longObserver?.disconnect();
    observing.longEntries = [];
    observing.longObserver = new PerformanceObserver((list) => observing.longEntries?.push(...list.getEntries()));
    observing.longObserver.observe({ type: 'longtask' });
    // Says which scripts a slow frame ran.
    observing.longObserver.observe({ type: 'long-animation-frame' });
  });
}

/**
 * Give the long tasks since `watchLongTasks`, longest first, each with the scripts that ran in it.
 * @param {Page} page
 * @returns {Promise<LongTask[]>}
 */
export async function longTasks(page) {
  // The entries of a frame are there when the frame after it begins.
  await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))));
  return page.evaluate(() => {
    const { longEntries = [], longObserver } = /** @type {Observing} */ (window);
    const entries = [...longEntries, ...(longObserver?.takeRecords() ?? [])];
    const rounded = (/** @type {number} */ value) => Math.round(value * 10) / 10;
    const scripts = entries.flatMap((entry) =>
      'scripts' in entry ? /** @type {ScriptTiming[]} */ (entry.scripts) : [],
    );
    /** @param {Span} inner @param {Span} outer */
    const lies = (inner, outer) =>
      inner.startTime >= outer.startTime - 1 && inner.startTime < outer.startTime + outer.duration;
    return entries
      .filter((entry) => entry.entryType === 'longtask')
      .toSorted((a, b) => b.duration - a.duration)
      .map((task) => ({
        ms: rounded(task.duration),
        scripts: scripts
          .filter((script) => lies(script, task))
          .toSorted((a, b) => b.duration - a.duration)
          .map((script) => ({
            script: `${script.sourceURL.split('/').at(-1)}:${script.sourceCharPosition} ${script.sourceFunctionName}`,
            invoker: script.invoker,
            ms: rounded(script.duration),
          })),
      }));
  });
}
