import { chromium } from 'playwright';
import { chromiumArguments } from '../../.ci/chromium-arguments.mjs';
import { findBrowser } from '../../.ci/find-browser.mjs';
import { serve } from '../../.ci/serve.mjs';
import { measureDragInCompare } from './drag-in-compare.mjs';
import { measureLongBoundary } from './long-boundary.mjs';
import { measureZone } from './measure-zone.mjs';
import { Samples } from './samples.mjs';
import { traceTasks } from './traced-tasks.mjs';

/**
 * @typedef {object} Bench what every measurement works with
 * @property {import('playwright').Browser} browser
 * @property {import('node:http').Server} server serves the build
 * @property {string} folder of the build
 * @property {string} address
 * @property {Samples} samples
 * @property {Record<string, number>} scriptBytes with gzip -9, of every script fetched by a first load
 */

const PORT = 47121;
const SIZES = [100, 1000, 10_000];
const ROUNDS = { imports: 3, drags: 5, saves: 3, comparisons: 3 };
const DRAGGED_SIZES = [1000, 10_000];
const LONG_SIZE = 50_000;
const TRACED_SIZE = 10_000;
const TRACED_ROUNDS = { imports: 1, drags: 1, saves: 1, comparisons: 1 };

/**
 * Measure a build, served on a port and opened in a Chromium of its own.
 * @param {string} folder
 */
export async function measureBuild(folder) {
  const server = await serve(folder, PORT);
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: chromiumArguments });
  /** @type {Bench} */
  const bench = {
    browser,
    server,
    folder,
    address: `http://localhost:${PORT}/`,
    samples: new Samples(),
    scriptBytes: {},
  };
  try {
    for (const size of SIZES) await measureZone(bench, size, ROUNDS);
    for (const size of DRAGGED_SIZES) await measureDragInCompare(bench, size);
    await measureLongBoundary(bench, LONG_SIZE);
    const longestTasks = await findLongestTasks(bench);
    const { samples, scriptBytes } = bench;
    return { chromium: browser.version(), samples, scriptBytes, longestTasks };
  } finally {
    await browser.close();
    server.close();
  }
}

/**
 * Look at the tasks of the main thread in a page of its own, where everything is done for the first time, as slowly as
 * a user may ever see it. Tracing takes time: what is measured meanwhile does not count.
 * @param {Bench} bench
 */
async function findLongestTasks(bench) {
  /** @type {Record<string, import('./traced-tasks.mjs').MainThreadTask[]>} */
  const longestTasks = {};
  await measureZone({ ...bench, samples: new Samples() }, TRACED_SIZE, TRACED_ROUNDS, async (page, activity, act) => {
    longestTasks[activity] = await traceTasks(bench.browser, page, act);
  });
  return longestTasks;
}
