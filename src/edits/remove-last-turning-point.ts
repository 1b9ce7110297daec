import type { PartyId } from '../domain/identifiers.ts';
import { success } from '../domain/result.ts';
import { draftOf, type Workspace } from '../domain/workspace.ts';
import { guardDraft } from './draft-guard.ts';
import { putDraft } from './put-draft.ts';
import type { EditOutcome } from './refusal.ts';
import { refuse } from './refuse.ts';

/**
 * Take the last point of the boundary being drawn away. Refuses `nothing-unfinished`, and `nothing-to-change` where
 * the boundary has no point yet.
 */
export function removeLastTurningPoint(workspace: Workspace, partyId: PartyId): EditOutcome {
  const refused = guardDraft(workspace, partyId);
  if (refused) return refused;
  const { unfinished } = draftOf(workspace, partyId);
  if (!unfinished) return refuse('nothing-unfinished');
  if (unfinished.positions.length === 0) return refuse('nothing-to-change');
  const positions = unfinished.positions.slice(0, -1);
  const { zoneId, purpose } = unfinished;
  // Where nothing is left, nothing is left of what was taken from elsewhere.
  const kept = positions.length === 0 ? { zoneId, purpose } : unfinished;
  return success(putDraft(workspace, partyId, { unfinished: { ...kept, positions } }));
}
