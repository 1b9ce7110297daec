import type { PartyId } from '../domain/identifiers.ts';
import { success } from '../domain/result.ts';
import { draftOf, type Workspace } from '../domain/workspace.ts';
import type { Position } from '../geometry/coordinates.ts';
import { samePosition, toGrid } from '../geometry/grid.ts';
import { crossingOfPath } from '../geometry/path-crossing.ts';
import { guardDraft } from './draft-guard.ts';
import { putDraft } from './put-draft.ts';
import type { EditOutcome } from './refusal.ts';
import { refuse } from './refuse.ts';
import { isInWorldRange } from './world-range.ts';

/**
 * Place several turning points of the boundary a party is drawing, in their order, put on the data grid: all or none.
 * Refuses `nothing-unfinished`, `nothing-to-change` without points, `out-of-range`, `same-as-last-point` and
 * `would-cross-itself`, each with the place. n log n in all points.
 */
export function placeListedPoints(workspace: Workspace, partyId: PartyId, given: readonly Position[]): EditOutcome {
  const refused = guardDraft(workspace, partyId);
  if (refused) return refused;
  const { unfinished } = draftOf(workspace, partyId);
  if (!unfinished) return refuse('nothing-unfinished');
  if (given.length === 0) return refuse('nothing-to-change');
  if (!given.every(isInWorldRange)) return refuse('out-of-range');
  const placed = given.map(toGrid);
  const positions = [...unfinished.positions, ...placed];
  const repeated = placed.find((position, index) => {
    const before = positions[unfinished.positions.length + index - 1];
    return before && samePosition(before, position);
  });
  if (repeated) return refuse('same-as-last-point', repeated);
  const crossing = crossingOfPath(positions);
  if (crossing) return refuse('would-cross-itself', crossing);
  return success(putDraft(workspace, partyId, { unfinished: { ...unfinished, positions } }));
}
