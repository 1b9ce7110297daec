import type { PartAddress } from '../domain/delimitation.ts';
import { success } from '../domain/result.ts';
import { draftOf, type Workspace } from '../domain/workspace.ts';
import { guardDraft } from './draft-guard.ts';
import { putDelimitation } from './put-draft.ts';
import type { EditOutcome } from './refusal.ts';
import { refuse } from './refuse.ts';
import { dropLostNames } from './turning-point-names.ts';

/**
 * Delete one part of a delimitation with its holes. With the last part the whole proposal goes: a stated empty area is
 * another thing (see `proposeEmpty`). Refuses `unknown-part`.
 */
export function deletePart(workspace: Workspace, { partyId, zoneId, part }: PartAddress): EditOutcome {
  const refused = guardDraft(workspace, partyId, zoneId);
  if (refused) return refused;
  const delimitation = draftOf(workspace, partyId).map[zoneId];
  if (!delimitation?.geometry[part]) return refuse('unknown-part');
  const geometry = delimitation.geometry.toSpliced(part, 1);
  if (geometry.length === 0) return success(putDelimitation(workspace, partyId, zoneId, null));
  const provenance = dropLostNames(delimitation.provenance, geometry);
  return success(putDelimitation(workspace, partyId, zoneId, { geometry, provenance }));
}
