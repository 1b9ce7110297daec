/** @typedef {import('./traced-tasks.mjs').TraceEvent} TraceEvent */

/** What has to be traced for the functions below. */
export const SCRIPT_CATEGORIES = ['devtools.timeline', 'v8.execute'];

const SCRIPT = ['EventDispatch', 'FunctionCall', 'RunMicrotasks', 'FireAnimationFrame'];

/**
 * Do something and give what the browser traced of it.
 * @param {import('playwright').Browser} browser
 * @param {import('playwright').Page} page
 * @param {() => Promise<unknown>} act
 * @returns {Promise<TraceEvent[]>}
 */
export async function traceScript(browser, page, act) {
  await browser.startTracing(page, { categories: SCRIPT_CATEGORIES });
  await act();
  const trace = await browser.stopTracing();
  return /** @type {{ traceEvents: TraceEvent[] }} */ (JSON.parse(trace.toString())).traceEvents;
}

/**
 * Sum, from each pointer move to the next, the processor time of what the page's script did on the main thread.
 * @param {readonly TraceEvent[]} events
 * @returns {number[]} in ms
 */
export function scriptBetweenMoves(events) {
  const script = scriptAround(events, firstOf(events, 'pointermove'));
  const moves = events
    .filter((event) => isDispatch(event, 'pointermove') && event.ph === 'X')
    .map(({ ts }) => ts)
    .toSorted((a, b) => a - b);
  return moves.slice(0, -1).map((from, index) => sumWithin(script, from, moves[index + 1] ?? Infinity));
}

/**
 * Sum the processor time of what the page's script did on the main thread from the first event of a type on.
 * @param {readonly TraceEvent[]} events
 * @param {string} type
 * @returns {number} in ms
 */
export function scriptFrom(events, type) {
  const first = firstOf(events, type);
  return sumWithin(scriptAround(events, first), first.ts, Infinity);
}

/** @param {TraceEvent} event @param {string} type */
const isDispatch = ({ name, args }, type) => name === 'EventDispatch' && args?.data?.type === type;

/** @param {readonly TraceEvent[]} events @param {string} type */
function firstOf(events, type) {
  const first = events.find((event) => isDispatch(event, type));
  if (!first) throw new Error(`No ${type} was traced.`);
  return first;
}

/**
 * Find the pieces of script on the thread of an event that lie in no other piece.
 * @param {readonly TraceEvent[]} events
 * @param {TraceEvent} thread
 */
function scriptAround(events, { pid, tid }) {
  let end = 0;
  return events
    .filter((event) => event.ph === 'X' && event.pid === pid && event.tid === tid && SCRIPT.includes(event.name))
    .toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
    .filter(({ ts, dur = 0 }) => {
      const outermost = ts >= end;
      if (outermost) end = ts + dur;
      return outermost;
    });
}

/** @param {readonly TraceEvent[]} script @param {number} from @param {number} to */
function sumWithin(script, from, to) {
  return script.filter(({ ts }) => ts >= from && ts < to).reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000;
}
