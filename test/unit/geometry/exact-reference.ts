import type { Position, Ring } from '../../../src/geometry/coordinates.ts';

/** Exact whole numbers of a position on the data grid, read from its decimals and not by arithmetic. */
export function whole([longitude, latitude]: Position): readonly [bigint, bigint] {
  return [wholeCoordinate(longitude), wholeCoordinate(latitude)];
}

function wholeCoordinate(degrees: number): bigint {
  return BigInt(degrees.toFixed(7).replace('.', ''));
}

/** The turn a-b-c by whole-number arithmetic: 1 left, -1 right, 0 straight. */
export function exactTurn(a: Position, b: Position, c: Position): -1 | 0 | 1 {
  const [ax, ay] = whole(a);
  const [bx, by] = whole(b);
  const [cx, cy] = whole(c);
  const determinant = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  return determinant > 0n ? 1 : determinant < 0n ? -1 : 0;
}

/**
 * How two segments meet, by solving a + t (b - a) = c + u (d - c) in fractions of whole numbers; for parallel ones by
 * comparing their projections.
 */
export function exactMeeting(
  a: Position,
  b: Position,
  c: Position,
  d: Position,
): 'none' | 'proper' | 'touch' | 'overlap' {
  const [ax, ay] = whole(a);
  const [bx, by] = whole(b);
  const [cx, cy] = whole(c);
  const [dx, dy] = whole(d);
  const [ux, uy, vx, vy, wx, wy] = [bx - ax, by - ay, dx - cx, dy - cy, cx - ax, cy - ay];
  const det = ux * vy - uy * vx;
  if (det !== 0n) {
    const sign = det > 0n ? 1n : -1n;
    const t = (wx * vy - wy * vx) * sign;
    const u = (wx * uy - wy * ux) * sign;
    const size = det * sign;
    if (t < 0n || t > size || u < 0n || u > size) return 'none';
    return t > 0n && t < size && u > 0n && u < size ? 'proper' : 'touch';
  }
  const [px, py] = ux === 0n && uy === 0n ? [vx, vy] : [ux, uy];
  if (wx * py - wy * px !== 0n) return 'none';
  const along = (x: bigint, y: bigint): bigint => (px === 0n && py === 0n ? 0n : x * px + y * py);
  if (px === 0n && py === 0n) return wx === 0n && wy === 0n ? 'touch' : 'none';
  const ends = (s: bigint, e: bigint): readonly [bigint, bigint] => (s < e ? [s, e] : [e, s]);
  const [from, to] = ends(along(ax, ay), along(bx, by));
  const [other, otherTo] = ends(along(cx, cy), along(dx, dy));
  const start = from > other ? from : other;
  const end = to < otherTo ? to : otherTo;
  return start > end ? 'none' : start === end ? 'touch' : 'overlap';
}

/** Whether a closed ring is simple, by comparing every pair of its segments. */
export function isSimple(closed: Ring): boolean {
  const count = closed.length - 1;
  const place = (index: number): Position => closed[index % count] ?? [0, 0];
  for (let i = 0; i < count; i++) {
    for (let j = i + 1; j < count; j++) {
      const meeting = exactMeeting(place(i), place(i + 1), place(j), place(j + 1));
      const neighbours = j === i + 1 || (i === 0 && j === count - 1);
      if (meeting !== 'none' && !(neighbours && meeting === 'touch')) return false;
    }
  }
  return true;
}

/** Whether two closed rings have a stretch in common. */
export function shareStretch(a: Ring, b: Ring): boolean {
  return a.some((from, i) => {
    const to = a[i + 1];
    return (
      to !== undefined &&
      b.some((other, j) => {
        const otherTo = b[j + 1];
        return otherTo !== undefined && exactMeeting(from, to, other, otherTo) === 'overlap';
      })
    );
  });
}
