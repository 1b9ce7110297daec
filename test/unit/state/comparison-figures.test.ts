import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ComparisonFigures, MapComparison } from '../../../src/analysis/comparison.ts';
import { shareText } from '../../../src/commands/comparison-names.ts';
import { roundAddingUp } from '../../../src/state/controlled-rounding.ts';
import type { InputSet } from '../../../src/geometry/input-set.ts';
import { figureRows } from '../../../src/state/figure-rows.ts';
import { printedFigures } from '../../../src/state/printed-figures.ts';
import { printedShares } from '../../../src/state/printed-shares.ts';
import { comparisonByHand, comparisonOfThree } from '../commands/comparing-world.ts';

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

describe('printedShares', () => {
  const figures = (areasM2: readonly number[]): ComparisonFigures => ({
    areasM2: [],
    perimetersM: [],
    sets: areasM2.map((areaM2, index) => ({ maps: index + 1, areaM2 })),
    agreedM2: 0,
    unionM2: sum(areasM2),
    agreedShare: null,
    boundaries: [],
  });

  it('adds up to 100 % in print, every share up or down to its next tenth of a per cent', () => {
    fc.assert(
      fc.property(fc.array(area, { minLength: 1, maxLength: 31 }), (areas) => {
        const one = figures(areas);
        const shares = [...printedShares(one).values()];
        expect(shares).toHaveLength(one.unionM2 === 0 ? 0 : areas.length);
        if (one.unionM2 === 0) return;
        expect(sum(shares.map((share) => Math.round(share * 1000)))).toBe(1000);
        shares.forEach((share, index) => {
          const exact = (areas[index] ?? 0) / one.unionM2;
          expect(Math.abs(share - exact)).toBeLessThan(0.001 * (1 + SLACK));
          expect([share === 0, share === 1]).toEqual([exact === 0, exact === 1]);
        });
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });

  it('is printed with what is hardly there and what hardly lacks', () => {
    const print = (areas: readonly number[]): string[] =>
      [...printedShares(figures(areas)).values()].map((share) => shareText(share).replaceAll(/\s/gu, ' '));
    expect(print([1, 1, 1])).toEqual(['33.4 %', '33.3 %', '33.3 %']);
    expect(print([99_990, 10])).toEqual(['> 99.9 %', '< 0.1 %']);
    expect(print([5, 0])).toEqual(['100.0 %', '0.0 %']);
  });
});

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
  const hundredths = (km2: number | undefined): number => Math.round((km2 ?? Number.NaN) * 100);

  it('prints rows and columns that add up where rounding each figure by itself would not', () => {
    // Two times 102.41615 is 204.8323: each half alone rounds to 102.42, and the union to 204.83.
    const printed = printedFigures(comparisonByHand());
    expect(printed.fractionDigits).toBe(2);
    const { north, homs } = printed.zones;
    expect([...(north?.setsKm2.values() ?? [])].toSorted((one, other) => one - other)).toEqual([102.41, 102.42]);
    expect(north?.unionKm2).toBe(204.83);
    const { total } = printed;
    for (const set of [0b01, 0b10, 0b11]) {
      const parts = hundredths(north?.setsKm2.get(set) ?? 0) + hundredths(homs?.setsKm2.get(set) ?? 0);
      expect(parts).toBe(hundredths(total.setsKm2.get(set)));
    }
    expect(sum([...total.setsKm2.values()].map(hundredths))).toBe(40_752);
    expect(total.unionKm2).toBe(407.52);
  });

  it('adds up every set of up to five maps by row and by column', () => {
    const allSets = Array.from({ length: 31 }, (_, index) => index + 1);
    fc.assert(
      fc.property(
        fc.array(fc.array(area, { minLength: 31, maxLength: 31 }), { minLength: 1, maxLength: 6 }),
        (rows) => {
          const zones = rows.map((km2, row) =>
            compared(
              `z${row}`,
              km2.map((value, index) => [index + 1, value * 1e6]),
            ),
          );
          const result = comparison(
            zones,
            zones.map(({ zoneId }) => zoneId),
          );
          const { fractionDigits, zones: printed, total } = printedFigures(result);
          const units = (value: number | undefined): number => Math.round((value ?? 0) * 10 ** fractionDigits);
          const inRows = zones.map(({ zoneId }) => printed[zoneId]);
          for (const row of [...inRows, total]) {
            expect(sum([...(row?.setsKm2.values() ?? [])].map(units))).toBe(units(row?.unionKm2));
          }
          for (const set of allSets) {
            expect(sum(inRows.map((row) => units(row?.setsKm2.get(set))))).toBe(units(total.setsKm2.get(set)));
          }
          expect(sum(inRows.map((row) => units(row?.unionKm2)))).toBe(units(total.unionKm2));
        },
      ),
      { seed: SEED, numRuns: 60 },
    );
  });

  it('adds up a zone in which not all maps take part by itself, and leaves it out of the totals', () => {
    const { zones, total } = printedFigures(comparisonOfThree());
    const homs = [...(zones['homs']?.setsKm2.values() ?? [])].map(hundredths);
    expect(sum(homs)).toBe(hundredths(zones['homs']?.unionKm2));
    expect(zones['homs']?.unionKm2).toBeCloseTo(202.68, 2);
    expect(total.unionKm2).toBe(zones['north']?.unionKm2);
    expect(total.unionKm2).toBeCloseTo(307.25, 2);
  });

  it.each([
    [2_500_000e6, 0],
    [250_000e6, 1],
    [25_000e6, 2],
    [25e6, 2],
    [0.5e6, 4],
    [25, 6],
    [0, 6],
  ])('prints a union of %d m2 with %d decimals', (unionM2, digits) => {
    const result = comparison([compared('z', [[0b01, unionM2]])], ['z']);
    expect(printedFigures(result).fractionDigits).toBe(digits);
    expect(printedFigures(result).total.unionKm2).toBeCloseTo(unionM2 / 1e6, digits);
  });
});

describe('figureRows', () => {
  it('puts agreed first and then the sets that occur, largest first', () => {
    const { figures } = compared('z', [
      [0b001, 1e6],
      [0b010, 3e6],
      [0b110, 2e6],
      [0b111, 4e6],
    ]);
    const { zones } = printedFigures(
      comparison(
        [
          compared(
            'z',
            figures.sets.map(({ maps, areaM2 }) => [maps, areaM2]),
          ),
        ],
        [],
      ),
    );
    const printed = zones['z'];
    if (!printed) throw new Error('The zone is printed');
    expect(
      figureRows(figures, printed, 0b111, 3).map(({ set, agreed, km2, share }) => [set, agreed, km2, share]),
    ).toEqual([
      [0b111, true, 4, 0.4],
      [0b010, false, 3, 0.3],
      [0b110, false, 2, 0.2],
      [0b001, false, 1, 0.1],
    ]);
  });

  it('has a line for the core and for each of two maps, where there is nothing of it too', () => {
    const { figures } = compared('z', [[0b10, 3e6]]);
    const printed = { setsKm2: new Map([[0b10, 3]]), unionKm2: 3 };
    expect(figureRows(figures, printed, 0b11, 2).map(({ set, km2, share }) => [set, km2, share])).toEqual([
      [0b11, 0, 0],
      [0b01, 0, 0],
      [0b10, 3, 1],
    ]);
  });

  it('has no shares of nothing', () => {
    const { figures } = compared('z', []);
    const rows = figureRows(figures, { setsKm2: new Map(), unionKm2: 0 }, 0b11, 2);
    expect(rows.map(({ share }) => share)).toEqual([null, null, null]);
  });
});

type ComparedZone = Extract<MapComparison['zones'][number], { kind: 'compared' }>;

/** A zone of five maps with these areas of exact sets, and no geometry. */
function compared(zoneId: string, areas: readonly (readonly [InputSet, number])[]): ComparedZone {
  return {
    kind: 'compared',
    zoneId,
    missing: 0,
    invalid: 0,
    takingPart: 0b11111,
    empty: 0,
    figures: figuresOf(areas),
    cells: [],
    contested: [],
  };
}

function figuresOf(areas: readonly (readonly [InputSet, number])[]): ComparisonFigures {
  return {
    areasM2: [],
    perimetersM: [],
    sets: areas.map(([maps, areaM2]) => ({ maps, areaM2 })),
    agreedM2: 0,
    unionM2: sum(areas.map(([, areaM2]) => areaM2)),
    agreedShare: 0,
    boundaries: [],
  };
}

function comparison(zones: readonly ComparedZone[], totalledZoneIds: readonly string[]): MapComparison {
  return { mapCount: 5, zones, totalledZoneIds, totals: figuresOf([]), overlaps: [], highestNumber: 0 };
}
