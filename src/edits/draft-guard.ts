import type { PartyId, ZoneId } from '../domain/identifiers.ts';
import { isLocked, partyOf, zoneOf, type Workspace } from '../domain/workspace.ts';
import { refuse, type Refused } from './refuse.ts';

/**
 * Tell why a party's draft may not be edited, or null where it may: the party is unknown, the zone (if one is named)
 * is unknown, or this machine draws for another party. Every edit of a draft asks this first.
 */
export function guardDraft(workspace: Workspace, partyId: PartyId, zoneId?: ZoneId): Refused | null {
  if (!partyOf(workspace, partyId)) return refuse('unknown-party');
  if (zoneId !== undefined && !zoneOf(workspace, zoneId)) return refuse('unknown-zone');
  return isLocked(workspace, partyId) ? refuse('locked-draft') : null;
}
