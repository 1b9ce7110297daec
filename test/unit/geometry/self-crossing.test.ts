import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from '../../../src/geometry/coordinates.ts';
import { closingCrosses, pathCrossesItself, ringCrossesRing } from '../../../src/geometry/self-crossing.ts';
import { exactMeeting, isSimple } from './exact-reference.ts';
import { box, ring } from './seeded-shapes.ts';

const places = fc
  .tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 }))
  .map(([x, y]): Position => [x, y]);

/** Open paths without two equal positions in a row (nor at the ends). */
const paths = (least: number): fc.Arbitrary<Position[]> =>
  fc
    .array(places, { minLength: least, maxLength: 9 })
    .filter((path) => path.every(([x, y], index) => x !== path.at(index - 1)?.[0] || y !== path.at(index - 1)?.[1]));

const settings = { seed: 20_170_706, numRuns: 4000 };

describe('a boundary that is being drawn', () => {
  const path: Position[] = [
    [0, 0],
    [4, 0],
    [4, 4],
    [2, 4],
  ];

  it('may go on where nothing is in the way', () => {
    expect(pathCrossesItself(path, [0, 4])).toBeNull();
    expect(pathCrossesItself([], [0, 4])).toBeNull();
    expect(pathCrossesItself([[1, 1]], [0, 4])).toBeNull();
    expect(pathCrossesItself(path, [2, 4])).toBeNull();
  });

  it('may not cross, touch or run back along itself', () => {
    expect(pathCrossesItself(path, [2, -1])).toEqual([2, 0]);
    expect(pathCrossesItself(path, [2, 0])).toEqual([2, 0]);
    expect(pathCrossesItself(path, [0, 0])).toEqual([0, 0]);
    expect(pathCrossesItself(path, [3, 4])).toEqual([2, 4]);
    expect(
      pathCrossesItself(
        [
          [0, 0],
          [4, 0],
        ],
        [2, 0],
      ),
    ).toEqual([4, 0]);
    expect(
      pathCrossesItself(
        [
          [0, 0],
          [4, 0],
          [4, 0],
        ],
        [2, 0],
      ),
    ).toEqual([4, 0]);
  });

  it('may be closed unless the closing segment meets the path', () => {
    expect(closingCrosses(path)).toBeNull();
    expect(
      closingCrosses([
        [0, 0],
        [4, 0],
        [4, 4],
      ]),
    ).toBeNull();
    expect(
      closingCrosses([
        [0, 0],
        [4, 0],
        [4, 3],
        [6, 3],
      ]),
    ).toEqual([4, 2]);
    expect(
      closingCrosses([
        [0, 0],
        [4, 0],
        [2, 0],
      ]),
    ).not.toBeNull();
    expect(
      closingCrosses([
        [0, 0],
        [4, 0],
      ]),
    ).not.toBeNull();
    expect(closingCrosses([[0, 0]])).toBeNull();
  });

  it('grows and closes without a refusal exactly if the ring it makes is simple', () => {
    fc.assert(
      fc.property(paths(3), (positions) => {
        const refused =
          positions.some((position, index) => pathCrossesItself(positions.slice(0, index), position) !== null) ||
          closingCrosses(positions) !== null;
        expect(refused).toBe(!isSimple(ring(...positions)));
      }),
      settings,
    );
  });
});

describe('two rings', () => {
  it('meet if any of their segments do', () => {
    fc.assert(
      fc.property(paths(3), paths(3), (one, other) => {
        const a = ring(...one);
        const b = ring(...other);
        const meet = a.some((from, i) =>
          b.some((otherFrom, j) => {
            const [to, otherTo] = [a[i + 1], b[j + 1]];
            return to !== undefined && otherTo !== undefined && exactMeeting(from, to, otherFrom, otherTo) !== 'none';
          }),
        );
        expect(ringCrossesRing(a, b) !== null).toBe(meet);
      }),
      settings,
    );
  });

  it('give a place where they meet', () => {
    expect(ringCrossesRing(box(0, 0, 2, 2), ring([1, 1], [5, 1], [5, 1.5]))).toSatisfy(
      (place: Position) => place[0] === 2 && place[1] >= 1 && place[1] <= 1.5,
    );
    expect(ringCrossesRing(box(0, 0, 9, 9), box(1, 1, 2, 2))).toBeNull();
    expect(ringCrossesRing(box(0, 0, 1, 1), box(1, 1, 2, 2))).toEqual([1, 1]);
  });
});
