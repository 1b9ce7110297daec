import type { PartyId } from '../domain/identifiers.ts';
import type { Party } from '../domain/party.ts';
import { success } from '../domain/result.ts';
import { sameData } from '../domain/same-data.ts';
import { partyOf, type Workspace } from '../domain/workspace.ts';
import { guardSigns, tidyParty } from './party-signs.ts';
import type { EditOutcome } from './refusal.ts';
import { refuse } from './refuse.ts';

/**
 * Change a party's name, formal name, letter, colour or pattern; its draft and versions stay. Refuses
 * `unknown-party`, `empty-name`, `duplicate-name`.
 */
export function editParty(workspace: Workspace, partyId: PartyId, change: Partial<Omit<Party, 'id'>>): EditOutcome {
  const before = partyOf(workspace, partyId);
  if (!before) return refuse('unknown-party');
  const after = tidyParty({ ...before, ...change });
  if (sameData(before, after)) return success(workspace);
  const others = workspace.parties.filter((party) => party.id !== partyId);
  const refused = guardSigns(after, others);
  if (refused) return refused;
  return success({ ...workspace, parties: workspace.parties.map((party) => (party.id === partyId ? after : party)) });
}
