import type { BoundaryPurpose } from '../domain/delimitation.ts';
import type { PartyId, ZoneId } from '../domain/identifiers.ts';
import { draftOf, type Workspace } from '../domain/workspace.ts';
import type { Position } from '../geometry/coordinates.ts';
import { beginBoundary } from './begin-boundary.ts';
import { finishBoundary } from './finish-boundary.ts';
import { placeTurningPoint } from './place-turning-point.ts';
import type { EditOutcome } from './refusal.ts';

/**
 * Draw a whole boundary at once, as a rectangle or a circle gives it: begin it where none is begun, place its turning
 * points (on the data grid, without the closing repetition) and finish it, as one step. Refuses what the edits it is
 * made of do; an unfinished boundary that has points already is `another-unfinished`.
 */
export function drawShape(
  workspace: Workspace,
  partyId: PartyId,
  zoneId: ZoneId,
  purpose: BoundaryPurpose,
  positions: readonly Position[],
): EditOutcome {
  const { unfinished } = draftOf(workspace, partyId);
  const isBegun = unfinished?.zoneId === zoneId && unfinished.positions.length === 0;
  const begun: EditOutcome = isBegun
    ? { ok: true, value: workspace }
    : beginBoundary(workspace, partyId, zoneId, purpose);
  const placed = begun.ok ? placeDrawnPoints(begun.value, partyId, positions) : begun;
  return placed.ok ? finishBoundary(placed.value, partyId) : placed;
}

/**
 * Place several turning points of the boundary a party is drawing, as one step. Refuses what `placeTurningPoint` does
 * for the first that cannot be placed; one at the place of the point before it is left out.
 */
export function placeDrawnPoints(workspace: Workspace, partyId: PartyId, positions: readonly Position[]): EditOutcome {
  let outcome: EditOutcome = { ok: true, value: workspace };
  for (const position of positions) {
    const next = placeTurningPoint(outcome.value, partyId, position);
    if (!next.ok && next.error.code === 'same-as-last-point') continue;
    if (!next.ok) return next;
    outcome = next;
  }
  return outcome;
}
