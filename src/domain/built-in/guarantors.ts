import type { Party } from '../party.ts';
import { PARTY_PALETTE } from './party-palette.ts';

/** The three guarantors of the memorandum of 4 May 2017, in its order: alphabetical in English. */
export const GUARANTORS: readonly Party[] = [
  {
    id: 'iran',
    name: 'Iran',
    formalName: 'Islamic Republic of Iran',
    letter: 'I',
    colour: PARTY_PALETTE.mauve,
    pattern: 'dotted',
  },
  {
    id: 'russia',
    name: 'Russia',
    formalName: 'Russian Federation',
    letter: 'R',
    colour: PARTY_PALETTE.blue,
    pattern: 'solid',
  },
  {
    id: 'turkey',
    // The English form Türkiye dates from 2022; the memorandum of 2017 says Turkey.
    name: 'Turkey',
    formalName: 'Republic of Turkey',
    letter: 'T',
    colour: PARTY_PALETTE.ochre,
    pattern: 'dashed',
  },
];
