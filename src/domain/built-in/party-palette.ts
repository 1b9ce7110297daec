import type { PartyColour } from '../party.ts';

/**
 * The colours of parties. Every light one has a contrast of at least 3:1 against white, every dark one at least 5:1
 * against #1b1b1b. With simulated protanopia, deuteranopia and tritanopia (Machado 2009) no two are closer than 11.8
 * (light) and 12.9 (dark) by CIEDE2000. Red and green are left out: on maps of a war they already mean sides.
 */
export const PARTY_PALETTE = {
  blue: { light: '#005A9C', dark: '#3D8BFF' },
  ochre: { light: '#A86400', dark: '#F0A63A' },
  mauve: { light: '#CC79A7', dark: '#D46AA8' },
  grey: { light: '#3D3D3D', dark: '#BDBDBD' },
  sky: { light: '#4A90E2', dark: '#9AD9F5' },
  umber: { light: '#702800', dark: '#998C66' },
  sand: { light: '#7A6A50', dark: '#F2DDB3' },
  // No purple keeps its distance from blue and mauve on dark for every eye; white does.
  plum: { light: '#3D0066', dark: '#FFFFFF' },
} as const satisfies Record<string, PartyColour>;

/** All colours in the order in which new parties take them. */
export const PALETTE_ORDER: readonly PartyColour[] = Object.values(PARTY_PALETTE);
