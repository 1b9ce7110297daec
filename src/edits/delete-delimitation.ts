import type { PartyId, ZoneId } from '../domain/identifiers.ts';
import { success } from '../domain/result.ts';
import { draftOf, type Workspace } from '../domain/workspace.ts';
import { guardDraft } from './draft-guard.ts';
import { putDelimitation } from './put-draft.ts';
import type { EditOutcome } from './refusal.ts';
import { refuse } from './refuse.ts';

/**
 * Delete a party's proposal for a zone: it then has none, which is not the same as an empty one. An unfinished
 * boundary stays. Refuses `nothing-to-change` where there is no proposal.
 */
export function deleteDelimitation(workspace: Workspace, partyId: PartyId, zoneId: ZoneId): EditOutcome {
  const refused = guardDraft(workspace, partyId, zoneId);
  if (refused) return refused;
  if (!draftOf(workspace, partyId).map[zoneId]) return refuse('nothing-to-change');
  return success(putDelimitation(workspace, partyId, zoneId, null));
}
