import { fork } from 'node:child_process';
import { inRepository } from '../../../.ci/repository.mjs';

/**
 * @typedef {import('./measure-cell.mjs').Task} Task
 * @typedef {import('./measure-cell.mjs').Cell} Cell
 */

const SCRIPT = inRepository('test', 'bench', 'overlay', 'measure-cell.mjs');
const FLAGS = ['--max-old-space-size=6144'];
/** Garbage is collected early, so that it hardly hides what is really needed at once. */
const MEMORY_FLAGS = ['--expose-gc', '--max-semi-space-size=1'];
/** For what is off the clock: making the input, comparing and checking the result; and for the samples of quick engines. */
const BESIDE_MS = 20_000;

/**
 * Measure one engine on one input in a process of its own, and stop it where it takes too long.
 * @param {Task} task
 * @param {number} endAt when the whole run has to be over, by `performance.now()`
 * @returns {Promise<Cell>}
 */
export async function runCell(task, endAt) {
  const timeOver = { skipped: 'the time for the whole run was over' };
  if (performance.now() >= endAt) return timeOver;
  const child = fork(SCRIPT, [JSON.stringify(task)], {
    execArgv: [...FLAGS, ...(task.engine === 'memory' ? MEMORY_FLAGS : [])],
  });
  /** @type {Cell | null} */
  let cell = null;
  const stopAfter = (/** @type {number} */ milliseconds, /** @type {Cell} */ why) =>
    setTimeout(() => {
      cell ??= why;
      child.kill('SIGKILL');
    }, milliseconds);
  const untilEnd = stopAfter(endAt - performance.now(), timeOver);
  const limit = stopAfter(task.capMs + BESIDE_MS, { skipped: `took more than ${task.capMs / 1000} s` });
  child.on('message', (/** @type {Cell} */ measured) => {
    cell ??= measured;
  });
  /** @type {number | null} */
  const code = await new Promise((resolve) => {
    child.on('exit', resolve);
  });
  clearTimeout(limit);
  clearTimeout(untilEnd);
  return cell ?? { error: `the process ended with ${String(code)}` };
}
