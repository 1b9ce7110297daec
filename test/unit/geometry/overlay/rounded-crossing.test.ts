import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundedCrossing } from '../../../../src/geometry/arrangement/rounded-crossing.ts';
import { seededNumbers } from '../seeded-shapes.ts';

type Segment = readonly [number, number, number, number];

/** Round numerator / denominator to the nearest whole number, halves up. */
function rounded(numerator: bigint, denominator: bigint): bigint {
  const [top, bottom] = denominator < 0n ? [-numerator, -denominator] : [numerator, denominator];
  const double = 2n * top + bottom;
  const quotient = double / (2n * bottom);
  return double < 0n && quotient * 2n * bottom !== double ? quotient - 1n : quotient;
}

/** The crossing of two lines by Cramer's rule in whole numbers, on the grid; null if the segments do not cross properly. */
function exactCrossing(one: Segment, other: Segment): { x: number; y: number } | null {
  const [ax, ay, bx, by] = one.map(BigInt) as [bigint, bigint, bigint, bigint];
  const [cx, cy, dx, dy] = other.map(BigInt) as [bigint, bigint, bigint, bigint];
  const side = (px: bigint, py: bigint, qx: bigint, qy: bigint, x: bigint, y: bigint): bigint =>
    (qx - px) * (y - py) - (qy - py) * (x - px);
  if (side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy) >= 0n) return null;
  if (side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) >= 0n) return null;
  const denominator = (ax - bx) * (cy - dy) - (ay - by) * (cx - dx);
  const one2 = ax * by - ay * bx;
  const other2 = cx * dy - cy * dx;
  return {
    x: Number(rounded(one2 * (cx - dx) - (ax - bx) * other2, denominator)),
    y: Number(rounded(one2 * (cy - dy) - (ay - by) * other2, denominator)),
  };
}

/** Pairs of segments through about the same place: long and flat to one another, or short, with halves on purpose. */
function segments(seed: number, reach: number, flat: number): readonly [Segment, Segment] {
  const random = seededNumbers(seed);
  const whole = (size: number): number => Math.round((random() - 0.5) * 2 * size);
  const [x, y] = [whole(4e11), whole(9e10)];
  const [ux, uy] = [whole(reach), whole(reach)];
  const [vx, vy] = random() < 0.5 ? [whole(reach), whole(reach)] : [ux + whole(flat), uy + whole(flat)];
  const near = (): number => whole(flat);
  return [
    [x - ux + near(), y - uy, x + ux, y + uy + near()],
    [x - vx, y - vy + near(), x + vx + near(), y + vy],
  ];
}

function placeOfCrossing([ax, ay, bx, by]: Segment, [cx, cy, dx, dy]: Segment): { x: number; y: number } {
  const place = { x: 0, y: 0 };
  roundedCrossing(ax, ay, bx, by, cx, cy, dx, dy, place);
  return place;
}

describe('the place of a crossing on the grid', () => {
  it('is that of exact arithmetic, for long flat crossings and for short ones', () => {
    let crossed = 0;
    let halves = 0;
    fc.assert(
      fc.property(
        fc.nat(),
        fc.constantFrom(2, 5, 40, 1e3, 1e6, 1e9, 1e11),
        fc.constantFrom(1, 2, 10, 1000),
        (seed, reach, flat) => {
          const [one, other] = segments(seed, reach, flat);
          const expected = exactCrossing(one, other);
          if (expected === null) return;
          crossed += 1;
          const turned: Segment = [one[2], one[3], one[0], one[1]];
          const all = [[one, other], [other, one], [turned, other]] as const; // prettier-ignore
          for (const [a, b] of all) {
            expect(placeOfCrossing(a, b)).toEqual(expected);
          }
          const [ax, ay, bx, by] = one;
          if ((ax + bx) % 2 !== 0 && (ay + by) % 2 !== 0 && reach < 50) halves += 1;
        },
      ),
      { seed: 20_250_501, numRuns: 20_000 },
    );
    expect(crossed).toBeGreaterThan(6000);
    expect(halves).toBeGreaterThan(300);
  });

  it('rounds halves up, to the square that holds its left and its lower side', () => {
    const cases = [
      [[0, 0, 1, 1], [0, 1, 1, 0], [1, 1]],
      [[-1, -1, 0, 0], [-1, 0, 0, -1], [0, 0]],
      [[-3, 0, 0, 1], [-3, 1, 0, 0], [-1, 1]],
      [[0, 0, 4e11, 1], [0, 1, 4e11, 0], [2e11, 1]],
      [[0, 0, 4e11 - 1, 1], [0, 1, 4e11 - 1, 0], [2e11, 1]],
    ] as const; // prettier-ignore
    for (const [one, other, expected] of cases) {
      const { x, y } = placeOfCrossing(one, other);
      expect([x, y]).toEqual(expected);
    }
  });
});
