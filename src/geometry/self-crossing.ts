import type { Position, Ring } from './coordinates.ts';
import type { EdgeList } from './ring-edges.ts';
import { edgePair, edgesOfRings, visitPairsBetween } from './ring-edges.ts';
import type { SegmentMeeting } from './segments.ts';
import { crossingPosition, meetingInFineUnits, meetingPlaceInFineUnits, segmentsCross } from './segments.ts';
import { samePosition } from './grid.ts';

/**
 * Tell whether two edges of one ring, that meet in this way, may do so: neighbours share their common point and nothing
 * more, all others nothing.
 */
export function mayMeet(edges: EdgeList, one: number, other: number, meeting: SegmentMeeting): boolean {
  const neighbours = edges.next[one] === other || edges.previous[one] === other;
  return meeting === 'none' || (neighbours && meeting === 'touch');
}

/** Whether the segment from-to meets any of the path's segments first..last; the nearest place to `from` is not sought. */
function meetsPath(
  positions: readonly Position[],
  first: number,
  last: number,
  from: Position,
  to: Position,
): Position | null {
  for (let index = first; index <= last; index++) {
    const a = positions[index];
    const b = positions[index + 1];
    if (a !== undefined && b !== undefined && segmentsCross(a, b, from, to) !== 'none') {
      return crossingPosition(a, b, from, to);
    }
  }
  return null;
}

/**
 * Tell where the segment from the last position of an open path to `next` would cross, touch or run back along the
 * path, or null if it may be drawn. Touching the path's first position counts: closing is asked by `closingCrosses`.
 * A `next` equal to the last position is no segment and gives null. Linear, about 0.2 microseconds a segment.
 */
export function pathCrossesItself(positions: readonly Position[], next: Position): Position | null {
  const last = positions.at(-1);
  if (last === undefined || samePosition(last, next)) return null;
  const previousIndex = positions.findLastIndex((position) => !samePosition(position, last));
  const previous = positions[previousIndex];
  if (previous === undefined) return null;
  // The segment before shares its end with the new one; only running back along it is wrong.
  if (segmentsCross(previous, last, last, next) === 'overlap') return last;
  return meetsPath(positions, 0, previousIndex - 1, last, next);
}

/**
 * Tell where the segment that closes an open path, from its last position to its first, would meet the path other than
 * at those two, or null if the path may be closed. A path of fewer than three different positions has no closing
 * segment of its own: it would run back along itself, which is reported.
 */
export function closingCrosses(positions: readonly Position[]): Position | null {
  const first = positions[0];
  const last = positions.at(-1);
  if (first === undefined || last === undefined || samePosition(first, last)) return null;
  const secondIndex = positions.findIndex((position) => !samePosition(position, first));
  const previousIndex = positions.findLastIndex((position) => !samePosition(position, last));
  const second = positions[secondIndex];
  const previous = positions[previousIndex];
  if (second === undefined || previous === undefined) return null;
  if (segmentsCross(first, second, last, first) === 'overlap') return first;
  if (segmentsCross(previous, last, last, first) === 'overlap') return last;
  return meetsPath(positions, secondIndex, previousIndex - 1, last, first);
}

/** Give a place where two rings meet (cross, touch or share a stretch), or null if they have no place in common. */
export function ringCrossesRing(a: Ring, b: Ring): Position | null {
  const edges = edgesOfRings([a]);
  const others = edgesOfRings([b]);
  let place: Position | null = null;
  visitPairsBetween(edges, others, (one, other) => {
    const pair = edgePair(edges, one, others, other);
    if (meetingInFineUnits(pair) !== 'none') place = meetingPlaceInFineUnits(pair);
    return place === null;
  });
  return place;
}
