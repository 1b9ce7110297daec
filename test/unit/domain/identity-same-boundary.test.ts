import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameBoundary } from '../../../src/domain/identity/same-boundary.ts';
import type { MultiPolygonCoordinates, Position, Ring } from '../../../src/geometry/coordinates.ts';

/** Close a ring written by its turning points. */
const ring = (...points: readonly Position[]): Ring => [...points, ...points.slice(0, 1)];
const square = (west: number, south: number, side: number): Ring =>
  ring([west, south], [west + side, south], [west + side, south + side], [west, south + side]);

const SHELL = square(36, 34, 1);
const HOLE = square(36.25, 34.25, 0.125);
const OTHER_HOLE = square(36.5, 34.5, 0.125);
const ISLAND = square(38, 34, 0.5);

describe('the identical boundary', () => {
  it('has another starting point or the other direction', () => {
    const [a, b, c, d] = [
      [36, 34],
      [37, 34],
      [37, 35],
      [36, 35],
    ] as const;
    for (const other of [ring(b, c, d, a), ring(d, a, b, c), ring(a, d, c, b), ring(c, b, a, d)]) {
      expect(sameBoundary([[ring(a, b, c, d)]], [[other]])).toBe(true);
    }
  });

  it('has its holes and parts in any order', () => {
    expect(sameBoundary([[SHELL, HOLE, OTHER_HOLE], [ISLAND]], [[ISLAND], [SHELL, OTHER_HOLE, HOLE]])).toBe(true);
  });

  it('is compared on the data grid: a thousandth of a unit is nothing, a whole unit is another boundary', () => {
    const moved = (by: number): MultiPolygonCoordinates => [[ring([36 + by, 34], [37, 34], [37, 35], [36, 35])]];
    expect(sameBoundary([[SHELL]], moved(1e-10))).toBe(true);
    expect(sameBoundary([[SHELL]], moved(1e-7))).toBe(false);
  });

  it('is not one with the same points in another order', () => {
    const [a, b, c, d, e] = [
      [36, 34],
      [37, 34],
      [37, 35],
      [36.5, 34.5],
      [36, 35],
    ] as const;
    expect(sameBoundary([[ring(a, b, c, d, e)]], [[ring(a, b, d, c, e)]])).toBe(false);
  });

  it('has no further turning point, not even on the straight line', () => {
    expect(sameBoundary([[SHELL]], [[ring([36, 34], [36.5, 34], [37, 34], [37, 35], [36, 35])]])).toBe(false);
  });

  it('has the same holes in the same parts', () => {
    expect(sameBoundary([[SHELL, HOLE]], [[SHELL]])).toBe(false);
    expect(sameBoundary([[SHELL, HOLE]], [[SHELL], [HOLE]])).toBe(false);
    expect(sameBoundary([[SHELL, HOLE]], [[HOLE, SHELL]])).toBe(false);
    expect(sameBoundary([[SHELL, HOLE], [ISLAND]], [[SHELL], [ISLAND, HOLE]])).toBe(false);
  });

  it('counts parts: the same part twice is not the part and another', () => {
    expect(sameBoundary([[SHELL], [SHELL]], [[SHELL], [ISLAND]])).toBe(false);
    expect(sameBoundary([[SHELL], [ISLAND]], [[SHELL], [SHELL]])).toBe(false);
    expect(sameBoundary([[SHELL]], [[SHELL], [SHELL]])).toBe(false);
    expect(sameBoundary([], [])).toBe(true);
    expect(sameBoundary([], [[SHELL]])).toBe(false);
  });

  it('finds the rotation of rings that pass a place more than once', () => {
    const [a, b, c] = [
      [36, 34],
      [37, 34],
      [37, 35],
    ] as const;
    expect(sameBoundary([[ring(a, b, a, b, a, c)]], [[ring(a, c, a, b, a, b)]])).toBe(true);
    expect(sameBoundary([[ring(a, b, a, b, a, c)]], [[ring(a, b, a, c, a, c)]])).toBe(false);
  });

  it('compares rings of 100,000 points with many equal stretches in linear time', () => {
    const points = Array.from({ length: 100_000 }, (_, index): Position => [36 + (index % 2) / 10, 34]);
    points[70_000] = [36.05, 35];
    const turned = [...points.slice(31_234), ...points.slice(0, 31_234)];
    const began = performance.now();
    expect(sameBoundary([[ring(...points)]], [[ring(...turned)]])).toBe(true);
    // Comparing every rotation with every other would take hours.
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

/** Few places, so that rings pass some of them twice and near misses are common. */
const position = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })).map(([x, y]) => {
  const place: Position = [36 + x / 8, 34 + y / 8];
  return place;
});
const points = fc.array(position, { minLength: 3, maxLength: 9 });

/** The definition, taken literally: some rotation of one, in one of the directions, is the other. */
function sameByTrying(a: readonly Position[], b: readonly Position[]): boolean {
  if (a.length !== b.length) return false;
  return [b, b.toReversed()].some((directed) =>
    directed.some((_, start) =>
      a.every(([x, y], index) => {
        const other = directed[(index + start) % directed.length];
        return other?.[0] === x && other[1] === y;
      }),
    ),
  );
}

/** `ring` leaves out the closing position of a ring that is closed already; here each has turning points of its own. */
const openEnded = (list: readonly Position[]): boolean => {
  const [first, last] = [list[0], list.at(-1)];
  return first !== undefined && last !== undefined && (first[0] !== last[0] || first[1] !== last[1]);
};

describe('the identical boundary, for any rings', () => {
  it('agrees with trying every rotation in both directions', () => {
    fc.assert(
      fc.property(points.filter(openEnded), points.filter(openEnded), (a, b) => {
        expect(sameBoundary([[ring(...a)]], [[ring(...b)]])).toBe(sameByTrying(a, b));
      }),
      { seed: 20170704, numRuns: 2000 },
    );
  });

  it('stays when rings are turned and reversed and holes and parts change places', () => {
    const turn = (list: readonly Position[], by: number, reversed: boolean): Ring => {
      const start = by % list.length;
      const turned = [...list.slice(start), ...list.slice(0, start)];
      return ring(...(reversed ? turned.toReversed() : turned));
    };
    const part = fc.array(points, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), fc.nat(50), fc.boolean(), (parts, by, reversed) => {
        const geometry = parts.map((rings) => rings.map((list) => ring(...list)));
        const same = parts
          .map(([shell, ...holes]) => [
            ...(shell ? [turn(shell, by, reversed)] : []),
            ...holes.map((hole, index) => turn(hole, by + index, !reversed)).toReversed(),
          ])
          .toReversed();
        expect(sameBoundary(geometry, same)).toBe(true);
      }),
      { seed: 20170704, numRuns: 500 },
    );
  });

  it('goes when one turning point moves by one unit of the grid', () => {
    fc.assert(
      fc.property(points, fc.nat(100), fc.constantFrom(-1e-7, 1e-7), (list, at, by) => {
        const moved = list.map(([x, y], index): Position => (index === at % list.length ? [x + by, y] : [x, y]));
        expect(sameBoundary([[ring(...list)]], [[ring(...moved)]])).toBe(false);
      }),
      { seed: 20170704, numRuns: 500 },
    );
  });
});
