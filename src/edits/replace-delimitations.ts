import type { Delimitation } from '../domain/delimitation.ts';
import type { PartyId, VersionId, ZoneId } from '../domain/identifiers.ts';
import { success } from '../domain/result.ts';
import { draftOf, type Workspace } from '../domain/workspace.ts';
import { guardDraft } from './draft-guard.ts';
import { putDraft, putIntoMap } from './put-draft.ts';
import type { EditOutcome } from './refusal.ts';
import { refusalOfGeometry, toStored } from './stored-geometry.ts';

/**
 * Put whole delimitations into a party's draft, or take them out with null: for an import, a restored version, a copy
 * into the own draft. Positions go to the data grid, shells counter-clockwise and holes clockwise; what is so already
 * is shared, not copied. With `basedOn` the draft notes the version it now comes from (null: none).
 *
 * Refuses `unknown-zone`, and of a ring `out-of-range` and `too-few-points`. Crossings are not looked for:
 * who offers the geometry has shown its findings, and a version with a fault must be restorable as it is.
 */
export function replaceDelimitations(
  workspace: Workspace,
  partyId: PartyId,
  changes: Readonly<Record<ZoneId, Delimitation | null>>,
  basedOn?: VersionId | null,
): EditOutcome {
  const draft = draftOf(workspace, partyId);
  let map = draft.map;
  const refused = guardDraft(workspace, partyId);
  if (refused) return refused;
  for (const [zoneId, given] of Object.entries(changes)) {
    const unknown = guardDraft(workspace, partyId, zoneId);
    if (unknown) return unknown;
    const bad = given && refusalOfGeometry(given.geometry);
    if (bad) return bad;
    const delimitation = given && toStored(given);
    if (delimitation !== (map[zoneId] ?? null)) map = putIntoMap(map, zoneId, delimitation);
  }
  if (map === draft.map && (basedOn === undefined || basedOn === draft.basedOn)) return success(workspace);
  return success(putDraft(workspace, partyId, basedOn === undefined ? { map } : { map, basedOn }));
}
