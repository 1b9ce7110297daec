import type { RingAddress, ZoneMap } from '../domain/delimitation.ts';
import { success, type Result } from '../domain/result.ts';
import type { Position, Ring } from '../geometry/coordinates.ts';
import { positionKey, samePosition, toGrid } from '../geometry/grid.ts';
import type { LineType } from '../geometry/line-type.ts';
import { openRing } from '../geometry/ring.ts';
import { lineMeetings, type LineMeeting } from './line-meetings.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refuse.ts';
import { isLowerEnd, rewriteMap, segmentKey } from './rewrite-map.ts';
import { segmentOf } from './segment-meeting.ts';
import { isInWorldRange } from './world-range.ts';

/** A ring that a drawn line cuts in two, the line's ends being turning points of it now. */
export interface CutRing {
  /** The map with these ends put into every ring that has the same segment. */
  readonly map: ZoneMap;
  /** The drawn line from the boundary to the boundary, both ends included. */
  readonly line: readonly Position[];
  /** The stretch of the ring from the line's first end on to its last, in the order of the ring. */
  readonly onwards: readonly Position[];
  /** The stretch from the last end on to the first. */
  readonly back: readonly Position[];
}

/**
 * Cut a ring where a drawn line first and last meets it. What the line does outside these two places does not count.
 * Its points are put on the data grid. Refuses `out-of-range`, and `line-misses-boundary` where it does not meet the ring
 * in two places.
 */
export function cutRing(
  map: ZoneMap,
  { zoneId, part, ring: ringIndex }: Pick<RingAddress, 'zoneId' | 'part' | 'ring'>,
  drawn: readonly Position[],
  lineType: LineType,
): Result<CutRing, Refusal> {
  const ring = map[zoneId]?.geometry[part]?.[ringIndex];
  if (!ring) return refuse('unknown-part');
  const outside = drawn.find((position) => !isInWorldRange(position));
  if (outside) return refuse('out-of-range', outside);
  const line = drawn.map(toGrid);
  const meetings = lineMeetings(line, ring, lineType);
  const first = meetings[0];
  const last = meetings.at(-1);
  if (!first || !last || samePosition(first.position, last.position)) {
    return refuse('line-misses-boundary', line[0] ?? null);
  }
  const between = line
    .slice(first.ofLine + 1, last.ofLine + 1)
    .filter((position) => !samePosition(position, first.position) && !samePosition(position, last.position));
  const withEnds = rewriteMap(map, { inserted: endsToInsert(ring, [first, last]) });
  const cut = withEnds[zoneId]?.geometry[part]?.[ringIndex] ?? ring;
  const open = openRing(cut);
  const from = open.findIndex((position) => samePosition(position, first.position));
  const to = open.findIndex((position) => samePosition(position, last.position));
  return success({
    map: withEnds,
    line: [first.position, ...between, last.position],
    onwards: run(open, from, to),
    back: run(open, to, from),
  });
}

/** The ends of the line that are no turning points of the ring yet, by the segment they lie on. */
function endsToInsert(ring: Ring, meetings: readonly LineMeeting[]): ReadonlyMap<string, readonly Position[]> {
  const there = new Set(ring.map(positionKey));
  const inserted = new Map<string, readonly Position[]>();
  for (const { position, ofRing } of meetings) {
    if (there.has(positionKey(position))) continue;
    const [start, end] = segmentOf(ring, ofRing);
    const key = segmentKey(start, end);
    const lower = isLowerEnd(start, end) ? start : end;
    const both = [...(inserted.get(key) ?? []), position];
    inserted.set(
      key,
      both.toSorted((one, other) => squaredFrom(lower, one) - squaredFrom(lower, other)),
    );
  }
  return inserted;
}

function squaredFrom([x, y]: Position, [otherX, otherY]: Position): number {
  return (x - otherX) ** 2 + (y - otherY) ** 2;
}

/** The turning points of a ring from one to another, both included. */
function run(open: readonly Position[], from: number, to: number): readonly Position[] {
  return from <= to ? open.slice(from, to + 1) : [...open.slice(from), ...open.slice(0, to + 1)];
}
