import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meetsGridSquare } from '../../../../src/geometry/arrangement/grid-square.ts';
import { seededNumbers } from '../seeded-shapes.ts';

/**
 * Whether the segment meets [x - 1/2, x + 1/2) x [y - 1/2, y + 1/2): the part of it in the closed square, cut out by the
 * four sides in exact fractions of its length (Liang and Barsky), is more than what lies on the sides left out.
 */
function meetsExactly(ax: number, ay: number, bx: number, by: number, x: number, y: number): boolean {
  const [ux, uy] = [2n * BigInt(bx - ax), 2n * BigInt(by - ay)];
  const [wx, wy] = [2n * BigInt(ax - x), 2n * BigInt(ay - y)];
  // Where -1 <= w + t u < 1 for t in [0, 1], both axes; t as fractions [numerator, denominator > 0].
  type Fraction = readonly [bigint, bigint];
  const less = ([a, b]: Fraction, [c, d]: Fraction): boolean => a * d < c * b;
  let from: Fraction = [0n, 1n];
  let to: Fraction = [1n, 1n];
  // Whether the end of the stretch belongs to it.
  let isToIn = true;
  let isFromIn = true;
  for (const [w, u] of [[wx, ux], [wy, uy]] as const) {
    if (u === 0n) {
      if (w < -1n || w >= 1n) return false;
      continue;
    }
    const low: Fraction = u > 0n ? [-1n - w, u] : [w + 1n, -u];
    const high: Fraction = u > 0n ? [1n - w, u] : [w - 1n, -u];
    // The lower bound is closed, the upper one open; going down they change places.
    const [enter, isEnterIn, leave, isLeaveIn] = u > 0n ? [low, true, high, false] : [high, false, low, true];
    if (less(from, enter)) [from, isFromIn] = [enter, isEnterIn];
    else if (!less(enter, from)) isFromIn &&= isEnterIn;
    if (less(leave, to)) [to, isToIn] = [leave, isLeaveIn];
    else if (!less(to, leave)) isToIn &&= isLeaveIn;
  } // prettier-ignore
  if (less(from, to)) return true;
  return !less(to, from) && isFromIn && isToIn;
}

describe('whether a segment meets the unit square of a place', () => {
  it('is decided as exact fractions decide it, for every segment and place of a small lattice', () => {
    const SIZE = 5;
    let met = 0;
    const wrong: number[][] = [];
    for (let code = 0; code < SIZE ** 4; code++) {
      const [ax, ay, bx, by] = [code % SIZE, Math.floor(code / SIZE) % SIZE, Math.floor(code / SIZE ** 2) % SIZE, Math.floor(code / SIZE ** 3)]; // prettier-ignore
      if (ax === bx && ay === by) continue;
      for (let x = -1; x <= SIZE; x++) {
        for (let y = -1; y <= SIZE; y++) {
          const expected = meetsExactly(ax, ay, bx, by, x, y);
          if (meetsGridSquare(ax, ay, bx, by, x, y) !== expected) wrong.push([ax, ay, bx, by, x, y]);
          if (expected) met += 1;
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(met).toBeGreaterThan(2000);
  });

  it('is decided as exact fractions decide it far out and along long lines', () => {
    let met = 0;
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(10, 1e3, 1e6, 1e11), (seed, reach) => {
        const random = seededNumbers(seed);
        const whole = (size: number): number => Math.round((random() - 0.5) * 2 * size);
        const [ax, ay, bx, by] = [whole(reach), whole(reach), whole(reach), whole(reach)];
        if (ax === bx && ay === by) return;
        const share = random();
        const x = Math.round(ax + share * (bx - ax)) + whole(1);
        const y = Math.round(ay + share * (by - ay)) + whole(1);
        const expected = meetsExactly(ax, ay, bx, by, x, y);
        if (expected) met += 1;
        expect(meetsGridSquare(ax, ay, bx, by, x, y)).toBe(expected);
        expect(meetsGridSquare(bx, by, ax, ay, x, y)).toBe(expected);
      }),
      { seed: 20_250_601, numRuns: 10_000 },
    );
    expect(met).toBeGreaterThan(2000);
  });

  it('gives every point of a segment to exactly one square', () => {
    // A line through corners of squares at 45 degrees: it belongs to the squares on the diagonal only.
    for (const [dx, dy] of [[1, 1], [1, -1], [-1, 1], [-1, -1]] as const) {
      const met = [];
      for (let x = -4; x <= 4; x++) {
        for (let y = -4; y <= 4; y++) if (meetsGridSquare(0, 0, 3 * dx, 3 * dy, x, y)) met.push([x, y]);
      }
      const diagonal = [0, 1, 2, 3].map((step) => [step * dx + 0, step * dy + 0]);
      const sorted = (places: number[][]) => places.map(String).toSorted();
      // Falling lines pass corners that belong to the square above to the right, which is on neither side of the line.
      const corners = dx === dy ? [] : [0, 1, 2].map((step) => [(dx > 0 ? step : -step - 1) + 1, (dx > 0 ? -step : step + 1)]); // prettier-ignore
      expect(sorted(met)).toEqual(sorted([...diagonal, ...corners]));
    } // prettier-ignore
  });
});
