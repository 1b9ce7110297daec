/**
 * Measures how long things take: `npm run bench`. Installs what is missing and writes every sample to
 * test/bench/results.json, which is made by nothing else. Never part of the tests: a busy machine is not a fault.
 *
 *     npm run bench                            both of these
 *     npm run bench -- program [folder]        what a user waits for, in the built program, or in the build in a folder
 *     npm run bench -- overlay [choice]        the overlay beside others, in Node; the choices stand in overlay/run.mjs
 */
import '../../.ci/node-version.mjs';
import { loadavg } from 'node:os';
import { build } from '../../.ci/build.mjs';
import { installPackages } from '../../.ci/install.mjs';
import { inRepository } from '../../.ci/repository.mjs';

const [loadAverageBefore = 0] = loadavg();
const [which, ...parameters] = process.argv.slice(2);
if (which !== undefined && which !== 'program' && which !== 'overlay') {
  console.error(`npm run bench knows "program" and "overlay", not "${which}".`);
  process.exit(1);
}
installPackages();
if (which !== 'overlay') await benchProgram(parameters[0]);
if (which !== 'program') {
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
