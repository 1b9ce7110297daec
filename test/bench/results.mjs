import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { inRepository } from '../../.ci/repository.mjs';
import { median } from './median.mjs';

const CONDITIONS = 'x';
/** @param {import('./measure-program.mjs').Measured} measured @param {number} seconds */
export function writeResults({ samples, ...rest }, seconds) {
  const results = {
    date: new Date().toISOString(),
    commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
    node: process.version,
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    conditions: CONDITIONS,
    seconds,
    medians: Object.fromEntries(Object.entries(samples).map(([name, values]) => [name, median(values)])),
    samples,
    ...rest,
  };
  writeFileSync(inRepository('test', 'bench', 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
  return results;
}

/** @param {ReturnType<typeof writeResults>} results */
export function printResults({ medians }) {
  for (const [name, value] of Object.entries(medians)) console.log(`${String(value).padStart(10)}  ${name}`);
}
