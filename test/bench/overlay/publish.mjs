import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { inRepository } from '../../../.ci/repository.mjs';
import { writeResults } from '../results-file.mjs';
import { drawCurve } from './draw-curve.mjs';
import { writeSpeed } from './write-table.mjs';

/** @typedef {import('./collect-results.mjs').OverlayResults} OverlayResults */

const README = inRepository('README.md');
const CURVE = inRepository('test', 'bench', 'overlay-curve.svg');
const BEGIN = '<!-- bench:begin -->';
const END = '<!-- bench:end -->';

/**
 * Put the tables into a README, between the markers; everything outside stays as it is.
 * @param {string} readme
 * @param {OverlayResults} results
 */
export async function withSpeed(readme, results) {
  const begin = readme.indexOf(BEGIN);
  const end = readme.indexOf(END);
  if (begin === -1 || end < begin) throw new Error(`The README has no ${BEGIN} ... ${END}.`);
  const options = await resolveConfig(README);
  const speed = await format(writeSpeed(results), { ...options, parser: 'markdown', proseWrap: 'always' });
  return `${readme.slice(0, begin + BEGIN.length)}\n\n${speed}\n${readme.slice(end)}`;
}

/**
 * Write what was measured, and what is made from it: the tables in the README and the curve.
 * @param {OverlayResults} results
 */
export async function publish(results) {
  writeResults('overlay', results);
  writeFileSync(README, await withSpeed(readFileSync(README, 'utf8'), results));
  writeFileSync(CURVE, drawCurve(results));
}
