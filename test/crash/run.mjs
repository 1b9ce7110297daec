/**
 * Kills the browser in the middle of saving, opens its profile again, and looks for every version that was said to be saved:
 * `npm run test:crash`. Simulated power cuts need Linux and a C compiler (`cc`).
 *
 *     npm run test:crash                  everything, on a build that is made
 *     npm run test:crash -- "power cut"   the series whose names begin so
 *     node test/crash/run.mjs --short     a few kills on the build that is there: the part of `npm test`
 */
import '../../.ci/node-version.mjs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../.ci/build.mjs';
import { findBrowser } from '../../.ci/find-browser.mjs';
import { installPackages } from '../../.ci/install.mjs';
import { inRepository } from '../../.ci/repository.mjs';
import { serve, whyPortIsTaken } from '../../.ci/serve.mjs';

/**
 * @typedef {import('./rounds.mjs').Round} Round
 * @typedef {import('./rounds.mjs').Series} Series
 */

const PORT = 47121;
const [choice = ''] = process.argv.slice(2);
const isShort = choice === '--short';

installPackages();
if (!isShort) {
  console.log('Building Delimit ...');
  build();
}
// Not sooner: these need the packages.
const { runSeries } = await import('./rounds.mjs');
const { COUNTER_PROOF, FULL, losesBothCopies, SHORT } = await import('./series.mjs');
const { printTable, writeReport } = await import('./report.mjs');
const { copyWithoutSync } = await import('./without-sync.mjs');

const executable = await findBrowser();
const work = mkdtempSync(join(tmpdir(), 'delimit-crash-'));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
process.once('exit', () => rmSync(work, { recursive: true, force: true, maxRetries: 5 }));

const dist = inRepository('dist');
/** @param {readonly Series[]} series */
const chosen = (series) => series.filter(({ name }) => name.startsWith(choice));
const outcomes = await runAll(dist, isShort ? SHORT : chosen(FULL), ({ faults }) => faults.length === 0);
if (!isShort) {
  const folder = join(work, 'without-sync');
  copyWithoutSync(dist, folder);
  outcomes.push(...(await runAll(folder, chosen(COUNTER_PROOF), losesBothCopies)));
}
if (outcomes.length === 0) throw new Error(`No series has a name that begins with "${choice}".`);
printTable(outcomes);
writeReport(outcomes);
process.exit(outcomes.every(({ passed }) => passed) ? 0 : 1);

/**
 * @param {string} folder of a build
 * @param {readonly Series[]} allSeries
 * @param {(round: Round, index: number) => boolean} isAsItMustBe told the round and its place in its series
 * @returns {Promise<import('./report.mjs').Outcome[]>}
 */
async function runAll(folder, allSeries, isAsItMustBe) {
  const taken = await whyPortIsTaken(PORT);
  if (taken !== null) throw new Error(taken);
  const server = await serve(folder, PORT);
  const made = [];
  for (const [seed, series] of allSeries.entries()) {
    const options = {
      executable,
      address: `http://localhost:${PORT}/`,
      folder: mkdtempSync(join(work, 'series-')),
      seed,
    };
    let index = 0;
    for await (const round of runSeries(series, options)) {
      const passed = isAsItMustBe(round, index);
      index += 1;
      made.push({ ...round, series: series.name, passed });
      console.log(
        `${passed ? 'passed' : 'FAILED'}  ${round.name}: ${Math.round(round.killedMs)} ms after the press, ${round.phase}`,
      );
      for (const fault of round.faults) console.log(`        ${fault}`);
    }
  }
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  return made;
}
