import type { BoundaryPurpose } from '../domain/delimitation.ts';
import type { PartyId, ZoneId } from '../domain/identifiers.ts';
import { success } from '../domain/result.ts';
import { draftOf, type Workspace } from '../domain/workspace.ts';
import { guardDraft } from './draft-guard.ts';
import { putDraft } from './put-draft.ts';
import type { EditOutcome } from './refusal.ts';
import { refuse } from './refuse.ts';

/**
 * Begin to draw a boundary: a part of a zone's delimitation (the first or a further one) or a hole. A party has one
 * unfinished boundary at most (`another-unfinished`); a hole needs a part (`no-part-for-hole`).
 */
export function beginBoundary(
  workspace: Workspace,
  partyId: PartyId,
  zoneId: ZoneId,
  purpose: BoundaryPurpose,
): EditOutcome {
  const refused = guardDraft(workspace, partyId, zoneId);
  if (refused) return refused;
  const draft = draftOf(workspace, partyId);
  if (draft.unfinished) return refuse('another-unfinished');
  if (purpose.kind === 'hole' && !draft.map[zoneId]?.geometry.length) return refuse('no-part-for-hole');
  return success(putDraft(workspace, partyId, { unfinished: { zoneId, purpose, positions: [] } }));
}
