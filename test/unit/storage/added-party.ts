import { PARTY_PALETTE } from '../../../src/domain/built-in/party-palette.ts';
import type { Draft, Workspace } from '../../../src/domain/workspace.ts';

/** The workspace with one more party and its draft. */
export function addedParty(workspace: Workspace, id: string, draft: Draft): Workspace {
  const party = { id, name: id, formalName: null, letter: 'O', colour: PARTY_PALETTE.grey, pattern: 'solid' } as const;
  return {
    ...workspace,
    parties: [...workspace.parties, party],
    drafts: { ...workspace.drafts, [id]: draft },
  };
}
