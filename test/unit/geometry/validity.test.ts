import { difference, featureCollection, intersect, polygon as turfPolygon } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MultiPolygonCoordinates, PolygonCoordinates, Position, Ring } from '../../../src/geometry/coordinates.ts';
import { planarRingArea } from '../../../src/geometry/ring.ts';
import { validityFindings } from '../../../src/geometry/validity.ts';
import { isSimple, shareStretch } from './exact-reference.ts';
import { box, ring, seededNumbers } from './seeded-shapes.ts';

function kindsOf(geometry: MultiPolygonCoordinates): string[] {
  return [...new Set(validityFindings(geometry).map(({ kind }) => kind))].toSorted();
}

const shell = box(0, 0, 10, 10);

describe('a valid geometry', () => {
  it.each<readonly [string, MultiPolygonCoordinates]>([
    ['nothing at all', []],
    ['a shell', [[shell]]],
    ['a clockwise shell', [[shell.toReversed()]]],
    ['a hole in whichever direction', [[shell, box(2, 2, 3, 3), box(4, 4, 5, 5).toReversed()]]],
    ['a hole that touches the shell in one vertex', [[shell, ring([0, 0], [3, 2], [2, 3])]]],
    ['a hole that touches an edge of the shell in one point', [[shell, ring([0, 5], [3, 4], [3, 6])]]],
    ['holes that touch each other in one point', [[shell, box(2, 2, 4, 4), box(4, 4, 6, 6)]]],
    ['a row of holes that hangs from the shell', [[shell, ring([0, 5], [2, 4], [3, 5]), ring([3, 5], [5, 4], [5, 6])]]],
    ['parts that touch in points', [[box(0, 0, 5, 5)], [box(5, 5, 9, 9)], [ring([0, 5], [5, 5.5], [2, 9])]]],
    ['a part in the hole of another', [[shell, box(2, 2, 8, 8)], [box(3, 3, 7, 7)]]],
    [
      'a part that touches the rim of the hole it lies in, twice',
      [[shell, box(2, 2, 8, 8)], [ring([2, 5], [5, 4], [8, 5])]],
    ],
    ['a collinear turning point', [[ring([0, 0], [5, 0], [10, 0], [10, 10], [0, 10])]]],
    ['parts with overlapping boxes', [[ring([0, 0], [4, 0], [0, 4])], [ring([4, 1], [4, 4], [1, 4])]]],
  ])('is %s', (_, geometry) => {
    expect(validityFindings(geometry)).toEqual([]);
  });
});

