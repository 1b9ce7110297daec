import type { Position, Ring } from '../geometry/coordinates.ts';
import { samePosition } from '../geometry/grid.ts';
import { meetingWithRing, segmentOf } from './segment-meeting.ts';

/**
 * Find a place where one of the new segments of a ring crosses, touches or runs along another segment of the same ring;
 * null if none does. What was there before is not judged, so that a fault elsewhere does not keep a point from moving.
 * Linear in the ring for each new segment.
 */
export function ownRingCrossing(ring: Ring, newSegments: readonly number[]): Position | null {
  for (const segment of newSegments) {
    const neighbours = [neighbour(ring, segment, 1), neighbour(ring, segment, -1)];
    const ends = segmentOf(ring, segment);
    // A segment meets itself along its whole length, so it is left out by cutting the ring there.
    const rest = [...ring.slice(segment + 1), ...ring.slice(1, segment + 1)];
    const count = ring.length - 1;
    const place = meetingWithRing(ends, rest, (index) => neighbours.includes((segment + 1 + index) % count));
    if (place) return place;
  }
  return null;
}

/** The next segment of a closed ring in a direction that has a length; repeated positions make segments of none. */
function neighbour(ring: Ring, segment: number, step: 1 | -1): number {
  const count = ring.length - 1;
  let index = segment;
  do {
    index = (index + step + count) % count;
    const [start, end] = segmentOf(ring, index);
    if (!samePosition(start, end)) break;
  } while (index !== segment);
  return index;
}
