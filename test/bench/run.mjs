/**
 * Measures how long things take: `npm run bench`. Installs what is missing and writes every sample to
 * test/bench/results.json, which is made by nothing else. Never part of the tests: a busy machine is not a fault.
 *
 *     npm run bench                            the program, versions and the overlay
 *     npm run bench -- program [folder]        what a user waits for, in the built program, or in the build in a folder
 *     npm run bench -- versions [count]        what 1,000 versions cost, or as many as are asked for: saving, listing, starting
 *     npm run bench -- overlay [choice]        the overlay beside others, in Node; the choices stand in overlay/run.mjs
 *     npm run bench -- reading                 the reading of a million positions beside what it is made of, in Node
 */
import '../../.ci/node-version.mjs';
import { loadavg } from 'node:os';
import { build } from '../../.ci/build.mjs';
import { installPackages } from '../../.ci/install.mjs';
import { inRepository } from '../../.ci/repository.mjs';

const [loadAverageBefore = 0] = loadavg();
const [which, ...parameters] = process.argv.slice(2);
if (which !== undefined && !['program', 'versions', 'overlay', 'reading'].includes(which)) {
  console.error(`npm run bench knows "program", "versions", "overlay" and "reading", not "${which}".`);
  process.exit(1);
}
installPackages();
if (which === undefined || which === 'program') await benchProgram(which && parameters[0]);
if (which === undefined || which === 'versions')
  await benchVersions(Number(parameters[0] ?? 1000), which !== undefined);
if (which === 'reading') {
  const { benchReading } = await import('./reading/run.mjs');
  await benchReading(loadAverageBefore);
}
if (which === undefined || which === 'overlay') {
  const { benchOverlay } = await import('./overlay/run.mjs');
  await benchOverlay(parameters, loadAverageBefore);
}

/** @param {string} [folder] of a build; without it the program is built */
async function benchProgram(folder) {
  if (folder === undefined) {
    console.error('Building Delimit ...');
    build();
  }
  // Not sooner: these need the packages.
  const { measureBuild } = await import('./bench.mjs');
  const { printResults, writeProgramResults } = await import('./results.mjs');
  const begun = performance.now();
  const measured = await measureBuild(folder ?? inRepository('dist'));
  const seconds = Math.round((performance.now() - begun) / 1000);
  printResults(writeProgramResults(measured, { loadAverageBefore, seconds }));
}

/**
 * @param {number} count
 * @param {boolean} builds false where the program has just been built
 */
async function benchVersions(count, builds) {
  if (!Number.isSafeInteger(count) || count < 20) {
    console.error('At least 20 versions are needed.');
    process.exit(1);
  }
  if (builds) {
    console.error('Building Delimit ...');
    build();
  }
  const { measureVersions } = await import('./versions/measure-versions.mjs');
  const { writeVersionResults } = await import('./versions/results.mjs');
  const begun = performance.now();
  const measured = await measureVersions(inRepository('dist'), count);
  const seconds = Math.round((performance.now() - begun) / 1000);
  writeVersionResults(measured, { loadAverageBefore, seconds }, count);
}
