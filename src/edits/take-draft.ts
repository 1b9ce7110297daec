import type { Delimitation } from '../domain/delimitation.ts';
import type { PartyId, ZoneId } from '../domain/identifiers.ts';
import { success } from '../domain/result.ts';
import { draftOf, type Draft, type Workspace } from '../domain/workspace.ts';
import { putDraft } from './put-draft.ts';
import type { EditOutcome } from './refusal.ts';
import { replaceDelimitations } from './replace-delimitations.ts';

/**
 * Put another draft in the place of a party's, the unfinished line included: one that was kept elsewhere. Refuses what
 * replacing its delimitations refuses.
 */
export function takeDraft(workspace: Workspace, partyId: PartyId, draft: Draft): EditOutcome {
  const zoneIds = new Set([...Object.keys(draftOf(workspace, partyId).map), ...Object.keys(draft.map)]);
  const changes = [...zoneIds].map((zoneId): [ZoneId, Delimitation | null] => [
    zoneId,
    Object.hasOwn(draft.map, zoneId) ? (draft.map[zoneId] ?? null) : null,
  ]);
  const replaced = replaceDelimitations(workspace, partyId, Object.fromEntries(changes), draft.basedOn);
  return replaced.ok ? success(putDraft(replaced.value, partyId, { unfinished: draft.unfinished })) : replaced;
}
