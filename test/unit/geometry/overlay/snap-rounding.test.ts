import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MultiPolygonCoordinates } from '../../../../src/geometry/coordinates.ts';
import { arrange } from '../../../../src/geometry/arrangement/arrange.ts';
import { cutPolygons } from '../../../../src/geometry/arrangement/cut-polygons.ts';
import { fullSet, hasInput } from '../../../../src/geometry/input-set.ts';
import { overlay } from '../../../../src/geometry/overlay.ts';
import { validityFindings } from '../../../../src/geometry/validity.ts';
import { canonical, doubleAreaOf, toDegrees2, unitsAround } from './exact-polygons.ts';
import { expectSameHoweverGiven } from './expect-sound.ts';
import { denseTriangles, retraces, stars } from './families.ts';
import { invalidityByJsts } from './jsts-validity.ts';

const seeds = fc.nat({ max: 2 ** 31 - 1 });

/** The polygons of every set after so many rounds of splitting, then snap-rounded. */
function cellsAfter(inputs: readonly MultiPolygonCoordinates[], passes: number) {
  const arrangement = arrange(inputs, passes);
  expect(arrangement.defect).toBeNull();
  if (arrangement.cuttable === null) throw new Error('nothing to cut');
  const sets = Uint32Array.from({ length: 2 ** inputs.length }, (_, set) => set);
  return { arrangement, cells: cutPolygons(arrangement.cuttable, sets) };
}

function expectPlanar(inputs: readonly MultiPolygonCoordinates[], passes: number): void {
  const { arrangement, cells } = cellsAfter(inputs, passes);
  const covered = inputs.map(() => 0n);
  for (const [set, polygons] of cells) {
    expect(invalidityByJsts(polygons)).toBeNull();
    const doubleArea = doubleAreaOf(polygons);
    expect(Math.abs((arrangement.sums.areaDegrees2[set] ?? 0) - toDegrees2(doubleArea))).toBeLessThan(1e-17);
    inputs.forEach((_, input) => {
      if (hasInput(set, input)) covered[input] = (covered[input] ?? 0n) + doubleArea;
    });
  }
  inputs.forEach((input, index) => {
    // Snap rounding moves no edge by more than half a unit in either direction: twice that strip's area.
    const difference = Number((covered[index] ?? 0n) - doubleAreaOf(input));
    expect(Math.abs(difference)).toBeLessThanOrEqual(
      arrangement.crossings === 0 && !arrangement.snapRounded ? 0 : unitsAround(input) + 2,
    );
  });
}

describe('snap rounding', () => {
  it.each([0, 1])('after %d rounds leaves a planar graph, however dense the crossings are', (passes) => {
    let rounded = 0;
    fc.assert(
      fc.property(seeds, fc.integer({ min: 2, max: 8 }), fc.integer({ min: 3, max: 60 }), (seed, count, units) => {
        const inputs = denseTriangles(seed, count, units);
        expectPlanar(inputs, passes);
        if (arrange(inputs, passes).snapRounded) rounded += 1;
      }),
      { seed: 20_250_301, numRuns: 400 },
    );
    expect(rounded).toBeGreaterThan(passes === 0 ? 399 : 100);
  });

  it('of ordinary boundaries gives what splitting gives, but for half a unit', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 2, max: 4 }), (seed, count) => {
        const inputs = seed % 2 === 0 ? stars(seed, count) : retraces(seed, count, 1e-7);
        const { arrangement, cells } = cellsAfter(inputs, 0);
        expect(arrangement.snapRounded).toBe(true);
        const bound = toDegrees2(BigInt(Math.ceil(4 * inputs.reduce((sum, input) => sum + unitsAround(input), 0))));
        const result = overlay(inputs);
        for (const polygons of cells.values()) expect(invalidityByJsts(polygons)).toBeNull();
        for (const { inputs: set, areaDegrees2 } of result.cells()) {
          expect(Math.abs(areaDegrees2 - (arrangement.sums.areaDegrees2[set] ?? 0))).toBeLessThan(bound);
        }
      }),
      { seed: 20_250_302, numRuns: 100 },
    );
  });

  it('of boundaries without crossings changes nothing', () => {
    const inputs: MultiPolygonCoordinates[] = [[[[[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]]]], [[[[4, 1], [6, 1], [6, 3], [4, 3], [4, 1]]]]]; // prettier-ignore
    const { cells } = cellsAfter(inputs, 0);
    expect(
      [...cells].toSorted(([one], [other]) => one - other).map(([set, polygons]) => [set, canonical(polygons)]),
    ).toEqual(
      overlay(inputs).cells().map(({ inputs: set, polygons }) => [set, canonical(polygons)]), // prettier-ignore
    );
  });

  it('is not needed for most dense triangles, and then the overlay is sound and the same however it is given', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 2, max: 8 }), fc.integer({ min: 3, max: 2000 }), (seed, count, units) => {
        const inputs = denseTriangles(seed, count, units);
        const result = overlay(inputs);
        expect([result.defect, result.validInputs]).toEqual([null, fullSet(count)]);
        for (const { polygons } of result.cells()) expect(invalidityByJsts(polygons)).toBeNull();
        expect(invalidityByJsts(result.unionPolygons())).toBeNull();
        expectSameHoweverGiven(inputs, result);
      }),
      { seed: 20_250_303, numRuns: 600 },
    );
  });

  it('takes over where hundreds of random segments meet in a few units', () => {
    // One input of many overlapping triangles: invalid, but its lines are as dense as lines can be.
    const inputs = [1, 2, 3, 4].map((seed) => denseTriangles(seed, 60, 60).flat());
    for (const passes of [0, 1, 2]) {
      const arrangement = arrange(inputs, passes);
      expect([arrangement.defect, arrangement.snapRounded, arrangement.validInputs]).toEqual([null, true, 0]);
    }
    expect(overlay(inputs).defect).toBeNull();
  });

  it('is not asked for by thousands of crossings', () => {
    // Two combs of 60 teeth, across one another: 120 x 120 crossings on slanted lines.
    const comb = (turned: boolean): MultiPolygonCoordinates => {
      const teeth = Array.from({ length: 60 }, (_, tooth) => {
        const at = tooth * 1e-3;
        return [[at, 0.001], [at + 0.0003, 0.0601], [at + 0.0007, 0.001]]; // prettier-ignore
      }).flat();
      const places = [[-0.001, 0], ...teeth.map(([x = 0, y = 0]) => [x, y]), [0.0611, 0.0007]].map(([x = 0, y = 0]) =>
        turned ? ([y - 0.0003, x + 0.0017] as const) : ([x, y] as const),
      );
      return [[[...places, ...places.slice(0, 1)]]];
    };
    const inputs = [comb(false), comb(true)];
    const result = overlay(inputs);
    expect([result.defect, result.validInputs, result.snapRounded]).toEqual([null, 3, false]);
    expect(result.crossings).toBeGreaterThan(10_000);
    for (const input of [0, 1]) {
      const cells = result.cells().filter((cell) => hasInput(cell.inputs, input));
      const covered = cells.reduce((sum, { polygons }) => sum + doubleAreaOf(polygons), 0n);
      const difference = Number(covered - doubleAreaOf(inputs[input] ?? []));
      expect(Math.abs(difference)).toBeLessThan(unitsAround(inputs[input] ?? []));
    }
    for (const { polygons } of result.cells()) expect(validityFindings(polygons)).toEqual([]);
  });
});
