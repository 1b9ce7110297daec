import type { PartyId, ZoneId } from '../domain/identifiers.ts';
import { success } from '../domain/result.ts';
import { draftOf, type Workspace } from '../domain/workspace.ts';
import { guardDraft } from './draft-guard.ts';
import { putDelimitation } from './put-draft.ts';
import type { EditOutcome } from './refusal.ts';
import { refuse } from './refuse.ts';

/**
 * Declare an illustrative delimitation to be the party's own proposal: the flag goes, and when it went (`at`, ISO
 * 8601) is recorded with the geometry. Refuses `nothing-to-change` where there is no illustrative delimitation.
 */
export function declareOwnProposal(workspace: Workspace, partyId: PartyId, zoneId: ZoneId, at: string): EditOutcome {
  const refused = guardDraft(workspace, partyId, zoneId);
  if (refused) return refused;
  const delimitation = draftOf(workspace, partyId).map[zoneId];
  if (!delimitation?.provenance.illustrative) return refuse('nothing-to-change');
  const provenance = { ...delimitation.provenance, illustrative: false, declaredOwnAt: at };
  return success(putDelimitation(workspace, partyId, zoneId, { ...delimitation, provenance }));
}
