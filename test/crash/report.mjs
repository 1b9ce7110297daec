import { mkdirSync, writeFileSync } from 'node:fs';
import { inRepository } from '../../.ci/repository.mjs';

/** @typedef {import('./rounds.mjs').Round & { series: string, passed: boolean }} Outcome */

/**
 * Print how many rounds there were of each series, when the browser was killed in them, and how many went wrong.
 * @param {readonly Outcome[]} outcomes
 */
export function printTable(outcomes) {
  const columns = ['rounds', 'within 50 ms', 'before the commit', 'between', 'after the message', 'failed'];
  const names = [...new Set(outcomes.map(({ series }) => series))];
  const width = Math.max(...names.map((name) => name.length));
  console.log(`\n${' '.repeat(width)}  ${columns.join('  ')}`);
  for (const name of names) {
    const rounds = outcomes.filter(({ series }) => series === name);
    const numbers = columns.map((column) => {
      const counted = rounds.filter(({ killedMs, phase, passed }) => {
        switch (column) {
          case 'rounds':
            return true;
          case 'within 50 ms':
            return killedMs <= 50;
          case 'failed':
            return !passed;
          default:
            return phase === column;
        }
      });
      return String(counted.length).padStart(column.length);
    });
    console.log(`${name.padEnd(width)}  ${numbers.join('  ')}`);
  }
}

/**
 * Write the report that `npm test` counts.
 * @param {readonly Outcome[]} outcomes
 */
export function writeReport(outcomes) {
  mkdirSync(inRepository('test-results'), { recursive: true });
  writeFileSync(inRepository('test-results', 'crash.json'), JSON.stringify(outcomes, null, 2));
}
