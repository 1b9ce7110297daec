import type { Position } from './coordinates.ts';
import { fromFineUnits, toFineUnits } from './fine-grid.ts';
import { orientation } from './orientation.ts';

/**
 * How two segments meet: not at all; crossing inside both; in one point that ends at least one of them; or along a
 * stretch they have in common.
 */
export type SegmentMeeting = 'none' | 'proper' | 'touch' | 'overlap';

/** Two segments in fine units: a-b and c-d. */
export type SegmentPair = readonly [
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
];

/** Whether p, on the line through a and b, lies between them (ends included). */
function between(ax: number, ay: number, bx: number, by: number, px: number, py: number): boolean {
  return (
    (ax < bx ? px >= ax && px <= bx : px >= bx && px <= ax) && (ay < by ? py >= ay && py <= by : py >= by && py <= ay)
  );
}

/** How two segments of one line meet. */
function collinearMeeting(pair: SegmentPair): SegmentMeeting {
  const [ax, ay, bx, by, cx, cy, dx, dy] = pair;
  // Compared along the axis in which they extend more; equal ends of a point segment make no difference.
  const alongX = Math.max(Math.abs(bx - ax), Math.abs(dx - cx)) >= Math.max(Math.abs(by - ay), Math.abs(dy - cy));
  const [a, b, c, d] = alongX ? [ax, bx, cx, dx] : [ay, by, cy, dy];
  const start = Math.max(Math.min(a, b), Math.min(c, d));
  const end = Math.min(Math.max(a, b), Math.max(c, d));
  if (start > end) return 'none';
  return start === end ? 'touch' : 'overlap';
}

/** Tell how two segments in fine units meet, exactly. */
export function meetingInFineUnits(pair: SegmentPair): SegmentMeeting {
  const [ax, ay, bx, by, cx, cy, dx, dy] = pair;
  const c = orientation(ax, ay, bx, by, cx, cy);
  const d = orientation(ax, ay, bx, by, dx, dy);
  if ((c > 0 && d > 0) || (c < 0 && d < 0)) return 'none';
  const a = orientation(cx, cy, dx, dy, ax, ay);
  const b = orientation(cx, cy, dx, dy, bx, by);
  if ((a > 0 && b > 0) || (a < 0 && b < 0)) return 'none';
  if (a !== 0 && b !== 0 && c !== 0 && d !== 0) return 'proper';
  if (a === 0 && b === 0 && c === 0 && d === 0) return collinearOrApart(pair);
  const touches =
    (c === 0 && between(ax, ay, bx, by, cx, cy)) ||
    (d === 0 && between(ax, ay, bx, by, dx, dy)) ||
    (a === 0 && between(cx, cy, dx, dy, ax, ay)) ||
    (b === 0 && between(cx, cy, dx, dy, bx, by));
  return touches ? 'touch' : 'none';
}

/** All four turns are straight: one line, unless both segments are points, which always look collinear. */
function collinearOrApart(pair: SegmentPair): SegmentMeeting {
  const [ax, ay, bx, by, cx, cy, dx, dy] = pair;
  if (ax === bx && ay === by && cx === dx && cy === dy) return ax === cx && ay === cy ? 'touch' : 'none';
  return collinearMeeting(pair);
}

/** Give the position where two segments in fine units meet, to the nearest fine unit; they must meet. */
export function meetingPlaceInFineUnits(pair: SegmentPair): Position {
  const [ax, ay, bx, by, cx, cy, dx, dy] = pair;
  if (orientation(cx, cy, dx, dy, ax, ay) === 0 && between(cx, cy, dx, dy, ax, ay)) return fromFineUnits(ax, ay);
  if (orientation(cx, cy, dx, dy, bx, by) === 0 && between(cx, cy, dx, dy, bx, by)) return fromFineUnits(bx, by);
  if (orientation(ax, ay, bx, by, cx, cy) === 0 && between(ax, ay, bx, by, cx, cy)) return fromFineUnits(cx, cy);
  if (orientation(ax, ay, bx, by, dx, dy) === 0 && between(ax, ay, bx, by, dx, dy)) return fromFineUnits(dx, dy);
  const fromA = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx);
  const fromB = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx);
  const share = fromA / (fromA - fromB);
  return fromFineUnits(ax + share * (bx - ax), ay + share * (by - ay));
}

/** Put two segments into fine units. */
export function segmentPair(a: Position, b: Position, c: Position, d: Position): SegmentPair {
  return [
    toFineUnits(a[0]),
    toFineUnits(a[1]),
    toFineUnits(b[0]),
    toFineUnits(b[1]),
    toFineUnits(c[0]),
    toFineUnits(c[1]),
    toFineUnits(d[0]),
    toFineUnits(d[1]),
  ];
}

/** Tell how the segments a-b and c-d meet. Exact for positions of the data grid; others are taken to 1e-9 degree. */
export function segmentsCross(a: Position, b: Position, c: Position, d: Position): SegmentMeeting {
  return meetingInFineUnits(segmentPair(a, b, c, d));
}

/**
 * Give the position where the segments a-b and c-d meet, to 1e-9 degree: the common end where one touches the other, an
 * end of the common stretch where they overlap. They must meet; ask `segmentsCross` first.
 */
export function crossingPosition(a: Position, b: Position, c: Position, d: Position): Position {
  return meetingPlaceInFineUnits(segmentPair(a, b, c, d));
}
