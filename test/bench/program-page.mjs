import { gzipSync } from 'node:zlib';

/** @typedef {import('playwright').Page} Page */

/**
 * Open the program in a fresh profile and wait until it stands and the map shows its read-out.
 * @param {import('playwright').Browser} browser
 * @param {string} address
 */
export async function openProgram(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  const page = await context.newPage();
  /** @type {Map<string, number>} */
  const scripts = new Map();
  context.on('response', async (response) => {
    if (!/\.m?js$/u.test(new URL(response.url()).pathname)) return;
    scripts.set(response.url(), gzipSync(await response.body(), { level: 9 }).length);
  });
  await page.goto(address);
  await page.getByRole('button', { name: 'Start drawing' }).waitFor();
  await page.waitForLoadState('networkidle');
  const startedMs = await page.evaluate(() => performance.now());
  return { context, page, scripts, startedMs };
}

/**
 * Import a file into the drafts: feature 1 into the first named cell, and so on.
 * @param {Page} page
 * @param {string} text
 * @param {readonly { party: string, zone: string }[]} cells
 * @returns {Promise<{ readMs: number, takenMs: number }>} until the preview stands, and from the press until it is taken over
 */
export async function importFile(page, text, cells) {
  const from = performance.now();
  await page
    .getByLabel('Choose a file to import')
    .setInputFiles({ name: 'bench.geojson', mimeType: 'application/geo+json', buffer: Buffer.from(text) });
  const accept = page.getByRole('button', { name: 'Import', exact: true });
  await page.getByText('Nothing changes until').waitFor();
  const readMs = performance.now() - from;
  for (const [index, { party, zone }] of cells.entries()) {
    await page.getByLabel(new RegExp(`^Party of Feature ${index + 1}\\b`, 'u')).selectOption({ label: party });
    await page.getByLabel(new RegExp(`^Zone of Feature ${index + 1}\\b`, 'u')).selectOption({ label: zone });
  }
  const pressed = performance.now();
  await accept.click();
  await page.getByText('Nothing changes until').waitFor({ state: 'detached' });
  return { readMs, takenMs: performance.now() - pressed };
}

/**
 * Measure in the page from the next pointer-up until the area in the inspector has changed and was painted.
 * @param {Page} page
 * @param {() => Promise<void>} gesture
 */
export async function pointerUpToFigure(page, gesture) {
  await page.evaluate(() => {
    const inspector = document.querySelector('delimit-app')?.shadowRoot?.querySelector('draw-inspector')?.shadowRoot;
    if (!inspector) throw new Error('No inspector');
    const figure = () => inspector.querySelector('[data-figure=area]')?.closest('dl')?.title;
    const before = figure();
    /** @type {{ measured?: Promise<number> }} */ (window).measured = new Promise((resolve) => {
      window.addEventListener(
        'pointerup',
        () => {
          const from = performance.now();
          const look = () => {
            if (figure() === before) requestAnimationFrame(look);
            else requestAnimationFrame(() => resolve(performance.now() - from));
          };
          look();
        },
        { capture: true, once: true },
      );
    });
  });
  await gesture();
  return page.evaluate(() => /** @type {{ measured?: Promise<number> }} */ (window).measured ?? Promise.reject());
}
