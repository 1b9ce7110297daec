import type { Position, Ring } from '../geometry/coordinates.ts';
import type { RingChange, RingPlace } from './ring-change.ts';

/** Leave turning points out of a ring, or null where none is meant. Linear in the ring. */
export function ringWithoutPoints(
  ring: Ring,
  place: RingPlace,
  isMeant: (index: number, position: Position) => boolean,
): RingChange | null {
  const kept: Position[] = [];
  const touched: Position[] = [];
  const gaps: number[] = [];
  for (const [index, position] of ring.slice(0, -1).entries()) {
    if (!isMeant(index, position)) {
      kept.push(position);
      continue;
    }
    // The segment over the gap starts at the last point kept so far; -1 is the one that closes the ring.
    gaps.push(kept.length - 1);
    touched.push(
      ...[ring.at(index === 0 ? -2 : index - 1), position, ring[index + 1]].filter((near) => near !== undefined),
    );
  }
  if (gaps.length === 0) return null;
  const newSegments = [...new Set(gaps.map((gap) => (gap < 0 ? kept.length - 1 : gap)))];
  return { ...place, after: [...kept, ...kept.slice(0, 1)], newSegments, touched, placed: null };
}