describe('a geometry that is not valid', () => {
  it.each<readonly [string, MultiPolygonCoordinates, readonly string[]]>([
    ['a bow tie', [[ring([0, 0], [2, 2], [0, 2], [2, 0])]], ['self-crossing']],
    ['a spike', [[ring([0, 0], [5, 0], [9, 0], [5, 0], [5, 5])]], ['self-crossing']],
    ['a spike out and back at one vertex', [[ring([0, 0], [5, 0], [5, 5], [7, 7], [5, 5], [0, 5])]], ['self-crossing']],
    ['a ring that touches itself', [[ring([0, 0], [4, 0], [2, 2], [4, 4], [0, 4], [2, 2])]], ['self-crossing']],
    ['a ring wound twice', [[[...shell.slice(0, -1), ...shell]]], ['self-crossing']],
    ['an unclosed ring', [[shell.slice(0, -1)]], ['unclosed-ring']],
    [
      'two positions',
      [
        [
          [
            [0, 0],
            [1, 1],
            [0, 0],
          ],
        ],
      ],
      ['too-few-positions'],
    ],
    ['no position', [[[]]], ['too-few-positions']],
    ['one position four times', [[ring([1, 1], [1, 1], [1, 1])]], ['repeated-position', 'too-few-positions']],
    ['a ring on one line', [[ring([0, 0], [1, 1], [3, 3], [2, 2])]], ['zero-area']],
    ['a hole across the shell', [[shell, box(8, 2, 12, 4)]], ['rings-cross']],
    [
      'a hole that leaves the shell through its vertices',
      [[shell, ring([10, 2], [8, 3], [10, 4], [12, 3])]],
      ['rings-cross'],
    ],
    ['a hole along the shell', [[shell, box(0, 2, 3, 4)]], ['rings-cross']],
    ['a hole equal to the shell', [[shell, shell]], ['rings-cross']],
    ['a hole that touches the shell twice', [[shell, ring([0, 5], [5, 4], [10, 5], [5, 6])]], ['rings-cross']],
    [
      'holes that close a circle',
      [[shell, ring([2, 2], [5, 2], [5, 3]), ring([5, 3], [5, 6], [4, 6]), ring([4, 6], [2, 2], [3, 5])]],
      ['rings-cross'],
    ],
    ['a hole outside', [[shell, box(20, 2, 30, 4)]], ['hole-outside']],
    ['a hole outside that touches', [[shell, ring([10, 5], [12, 4], [12, 6])]], ['hole-outside']],
    [
      'a hole outside all of whose vertices touch',
      [[ring([0, 0], [4, 4], [8, 0], [8, 8], [0, 8]), ring([0, 0], [8, 0], [4, 4])]],
      ['rings-cross'],
    ],
    [
      'a hole in the bay, all vertices on the shell',
      [[ring([0, 0], [9, 0], [9, 9], [6, 9], [4, 3], [3, 9], [0, 9]), ring([6, 9], [3, 9], [4, 8])]],
      ['hole-outside', 'rings-cross'],
    ],
    ['a hole around its shell', [[shell, box(-1, -1, 11, 11)]], ['hole-outside']],
    ['a hole in a hole', [[shell, box(2, 2, 8, 8), box(3, 3, 4, 4)]], ['hole-in-hole']],
    ['a hole in a later hole', [[shell, box(3, 3, 4, 4), box(2, 2, 8, 8)]], ['hole-in-hole']],
    ['parts that cross', [[box(0, 0, 5, 5)], [box(3, 3, 8, 8)]], ['parts-overlap']],
    ['parts with a common edge', [[box(0, 0, 5, 5)], [box(5, 0, 8, 5)]], ['parts-overlap']],
    ['a part in a part', [[shell], [box(3, 3, 8, 8)]], ['parts-overlap']],
    ['a part around a part', [[box(3, 3, 8, 8)], [shell]], ['parts-overlap']],
    ['a part in a part beside its hole', [[shell, box(1, 1, 2, 2)], [box(3, 3, 8, 8)]], ['parts-overlap']],
    ['a part in a part around its hole', [[shell, box(4, 4, 5, 5)], [box(3, 3, 8, 8)]], ['parts-overlap']],
    ['a part that fills a hole', [[shell, box(4, 4, 5, 5)], [box(4, 4, 5, 5)]], ['parts-overlap']],
    [
      'parts that cross in vertices only',
      [[ring([0, 0], [4, 0], [4, 4], [0, 4])], [ring([4, 0], [8, 2], [4, 4], [2, 2])]],
      ['parts-overlap'],
    ],
  ])('is %s', (_, geometry, kinds) => {
    expect(kindsOf(geometry)).toEqual(kinds);
  });

  it('names part, ring, turning point and place', () => {
    const bowTie = ring([20, 20], [22, 22], [20, 22], [22, 20]);
    expect(validityFindings([[shell], [box(19, 19, 25, 25), bowTie]])).toEqual([
      { kind: 'self-crossing', position: [21, 21], part: 1, ring: 1, point: 0 },
    ]);
    expect(validityFindings([[shell, box(20, 2, 30, 4)]])).toEqual([
      { kind: 'hole-outside', position: [20, 2], part: 0, ring: 1, point: 0 },
    ]);
  });

  it('may have repeated positions, each named', () => {
    expect(validityFindings([[ring([0, 0], [5, 0], [5, 0], [5, 5], [5, 5], [5, 5])]])).toEqual(
      [2, 4, 5].map((point) => ({
        kind: 'repeated-position',
        position: point === 2 ? [5, 0] : [5, 5],
        part: 0,
        ring: 0,
        point,
      })),
    );
  });

  it('is not searched without end', () => {
    const random = seededNumbers(3);
    const tangle = ring(...Array.from({ length: 3000 }, (): Position => [random(), random()]));
    expect(validityFindings([[tangle]], 50).length).toBeLessThanOrEqual(51);
  });
});

/** Whether a polygon is valid, by comparing all segments exactly and by Turf's areas and number of pieces. */
function isValidPolygon([outer = [], ...holes]: PolygonCoordinates): boolean {
  const rings = [outer, ...holes];
  if (!rings.every((one) => planarRingArea(one) !== 0 && isSimple(one))) return false;
  if (rings.some((one, i) => rings.some((other, j) => i < j && shareStretch(one, other)))) return false;
  if (holes.some((hole) => areaOfIntersection(outer, hole) < Math.abs(planarRingArea(hole)) - 1e-9)) return false;
  if (holes.some((one, i) => holes.some((other, j) => i < j && areaOfIntersection(one, other) > 1e-9))) return false;
  const rest = difference(featureCollection(rings.map(asTurf)));
  return rest?.geometry.type === 'Polygon';
}

