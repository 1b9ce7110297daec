import { describeRun } from '../results.mjs';
import { writeResults } from '../results-file.mjs';

/** What was set beforehand: no median may be larger. */
const BARS = [
  { name: /^list \d+ versions, ms$/u, most: 100 },
  // One of the versions and one of the remarks.
  { name: /^list \d+ versions, reads of a whole table$/u, most: 2 },
  { name: /^added by a version without changes, bytes of records$/u, most: 1024 },
];

/**
 * Write what was measured to results.json, print it beside the bars, and give it.
 * @param {{ chromium: string, samples: import('../samples.mjs').Samples }} measured
 * @param {import('../results.mjs').Run} run
 * @param {number} count of versions
 */
export function writeVersionResults({ chromium, samples }, run, count) {
  const medians = samples.medians();
  const results = { ...describeRun(run), chromium, versions: count, medians, samples: samples.values() };
  writeResults('versions', results);
  console.log(`\nMedians (${run.seconds} s for all of it)`);
  for (const [name, value] of Object.entries(medians)) {
    const bar = BARS.find((one) => one.name.test(name));
    const verdict = bar ? ` (at most ${bar.most}${value > bar.most ? ' - TOO MUCH' : ''})` : '';
    console.log(`${String(value).padStart(10)}  ${name}${verdict}`);
  }
  console.log(`\n${results.conditions}`);
  return results;
}
