import type { TurningPointAddress } from '../domain/delimitation.ts';
import { success } from '../domain/result.ts';
import { draftOf, type Workspace } from '../domain/workspace.ts';
import { positionKey } from '../geometry/grid.ts';
import { applyRingChanges } from './apply-ring-changes.ts';
import { findTurningPoint } from './find-turning-point.ts';
import { refusalOfRingChanges } from './judge-ring-changes.ts';
import { moveNames } from './move-names.ts';
import type { EditOutcome } from './refusal.ts';
import { refuse } from './refuse.ts';
import { changeRings } from './ring-change.ts';
import { ringWithoutPoints } from './ring-without-points.ts';

/**
 * Delete several turning points of one party's map at once, also from the other zones, parts and rings that share them.
 * Refuses what `findTurningPoint` does for any of them, `too-few-points` where a ring would keep less than three
 * different positions, and what `refusalOfRingChanges` does, with the place. Linear in the party's map for each gap.
 */
export function deleteTurningPoints(workspace: Workspace, addresses: readonly TurningPointAddress[]): EditOutcome {
  const [first] = addresses;
  if (!first) return refuse('unknown-point');
  const gone = new Map<string, null>();
  for (const address of addresses) {
    const found = address.partyId === first.partyId ? findTurningPoint(workspace, address) : refuse('unknown-point');
    if (!found.ok) return found;
    gone.set(positionKey(found.value.position), null);
  }
  const { map } = draftOf(workspace, first.partyId);
  const changes = changeRings(map, (ring, place) =>
    ringWithoutPoints(ring, place, (_index, position) => gone.has(positionKey(position))),
  );
  const refused = refusalOfRingChanges(map, changes);
  if (refused) return refused;
  return success(moveNames(applyRingChanges(workspace, first.partyId, changes, null), first.partyId, changes, gone));
}