function asTurf(one: Ring) {
  return turfPolygon([one.map(([x, y]) => [x, y])]);
}

function areaOfIntersection(one: Ring, other: Ring): number {
  const geometry = intersect(featureCollection([asTurf(one), asTurf(other)]))?.geometry;
  const parts =
    geometry === undefined ? [] : geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return parts.reduce((sum, rings) => {
    const areas = rings.map((places) => Math.abs(planarRingArea(places.map(([x = 0, y = 0]): Position => [x, y]))));
    return sum + (areas[0] ?? 0) - areas.slice(1).reduce((holes, area) => holes + area, 0);
  }, 0);
}

describe('validity, against a comparison of all segments and the areas and pieces of Turf', () => {
  const within = (from: number, to: number, corners: number): fc.Arbitrary<Ring> =>
    fc
      .array(fc.tuple(fc.integer({ min: from, max: to }), fc.integer({ min: from, max: to })), {
        minLength: 3,
        maxLength: corners,
      })
      .map((places) => ring(...places))
      .filter((one) => isSimple(one) && planarRingArea(one) !== 0);

  const coordinate = (from: number, to: number): fc.Arbitrary<number> => fc.integer({ min: from, max: to });

  /** Shells round (4, 4), large enough for holes to fit in. */
  const shells = fc
    .array(fc.tuple(coordinate(0, 8), coordinate(0, 8)), { minLength: 4, maxLength: 7 })
    .map((places) =>
      ring(...places.toSorted((a, b) => Math.atan2(a[1] - 4, a[0] - 4) - Math.atan2(b[1] - 4, b[0] - 4))),
    )
    .filter((one) => isSimple(one) && planarRingArea(one) > 12);

  /** Small triangles and quadrangles that often touch a shell or one another. */
  const holes = fc
    .tuple(
      coordinate(1, 6),
      coordinate(1, 6),
      fc.array(fc.tuple(coordinate(0, 2), coordinate(0, 2)), { minLength: 3, maxLength: 4 }),
    )
    .map(([x, y, places]) => ring(...places.map(([dx, dy]): Position => [x + dx, y + dy])))
    .filter((one) => isSimple(one) && planarRingArea(one) !== 0);

  it('agrees for a shell with two holes', () => {
    let valid = 0;
    fc.assert(
      fc.property(shells, holes, holes, (outer, one, other) => {
        const expected = isValidPolygon([outer, one, other]);
        valid += expected ? 1 : 0;
        expect(kindsOf([[outer, one, other]]).length === 0).toBe(expected);
      }),
      { seed: 20_170_708, numRuns: 500 },
    );
    expect(valid).toBeGreaterThan(30);
  });

  it('agrees for a shell with one hole', () => {
    let valid = 0;
    fc.assert(
      fc.property(shells, holes, (outer, hole) => {
        const expected = isValidPolygon([outer, hole]);
        valid += expected ? 1 : 0;
        expect(kindsOf([[outer, hole]]).length === 0).toBe(expected);
      }),
      { seed: 20_170_709, numRuns: 500 },
    );
    expect(valid).toBeGreaterThan(50);
  });

  it('agrees for two parts', () => {
    let valid = 0;
    fc.assert(
      fc.property(within(0, 6, 4), within(0, 6, 4), (one, other) => {
        const expected = !shareStretch(one, other) && areaOfIntersection(one, other) < 1e-9;
        valid += expected ? 1 : 0;
        expect(kindsOf([[one], [other]]).length === 0).toBe(expected);
      }),
      { seed: 20_170_710, numRuns: 500 },
    );
    expect(valid).toBeGreaterThan(50);
  });

  it('is the same on neighbouring places of the data grid as on whole degrees', () => {
    const fine = (one: Ring): Ring =>
      one.map(([x, y]): Position => [(360_000_000 + x) / 1e7, (-350_000_003 + y) / 1e7]);
    fc.assert(
      fc.property(within(0, 5, 6), within(0, 5, 5), (outer, hole) => {
        expect(kindsOf([[fine(outer), fine(hole)]])).toEqual(kindsOf([[outer, hole]]));
        expect(kindsOf([[fine(outer)], [fine(hole)]])).toEqual(kindsOf([[outer], [hole]]));
      }),
      { seed: 20_170_711, numRuns: 1000 },
    );
  });
});
