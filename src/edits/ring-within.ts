import type { Position, Ring } from '../geometry/coordinates.ts';
import { positionInRing } from '../geometry/point-in-polygon.ts';

/**
 * Tell whether a ring lies within another one that it does not cross. They may touch: the first turning point that is
 * not on the other boundary decides, then the first middle of a segment. Equal rings lie within one another. Linear in
 * the outer ring, times the points that lie on it.
 */
export function ringLiesWithin(inner: Ring, outer: Ring): boolean {
  for (const probe of [inner, middles(inner)]) {
    for (const position of probe) {
      const side = positionInRing(position, outer);
      if (side !== 'boundary') return side === 'inside';
    }
  }
  return true;
}

function middles(ring: Ring): Position[] {
  return ring.slice(1).map((end, index) => {
    // A slice from 1 has one position fewer than the ring, so there is always one before.
    const [longitude, latitude] = ring[index] as Position;
    return [(longitude + end[0]) / 2, (latitude + end[1]) / 2];
  });
}
