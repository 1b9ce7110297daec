import type { PartyId, VersionId } from '../domain/identifiers.ts';
import { draftOf, partyOf, type Workspace } from '../domain/workspace.ts';
import { putDraft } from './put-draft.ts';

/**
 * Note which version a party's draft was saved as. Saving is no step that could be undone, so this is not recorded in
 * the history. It touches no boundary, so it cannot be refused: it holds for a locked draft too, and where the party
 * was removed while the version was being written the workspace stays as it is.
 */
export function markBasedOn(workspace: Workspace, partyId: PartyId, versionId: VersionId): Workspace {
  if (!partyOf(workspace, partyId) || draftOf(workspace, partyId).basedOn === versionId) return workspace;
  return putDraft(workspace, partyId, { basedOn: versionId });
}
