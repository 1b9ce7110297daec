import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MultiPolygonCoordinates, Position } from '../../../src/geometry/coordinates.ts';
import { isOnGrid, positionKey } from '../../../src/geometry/grid.ts';
import { areaM2 } from '../../../src/geometry/measure/area.ts';
import { perimeterM } from '../../../src/geometry/measure/length.ts';
import { positionInPolygon } from '../../../src/geometry/point-in-polygon.ts';
import { combineAreas, type CombinedArea, type SetOperation } from '../../../src/geometry/set-operations.ts';
import { overlayByTurf } from '../../../src/geometry/turf-overlay.ts';
import { validityFindings } from '../../../src/geometry/validity.ts';
import { box, outline, ring, seededNumbers } from './seeded-shapes.ts';

const STRAIGHT = 'longitude-latitude';

function combined(operation: SetOperation, one: MultiPolygonCoordinates, other: MultiPolygonCoordinates): CombinedArea {
  const made = combineAreas(operation, one, other, STRAIGHT);
  if (made.kind !== 'combined') throw new Error(made.kind);
  return made;
}

// 4 +---------+
//   |  A  +---+---+      A with a turning point in the middle of its southern side
// 2 |     |   |   |
//   |     +---+---+ B
// 0 +--+------+
//   0  1  2   4   6
const A = [[ring([0, 0], [1, 0], [4, 0], [4, 4], [0, 4])]];
const B = [[box(2, 1, 6, 3)]];

describe('two areas, by figures known by hand', () => {
  it('give their union, difference and intersection, with every turning point kept and the crossings added', () => {
    expect(combined('union', A, B).geometry).toEqual([
      [ring([0, 0], [1, 0], [4, 0], [4, 1], [6, 1], [6, 3], [4, 3], [4, 4], [0, 4])],
    ]);
    expect(combined('difference', A, B).geometry).toEqual([
      [ring([0, 0], [1, 0], [4, 0], [4, 1], [2, 1], [2, 3], [4, 3], [4, 4], [0, 4])],
    ]);
    expect(combined('intersection', A, B).geometry).toEqual([[ring([2, 1], [4, 1], [4, 3], [2, 3])]]);
  });

  it('leave a ring that does not change the same object, in its place, with its start', () => {
    const far = ring([11, 10], [10, 11], [9, 10]);
    const { geometry } = combined('difference', [[far], ...A], B);
    expect(geometry[0]?.[0]).toBe(far);
    expect(geometry[1]?.[0]?.slice(0, 3)).toEqual([
      [0, 0],
      [1, 0],
      [4, 0],
    ]);
  });

  it('cut a hole where the second lies inside the first, and nothing where they only touch', () => {
    expect(combined('difference', A, [[box(1, 1, 2, 2)]]).geometry).toEqual([
      [A[0]?.[0], ring([1, 1], [1, 2], [2, 2], [2, 1])],
    ]);
    const touching = combined('intersection', A, [[box(4, 0, 6, 4)]]);
    expect(touching.geometry).toEqual([]);
    expect(combined('union', A, [[box(4, 0, 6, 4)]]).geometry).toEqual([
      [ring([0, 0], [1, 0], [4, 0], [6, 0], [6, 4], [4, 4], [0, 4])],
    ]);
  });

  it('put a crossing beside the grid on it and say how far it moved', () => {
    // The slanted line crosses latitude 1 at longitude 1/3: 0.33333333..., a third of a unit from the grid.
    const slanted = [[ring([0, 0], [1, 3], [-5, 3])]];
    const made = combined('intersection', slanted, [[box(-10, 1, 10, 2)]]);
    expect(made.geometry.flat(2)).toContainEqual([0.3333333, 1]);
    expect(made.geometry.flat(2)).toContainEqual([0.6666667, 2]);
    // 3.33e-8 degree at the equator: 111,320 m x 3.33e-8 = 3.7 mm.
    expect(made.movedCrossings).toBeGreaterThanOrEqual(2);
    expect(made.largestMoveM).toBeGreaterThan(0.003);
    expect(made.largestMoveM).toBeLessThan(0.0079);
  });

  it('say that an area is not valid instead of guessing', () => {
    const bow = [[ring([0, 0], [2, 2], [2, 0], [0, 2])]];
    expect(combineAreas('union', bow, B, STRAIGHT)).toEqual({ kind: 'invalid' });
  });

  it('keep geodesics: a crossing lies on the line that is meant, and no position of its bend is left over', () => {
    const wide = [[ring([30, 35], [40, 35], [40, 38], [30, 38])]];
    const made = combineAreas('difference', wide, [[box(34.5, 34, 35.5, 36)]], 'geodesic');
    if (made.kind !== 'combined') throw new Error(made.kind);
    expect(made.geometry[0]?.[0]).toHaveLength(9);
    // The geodesic along 35 N bulges to the north: at 34.5 E and 35.5 E GeographicLib gives 35.102135 (direct problem, bisected).
    const onLine = made.geometry.flat(2).filter(([longitude]) => longitude === 34.5 || longitude === 35.5);
    for (const [, latitude] of onLine.filter(([, north]) => north < 35.9)) expect(latitude).toBeCloseTo(35.102135, 5);
  });
});

