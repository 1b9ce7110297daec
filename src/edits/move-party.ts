import type { PartyId } from '../domain/identifiers.ts';
import { success } from '../domain/result.ts';
import type { Workspace } from '../domain/workspace.ts';
import { movedItem } from './moved-item.ts';
import type { EditOutcome } from './refusal.ts';
import { refuse } from './refuse.ts';

/** Put a party at another place of the list, counted from 0; beyond the ends means at the end. */
export function moveParty(workspace: Workspace, partyId: PartyId, to: number): EditOutcome {
  const from = workspace.parties.findIndex((party) => party.id === partyId);
  if (from < 0) return refuse('unknown-party');
  const parties = movedItem(workspace.parties, from, to);
  return success(parties === workspace.parties ? workspace : { ...workspace, parties });
}
