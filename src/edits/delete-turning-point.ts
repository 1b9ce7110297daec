import type { TurningPointAddress } from '../domain/delimitation.ts';
import { success } from '../domain/result.ts';
import { draftOf, type Workspace } from '../domain/workspace.ts';
import type { Position, Ring } from '../geometry/coordinates.ts';
import { samePosition } from '../geometry/grid.ts';
import { applyRingChanges } from './apply-ring-changes.ts';
import { findTurningPoint } from './find-turning-point.ts';
import { refusalOfRingChanges } from './judge-ring-changes.ts';
import type { EditOutcome } from './refusal.ts';
import { changeRings, isAddressed, type RingChange, type RingPlace } from './ring-change.ts';

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
    if (!repeated) return without(other, place, (index) => isAt(other, index, position));
    return isAddressed(address, place) ? without(other, place, (index) => index === address.point) : null;
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

/** Leave turning points out of a ring, or null where none is meant. */
function without(ring: Ring, place: RingPlace, isMeant: (index: number) => boolean): RingChange | null {
  const kept: Position[] = [];
  const touched: Position[] = [];
  const gaps: number[] = [];
  for (const [index, position] of ring.slice(0, -1).entries()) {
    if (!isMeant(index)) {
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
