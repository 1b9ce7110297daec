import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { writeResults } from './results-file.mjs';

/** No task of ours may block longer. */
const LONGEST_TASK_MS = 50;
/** Limit of all scripts fetched until the map is idle, with gzip. */
const SCRIPT_BYTES = 700_000;

/**
 * @typedef {Awaited<ReturnType<typeof import('./bench.mjs').measureBuild>>} Measured
 * @typedef {{ loadAverageBefore: number, seconds: number }} Run
 */

/**
 * Say under what the samples were taken; other work on the machine makes them longer.
 * @param {number} loadAverage of the minute before the run
 */
function describeConditions(loadAverage) {
  const quiet = loadAverage < cpus().length / 4;
  const others = quiet
    ? 'little else ran'
    : 'the machine was shared with other work, so times are longer than they would be alone';
  return (
    'Headless Chromium, WebGL by software (SwiftShader), everything from this machine; ' +
    `load average ${loadAverage.toFixed(1)} on ${cpus().length} cores in the minute before: ${others}.`
  );
}

/**
 * Write everything that was measured in the browser to results.json and give it.
 * @param {Measured} measured
 * @param {Run} run
 */
export function writeProgramResults({ chromium, samples, scriptBytes, longestTasks }, run) {
  const results = {
    ...describeRun(run),
    chromium,
    medians: samples.medians(),
    samples: samples.values(),
    scriptBytes,
    longestTasks,
  };
  writeResults('program', results);
  return results;
}

/**
 * Say when, of what and under what something was measured in the browser.
 * @param {Run} run
 */
export function describeRun({ loadAverageBefore, seconds }) {
  return {
    date: new Date().toISOString(),
    commit: execFileSync('git', ['describe', '--always', '--dirty', '--exclude=*'], { encoding: 'utf8' }).trim(),
    node: process.version,
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    conditions: describeConditions(loadAverageBefore),
    seconds,
  };
}

/**
 * Print the medians, the weight of the scripts against its limit, and the longest task of each activity.
 * @param {ReturnType<typeof writeProgramResults>} results
 */
export function printResults({ conditions, medians, scriptBytes, longestTasks, seconds }) {
  console.log(`\nMedians (${seconds} s for all of it)`);
  for (const [name, value] of Object.entries(medians)) console.log(`${String(value).padStart(10)}  ${name}`);
  const bytes = Object.values(scriptBytes).reduce((sum, one) => sum + one, 0);
  console.log(`\nScripts: ${bytes} of ${SCRIPT_BYTES} bytes${bytes > SCRIPT_BYTES ? ' - TOO MUCH' : ''}`);
  console.log(`\nLongest tasks of the main thread (processor time; the limit is ${LONGEST_TASK_MS} ms)`);
  for (const [activity, [longest]] of Object.entries(longestTasks)) {
    if (!longest) continue;
    const { processorMs, parts } = longest;
    const over = processorMs > LONGEST_TASK_MS ? ` - TOO LONG: ${parts.map(({ what }) => what).join(' > ')}` : '';
    console.log(`${String(processorMs).padStart(10)}  ${activity}${over}`);
  }
  console.log(`\n${conditions}`);
}
