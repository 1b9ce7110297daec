import type { Position, Ring } from '../geometry/coordinates.ts';
import { samePosition } from '../geometry/grid.ts';
import { meetingWithRing, segmentOf } from './segment-meeting.ts';
import { segmentsNear } from './segments-near.ts';

/**
 * Find a place where one of the new segments of a ring crosses, touches or runs along another segment of the same ring;
 * null if none does. What was there before is not judged, so that a fault elsewhere does not keep a point from moving.
 * n log n for many new segments, linear in the ring for each of a few.
 */
export function ownRingCrossing(ring: Ring, newSegments: readonly number[]): Position | null {
  const near = segmentsNear(ring, newSegments.length);
  for (const segment of newSegments) {
    const ends = segmentOf(ring, segment);
    const candidates = near(ends);
    // A segment meets itself along its whole length, so it is left out; the others are asked from the next one on.
    const others = [...candidates.filter((index) => index > segment), ...candidates.filter((index) => index < segment)];
    const place = meetingWithRing(ends, ring, others, (index) => isNeighbour(ring, segment, index));
    if (place) return place;
  }
  return null;
}

function isNeighbour(ring: Ring, segment: number, other: number): boolean {
  return neighbour(ring, segment, 1) === other || neighbour(ring, segment, -1) === other;
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
