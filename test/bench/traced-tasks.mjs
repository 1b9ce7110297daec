/**
 * @typedef {{ what: string, processorMs: number }} TaskPart
 * @typedef {object} MainThreadTask
 * @property {number} processorMs how long it kept a processor busy: on an idle machine this is what it blocks
 * @property {number} elapsedMs with the time in which it waited for a processor, or for the graphics
 * @property {TaskPart[]} parts what it was, from the outside in, as far as it took 5 ms or longer
 * @typedef {object} TraceEvent as Chromium writes it; times in microseconds
 * @property {string} name
 * @property {string} ph
 * @property {number} pid
 * @property {number} tid
 * @property {number} ts
 * @property {number} [dur]
 * @property {number} [tdur] time of the thread on a processor
 * @property {{ name?: string, data?: { type?: string, url?: string } }} [args]
 */

const KEPT_TASKS = 5;
const PART_FROM_MS = 5;
const MAIN_THREAD = 'CrRendererMain';
const TASK = 'RunTask';
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8.execute'];
/** Inner workings of V8, beside the events that name them. */
const INNER = /^V8\./u;

/**
 * Do something and give the longest tasks of the page's main thread meanwhile, longest first by time on a processor.
 * Tasks that no event of the page began are left out: what Playwright evaluates in the page is of that kind.
 * @param {import('playwright').Browser} browser
 * @param {import('playwright').Page} page
 * @param {() => Promise<unknown>} act
 * @returns {Promise<MainThreadTask[]>}
 */
export async function traceTasks(browser, page, act) {
  await browser.startTracing(page, { categories: CATEGORIES });
  await act();
  const trace = await browser.stopTracing();
  const { traceEvents } = /** @type {{ traceEvents: TraceEvent[] }} */ (JSON.parse(trace.toString()));
  return longestTasks(traceEvents);
}

/** @param {readonly TraceEvent[]} events */
function longestTasks(events) {
  const thread = (/** @type {TraceEvent} */ { pid, tid }) => `${pid}/${tid}`;
  const named = events.filter(({ name, args }) => name === 'thread_name' && args?.name === MAIN_THREAD);
  const mainThreads = new Set(named.map(thread));
  const onMainThread = events.filter((event) => event.ph === 'X' && mainThreads.has(thread(event)));
  const parts = onMainThread.filter(
    ({ name, tdur = 0 }) => name !== TASK && !INNER.test(name) && milliseconds(tdur) >= PART_FROM_MS,
  );
  return onMainThread
    .filter(({ name }) => name === TASK)
    .map((task) => ({
      processorMs: milliseconds(task.tdur),
      elapsedMs: milliseconds(task.dur),
      parts: parts
        .filter((part) => isWithin(part, task))
        .toSorted((a, b) => a.ts - b.ts)
        .map((part) => ({ what: nameOf(part), processorMs: milliseconds(part.tdur) })),
    }))
    .filter((task) => task.parts.length > 0)
    .toSorted((a, b) => b.processorMs - a.processorMs)
    .slice(0, KEPT_TASKS);
}

/** @param {number} [microseconds] */
const milliseconds = (microseconds = 0) => Math.round(microseconds / 100) / 10;

/** @param {TraceEvent} inner @param {TraceEvent} outer */
const isWithin = (inner, outer) =>
  inner.pid === outer.pid &&
  inner.tid === outer.tid &&
  inner.ts >= outer.ts &&
  inner.ts + (inner.dur ?? 0) <= outer.ts + (outer.dur ?? 0);

/**
 * Name a part by its kind, and by the event or the script file it is about.
 * @param {TraceEvent} event
 */
function nameOf({ name, args }) {
  const { type, url } = args?.data ?? {};
  return [name, type, url?.split('/').at(-1)].filter((word) => word !== undefined && word !== '').join(' ');
}
