import type { Position, Ring } from '../geometry/coordinates.ts';
import { samePosition } from '../geometry/grid.ts';
import type { RingChange, RingPlace } from './ring-change.ts';
import { segmentOf, type Segment } from './segment-meeting.ts';

/** Insert positions, in their order, into a segment wherever a ring has it, in either direction; null where it has not. */
export function insertIntoSegment(
  ring: Ring,
  place: RingPlace,
  [start, end]: Segment,
  inserted: readonly Position[],
): RingChange | null {
  const after: Position[] = [];
  const newSegments: number[] = [];
  for (let index = 0; index + 1 < ring.length; index += 1) {
    const [from, to] = segmentOf(ring, index);
    after.push(from);
    const forwards = samePosition(from, start) && samePosition(to, end);
    const backwards = samePosition(from, end) && samePosition(to, start);
    if (!forwards && !backwards) continue;
    const first = after.length - 1;
    newSegments.push(...Array.from({ length: inserted.length + 1 }, (_one, step) => first + step));
    after.push(...(forwards ? inserted : inserted.toReversed()));
  }
  if (newSegments.length === 0) return null;
  return {
    ...place,
    after: [...after, ...ring.slice(-1)],
    newSegments,
    touched: [start, ...inserted, end],
    placed: inserted[0] ?? null,
  };
}
