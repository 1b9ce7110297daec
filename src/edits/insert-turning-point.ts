import type { TurningPointAddress } from '../domain/delimitation.ts';
import { success } from '../domain/result.ts';
import { draftOf, type Workspace } from '../domain/workspace.ts';
import type { Position } from '../geometry/coordinates.ts';
import { samePosition, toGrid } from '../geometry/grid.ts';
import { applyRingChanges } from './apply-ring-changes.ts';
import { findTurningPoint } from './find-turning-point.ts';
import { insertIntoSegment } from './insert-into-segment.ts';
import { refusalOfRingChanges } from './judge-ring-changes.ts';
import type { EditOutcome } from './refusal.ts';
import { refuse } from './refuse.ts';
import { changeRings } from './ring-change.ts';
import type { Segment } from './segment-meeting.ts';
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
  const changes = changeRings(map, (ring, place) => insertIntoSegment(ring, place, segment, [inserted]));
  const refused = refusalOfRingChanges(map, changes);
  return refused ?? success(applyRingChanges(workspace, address.partyId, changes, null));
}