describe('two random areas', () => {
  const shape = fc.record({
    seed: fc.nat({ max: 1_000_000 }),
    count: fc.integer({ min: 3, max: 60 }),
    east: fc.integer({ min: -40, max: 40 }),
    north: fc.integer({ min: -40, max: 40 }),
  });
  const areaOf = ({ seed, count, east, north }: { seed: number; count: number; east: number; north: number }) => {
    const centre: Position = [36 + east / 100, 35 + north / 100];
    return [[outline(count, centre, 0.4, seededNumbers(seed))]];
  };

  it('have the areas that Turf computes, are valid, on the grid, and keep every turning point of the new boundary', () => {
    let met = 0;
    fc.assert(
      fc.property(shape, shape, (first, second) => {
        const [one, other] = [areaOf(first), areaOf(second)];
        if (validityFindings(one).length + validityFindings(other).length > 0) return;
        const cells = new Map(overlayByTurf([one, other]).cells.map((cell) => [cell.inputs, areaM2(cell.polygons)]));
        const [onlyOne = 0, onlyOther = 0, both = 0] = [cells.get(1), cells.get(2), cells.get(3)];
        if (both > 0) met += 1;
        const expected = { union: onlyOne + onlyOther + both, difference: onlyOne, intersection: both };
        const given = new Set([...one.flat(2), ...other.flat(2)].map(positionKey));
        for (const operation of ['union', 'difference', 'intersection'] as const) {
          const { geometry, largestMoveM } = combined(operation, one, other);
          expect(Math.abs(areaM2(geometry) - expected[operation])).toBeLessThan(1 + 0.02 * perimeterM(geometry));
          expect(validityFindings(geometry)).toEqual([]);
          expect(geometry.flat(2).every(isOnGrid)).toBe(true);
          expect(largestMoveM).toBeLessThan(0.008);
          const there = new Set(geometry.flat(2).map(positionKey));
          // A turning point of one that lies outside the other is on the boundary of the union, and so on.
          const outside = (from: MultiPolygonCoordinates, of: MultiPolygonCoordinates) =>
            from.flat(2).filter((position) => positionInPolygon(position, of[0] ?? []) === 'outside');
          const inside = (from: MultiPolygonCoordinates, of: MultiPolygonCoordinates) =>
            from.flat(2).filter((position) => positionInPolygon(position, of[0] ?? []) === 'inside');
          const kept = {
            union: [...outside(one, other), ...outside(other, one)],
            difference: [...outside(one, other), ...inside(other, one)],
            intersection: [...inside(one, other), ...inside(other, one)],
          }[operation];
          expect(kept.filter((position) => !there.has(positionKey(position)))).toEqual([]);
          expect([...there].filter((key) => !given.has(key)).length).toBeLessThanOrEqual(2 * given.size);
        }
      }),
      { seed: 20170705, numRuns: 150 },
    );
    expect(met).toBeGreaterThan(75);
  }, 30_000);
});
