import { fork } from 'node:child_process';
import { inRepository } from '../../../.ci/repository.mjs';

/**
 * @typedef {import('./measure-cells.mjs').Task} Task
 * @typedef {import('./measure-cells.mjs').Cell} Cell
 */

const SCRIPT = inRepository('test', 'bench', 'overlay', 'measure-cells.mjs');
const FLAGS = ['--max-old-space-size=6144'];
/** Garbage is collected early, so that it hardly hides what is really needed at once. */
const MEMORY_FLAGS = ['--expose-gc', '--max-semi-space-size=1'];
/** For what is off the clock: making the input, comparing and checking the result; and for the samples of quick engines. */
const BESIDE_MS = 20_000;

/**
 * Measure one engine on one kind of input in a process of its own, and stop it where a size takes too long.
 * @param {Task} task
 * @param {(size: number, cell: Cell) => void} tell is called once for each size
 * @param {number} endAt when the whole run has to be over, by `performance.now()`
 * @returns {Promise<void>}
 */
export async function runCells(task, tell, endAt) {
  const waiting = [...task.sizes];
  const skipRest = (/** @type {string} */ skipped) => {
    for (const size of waiting.splice(0)) tell(size, { skipped });
  };
  if (performance.now() >= endAt) {
    skipRest('the time for the whole run was over');
    return;
  }
  const child = fork(SCRIPT, [JSON.stringify(task)], {
    execArgv: [...FLAGS, ...(task.engine === 'memory' ? MEMORY_FLAGS : [])],
  });
  const stop = (/** @type {string} */ why) => () => {
    skipRest(why);
    child.kill('SIGKILL');
  };
  const untilEnd = setTimeout(stop('the time for the whole run was over'), endAt - performance.now());
  const tooLong = stop(`took more than ${task.capMs / 1000} s`);
  let limit = setTimeout(tooLong, task.capMs + BESIDE_MS);
  child.on('message', (/** @type {import('./measure-cells.mjs').Message} */ { size, cell }) => {
    if (waiting[0] !== size) return;
    waiting.shift();
    tell(size, cell);
    clearTimeout(limit);
    limit = setTimeout(tooLong, task.capMs + BESIDE_MS);
  });
  /** @type {number | null} */
  const code = await new Promise((resolve) => {
    child.on('exit', resolve);
  });
  clearTimeout(limit);
  clearTimeout(untilEnd);
  for (const size of waiting.splice(0)) tell(size, { error: `the process ended with ${String(code)}` });
}
