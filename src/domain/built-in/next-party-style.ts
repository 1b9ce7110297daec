import { PARTY_PATTERNS, type Party } from '../party.ts';
import { PALETTE_ORDER } from './party-palette.ts';

const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

/** How a party is told apart. */
export type PartyStyle = Pick<Party, 'letter' | 'colour' | 'pattern'>;

/**
 * Choose letter, colour and pattern for one more party: the first of each that nobody has. There are eight colours and
 * eight patterns; from the ninth party on the least used ones come again, and the letter still tells parties apart
 * (two letters from the twenty-seventh on).
 */
export function nextPartyStyle(parties: readonly Party[]): PartyStyle {
  return {
    letter: freeLetter(new Set(parties.map((party) => party.letter))),
    colour: leastUsed(
      PALETTE_ORDER,
      parties.map((party) => party.colour),
      (a, b) => a.light.toLowerCase() === b.light.toLowerCase(),
    ),
    pattern: leastUsed(
      PARTY_PATTERNS,
      parties.map((party) => party.pattern),
      (a, b) => a === b,
    ),
  };
}

function freeLetter(taken: ReadonlySet<string>): string {
  for (let round = 0; ; round += 1) {
    const prefix = round === 0 ? '' : 'A'.repeat(round);
    const letter = LETTERS.map((last) => prefix + last).find((candidate) => !taken.has(candidate));
    if (letter !== undefined) return letter;
  }
}

function leastUsed<Item>(items: readonly Item[], used: readonly Item[], same: (a: Item, b: Item) => boolean): Item {
  const counts = items.map((item) => used.filter((other) => same(item, other)).length);
  // Both lists it is called with are constants with eight members.
  return items[counts.indexOf(Math.min(...counts))] as Item;
}
