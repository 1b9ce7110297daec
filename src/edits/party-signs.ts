import type { Party } from '../domain/party.ts';
import { refuse, type Refused } from './refuse.ts';
import { sameName } from './same-name.ts';

/** Write a party's name, formal name and letter without spaces around them. */
export function tidyParty(party: Party): Party {
  const formalName = party.formalName?.trim();
  return {
    ...party,
    name: party.name.trim(),
    formalName: formalName === undefined || formalName === '' ? null : formalName,
    letter: party.letter.trim(),
  };
}

/**
 * Tell why a party cannot stand beside others: its name or letter is empty (`empty-name`) or one of them is taken
 * (`duplicate-name`). Letters tell parties apart where colour cannot, so they are unique, whatever their case.
 */
export function guardSigns(party: Party, others: readonly Party[]): Refused | null {
  if (party.name === '' || party.letter === '') return refuse('empty-name');
  const taken = others.some((other) => sameName(other.name, party.name) || sameName(other.letter, party.letter));
  return taken ? refuse('duplicate-name') : null;
}
