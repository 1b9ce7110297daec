import type { PartyId } from '../domain/identifiers.ts';
import { success } from '../domain/result.ts';
import { draftOf, type Workspace } from '../domain/workspace.ts';
import { guardDraft } from './draft-guard.ts';
import { putDraft } from './put-draft.ts';
import type { EditOutcome } from './refusal.ts';
import { refuse } from './refuse.ts';

/** Give up the boundary a party is drawing (`nothing-unfinished` where there is none). */
export function discardBoundary(workspace: Workspace, partyId: PartyId): EditOutcome {
  const refused = guardDraft(workspace, partyId);
  if (refused) return refused;
  if (!draftOf(workspace, partyId).unfinished) return refuse('nothing-unfinished');
  return success(putDraft(workspace, partyId, { unfinished: null }));
}
