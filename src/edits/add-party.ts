import type { Party } from '../domain/party.ts';
import { success } from '../domain/result.ts';
import { EMPTY_DRAFT, partyOf, type Workspace } from '../domain/workspace.ts';
import { guardSigns, tidyParty } from './party-signs.ts';
import type { EditOutcome } from './refusal.ts';
import { refuse } from './refuse.ts';

/** Add a party with an empty draft at the end of the list. Refuses `empty-name`, and `duplicate-name` for id, name or letter. */
export function addParty(workspace: Workspace, party: Party): EditOutcome {
  if (partyOf(workspace, party.id)) return refuse('duplicate-name');
  const added = tidyParty(party);
  const refused = guardSigns(added, workspace.parties);
  if (refused) return refused;
  return success({
    ...workspace,
    parties: [...workspace.parties, added],
    drafts: { ...workspace.drafts, [added.id]: EMPTY_DRAFT },
  });
}
