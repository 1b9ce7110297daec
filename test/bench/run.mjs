/**
 * Measures what a user waits for, in the built program: `npm run bench`. Prints medians and writes every sample to
 * test/bench/results.json, which is made by nothing else. Never part of the tests: a busy machine is not a fault.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { chromium } from 'playwright';
import { chromiumArguments } from '../../.ci/chromium-arguments.mjs';
import { findBrowser } from '../../.ci/find-browser.mjs';
import { inRepository } from '../../.ci/repository.mjs';
import { serve } from '../../.ci/serve.mjs';
import { median } from './median.mjs';
import { importFile, openProgram, pointerUpToFigure } from './program-page.mjs';
import { seededRing, zoneFile } from './seeded-zone.mjs';

const PORT = 47121;
const ROUNDS = 5;
const SIZES = [100, 1000, 10_000];
const CELL = { party: 'Iran', zone: 'Idlib and adjoining areas' };

/** @type {Record<string, number[]>} */
const samples = {};
/** @param {string} name @param {number} value */
const note = (name, value) => (samples[name] ??= []).push(Math.round(value * 10) / 10);

/**
 * Drag the turning point in the middle of the map a little, and back in the next round.
 * @param {import('playwright').Page} page
 * @param {number} round
 */
async function dragMiddlePoint(page, round) {
  const box = await page.getByRole('region', { name: 'Map', exact: true }).boundingBox();
  if (!box) throw new Error('No map');
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const by = round % 2 === 0 ? 6 : 0;
  const from = round % 2 === 0 ? 0 : 6;
  await page.mouse.move(middle.x, middle.y + from);
  await page.mouse.down();
  await page.mouse.move(middle.x, middle.y + (from + by) / 2 + 2);
  await page.mouse.move(middle.x, middle.y + by);
  return pointerUpToFigure(page, () => page.mouse.up());
}

/** @param {import('playwright').Page} page @param {readonly [number, number]} position */
async function zoomOnto(page, [longitude, latitude]) {
  await page.getByRole('button', { name: 'Go to' }).click();
  await page.getByLabel('Place or coordinate').fill(`${latitude} N ${longitude} E`);
  await page.keyboard.press('Enter');
  for (let step = 0; step < 5; step += 1) await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.waitForLoadState('networkidle');
}

const browserPath = await findBrowser();
const server = await serve(inRepository('dist'), PORT);
const browser = await chromium.launch({
  ...(browserPath ? { executablePath: browserPath } : {}),
  args: chromiumArguments,
});
try {
  for (let round = 0; round < 3; round += 1) {
    const { context, scripts, startedMs } = await openProgram(browser, `http://localhost:${PORT}/`);
    note('first load until idle, ms', startedMs);
    note(
      'first load, script bytes gzip',
      [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0),
    );
    await context.close();
  }
  for (const size of SIZES) {
    const { context, page } = await openProgram(browser, `http://localhost:${PORT}/`);
    const ring = seededRing(size, 20_170_704);
    const { readMs, takenMs } = await importFile(page, zoneFile([{ name: 'bench', ring }]), [CELL]);
    note(`read a file of ${size} points, ms`, readMs);
    note(`take over ${size} points, ms`, takenMs);
    const target = ring[Math.floor(size / 8)];
    if (!target) throw new Error('No target');
    await zoomOnto(page, target);
    for (let round = 0; round < ROUNDS; round += 1) {
      note(`pointer up to new figures, ${size} points, ms`, await dragMiddlePoint(page, round));
    }
    const pressed = performance.now();
    await page.getByRole('button', { name: 'Save version' }).click();
    await page.getByText('Saved as version 1').waitFor();
    note(`save a version of ${size} points, ms`, performance.now() - pressed);
    await context.close();
  }
} finally {
  await browser.close();
  server.close();
}

const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
const result = {
  date: new Date().toISOString(),
  commit,
  node: process.version,
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  medians: Object.fromEntries(Object.entries(samples).map(([name, values]) => [name, median(values)])),
  samples,
};
writeFileSync(inRepository('test', 'bench', 'results.json'), `${JSON.stringify(result, null, 2)}\n`);
for (const [name, value] of Object.entries(result.medians)) console.log(`${name.padEnd(48)} ${value}`);
