import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ComparisonFigures, MapComparison } from '../../../src/analysis/comparison.ts';
import { roundAddingUp } from '../../../src/state/controlled-rounding.ts';
import { printedFigures } from '../../../src/state/printed-figures.ts';
import { comparisonByHand } from '../commands/comparing-world.ts';

const SEED = 20_170_704;

const area = fc.oneof(
  fc.double({ min: 0, max: 5000, noNaN: true }),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.constantFrom(0, 0.005, 0.015, 1.5, 2.675),
);
const table = (rows: { readonly minLength: number; readonly maxLength: number }): fc.Arbitrary<number[][]> =>
  fc.array(fc.array(area, { minLength: 3, maxLength: 3 }), rows);

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The rounding quantises to 2^-20 of a unit; sums of a few figures are off by no more than this many units. */
const SLACK = 1e-4;

describe('roundAddingUp', () => {
  it('takes every figure and every sum up or down to its next whole unit, and all of them add up', () => {
    fc.assert(
      fc.property(table({ minLength: 1, maxLength: 20 }), fc.constantFrom(1, 0.1, 0.01, 0.0001), (rows, unit) => {
        const rounded = roundAddingUp(rows, unit);
        const columns = (which: readonly (readonly number[])[]): number[] =>
          [0, 1, 2].map((column) => sum(which.map((row) => row[column] ?? 0)));
        const exact = [...rows.flat(), ...rows.map(sum), ...columns(rows), sum(rows.flat())];
        const printed = [...rounded.flat(), ...rounded.map(sum), ...columns(rounded), sum(rounded.flat())];
        expect(printed).toHaveLength(exact.length);
        printed.forEach((value, index) => {
          expect(Number.isInteger(value)).toBe(true);
          expect(Math.abs(value - (exact[index] ?? Number.NaN) / unit)).toBeLessThan(1 + SLACK);
        });
      }),
      { seed: SEED, numRuns: 600 },
    );
  });

  it('rounds a single row by largest remainder', () => {
    fc.assert(
      fc.property(table({ minLength: 1, maxLength: 1 }), ([row = []]) => {
        const [rounded = []] = roundAddingUp([row], 1);
        const remainders = row.map((value) => value - Math.floor(value));
        const up = rounded.map((value, index) => value > Math.floor(row[index] ?? 0) + SLACK);
        // Whoever is rounded up has a remainder at least as large as anybody who is rounded down.
        const least = Math.min(...remainders.filter((_, index) => up[index]));
        const most = Math.max(...remainders.filter((_, index) => !up[index]));
        expect(least).toBeGreaterThanOrEqual(most - SLACK);
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });

  it('keeps whole figures as they are', () => {
    expect(
      roundAddingUp(
        [
          [3, 0, 5],
          [1, 2, 0],
        ],
        1,
      ),
    ).toEqual([
      [3, 0, 5],
      [1, 2, 0],
    ]);
  });

  it('rounds nothing of nothing', () => {
    expect(roundAddingUp([], 0.01)).toEqual([]);
  });
});

describe('printedFigures', () => {
  it('prints rows and columns that add up where rounding each figure by itself would not', () => {
    // Two times 102.41615 is 204.8323: each half alone rounds to 102.42, and the union to 204.83.
    const printed = printedFigures(comparisonByHand());
    expect(printed.fractionDigits).toBe(2);
    const north = printed.zones['north'];
    expect([north?.agreedKm2, north?.onlyAKm2].toSorted((one = 0, other = 0) => one - other)).toEqual([102.41, 102.42]);
    expect(north?.unionKm2).toBe(204.83);
    expect(north?.onlyBKm2).toBe(0);
    const hundredths = (km2: number | undefined): number => Math.round((km2 ?? Number.NaN) * 100);
    const { total } = printed;
    for (const figure of ['agreedKm2', 'onlyAKm2', 'onlyBKm2', 'unionKm2'] as const) {
      const parts = hundredths(north?.[figure]) + hundredths(printed.zones['homs']?.[figure]);
      expect(parts).toBe(hundredths(total[figure]));
    }
    expect(hundredths(total.agreedKm2) + hundredths(total.onlyAKm2) + hundredths(total.onlyBKm2)).toBe(40_752);
    expect(total.unionKm2).toBe(407.52);
  });

  it.each([
    [25_000e6, 0],
    [2500e6, 1],
    [25e6, 2],
    [0.5e6, 4],
    [25, 6],
    [0, 6],
  ])('prints a union of %d m2 with %d decimals', (unionM2, digits) => {
    const figures: ComparisonFigures = {
      areaAM2: unionM2,
      areaBM2: 0,
      agreedM2: 0,
      onlyAM2: unionM2,
      onlyBM2: 0,
      unionM2,
      agreedShare: 0,
      perimeterAM: 0,
      perimeterBM: 0,
    };
    const zone = {
      kind: 'compared',
      zoneId: 'z',
      figures,
      agreed: [],
      onlyA: [],
      onlyB: [],
      contested: [],
      empty: [],
    } as const;
    const result: MapComparison = { zones: [zone], totals: figures, conflicts: [] };
    expect(printedFigures(result).fractionDigits).toBe(digits);
    expect(printedFigures(result).total.unionKm2).toBeCloseTo(unionM2 / 1e6, digits);
  });
});
