import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { chromiumArguments } from '../../../.ci/chromium-arguments.mjs';
import { findBrowser } from '../../../.ci/find-browser.mjs';
import { serve } from '../../../.ci/serve.mjs';
import { Samples } from '../samples.mjs';
import { buildPageBeside } from './build-page.mjs';

/**
 * @typedef {import('playwright').BrowserContext} BrowserContext
 * @typedef {import('./repository-page.ts').RepositoryPage} RepositoryPage
 * @typedef {{ repositoryPage: RepositoryPage }} PageWindow
 */

const PORT = 47122;
/** As many as the median of a disk that is busy now and then needs. */
const ROUNDS = 11;
const STARTS = 3;
const SAVED_AT_ONCE = 50;

/**
 * Measure what many versions cost, of four zones with 1,000 turning points each and every zone changed in each: in a browser with a profile
 * on the disk, because one without keeps the database in memory.
 * @param {string} program folder of a build
 * @param {number} count of versions
 */
export async function measureVersions(program, count) {
  const { folder, path } = await buildPageBeside(program);
  const profile = mkdtempSync(join(tmpdir(), 'bench-profile-'));
  const server = await serve(folder, PORT);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await findBrowser(),
    args: chromiumArguments,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
  });
  const samples = new Samples();
  const address = `http://localhost:${PORT}/`;
  try {
    await inPage(context, address + path, (page) => page.begin());
    await measureStarts(context, address, samples, 0);
    const first = await inPage(context, address + path, (page, rounds) => page.save(rounds), ROUNDS);
    for (const ms of first) samples.add('save a version with fewer than 11 there, ms', ms);
    for (let there = ROUNDS; there < count; there += SAVED_AT_ONCE) {
      await inPage(context, address + path, (page, some) => page.save(some), Math.min(SAVED_AT_ONCE, count - there));
    }
    await measureStarts(context, address, samples, count);
    await measureRepository(context, address + path, samples, count);
    return { chromium: context.browser()?.version() ?? 'unknown', samples };
  } finally {
    await context.close();
    server.close();
    for (const made of [folder, profile]) rmSync(made, { recursive: true, force: true });
  }
}

/**
 * @param {BrowserContext} context
 * @param {string} address of the page
 * @param {Samples} samples
 * @param {number} count of the versions that are there
 */
async function measureRepository(context, address, samples, count) {
  for (let round = 0; round < ROUNDS; round += 1) {
    // A page of its own: what was read before is in no memory of the program.
    const { ms, versions, getAllCalls } = await inPage(context, address, (page) => page.list());
    if (versions !== count) throw new Error(`There are ${versions} versions instead of ${count}.`);
    samples.add(`list ${count} versions, ms`, ms);
    if (round === 0) samples.add(`list ${count} versions, reads of a whole table`, getAllCalls);
  }
  for (const ms of await inPage(context, address, (page, rounds) => page.openSome(rounds), ROUNDS)) {
    samples.add(`open and verify a version with ${count} there, ms`, ms);
  }
  samples.add(`verify everything with ${count} versions, ms`, await inPage(context, address, (page) => page.verify()));
  for (const ms of await inPage(context, address, (page, rounds) => page.save(rounds), ROUNDS)) {
    samples.add(`save a version with ${count} there, ms`, ms);
  }
  const added = await inPage(context, address, (page) => page.saveUnchanged());
  samples.add('added by a version without changes, bytes of records', added.records);
  samples.add('added by a version without changes, bytes of the journal', added.journal);
}

/**
 * Start the program some times.
 * @param {BrowserContext} context
 * @param {string} address
 * @param {Samples} samples
 * @param {number} count of the versions that are there
 */
async function measureStarts(context, address, samples, count) {
  for (let start = 0; start < STARTS; start += 1) {
    const page = await context.newPage();
    await page.goto(address);
    const shown = await page.waitForFunction(timeWhenShown, undefined, { timeout: 120_000 });
    const painted = await page.waitForFunction(timeOfFirstPaint, undefined, { timeout: 120_000 });
    samples.add(`start with ${count} versions to first paint, ms`, Number(await painted.jsonValue()));
    samples.add(`start with ${count} versions until the workspace is shown, ms`, Number(await shown.jsonValue()));
    await page.close();
  }
}

/** Runs in the page, once a frame: the time since the navigation began, or false while the workspace is not there yet. */
function timeWhenShown() {
  return document.querySelector('delimit-app')?.shadowRoot?.querySelector('zone-map') ? performance.now() : false;
}

/** Runs in the page: when something was painted for the first time, or false while the browser has not told. */
function timeOfFirstPaint() {
  return performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? false;
}

/**
 * Do something in a fresh page of the repository.
 * @template Value, [Given=undefined]
 * @param {BrowserContext} context
 * @param {string} address
 * @param {(page: RepositoryPage, given: Given) => Promise<Value>} work runs in the page
 * @param {Given} [given]
 * @returns {Promise<Value>}
 */
async function inPage(context, address, work, given) {
  const page = await context.newPage();
  page.setDefaultTimeout(600_000);
  await page.goto(address);
  await page.waitForFunction(() => 'repositoryPage' in window);
  const handle = await page.evaluateHandle(
    () => /** @type {PageWindow} */ (/** @type {unknown} */ (window)).repositoryPage,
  );
  /** @type {unknown} */
  const value = await handle.evaluate(/** @type {never} */ (work), given);
  await page.close();
  return /** @type {Value} */ (value);
}
