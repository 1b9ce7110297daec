/** @typedef {import('./outline.mjs').Area} Area */

const UNITS_PER_DEGREE = 1e9;
const KEY_BITS = 32;
const DIGIT_BITS = 11;
const DIGITS = 2 ** DIGIT_BITS;
const LOWEST_DIGIT = DIGITS - 1;

/**
 * Do the least that any overlay of coordinates on a grid has to: read them, put them on the grid, and sort them once, by
 * radix. How far an engine is from this says how much of its time can still be saved.
 * @param {readonly Area[]} inputs
 * @returns {number} something that depends on the order, so that nothing is left out as unused
 */
export function runFloor(inputs) {
  let count = 0;
  for (const area of inputs) for (const part of area) for (const ring of part) count += ring.length;
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  let keys = new Uint32Array(count);
  let order = new Uint32Array(count);
  let at = 0;
  for (const area of inputs) {
    for (const part of area) {
      for (const ring of part) {
        for (const [longitude, latitude] of ring) {
          x[at] = Math.round(longitude * UNITS_PER_DEGREE);
          y[at] = Math.round(latitude * UNITS_PER_DEGREE);
          keys[at] = (longitude + 180) * ((2 ** KEY_BITS - 1) / 360);
          order[at] = at;
          at += 1;
        }
      }
    }
  }

  let sortedKeys = new Uint32Array(count);
  let sortedOrder = new Uint32Array(count);
  const starts = new Uint32Array(DIGITS);
  for (let shift = 0; shift < KEY_BITS; shift += DIGIT_BITS) {
    starts.fill(0);
    for (const key of keys) starts[(key >>> shift) & LOWEST_DIGIT] = (starts[(key >>> shift) & LOWEST_DIGIT] ?? 0) + 1;
    let start = 0;
    for (let digit = 0; digit < DIGITS; digit += 1) {
      const size = starts[digit] ?? 0;
      starts[digit] = start;
      start += size;
    }
    for (let index = 0; index < count; index += 1) {
      const key = keys[index] ?? 0;
      const digit = (key >>> shift) & LOWEST_DIGIT;
      const target = starts[digit] ?? 0;
      starts[digit] = target + 1;
      sortedKeys[target] = key;
      sortedOrder[target] = order[index] ?? 0;
    }
    [keys, sortedKeys] = [sortedKeys, keys];
    [order, sortedOrder] = [sortedOrder, order];
  }
  const middle = order[Math.floor(count / 2)] ?? 0;
  return (x[middle] ?? 0) + (y[middle] ?? 0);
}
