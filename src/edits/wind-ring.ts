import type { Ring } from '../geometry/coordinates.ts';
import { planarRingArea, reverseRing } from '../geometry/ring.ts';

/** Wind a ring as stored: ring 0, the shell, counter-clockwise, the others, holes, clockwise. It keeps its first point. */
export function windRing(ring: Ring, index: number): Ring {
  const isCounterClockwise = planarRingArea(ring) > 0;
  return isCounterClockwise === (index === 0) ? ring : reverseRing(ring);
}
