import type { PartyId } from '../domain/identifiers.ts';
import { success } from '../domain/result.ts';
import { draftOf, type Workspace } from '../domain/workspace.ts';
import type { Position } from '../geometry/coordinates.ts';
import { samePosition, toGrid } from '../geometry/grid.ts';
import { pathCrossesItself } from '../geometry/self-crossing.ts';
import { guardDraft } from './draft-guard.ts';
import { putDraft } from './put-draft.ts';
import type { EditOutcome } from './refusal.ts';
import { refuse } from './refuse.ts';
import { isInWorldRange } from './world-range.ts';

/**
 * Place the next turning point of the boundary a party is drawing, put on the data grid. Refuses `nothing-unfinished`,
 * `out-of-range`, `same-as-last-point`, and `would-cross-itself` with the place. Linear in the points placed so far.
 */
export function placeTurningPoint(workspace: Workspace, partyId: PartyId, position: Position): EditOutcome {
  const refused = guardDraft(workspace, partyId);
  if (refused) return refused;
  const { unfinished } = draftOf(workspace, partyId);
  if (!unfinished) return refuse('nothing-unfinished');
  if (!isInWorldRange(position)) return refuse('out-of-range');
  const next = toGrid(position);
  const last = unfinished.positions.at(-1);
  if (last && samePosition(last, next)) return refuse('same-as-last-point', next);
  const crossing = pathCrossesItself(unfinished.positions, next);
  if (crossing) return refuse('would-cross-itself', crossing);
  return success(
    putDraft(workspace, partyId, { unfinished: { ...unfinished, positions: [...unfinished.positions, next] } }),
  );
}
