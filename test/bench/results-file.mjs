import { readFileSync, writeFileSync } from 'node:fs';
import { inRepository } from '../../.ci/repository.mjs';

const FILE = inRepository('test', 'bench', 'results.json');

/**
 * Read what was measured last: `program` in the browser, `overlay` beside others in Node, `versions` what many of them cost,
 * `reading` in Node.
 */
export function readResults() {
  return /** @type {Record<string, unknown>} */ (JSON.parse(readFileSync(FILE, 'utf8')));
}

/**
 * Write a member anew and leave the others as they were measured.
 * @param {'program' | 'overlay' | 'versions' | 'reading'} member
 * @param {object} measured
 */
export function writeResults(member, measured) {
  const text = JSON.stringify({ ...readResults(), [member]: measured }, null, 2);
  // Samples side by side: the file stays readable.
  const compact = text.replaceAll(/\[[\s\d.,e+-]+\]/gu, (numbers) => numbers.replaceAll(/\s+/gu, ' '));
  writeFileSync(FILE, `${compact}\n`);
}
