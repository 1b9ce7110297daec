import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayMeet } from '../../../../src/geometry/arrangement/edge-clearance.ts';
import { meetsGridSquare } from '../../../../src/geometry/arrangement/grid-square.ts';
import { seededNumbers } from '../seeded-shapes.ts';

type Place = readonly [number, number];

/** The side of a line on which a place lies, by whole numbers of any size. */
function side([ax, ay]: Place, [bx, by]: Place, [cx, cy]: Place): number {
  const determinant = BigInt(bx - ax) * BigInt(cy - ay) - BigInt(by - ay) * BigInt(cx - ax);
  return determinant > 0n ? 1 : determinant < 0n ? -1 : 0;
}

function isOn(a: Place, b: Place, c: Place): boolean {
  const within = (axis: 0 | 1): boolean =>
    c[axis] >= Math.min(a[axis], b[axis]) && c[axis] <= Math.max(a[axis], b[axis]);
  return side(a, b, c) === 0 && within(0) && within(1);
}

const same = (a: Place, b: Place): boolean => a[0] === b[0] && a[1] === b[1];

/** Whether two edges cross, or one passes through the unit square of an end of the other that is not an end of both. */
function meetOrNearly(a: Place, b: Place, c: Place, d: Place): boolean {
  const crosses = side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
  const passes = (from: Place, to: Place, end: Place): boolean =>
    !same(from, end) && !same(to, end) && (isOn(from, to, end) || meetsGridSquare(...from, ...to, ...end));
  return crosses || passes(a, b, c) || passes(a, b, d) || passes(c, d, a) || passes(c, d, b);
}

describe('edges that may meet', () => {
  it('are at least all that cross, touch, overlap or pass an end closer than rounding', () => {
    let met = 0;
    fc.assert(
      fc.property(
        fc.nat(),
        fc.constantFrom(6, 100, 1e5, 1e8, 1e11, 2 ** 49),
        fc.nat({ max: 3 }),
        (seed, reach, form) => {
          const random = seededNumbers(seed);
          const whole = (size: number): number => Math.round((random() - 0.5) * 2 * size);
          const anywhere = (): Place => [whole(reach), whole(reach)];
          const [a, b] = [anywhere(), anywhere()];
          /** A place on or next to the first edge. */
          const nearby = (): Place => {
            const share = random() * 1.1;
            return [
              Math.round(a[0] + share * (b[0] - a[0])) + whole(1),
              Math.round(a[1] + share * (b[1] - a[1])) + whole(1),
            ];
          };
          const c = form === 0 ? anywhere() : form === 1 ? a : nearby();
          const d = form === 3 ? anywhere() : nearby();
          if (same(a, b) || same(c, d) || (same(a, c) && same(b, d)) || (same(a, d) && same(b, c))) return;
          if (!meetOrNearly(a, b, c, d)) return;
          met += 1;
          expect(mayMeet(...a, ...b, ...c, ...d)).toBe(true);
          expect(mayMeet(...d, ...c, ...b, ...a)).toBe(true);
          expect(mayMeet(...b, ...a, ...c, ...d)).toBe(true);
        },
      ),
      { seed: 20_251_126, numRuns: 30_000 },
    );
    expect(met).toBeGreaterThan(8000);
  });

  it('are none that lie beside one another, go on from one another, or fork widely', () => {
    const long = 1e7;
    expect(mayMeet(0, 0, long, long, 10, 0, long + 10, long)).toBe(false);
    expect(mayMeet(0, 0, long, long, long, long, 2 * long, 2 * long)).toBe(false);
    expect(mayMeet(0, 0, long, 10, 0, 0, long, -10)).toBe(false);
    expect(mayMeet(long, 10, 0, 0, long, -10, 0, 0)).toBe(false);
    // A unit apart they may.
    expect(mayMeet(0, 0, long, long, 1, 0, long + 1, long)).toBe(true);
    expect(mayMeet(0, 0, long, 1, 0, 0, long, -1)).toBe(true);
  });

  it('are few of any edges whose boxes meet', () => {
    const random = seededNumbers(1);
    const place = (): Place => [Math.round(random() * 1e9), Math.round(random() * 1e9)];
    let boxesMeet = 0;
    let may = 0;
    for (let run = 0; run < 10_000; run++) {
      const [a, b, c, d] = [place(), place(), place(), place()];
      const apart = ([0, 1] as const).some(
        (axis) =>
          Math.max(a[axis], b[axis]) < Math.min(c[axis], d[axis]) ||
          Math.max(c[axis], d[axis]) < Math.min(a[axis], b[axis]),
      );
      if (apart) continue;
      boxesMeet += 1;
      if (mayMeet(...a, ...b, ...c, ...d)) may += 1;
    }
    expect(boxesMeet).toBeGreaterThan(3000);
    // Of two random segments 23 % cross (Sylvester's problem: 25/108), and of any pair whose boxes meet about half.
    expect(may / boxesMeet).toBeLessThan(0.6);
  });
});
