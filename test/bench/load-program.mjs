import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * Load the program for the first time, in a fresh profile. Measured are the time from the beginning of the navigation
 * until the map is idle, and what all scripts weigh that were fetched until then and until nothing more was fetched.
 * They are counted where they are served, so that those of workers are in it.
 * @param {import('./bench.mjs').Bench} bench
 */
export async function loadProgram({ browser, server, folder, address, samples, scriptBytes }) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  /** @type {Set<string>} */
  const asked = new Set();
  const listen = (/** @type {import('node:http').IncomingMessage} */ request) => asked.add(request.url ?? '');
  server.on('request', listen);
  await page.goto(address);
  const idle = await page.waitForFunction(timeWhenMapIsIdle);
  samples.add('first load until the map is idle, ms', Number(await idle.jsonValue()));
  await page.waitForLoadState('networkidle');
  server.off('request', listen);

  const bytes = [...asked]
    .filter((path) => /\.m?js$/u.test(path))
    .map((path) => ({ path, gzip: gzipBytes(folder, path) }));
  for (const { path, gzip } of bytes) scriptBytes[path] = gzip;
  samples.add(
    'first load, all scripts, bytes gzip',
    bytes.reduce((sum, { gzip }) => sum + gzip, 0),
  );
  return { context, page };
}

/** Runs in the page, once a frame: the time since the navigation began, or false while the map is being drawn. */
function timeWhenMapIsIdle() {
  const map = document.querySelector('delimit-app')?.shadowRoot?.querySelector('zone-map')?.shadowRoot;
  return map?.querySelector('.map[aria-busy=false]') ? performance.now() : false;
}

/**
 * @param {string} folder
 * @param {string} path
 */
function gzipBytes(folder, path) {
  return gzipSync(readFileSync(join(folder, path)), { level: 9 }).length;
}
