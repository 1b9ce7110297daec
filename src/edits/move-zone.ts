import type { ZoneId } from '../domain/identifiers.ts';
import { success } from '../domain/result.ts';
import type { Workspace } from '../domain/workspace.ts';
import { movedItem } from './moved-item.ts';
import type { EditOutcome } from './refusal.ts';
import { refuse } from './refuse.ts';

/** Put a zone at another place of the list, counted from 0; beyond the ends means at the end. */
export function moveZone(workspace: Workspace, zoneId: ZoneId, to: number): EditOutcome {
  const from = workspace.zones.findIndex((zone) => zone.id === zoneId);
  if (from < 0) return refuse('unknown-zone');
  const zones = movedItem(workspace.zones, from, to);
  return success(zones === workspace.zones ? workspace : { ...workspace, zones });
}
