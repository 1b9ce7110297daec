import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openProgram } from './program-page.mjs';

const LOADS = 3;

/**
 * Measure first loads, each in a fresh profile: the time until the map is idle, and what all scripts weigh that were
 * fetched until the network was idle, too. They are counted where they are served, so that those of workers are in it.
 * @param {import('./bench.mjs').Bench} bench
 * @returns {Promise<Record<string, number>>} the bytes of each script with gzip -9
 */
export async function measureLoads({ browser, server, folder, address, samples }) {
  /** @type {Record<string, number>} */
  let bytesOf = {};
  for (let load = 0; load < LOADS; load += 1) {
    /** @type {Set<string>} */
    const asked = new Set();
    const listen = (/** @type {import('node:http').IncomingMessage} */ request) => asked.add(request.url ?? '');
    server.on('request', listen);
    const { context, page, mapIdleMs } = await openProgram(browser, address);
    await page.waitForLoadState('networkidle');
    server.off('request', listen);
    await context.close();
    const paths = [...asked].filter((url) => /\.m?js$/u.test(url)).toSorted();
    bytesOf = Object.fromEntries(paths.map((path) => [path, gzipBytes(join(folder, path))]));
    samples.add('first load until the map is idle, ms', mapIdleMs);
    samples.add(
      'first load, all scripts, bytes gzip',
      Object.values(bytesOf).reduce((sum, bytes) => sum + bytes, 0),
    );
  }
  return bytesOf;
}

/** @param {string} file */
const gzipBytes = (file) => gzipSync(readFileSync(file), { level: 9 }).length;
