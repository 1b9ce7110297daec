import type { TurningPointAddress } from '../domain/delimitation.ts';
import { success } from '../domain/result.ts';
import { draftOf, type Workspace } from '../domain/workspace.ts';
import type { Position } from '../geometry/coordinates.ts';
import { positionKey, toGrid } from '../geometry/grid.ts';
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
 * Insert several turning points after the addressed one, in their order, put on the data grid; all or none. Where other
 * zones, parts or rings of the party's map have the same segment they are inserted there too. None may lie where any
 * turning point of the map is already: a point on another line is inserted alone, so that it is judged by itself.
 * Refuses what `findTurningPoint` does, `nothing-to-change` without points, `out-of-range`, `same-as-last-point` and
 * what `refusalOfRingChanges` does, with the place. Linear in the party's map for each point.
 */
export function insertTurningPoints(
  workspace: Workspace,
  address: TurningPointAddress,
  given: readonly Position[],
): EditOutcome {
  const found = findTurningPoint(workspace, address);
  if (!found.ok) return found;
  if (given.length === 0) return refuse('nothing-to-change');
  if (!given.every(isInWorldRange)) return refuse('out-of-range');
  const inserted = given.map(toGrid);
  const { map } = draftOf(workspace, address.partyId);
  const taken = new Set<string>();
  changeRings(map, (ring) => {
    for (const position of ring) taken.add(positionKey(position));
    return null;
  });
  for (const position of inserted) {
    const key = positionKey(position);
    if (taken.has(key)) return refuse('same-as-last-point', position);
    taken.add(key);
  }
  const segment: Segment = [found.value.position, found.value.next];
  const changes = changeRings(map, (ring, place) => insertIntoSegment(ring, place, segment, inserted));
  const refused = refusalOfRingChanges(map, changes);
  return refused ?? success(applyRingChanges(workspace, address.partyId, changes, null));
}
