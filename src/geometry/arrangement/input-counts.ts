/**
 * How often, and in which direction, the boundary of each input runs along an edge.
 *
 * A word holds eight signed counts from -7 to 7 as the number sum(count[i] * 16^i). Counts beyond that stay at 6 or 7, as
 * they are even or odd: wrong enough to be found, and labels go by parity. A count is positive where the input lies to
 * the left of the edge's direction. Two words serve 16 inputs.
 */
export type CountWord = number;

/** Added to a word, every count becomes a hexadecimal digit: the count plus 8. */
const BIAS = 0x88888888;

const LARGEST = 7;

/** How many inputs one word serves. */
export const INPUTS_PER_WORD = 8;

/** Give the count of an input (0 to 7 within the word). */
export function countIn(word: CountWord, input: number): number {
  return (((word + BIAS) >>> (4 * input)) & 15) - 8;
}

/** Add a count to that of one input. */
export function addCount(word: CountWord, input: number, count: number): CountWord {
  const before = countIn(word, input);
  const sum = before + count;
  const excess = Math.abs(sum) - LARGEST;
  const after = excess > 0 ? Math.sign(sum) * (LARGEST - (excess & 1)) : sum;
  return word + (after - before) * (1 << (4 * input));
}

/** Add the counts of two words, input by input. */
export function addCounts(one: CountWord, other: CountWord): CountWord {
  if (one === 0) return other;
  if (other === 0) return one;
  let sum = one;
  for (let input = 0; input < INPUTS_PER_WORD; input++) sum = addCount(sum, input, countIn(other, input));
  return sum;
}

/** Gather the lowest bit of each of eight hexadecimal digits into one byte. */
function gather(digits: number): number {
  const pairs = (digits | (digits >>> 3)) & 0x03030303;
  const fours = (pairs | (pairs >>> 6)) & 0x000f000f;
  return (fours | (fours >>> 12)) & 0xff;
}

/** Give the inputs whose count is odd: crossing the edge takes one in or out of them. */
export function oddInputs(word: CountWord): number {
  return gather((word + BIAS) & 0x11111111);
}

/** Give the inputs whose count is negative. */
export function negativeInputs(word: CountWord): number {
  return gather((~(word + BIAS) & BIAS) >>> 3);
}

/** Give the inputs whose count is not 0. */
export function presentInputs(word: CountWord): number {
  let inputs = 0;
  for (let input = 0; input < INPUTS_PER_WORD; input++) if (countIn(word, input) !== 0) inputs |= 1 << input;
  return inputs;
}
