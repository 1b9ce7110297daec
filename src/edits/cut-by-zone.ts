import type { Workspace } from '../domain/workspace.ts';
import { keepOfZone } from './keep-of-zone.ts';
import type { EditOutcome } from './refusal.ts';
import type { ZoneAddress } from './trim-to-zone.ts';

/**
 * Cut another zone off a zone, of the same map or of another party's: what only the zone itself includes is left, and the
 * two have their boundary in common, turning point by turning point. Refuses what `keepOfZone` does; `nothing-left` where
 * the zone lies within the other one, `nothing-to-change` where the two do not overlap.
 */
export function cutByZone(workspace: Workspace, zone: ZoneAddress, other: ZoneAddress): EditOutcome {
  return keepOfZone(workspace, zone, other, 'difference');
}
