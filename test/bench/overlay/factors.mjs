import { inputKinds } from './inputs.mjs';

/**
 * @typedef {import('./collect-results.mjs').Cells} Cells
 * @typedef {import('./measure-cell.mjs').Cell} Cell
 * @typedef {import('./inputs.mjs').Target} Target
 * @typedef {{ kind: string, label: string, size: number, row: Record<string, Cell> }} Row
 */

/** Below, everything is quick, and no bar applies. */
export const SMALLEST_SIZE = 1000;

/**
 * List what was measured on inputs of 1,000 points or more, kind by kind.
 * @param {Cells} cells
 * @returns {Row[]}
 */
export function listRows(cells) {
  return Object.entries(inputKinds).flatMap(([kind, { label }]) =>
    Object.entries(cells[kind] ?? {})
      .map(([size, row]) => ({ kind, label, size: Number(size), row }))
      .filter(({ size }) => size >= SMALLEST_SIZE),
  );
}

/**
 * Say how many times longer another took than we did; null unless both were measured.
 * @param {Record<string, Cell>} row
 * @param {string} engine
 */
export function timesFaster(row, engine) {
  const [oursMs, otherMs] = [row['ours']?.medianMs, row[engine]?.medianMs];
  return engine === 'ours' || oursMs === undefined || otherMs === undefined ? null : otherMs / oursMs;
}

/**
 * Judge the factors against Turf at all sizes: what counts is the smallest of them.
 * @param {readonly number[]} factors
 * @param {Target | null} target
 * @returns {'goal' | 'bar' | 'no' | '-'}
 */
export function judge(factors, target) {
  if (target === null || factors.length === 0) return '-';
  const smallest = Math.min(...factors);
  if (smallest >= target.goal) return 'goal';
  return smallest >= target.bar ? 'bar' : 'no';
}

/**
 * Say how our time grew from the second largest size of each kind to the largest, as a multiple of what n log n gives.
 * @param {readonly Row[]} rows
 * @returns {number[]} one for each kind of which two sizes were measured
 */
export function growthBesideNLogN(rows) {
  return Object.keys(inputKinds).flatMap((kind) => {
    const cells = rows.filter((row) => row.kind === kind).map(({ row }) => row['ours']);
    const [small, large] = cells.filter((cell) => cell?.medianMs !== undefined).slice(-2);
    if (!small?.medianMs || !large?.medianMs || !small.positions || !large.positions) return [];
    const nLogN = (/** @type {number} */ n) => n * Math.log(n);
    return [large.medianMs / small.medianMs / (nLogN(large.positions) / nLogN(small.positions))];
  });
}
