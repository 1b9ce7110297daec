import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignRings, longestRise } from '../../../src/analysis/ring-alignment.ts';
import type { Position, Ring } from '../../../src/geometry/coordinates.ts';
import { ring } from '../geometry/seeded-shapes.ts';

/** The length of the longest rising subsequence by the plain quadratic rule. */
function plainLength(numbers: readonly (number | undefined)[]): number {
  const lengths: number[] = [];
  numbers.forEach((number, place) => {
    const before = numbers
      .slice(0, place)
      .map((earlier, at) =>
        number !== undefined && earlier !== undefined && earlier < number ? (lengths[at] ?? 0) : 0,
      );
    lengths.push(number === undefined ? 0 : 1 + Math.max(0, ...before));
  });
  return Math.max(0, ...lengths);
}

describe('the longest rise', () => {
  it('rises and is as long as the quadratic rule says', () => {
    const number = fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined });
    fc.assert(
      fc.property(fc.array(number, { maxLength: 25 }), (numbers) => {
        const rise = longestRise(numbers).map((place) => numbers[place] ?? Number.NaN);
        expect(rise).toEqual([...new Set(rise)].toSorted((one, other) => one - other));
        expect(rise).toHaveLength(plainLength(numbers));
      }),
      { seed: 20260101, numRuns: 2000 },
    );
  });
});

/** A ring of places on a line: only their names matter here. */
function named(...names: readonly number[]): Ring {
  return ring(...names.map((name): Position => [name, 0]));
}

function stretches(before: Ring, after: Ring): [number[], number[]][] {
  return alignRings(before, after).map((stretch) => [
    stretch.before.map(([name]) => name),
    stretch.after.map(([name]) => name),
  ]);
}

describe('aligning two rings', () => {
  it('finds nothing changed wherever the rings start', () => {
    expect(stretches(named(1, 2, 3, 4), named(3, 4, 1, 2))).toEqual([]);
  });

  it('gives what differs between the points that stayed, across the seam too', () => {
    expect(stretches(named(1, 2, 3, 4, 5), named(1, 9, 3, 4, 5))).toEqual([[[2], [9]]]);
    expect(stretches(named(1, 2, 3, 4, 5), named(9, 2, 3, 4))).toEqual([[[5, 1], [9]]]);
    expect(stretches(named(1, 2, 3, 4), named(1, 2, 8, 9, 3, 4))).toEqual([[[], [8, 9]]]);
    expect(stretches(named(1, 2, 3, 4, 5, 6), named(4, 5, 6, 2, 3))).toEqual([[[1], []]]);
  });

  it('has rings without a common point as one stretch', () => {
    expect(stretches(named(1, 2, 3), named(7, 8, 9))).toEqual([
      [
        [1, 2, 3],
        [7, 8, 9],
      ],
    ]);
  });

  it('takes a stretch that was put elsewhere for deleted and added', () => {
    expect(stretches(named(1, 2, 3, 4, 5, 6, 7), named(1, 2, 6, 3, 4, 5, 7))).toEqual([
      [[6], []],
      [[], [6]],
    ]);
  });
});
