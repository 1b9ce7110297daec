import { success } from '../domain/result.ts';
import { zoneOf, type Workspace } from '../domain/workspace.ts';
import type { Zone } from '../domain/zone.ts';
import type { EditOutcome } from './refusal.ts';
import { refuse } from './refuse.ts';
import { guardZoneName, tidyZone } from './zone-names.ts';

/** Add a zone at the end of the list. Refuses `empty-name`, and `duplicate-name` for id or name. */
export function addZone(workspace: Workspace, zone: Zone): EditOutcome {
  if (zoneOf(workspace, zone.id)) return refuse('duplicate-name');
  const added = tidyZone(zone);
  const refused = guardZoneName(added, workspace.zones);
  if (refused) return refused;
  return success({ ...workspace, zones: [...workspace.zones, added] });
}
