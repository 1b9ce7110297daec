import geodesic from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import type { MultiPolygonCoordinates, Position, Ring } from '../../../../src/geometry/coordinates.ts';
import type { Overlay } from '../../../../src/geometry/overlay.ts';
import { overlay } from '../../../../src/geometry/overlay.ts';
import { illustrativeProposals, referenceFigures } from '../../illustrative-reference.ts';
import { box, ring } from '../seeded-shapes.ts';
import { canonical } from './exact-polygons.ts';
import { expectSameHoweverGiven, expectSound } from './expect-sound.ts';

/** The planar areas of every set, to 12 digits. */
function areas(result: Overlay): Record<number, number> {
  return Object.fromEntries(result.cells().map((cell) => [cell.inputs, Number(cell.areaDegrees2.toPrecision(12))]));
}

/** The area by Karney's geodesics through close places of the edges, in m2. */
function areaByGeodesics(places: Ring): number {
  const polygon = geodesic.Geodesic.WGS84.Polygon(false);
  places.slice(0, -1).forEach(([x, y], index) => {
    const [nextX, nextY] = places[index + 1] ?? [x, y];
    const pieces = Math.ceil(Math.hypot(nextX - x, nextY - y) / 0.0003);
    for (let piece = 0; piece < pieces; piece++) {
      polygon.AddPoint(y + (piece / pieces) * (nextY - y), x + (piece / pieces) * (nextX - x));
    }
  });
  return Math.abs(polygon.Compute(false, true).area ?? Number.NaN);
}

