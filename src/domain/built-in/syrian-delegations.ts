import type { Party } from '../party.ts';
import { PARTY_PALETTE } from './party-palette.ts';

/** The two Syrian delegations at Astana. They are not in the built-in workspace; adding them is offered. */
export const SYRIAN_DELEGATIONS: readonly Party[] = [
  {
    id: 'syria-government',
    name: 'Government delegation',
    formalName: 'Delegation of the Government of the Syrian Arab Republic',
    letter: 'G',
    colour: PARTY_PALETTE.grey,
    pattern: 'long-dash-dot',
  },
  {
    id: 'armed-opposition',
    name: 'Armed opposition delegation',
    formalName: 'Delegation of the armed Syrian opposition',
    letter: 'O',
    colour: PARTY_PALETTE.sky,
    pattern: 'short-dash',
  },
];
