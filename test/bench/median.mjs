/**
 * Give the middle of some numbers; of an even count, the mean of the two in the middle.
 * @param {readonly number[]} samples at least one
 */
export function median(samples) {
  const sorted = samples.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new RangeError('There is no median of no samples.');
  return (lower + upper) / 2;
}
