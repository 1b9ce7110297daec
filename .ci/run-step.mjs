import { spawn } from 'node:child_process';
import { inRepository, repository } from './repository.mjs';

/**
 * Run the program of an installed package and resolve to its exit code; nothing can be typed into it.
 *
 * Quiet steps run side by side, so what they print is kept and shown only if they fail.
 * @param {string} name shown in front of the time it took
 * @param {string} program path inside node_modules
 * @param {string[]} parameters
 * @param {{ quiet?: boolean, environment?: Record<string, string> }} [options]
 * @returns {Promise<number>}
 */
export async function runStep(name, program, parameters, { quiet = false, environment = {} } = {}) {
  const begun = performance.now();
  const child = spawn(process.execPath, [inRepository('node_modules', program), ...parameters], {
    cwd: repository,
    env: { ...process.env, CI: 'true', ...environment },
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
  });
  /** @type {Buffer[]} */
  const printed = [];
  child.stdout?.on('data', (/** @type {Buffer} */ chunk) => printed.push(chunk));
  child.stderr?.on('data', (/** @type {Buffer} */ chunk) => printed.push(chunk));
  /** @type {number} */
  const code = await new Promise((ended) => {
    child.once('error', () => ended(1));
    child.once('close', (exitCode) => ended(exitCode ?? 1));
  });
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'passed' : 'FAILED'}  ${name} (${seconds} s)`);
  if (code !== 0) process.stdout.write(Buffer.concat(printed));
  return code;
}
