import type { Delimitation, ZoneMap } from '../domain/delimitation.ts';
import type { PartyId, ZoneId } from '../domain/identifiers.ts';
import { draftOf, type Draft, type Workspace } from '../domain/workspace.ts';

/** Replace members of a party's draft; everything else is shared with the workspace given. */
export function putDraft(workspace: Workspace, partyId: PartyId, change: Partial<Draft>): Workspace {
  const draft: Draft = { ...draftOf(workspace, partyId), ...change };
  return { ...workspace, drafts: { ...workspace.drafts, [partyId]: draft } };
}

/** Put a delimitation into a map, or take it out with null. */
export function putIntoMap(map: ZoneMap, zoneId: ZoneId, delimitation: Delimitation | null): ZoneMap {
  if (delimitation) return { ...map, [zoneId]: delimitation };
  const { [zoneId]: _removed, ...rest } = map;
  return rest;
}

/** Put a delimitation into a party's draft, or take it out with null. */
export function putDelimitation(
  workspace: Workspace,
  partyId: PartyId,
  zoneId: ZoneId,
  delimitation: Delimitation | null,
): Workspace {
  return putDraft(workspace, partyId, { map: putIntoMap(draftOf(workspace, partyId).map, zoneId, delimitation) });
}
