/**
 * @typedef {import('playwright').Page} Page
 * @typedef {object} Sight what a user looks at: an element, and what of it
 * @property {readonly string[]} path selectors, each looked for in the shadow root of the element before
 * @property {'titles' | 'text'} read `titles`: those of the element and of all in it, where the exact figures stand
 * @property {string} [wanted] a regular expression; without one any change counts, also from absent to present
 */

/** Longer than anything that is measured here takes on a slow machine. */
const PATIENCE_MS = 90_000;

/** @typedef {{ sightMs?: number | null }} Watching what the page keeps on its window meanwhile */

/**
 * Measure in the page how long it takes from an event of the user's until something is on the screen: from the time
 * stamp of the event to the end of the first frame that shows it. The time that Playwright needs is not in it.
 * @param {Page} page
 * @param {'pointerup' | 'input'} event the first one that comes counts
 * @param {Sight} sight
 * @param {() => Promise<unknown>} act causes the event
 */
export async function timeToSight(page, event, sight, act) {
  await page.evaluate(watch, { event, sight });
  await act();
  const seen = await page.waitForFunction(() => /** @type {Watching} */ (window).sightMs, undefined, {
    timeout: PATIENCE_MS,
  });
  return Number(await seen.jsonValue());
}

/**
 * Runs in the page.
 * @param {{ event: string, sight: Sight }} given
 */
function watch({ event, sight: { path, read, wanted } }) {
  const see = () => {
    /** @type {ParentNode} */
    let root = document;
    /** @type {Element | null} */
    let element = null;
    for (const selector of path) {
      element = root.querySelector(selector);
      if (!element) return '';
      root = element.shadowRoot ?? element;
    }
    if (!element) return '';
    if (read === 'text') return element.textContent;
    return [element, ...element.querySelectorAll('[title]')].map((one) => one.getAttribute('title') ?? '').join('\n');
  };
  const before = see();
  const isThere = (/** @type {string} */ now) =>
    now !== before && (wanted === undefined ? now !== '' : new RegExp(wanted, 'u').test(now));
  const watching = /** @type {Watching} */ (window);
  watching.sightMs = null;
  const begin = (/** @type {Event} */ begun) => {
    const look = () => {
      if (!isThere(see())) {
        requestAnimationFrame(look);
        return;
      }
      // A message comes after the frame in whose beginning we are has been painted.
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => (watching.sightMs = performance.now() - begun.timeStamp));
      port1.start();
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  };
  window.addEventListener(event, begin, { capture: true, once: true });
}
