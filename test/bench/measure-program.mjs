import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import { chromiumArguments } from '../../.ci/chromium-arguments.mjs';
import { findBrowser } from '../../.ci/find-browser.mjs';
import { serve } from '../../.ci/serve.mjs';
import { dragPoint, pointAt } from './drag-point.mjs';
import { longTasks, watchLongTasks } from './long-tasks.mjs';
import { draftKept, importFile, openProgram, saveVersion, selectCell, SIGHTS } from './program-page.mjs';
import { seededRing, zoneFile } from './seeded-zone.mjs';
import { timeToSight } from './time-to-sight.mjs';

/**
 * @typedef {import('playwright').Browser} Browser
 * @typedef {import('playwright').Page} Page
 * @typedef {import('./long-tasks.mjs').LongTask} LongTask
 * @typedef {object} Measured
 * @property {string} chromium its version
 * @property {Record<string, number[]>} samples
 * @property {Record<string, number>} scriptBytes gzip -9, by file
 * @property {Record<string, LongTask[]>} longTasks longest first
 */

const PORT = 47121;
const LOADS = 5;
const IMPORTS = 5;
const ROUNDS = 5;
const SIZES = [100, 1000, 10_000];
const SEED = 20_170_704;
/** Large enough to show in the exact figure, which has a tenth of a hectare's tenth as its last digit. */
const DRAG_PX = 12;
const ZONE = 'Idlib and adjoining areas';
const OURS = { party: 'Iran', zone: ZONE };
const THEIRS = { party: 'Turkey', zone: ZONE };

/**
 * Measure a build in a Chromium of its own.
 * @param {string} folder
 * @returns {Promise<Measured>}
 */
export async function measureProgram(folder) {
  const server = await serve(folder, PORT);
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: chromiumArguments });
  try {
    /** @type {Measured} */
    const measured = { chromium: browser.version(), samples: {}, scriptBytes: {}, longTasks: {} };
    await measureLoads(browser, server, folder, measured);
    for (const size of SIZES) await measureZone(browser, size, measured);
    return measured;
  } finally {
    await browser.close();
    server.close();
  }
}

/**
 * @param {Measured} measured
 * @param {string} name
 * @param {number} value
 */
function note({ samples }, name, value) {
  (samples[name] ??= []).push(Math.round(value * 10) / 10);
  console.error(`${name}: ${Math.round(value)}`);
}

/**
 * First loads, each in a fresh profile. Scripts are counted where they are served, so that those of workers are in it.
 * @param {Browser} browser
 * @param {import('node:http').Server} server
 * @param {string} folder
 * @param {Measured} measured
 */
async function measureLoads(browser, server, folder, measured) {
  for (let load = 0; load < LOADS; load += 1) {
    /** @type {Set<string>} */
    const asked = new Set();
    const listen = (/** @type {import('node:http').IncomingMessage} */ { url = '' }) => asked.add(url);
    server.on('request', listen);
    const { context, page, mapIdleMs } = await openProgram(browser, address);
    await page.waitForLoadState('networkidle');
    server.off('request', listen);
    await context.close();
    const scripts = [...asked].filter((url) => /\.m?js$/u.test(url));
    measured.scriptBytes = Object.fromEntries(scripts.map((url) => [url, gzipBytes(join(folder, url))]));
    const bytes = Object.values(measured.scriptBytes).reduce((sum, one) => sum + one, 0);
    note(measured, 'first load: until the map is idle, ms', mapIdleMs);
    note(measured, 'first load: scripts, bytes gzip', bytes);
  }
}

const address = `http://localhost:${PORT}/`;

/** @param {string} path */
const gzipBytes = (path) => gzipSync(readFileSync(path), { level: 9 }).length;

/**
 * Import, drag, save and compare boundaries of one size.
 * @param {Browser} browser
 * @param {number} size in turning points
 * @param {Measured} measured
 */
async function measureZone(browser, size, measured) {
  const { context, page } = await openProgram(browser, address);
  await page.getByRole('button', { name: 'Start drawing' }).click();
  const ring = seededRing(size, SEED);

  await watchLongTasks(page);
  for (let round = 0; round < IMPORTS; round += 1) {
    const { previewMs, takenMs } = await importFile(page, zoneFile(ring), OURS);
    note(measured, `import, ${size} points: file chosen to preview, ms`, previewMs);
    note(measured, `import, ${size} points: press to draft, ms`, takenMs);
  }
  measured.longTasks[`import, ${size} points`] = await longTasks(page);
  await importFile(page, zoneFile(seededRing(size, SEED + 1)), THEIRS);

  await selectCell(page, OURS);
  const [top] = ring.toSorted((a, b) => b[1] - a[1]);
  if (!top) throw new Error('The ring is empty.');
  let handle = await pointAt(page, top);
  await watchLongTasks(page);
  for (let round = 0; round < ROUNDS; round += 1) {
    const dragged = await dragPoint(page, handle, round % 2 === 0 ? -DRAG_PX : DRAG_PX, 12);
    ({ handle } = dragged);
    note(measured, `pointer up to new area in Draw, ${size} points, ms`, dragged.figureMs);
    await draftKept(page);
  }
  measured.longTasks[`drag and draft kept, ${size} points`] = await longTasks(page);

  for (let round = 0; round < ROUNDS; round += 1) {
    ({ handle } = await dragPoint(page, handle, round % 2 === 0 ? DRAG_PX : -DRAG_PX, 3));
    await watchLongTasks(page);
    note(measured, `save a version, ${size} points, ms`, await saveVersion(page, round + 1));
  }
  measured.longTasks[`save, ${size} points`] = await longTasks(page);

  // Boundaries cannot be dragged in Compare; steps back and forth of the last drag change them there.
  const show = () => page.getByRole('tab', { name: 'Compare', exact: true }).click();
  note(
    measured,
    `first comparison, 2 x ${size} points, ms`,
    await timeToSight(page, 'pointerup', SIGHTS.comparison, show),
  );
  await watchLongTasks(page);
  for (let round = 0; round < ROUNDS; round += 1) {
    const step = page.getByRole('button', { name: round % 2 === 0 ? 'Undo' : 'Redo', exact: true });
    const figuresMs = await timeToSight(page, 'pointerup', SIGHTS.comparison, () => step.click());
    note(measured, `pointer up to new figures in Compare, 2 x ${size} points, ms`, figuresMs);
    await draftKept(page);
  }
  measured.longTasks[`compare, 2 x ${size} points`] = await longTasks(page);
  await context.close();
}
