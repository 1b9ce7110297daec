import type { ZoneId } from '../domain/identifiers.ts';
import { success } from '../domain/result.ts';
import { sameData } from '../domain/same-data.ts';
import { zoneOf, type Workspace } from '../domain/workspace.ts';
import type { Zone } from '../domain/zone.ts';
import type { EditOutcome } from './refusal.ts';
import { refuse } from './refuse.ts';
import { guardZoneName, tidyZone } from './zone-names.ts';

/** Change a zone's name or formal name. Refuses `unknown-zone`, `empty-name`, `duplicate-name`. */
export function editZone(workspace: Workspace, zoneId: ZoneId, change: Partial<Omit<Zone, 'id'>>): EditOutcome {
  const before = zoneOf(workspace, zoneId);
  if (!before) return refuse('unknown-zone');
  const after = tidyZone({ ...before, ...change });
  if (sameData(before, after)) return success(workspace);
  const others = workspace.zones.filter((zone) => zone.id !== zoneId);
  const refused = guardZoneName(after, others);
  if (refused) return refused;
  return success({ ...workspace, zones: workspace.zones.map((zone) => (zone.id === zoneId ? after : zone)) });
}
