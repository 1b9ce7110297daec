import type { PartyId, ZoneId } from '../domain/identifiers.ts';
import { withTaken, type Taken } from '../domain/provenance.ts';
import { success } from '../domain/result.ts';
import { draftOf, type Workspace } from '../domain/workspace.ts';
import type { Position } from '../geometry/coordinates.ts';
import { samePosition, toGrid } from '../geometry/grid.ts';
import { crossingOfPath } from '../geometry/path-crossing.ts';
import { beginBoundary } from './begin-boundary.ts';
import { guardDraft } from './draft-guard.ts';
import { putDraft } from './put-draft.ts';
import type { EditOutcome } from './refusal.ts';
import { refuse } from './refuse.ts';
import { isInWorldRange } from './world-range.ts';

/**
 * Place several turning points at once, put on the data grid, as the next ones of the boundary a party is drawing; where it
 * draws none, one is begun for the zone. Positions that repeat the one before are left out. `taken` tells whose line the
 * points were taken from; the boundary remembers it until it is finished.
 *
 * Refuses what `beginBoundary` does, `another-unfinished` (of another zone), `out-of-range`, `nothing-to-change` (no point
 * is new) and `would-cross-itself` with the place. All are placed or none. n log n.
 */
export function placeTurningPoints(
  workspace: Workspace,
  partyId: PartyId,
  zoneId: ZoneId,
  positions: readonly Position[],
  taken: Taken,
): EditOutcome {
  const refused = guardDraft(workspace, partyId, zoneId);
  if (refused) return refused;
  if (!draftOf(workspace, partyId).unfinished) {
    const begun = beginBoundary(workspace, partyId, zoneId, { kind: 'part' });
    return begun.ok ? placeTurningPoints(begun.value, partyId, zoneId, positions, taken) : begun;
  }
  const { unfinished } = draftOf(workspace, partyId);
  if (!unfinished || unfinished.zoneId !== zoneId) return refuse('another-unfinished');
  if (!positions.every(isInWorldRange)) return refuse('out-of-range');
  const path = [...unfinished.positions];
  for (const position of positions.map(toGrid)) {
    const last = path.at(-1);
    if (!last || !samePosition(last, position)) path.push(position);
  }
  if (path.length === unfinished.positions.length) return refuse('nothing-to-change');
  const crossing = crossingOfPath(path);
  if (crossing) return refuse('would-cross-itself', crossing);
  const changed = { ...withTaken(unfinished, taken), positions: path };
  return success(putDraft(workspace, partyId, { unfinished: changed }));
}
