import type { PartyId } from '../domain/identifiers.ts';
import { success } from '../domain/result.ts';
import type { Workspace } from '../domain/workspace.ts';
import { guardDraft } from './draft-guard.ts';
import type { EditOutcome } from './refusal.ts';
import { refuse } from './refuse.ts';

/**
 * Remove a party with its draft. Its versions stay in the storage. Refuses `unknown-party`, `locked-draft` and
 * `last-party`.
 */
export function removeParty(workspace: Workspace, partyId: PartyId): EditOutcome {
  const refused = guardDraft(workspace, partyId);
  if (refused) return refused;
  if (workspace.parties.length === 1) return refuse('last-party');
  const { [partyId]: _removed, ...drafts } = workspace.drafts;
  return success({
    ...workspace,
    parties: workspace.parties.filter((party) => party.id !== partyId),
    drafts,
    // The party it draws for can be removed; a lock without a party would lock everybody out.
    drawingFor: workspace.drawingFor === partyId ? null : workspace.drawingFor,
  });
}
