import type { PartyId, ZoneId } from '../domain/identifiers.ts';
import { drawnHere } from '../domain/provenance.ts';
import { success } from '../domain/result.ts';
import { draftOf, type Workspace } from '../domain/workspace.ts';
import { guardDraft } from './draft-guard.ts';
import { putDelimitation } from './put-draft.ts';
import type { EditOutcome } from './refusal.ts';
import { refuse } from './refuse.ts';

/**
 * State that a party proposes no area for a zone. What was drawn goes, with its provenance: the statement is a new
 * one, made here. Refuses `nothing-to-change` where the proposal is empty already.
 */
export function proposeEmpty(workspace: Workspace, partyId: PartyId, zoneId: ZoneId): EditOutcome {
  const refused = guardDraft(workspace, partyId, zoneId);
  if (refused) return refused;
  if (draftOf(workspace, partyId).map[zoneId]?.geometry.length === 0) return refuse('nothing-to-change');
  const empty = { geometry: [], provenance: drawnHere(workspace.lineType) };
  return success(putDelimitation(workspace, partyId, zoneId, empty));
}
