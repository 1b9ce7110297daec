import type { PartyId, ZoneId } from '../domain/identifiers.ts';
import { success } from '../domain/result.ts';
import { draftOf, type Workspace } from '../domain/workspace.ts';
import { guardDraft } from './draft-guard.ts';
import { putDelimitation } from './put-draft.ts';
import type { EditOutcome } from './refusal.ts';
import { refuse } from './refuse.ts';

/**
 * State how accurate a party's delimitation of a zone is, in metres on the ground; null takes the statement back. Refuses
 * `bad-accuracy` for what is not a finite number above zero, and `nothing-to-change` where there is no delimitation.
 */
export function stateAccuracy(
  workspace: Workspace,
  partyId: PartyId,
  zoneId: ZoneId,
  accuracyM: number | null,
): EditOutcome {
  const refused = guardDraft(workspace, partyId, zoneId);
  if (refused) return refused;
  if (accuracyM !== null && !(Number.isFinite(accuracyM) && accuracyM > 0)) return refuse('bad-accuracy');
  const delimitation = draftOf(workspace, partyId).map[zoneId];
  if (!delimitation) return refuse('nothing-to-change');
  if (delimitation.provenance.statedAccuracyM === accuracyM) return success(workspace);
  const provenance = { ...delimitation.provenance, statedAccuracyM: accuracyM };
  return success(putDelimitation(workspace, partyId, zoneId, { ...delimitation, provenance }));
}
