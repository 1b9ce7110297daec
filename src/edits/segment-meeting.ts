import type { Position, Ring } from '../geometry/coordinates.ts';
import { samePosition } from '../geometry/grid.ts';
import { crossingPosition, segmentsCross } from '../geometry/segments.ts';

/** A segment from one turning point to the next. */
export type Segment = readonly [start: Position, end: Position];

/** Give segment `index` of a closed ring. */
export function segmentOf(ring: Ring, index: number): Segment {
  // Callers count segments by the ring they hold; a closed ring has one position more than segments.
  return [ring[index] as Position, ring[index + 1] as Position];
}

/**
 * Find a place where a segment meets one of some segments of a closed ring, in the order in which these are given by
 * their numbers, or null. `excused` is asked whether a touch (one common point) with segment `index` of the ring is
 * allowed; a crossing or a common stretch never is. Segments of no length meet nothing.
 */
export function meetingWithRing(
  [a, b]: Segment,
  ring: Ring,
  candidates: readonly number[],
  excused: (index: number, other: Segment) => boolean,
): Position | null {
  if (samePosition(a, b)) return null;
  for (const index of candidates) {
    const [c, d] = segmentOf(ring, index);
    if (samePosition(c, d)) continue;
    const meeting = segmentsCross(a, b, c, d);
    if (meeting === 'none' || (meeting === 'touch' && excused(index, [c, d]))) continue;
    return crossingPosition(a, b, c, d);
  }
  return null;
}

/** Give the end that two segments have in common, or null. */
export function commonEnd([a, b]: Segment, [c, d]: Segment): Position | null {
  if (samePosition(a, c) || samePosition(a, d)) return a;
  return samePosition(b, c) || samePosition(b, d) ? b : null;
}

/** Give the middle of a segment in longitude and latitude. */
export function middleOf([a, b]: Segment): Position {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}
