import type { PartyId, ZoneId } from '../domain/identifiers.ts';
import type { Workspace } from '../domain/workspace.ts';
import { keepOfZone } from './keep-of-zone.ts';
import type { EditOutcome } from './refusal.ts';

/** A zone in a party's draft. */
export interface ZoneAddress {
  readonly partyId: PartyId;
  readonly zoneId: ZoneId;
}

/**
 * Trim a zone to another one, of the same map or of another party's: what both include is left. Turning points of both are
 * kept where they lie on the new boundary. Refuses what `keepOfZone` does; `nothing-left` where the two have nothing in
 * common, `nothing-to-change` where the zone lies within the other one.
 */
export function trimToZone(workspace: Workspace, zone: ZoneAddress, other: ZoneAddress): EditOutcome {
  return keepOfZone(workspace, zone, other, 'intersection');
}
