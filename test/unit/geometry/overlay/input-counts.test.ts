import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addCount,
  addCounts,
  countIn,
  negativeInputs,
  oddInputs,
  presentInputs,
} from '../../../../src/geometry/arrangement/input-counts.ts';

const INPUTS = [0, 1, 2, 3, 4, 5, 6, 7];

const counts = fc.array(fc.integer({ min: -7, max: 7 }), { minLength: 8, maxLength: 8 });

function wordOf(values: readonly number[]): number {
  // Through 32 bits, as the edge table keeps it.
  return values.reduce((word, count, input) => new Int32Array([addCount(word, input, count)])[0] ?? 0, 0);
}

const setOf = (values: readonly number[], is: (count: number) => boolean): number =>
  values.reduce((set, count, input) => (is(count) ? set + 2 ** input : set), 0);

/** What stays of a count beyond 7: its sign and whether it is odd. */
function kept(count: number): number {
  if (Math.abs(count) <= 7) return count;
  return Math.sign(count) * (count % 2 === 0 ? 6 : 7);
}

describe('the counts of eight inputs in a word', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(counts, (values) => {
        const word = wordOf(values);
        expect(INPUTS.map((input) => countIn(word, input))).toEqual(values.map((count) => count + 0));
        expect(oddInputs(word)).toBe(setOf(values, (count) => count % 2 !== 0));
        expect(negativeInputs(word)).toBe(setOf(values, (count) => count < 0));
        expect(presentInputs(word)).toBe(setOf(values, (count) => count !== 0));
        expect(INPUTS.map((input) => countIn(-word, input) + 0)).toEqual(values.map((count) => -count + 0));
      }),
      { seed: 20_250_701, numRuns: 3000 },
    );
  });

  it('are added input by input, and keep their parity and sign beyond seven', () => {
    fc.assert(
      fc.property(counts, counts, (one, other) => {
        const word = addCounts(wordOf(one), wordOf(other));
        const sums = one.map((count, input) => kept(count + (other[input] ?? 0)));
        expect(INPUTS.map((input) => countIn(word, input) + 0)).toEqual(sums.map((count) => count + 0));
        expect(word | 0).toBe(word);
      }),
      { seed: 20_250_702, numRuns: 3000 },
    );
  });

  it('keep their parity however often one is added', () => {
    for (const step of [1, -1]) {
      for (const input of INPUTS) {
        let word = wordOf([3, -3, 3, -3, 3, -3, 3, -3].with(input, 0));
        for (let times = 1; times < 40; times++) {
          word = addCount(word, input, step);
          expect((oddInputs(word) >> input) & 1).toBe(times % 2);
          expect((negativeInputs(word) >> input) & 1).toBe(step < 0 ? 1 : 0);
        }
      }
    }
  });
});
