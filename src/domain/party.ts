import type { PartyId } from './identifiers.ts';

/** Every pattern a party can have, in the order in which new parties take them. */
export const PARTY_PATTERNS = [
  'solid',
  'dashed',
  'dotted',
  'long-dash-dot',
  'short-dash',
  'cross-hatch',
  'vertical',
  'checks',
] as const;

export type PartyPattern = (typeof PARTY_PATTERNS)[number];

/** A colour as `#rrggbb`, one for the light and one for the dark theme. */
export interface PartyColour {
  readonly light: string;
  readonly dark: string;
}

/** Who proposes. Colour, pattern and letter always go together, so that colour is never the only sign. */
export interface Party {
  readonly id: PartyId;
  readonly name: string;
  readonly formalName: string | null;
  readonly letter: string;
  readonly colour: PartyColour;
  readonly pattern: PartyPattern;
}
