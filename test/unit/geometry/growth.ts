import type { Ring } from '../../../src/geometry/coordinates.ts';
import { outline, seededNumbers } from './seeded-shapes.ts';

const ROUNDS = 7;

/**
 * How many times as long something takes on an outline of 16,000 turning points as on one of 4,000: about 4.6 if it is
 * n log n, 16 if it is quadratic. The shortest of several rounds each, so that other work on the machine counts little.
 */
export function growth(work: (ring: Ring) => unknown): number {
  const shortest = (count: number): number => {
    const ring = outline(count, [37, 35], 1, seededNumbers(count));
    const times = Array.from({ length: ROUNDS }, () => {
      const start = performance.now();
      work(ring);
      return performance.now() - start;
    });
    return Math.min(...times);
  };
  const small = shortest(4000);
  return shortest(16_000) / small;
}
