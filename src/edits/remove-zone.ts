import type { PartyId, ZoneId } from '../domain/identifiers.ts';
import { success } from '../domain/result.ts';
import { isLocked, zoneOf, type Draft, type Workspace } from '../domain/workspace.ts';
import { putIntoMap } from './put-draft.ts';
import type { EditOutcome } from './refusal.ts';
import { refuse } from './refuse.ts';

/**
 * Remove a zone: its delimitations and unfinished boundaries go from all drafts; saved versions keep theirs. Refuses
 * `unknown-zone`, `last-zone`, and `locked-draft` where a locked draft has something drawn for it.
 */
export function removeZone(workspace: Workspace, zoneId: ZoneId): EditOutcome {
  if (!zoneOf(workspace, zoneId)) return refuse('unknown-zone');
  if (workspace.zones.length === 1) return refuse('last-zone');
  const drafts: Record<PartyId, Draft> = {};
  for (const [partyId, draft] of Object.entries(workspace.drafts)) {
    const after = withoutZone(draft, zoneId);
    if (after !== draft && isLocked(workspace, partyId)) return refuse('locked-draft');
    drafts[partyId] = after;
  }
  return success({ ...workspace, zones: workspace.zones.filter((zone) => zone.id !== zoneId), drafts });
}

function withoutZone(draft: Draft, zoneId: ZoneId): Draft {
  const drawn = draft.map[zoneId] !== undefined;
  const drawing = draft.unfinished?.zoneId === zoneId;
  if (!drawn && !drawing) return draft;
  return {
    ...draft,
    map: drawn ? putIntoMap(draft.map, zoneId, null) : draft.map,
    unfinished: drawing ? null : draft.unfinished,
  };
}
