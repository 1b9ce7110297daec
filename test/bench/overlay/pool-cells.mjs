import { median } from '../median.mjs';

/** @typedef {import('./measure-cell.mjs').Cell} Cell */

/**
 * Take the samples of several measurements of one engine on one input together. What was found out about the result is
 * that of the first; one that failed, or had no time, adds nothing.
 * @param {Cell} first
 * @param {readonly Cell[]} others
 * @returns {Cell}
 */
export function poolCells(first, others) {
  if (first.medianMs === undefined || first.samplesMs === undefined) return first;
  const samplesMs = [first, ...others].flatMap((cell) => cell.samplesMs ?? []);
  return { ...first, samplesMs, medianMs: Math.round(median(samplesMs) * 1000) / 1000 };
}