describe('the overlay of hand-made areas', () => {
  it('of one square is the square', () => {
    const result = expectSound([[[box(0, 0, 4, 4)]]]);
    expect(areas(result)).toEqual({ 1: 16 });
    expect(result.cells()[0]?.polygons).toEqual([[box(0, 0, 4, 4)]]);
    expect([result.inputCount, result.crossings, result.snapRounded, result.gridUnitDegrees]).toEqual([
      1,
      0,
      false,
      1e-9,
    ]);
  });

  it('of two squares is what both have and what each has alone', () => {
    //  +-----+
    //  |  a  +--+      a: 4 x 4, b: 4 x 2 from (2, 1)
    //  |  |  |b |
    //  |  +--+--+
    //  +-----+
    const result = expectSound([[[box(0, 0, 4, 4)]], [[box(2, 1, 6, 3)]]]);
    expect(areas(result)).toEqual({ 1: 12, 2: 4, 3: 4 });
    expect(result.crossings).toBe(2);
    expect(canonical(result.polygons(3))).toBe(canonical([[box(2, 1, 4, 3)]]));
    expect(canonical(result.polygons(2))).toBe(canonical([[box(4, 1, 6, 3)]]));
    const around = [ring([0, 0], [4, 0], [4, 1], [6, 1], [6, 3], [4, 3], [4, 4], [0, 4])];
    expect(canonical(result.unionPolygons())).toBe(canonical([around]));
    expect(result.boundarySets()).toEqual([1, 2]);
    expect(result.boundaryLengthM(3)).toBe(0);
  });

  it('of three squares with holes and parts has every set', () => {
    const a: MultiPolygonCoordinates = [[box(0, 0, 10, 10), box(2, 2, 8, 8)]];
    const b: MultiPolygonCoordinates = [[box(4, 4, 6, 6)], [box(9, 9, 11, 11)]];
    const c: MultiPolygonCoordinates = [[box(1, 5, 5, 6)]];
    const result = expectSound([a, b, c]);
    // c: x 1 to 2 in a, 2 to 4 alone, 4 to 5 in b.
    expect(areas(result)).toEqual({ 1: 100 - 36 - 1 - 1, 2: 4 - 1 + 3, 3: 1, 4: 2, 5: 1, 6: 1 });
    expect(result.polygons(7)).toEqual([]);
    expect(result.areaM2(7)).toBe(0);
    expect(result.polygons(1).map((polygon) => polygon.length)).toEqual([2]);
    expectSameHoweverGiven([a, b, c], result);
  });

  it('puts a crossing where hand calculation puts it', () => {
    // y = x / 3 and y = 1 - x cross at (3/4, 1/4); y = 2 x and y = 1 - x at (1/3, 2/3).
    const result = overlay([[[ring([0, 0], [3, 1], [3, 2], [0, 2])]], [[ring([0, 1], [1, 0], [1, 1])]]]);
    expect(result.polygons(3).flat(2)).toContainEqual([0.75, 0.25]);
    const thirds = overlay([[[ring([0, 0], [1, 2], [0, 2])]], [[ring([0, 1], [1, 0], [1, 1])]]]);
    expect(thirds.polygons(3).flat(2)).toContainEqual([0.333333333, 0.666666667]);
  });

  it('does not depend on whether rings are closed, on repeated positions or on heights', () => {
    const expected = canonical(overlay([[[box(0, 0, 2, 2)]]]).polygons(1));
    const places = box(0, 0, 2, 2);
    const withHeight = places.map(([x, y]) => [x, y, 12] as unknown as Position);
    const given: Ring[] = [
      places.slice(0, -1),
      places.flatMap((place) => [place, place]),
      [...places, [0, 0], [0, 0]],
      [...places.slice(0, -1), [1e-10, -1e-10]],
      [[0, 0], [4e-10, 0], ...places.slice(1)],
      withHeight,
    ];
    for (const one of given) {
      const result = overlay([[[one]]]);
      expect([result.defect, result.findings(0)]).toEqual([null, []]);
      expect(canonical(result.polygons(1))).toBe(expected);
      expect(result.polygons(1).flat(2).every((position) => position.length === 2)).toBe(true); // prettier-ignore
    }
  });

  it('of nested squares, sixteen of them, has sixteen cells', () => {
    const inputs = Array.from({ length: 16 }, (_, input) => [[box(input, input, 40 - input, 40 - input)]]);
    const result = overlay(inputs);
    expect(result.defect).toBeNull();
    // The ring between square k and square k + 1 is in the first k + 1 of them.
    const expected = inputs.map((_, input) => [2 ** (input + 1) - 1, (40 - 2 * input) ** 2 - (input === 15 ? 0 : (38 - 2 * input) ** 2)]); // prettier-ignore
    expect(areas(result)).toEqual(Object.fromEntries(expected));
    expect(result.boundarySets()).toEqual(inputs.map((_, input) => 2 ** input));
    expect(result.validInputs).toBe(65_535);
    expect(() => overlay([...inputs, []])).toThrow(RangeError);
  });

  it('of nothing is nothing', () => {
    for (const inputs of [[], [[]], [[], []], [[[]]], [[[[]]]]]) {
      const result = overlay(inputs);
      expect([result.defect, result.cells(), result.unionPolygons(), result.boundarySets()]).toEqual([
        null,
        [],
        [],
        [],
      ]);
      expect(result.validInputs).toBe(2 ** inputs.length - 1);
    }
    const result = expectSound([[], [[box(0, 0, 1, 1)]], []]);
    expect(areas(result)).toEqual({ 2: 1 });
  });

  it.each([Number.NaN, Infinity, -Infinity])(
    'of a coordinate that is %d is a defect, and nothing can be read off',
    (bad) => {
      const rings: Ring[] = [ring([bad, 0], [1, 0], [1, 1]), ring([0, 0], [1, bad], [1, 1]), ring([0, 0], [1, 0], [1, 1], [bad, bad])]; // prettier-ignore
      for (const one of rings) {
        for (const inputs of [[[[one]]], [[[box(0, 0, 2, 2)]], [[one]]], [[[one]], [[box(0, 0, 600, 2)]]]]) {
          const result = overlay(inputs);
          expect(result.defect).toBe('a coordinate is not a finite number');
          expect([result.cells(), result.areaM2(1), result.polygons(1), result.unionPolygons()]).toEqual([
            [],
            0,
            [],
            [],
          ]);
          expect([result.boundarySets(), result.boundaryLengthM(1), result.validInputs]).toEqual([[], 0, 0]);
        }
      }
    },
  );

  it('says on which grid it counts, coarser where coordinates are huge', () => {
    const cases = [[540, 1e-9], [541, 1e-9], [1e6, 1e-9], [1e7, 1e-8], [1e9, 1e-6], [1e15, 1], [1e18, 1e3]] as const; // prettier-ignore
    for (const [size, unit] of cases) {
      const a: MultiPolygonCoordinates = [[box(0, 0, size, size)]];
      const b: MultiPolygonCoordinates = [[box(size / 2, -size, 2 * (size / 2), size / 2)]];
      const result = overlay([a, b]);
      expect(result.defect).toBeNull();
      expect(Math.abs(result.gridUnitDegrees / unit - 1)).toBeLessThan(1e-12);
      const shares = result.cells().map((cell) => [cell.inputs, cell.areaDegrees2 / size / size]);
      expect(shares.map(([set, share = 0]) => [set, Math.round(share * 1e9) / 1e9])).toEqual([[1, 0.75], [2, 0.5], [3, 0.25]]); // prettier-ignore
    }
    expect(overlay([[[box(-1e300, -1e300, 1e300, 1e300)]]]).gridUnitDegrees).toBeGreaterThan(1e284);
  });

  it('measures a cell as geodesics through close places do', () => {
    const a: MultiPolygonCoordinates = [[box(36, 34, 38, 36)]];
    const b: MultiPolygonCoordinates = [[ring([37, 35], [40, 35], [40, 38])]];
    // b's slanted side y = x - 2 leaves a at (38, 36): a and b have the triangle (37, 35), (38, 35), (38, 36).
    const { polygons, areaM2 } = overlay([a, b]).cells()[2] ?? { polygons: [], areaM2: 0 };
    const triangle = ring([37, 35], [38, 35], [38, 36]);
    expect(canonical(polygons)).toBe(canonical([[triangle]]));
    expect(Math.abs(areaM2 / areaByGeodesics(triangle) - 1)).toBeLessThan(1e-9);
    for (const south of [-60.5, -3, 0.25, 21, 48, 59]) {
      const cut = overlay([[[box(10, south, 12, south + 1.5)]], [[ring([10.5, south - 1], [11.5, south - 1], [11, south + 1])]]]); // prettier-ignore
      // The sides of the triangle pass (10.75, south) and (11.25, south).
      const cell = ring([10.75, south], [11.25, south], [11, south + 1]);
      expect(canonical(cut.polygons(3))).toBe(canonical([[cell]]));
      expect(Math.abs(cut.areaM2(3) / areaByGeodesics(cell) - 1)).toBeLessThan(1e-9);
    }
  });
});

describe('the illustrative proposals', () => {
  const parties = ['iran', 'russia', 'turkey'];

  it.each(Object.entries(referenceFigures.zones))(
    'have in %s the reference figures',
    (zone, { proposals, exactSets }) => {
      const inputs = parties.map((party) => illustrativeProposals[party]?.[zone] ?? []);
      const result = expectSound(inputs);
      const km2 = (set: number): number => Number((result.areaM2(set) / 1e6).toFixed(4));
      const nameOf = (set: number): string => parties.filter((_, party) => (set >> party) & 1).join('+');
      const sets = Array.from({ length: 7 }, (_, set) => set + 1);
      const ours = sets.map((set) => [nameOf(set), km2(set)] as const).filter(([, area]) => area > 0);
      expect(Object.fromEntries(ours)).toEqual(exactSets);
      for (const [index, party] of parties.entries()) {
        const own = sets.filter((set) => (set >> index) & 1).reduce((sum, set) => sum + result.areaM2(set), 0);
        expect(Number((own / 1e6).toFixed(4))).toBe(proposals[party]);
      }
      expectSameHoweverGiven(inputs, result);
    },
  );
});
