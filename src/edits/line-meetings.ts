import type { Position, Ring } from '../geometry/coordinates.ts';
import { GRID_UNIT_DEGREES, samePosition, toGrid } from '../geometry/grid.ts';
import type { LineType } from '../geometry/line-type.ts';
import { nearestOnSegment } from '../geometry/local-metres.ts';
import { crossingPosition, segmentsCross } from '../geometry/segments.ts';
import { drawnPath } from './drawn-path.ts';
import { segmentOf } from './segment-meeting.ts';

/** A place where a drawn line meets a ring. */
export interface LineMeeting {
  /** On the data grid. */
  readonly position: Position;
  /** The segment of the line and the one of the ring. */
  readonly ofLine: number;
  readonly ofRing: number;
}

/** An end of a line that was put on the boundary is beside it by half a grid unit in each direction at most. */
const AT_BOUNDARY_DEGREES = 1.5 * GRID_UNIT_DEGREES;

/**
 * Find where a drawn line meets a ring, in the order of the line: crossings, touches, and ends that lie on the ring as
 * nearly as the data grid allows. Both run as the line type says. Meetings at one place are one. Linear in the pieces of
 * the ring for each piece of the line.
 */
export function lineMeetings(line: readonly Position[], ring: Ring, lineType: LineType): readonly LineMeeting[] {
  const [drawn, boundary] = [drawnPath(line, lineType), drawnPath(ring, lineType)];
  const found: (LineMeeting & { readonly piece: number; readonly share: number })[] = [];
  for (let piece = 0; piece + 1 < drawn.positions.length; piece += 1) {
    const [from, to] = segmentOf(drawn.positions, piece);
    for (let other = 0; other + 1 < boundary.positions.length; other += 1) {
      const position = meetingOf(from, to, ...segmentOf(boundary.positions, other));
      if (!position) continue;
      const ofLine = drawn.segments[piece] ?? 0;
      const ofRing = boundary.segments[other] ?? 0;
      found.push({ position, ofLine, ofRing, piece, share: shareOf(position, from, to) });
    }
  }
  const ordered = found.toSorted((one, other) => one.piece - other.piece || one.share - other.share);
  return ordered.filter((meeting, index) => {
    const before = ordered[index - 1];
    return !before || !samePosition(before.position, meeting.position);
  });
}

function meetingOf(from: Position, to: Position, start: Position, end: Position): Position | null {
  // Turning points first: a line that ends at one meets it exactly.
  for (const position of [from, to]) {
    for (const corner of [start, end]) if (isBeside(position, corner)) return toGrid(corner);
  }
  for (const position of [from, to]) if (isBeside(position, nearestOnSegment(position, start, end))) return position;
  if (segmentsCross(from, to, start, end) === 'none') return null;
  return toGrid(crossingPosition(from, to, start, end));
}

function isBeside([x, y]: Position, [otherX, otherY]: Position): boolean {
  return Math.abs(x - otherX) <= AT_BOUNDARY_DEGREES && Math.abs(y - otherY) <= AT_BOUNDARY_DEGREES;
}

function shareOf([x, y]: Position, [fromX, fromY]: Position, [toX, toY]: Position): number {
  const [dx, dy] = [toX - fromX, toY - fromY];
  const squared = dx * dx + dy * dy;
  return squared === 0 ? 0 : ((x - fromX) * dx + (y - fromY) * dy) / squared;
}
