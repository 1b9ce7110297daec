/**
 * Measures what a user waits for, in the built program: `npm run bench`. Installs what is missing, builds, prints medians
 * and writes every sample to test/bench/results.json, which is made by nothing else. Never part of the tests: a busy
 * machine is not a fault.
 *
 *     node test/bench/run.mjs [folder of a build, to measure that one]
 */
import '../../.ci/node-version.mjs';
import { loadavg } from 'node:os';
import { build } from '../../.ci/build.mjs';
import { installPackages } from '../../.ci/install.mjs';
import { inRepository } from '../../.ci/repository.mjs';

const [loadAverageBefore = 0] = loadavg();
const [folder] = process.argv.slice(2);
installPackages();
if (folder === undefined) {
  console.error('Building Delimit ...');
  build();
}
// Not sooner: these need the packages.
const { measureBuild } = await import('./bench.mjs');
const { printResults, writeResults } = await import('./results.mjs');
const begun = performance.now();
const measured = await measureBuild(folder ?? inRepository('dist'));
const seconds = Math.round((performance.now() - begun) / 1000);
printResults(writeResults(measured, { loadAverageBefore, seconds }));
