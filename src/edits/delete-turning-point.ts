import type { TurningPointAddress } from '../domain/delimitation.ts';
import { success } from '../domain/result.ts';
import { draftOf, type Workspace } from '../domain/workspace.ts';
import type { Position, Ring } from '../geometry/coordinates.ts';
import { samePosition } from '../geometry/grid.ts';
import { applyRingChanges } from './apply-ring-changes.ts';
import { findTurningPoint } from './find-turning-point.ts';
import { refusalOfRingChanges } from './judge-ring-changes.ts';
import type { EditOutcome } from './refusal.ts';
import { changeRings, isAddressed } from './ring-change.ts';
import { ringWithoutPoints } from './ring-without-points.ts';

/**
 * Delete a turning point, also from the other zones, parts and rings of the party's map that share it. Of a position
 * that stands twice in a row only the addressed repetition goes; nothing moves. Refuses what `findTurningPoint` does,
 * `too-few-points` where a ring would keep less than three different positions, and what `refusalOfRingChanges` does,
 * with the place. Linear in the party's map.
 */
export function deleteTurningPoint(workspace: Workspace, address: TurningPointAddress): EditOutcome {
  const found = findTurningPoint(workspace, address);
  if (!found.ok) return found;
  const { position, ring, next } = found.value;
  const { map } = draftOf(workspace, address.partyId);
  const previous = ring.at(address.point === 0 ? -2 : address.point - 1);
  const repeated = samePosition(position, next) || (previous !== undefined && samePosition(position, previous));
  const changes = changeRings(map, (other, place) => {
    if (!repeated) return ringWithoutPoints(other, place, (index) => isAt(other, index, position));
    return isAddressed(address, place) ? ringWithoutPoints(other, place, (index) => index === address.point) : null;
  });
  const refused = refusalOfRingChanges(map, changes);
  if (refused) return refused;
  const renaming = repeated ? null : { from: position, to: null };
  return success(applyRingChanges(workspace, address.partyId, changes, renaming));
}

function isAt(ring: Ring, index: number, position: Position): boolean {
  const other = ring[index];
  return other !== undefined && samePosition(other, position);
}
