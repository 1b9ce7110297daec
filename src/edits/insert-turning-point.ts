import type { TurningPointAddress } from '../domain/delimitation.ts';
import { success } from '../domain/result.ts';
import { draftOf, type Workspace } from '../domain/workspace.ts';
import type { Position, Ring } from '../geometry/coordinates.ts';
import { samePosition, toGrid } from '../geometry/grid.ts';
import { applyRingChanges } from './apply-ring-changes.ts';
import { findTurningPoint } from './find-turning-point.ts';
import { refusalOfRingChanges } from './judge-ring-changes.ts';
import type { EditOutcome } from './refusal.ts';
import { refuse } from './refuse.ts';
import { changeRings, type RingChange, type RingPlace } from './ring-change.ts';
import { segmentOf, type Segment } from './segment-meeting.ts';
import { isInWorldRange } from './world-range.ts';

/**
 * Insert a turning point after the addressed one, put on the data grid; it becomes point `address.point + 1`. Where
 * other zones, parts or rings of the party's map have the same segment, in either direction, it is inserted there too,
 * so that the boundary stays shared. Refuses what `findTurningPoint` does, `out-of-range`, `same-as-last-point` (an end
 * of the segment) and what `refusalOfRingChanges` does, with the place. Linear in the party's map.
 */
export function insertTurningPoint(
  workspace: Workspace,
  address: TurningPointAddress,
  position: Position,
): EditOutcome {
  const found = findTurningPoint(workspace, address);
  if (!found.ok) return found;
  if (!isInWorldRange(position)) return refuse('out-of-range');
  const inserted = toGrid(position);
  const segment: Segment = [found.value.position, found.value.next];
  if (segment.some((end) => samePosition(end, inserted))) return refuse('same-as-last-point', inserted);
  const { map } = draftOf(workspace, address.partyId);
  const changes = changeRings(map, (ring, place) => withInserted(ring, place, segment, inserted));
  const refused = refusalOfRingChanges(map, changes);
  return refused ?? success(applyRingChanges(workspace, address.partyId, changes, null));
}

/** Insert a position into a segment wherever a ring has it, or null where it has not. */
function withInserted(ring: Ring, place: RingPlace, segment: Segment, position: Position): RingChange | null {
  const [start, end] = segment;
  const after: Position[] = [];
  const newSegments: number[] = [];
  for (let index = 0; index + 1 < ring.length; index += 1) {
    const [from, to] = segmentOf(ring, index);
    after.push(from);
    const forwards = samePosition(from, start) && samePosition(to, end);
    const backwards = samePosition(from, end) && samePosition(to, start);
    if (!forwards && !backwards) continue;
    newSegments.push(after.length - 1, after.length);
    after.push(position);
  }
  if (newSegments.length === 0) return null;
  return {
    ...place,
    after: [...after, ...ring.slice(-1)],
    newSegments,
    touched: [start, position, end],
    placed: position,
  };
}
