import { PARTY_PATTERNS, type Party, type PartyColour, type PartyPattern } from '../domain/party.ts';
import type { MapReference, Version } from '../domain/version.ts';
import { hasInput, type InputSet } from '../geometry/input-set.ts';
import type { AppState } from './app-state.ts';
import { memoiseLast } from './memoise-last.ts';

/** One of the compared maps, with the sign it has beside the others. */
export interface ChosenMap {
  readonly reference: MapReference;
  /** The party; a map that would look like one before it has a colour, pattern or letter of its own here. */
  readonly party: Party;
  /** Null for a draft. */
  readonly version: Version | null;
  /** Another chosen map is of the same party: the name alone does not tell them apart. */
  readonly namesake: boolean;
}

const NEUTRAL: PartyColour = { light: '#5b6168', dark: '#b4bac0' };

/** In this order a map takes a pattern that is not its party's own; cross-hatched places are conflicts already. */
const SPARE_PATTERNS: readonly PartyPattern[] = ['vertical', 'checks', ...PARTY_PATTERNS];

/** Give the chosen maps in order, with signs that can be told apart; none where one of them is no longer there. */
export function comparedMaps(state: AppState): readonly ChosenMap[] {
  const { workspace, versions, comparison } = state;
  return remembered(workspace.parties, versions, comparison.maps);
}

/** Give the maps of a set. */
export function mapsOfSet(maps: readonly ChosenMap[], set: InputSet): readonly ChosenMap[] {
  const known = setsOfMaps.get(maps) ?? new Map<InputSet, readonly ChosenMap[]>();
  setsOfMaps.set(maps, known);
  const found = known.get(set) ?? maps.filter((_, map) => hasInput(set, map));
  known.set(set, found);
  return found;
}

/** A sign is drawn again only when it is given another list, and every row of a comparison has a sign. */
const setsOfMaps = new WeakMap<readonly ChosenMap[], Map<InputSet, readonly ChosenMap[]>>();

const remembered = memoiseLast(
  (
    parties: readonly Party[],
    versions: readonly Version[],
    references: readonly MapReference[],
  ): readonly ChosenMap[] => {
    const found = references.flatMap((reference) => find(parties, versions, reference) ?? []);
    if (found.length < references.length) return [];
    const patterns = found.map(({ party }) => party.pattern);
    const signed: ChosenMap[] = [];
    for (const one of found) {
      const namesake = found.some((other) => other !== one && other.party.id === one.party.id);
      const earlier = signed.map(({ party }) => party);
      signed.push({ ...one, namesake, party: toldApart(one.party, earlier, patterns) });
    }
    return signed;
  },
);

function find(
  parties: readonly Party[],
  versions: readonly Version[],
  reference: MapReference,
): Omit<ChosenMap, 'namesake'> | null {
  const version = reference.kind === 'version' ? versions.find((one) => one.id === reference.versionId) : null;
  if (version === undefined) return null;
  const partyId = reference.kind === 'draft' ? reference.partyId : version?.record.partyId;
  const party = parties.find((one) => one.id === partyId) ?? (version ? formerParty(version) : undefined);
  return party ? { reference, party, version } : null;
}

/** Versions stay when their party is removed; what is left of the party is the name in the record. */
function formerParty(version: Version): Party {
  const { partyId, partyName } = version.record;
  const letter = /\p{L}/u.exec(partyName)?.[0].toLocaleUpperCase() ?? '–';
  return { id: partyId, name: partyName, formalName: null, letter, colour: NEUTRAL, pattern: 'checks' };
}

function toldApart(party: Party, earlier: readonly Party[], patterns: readonly PartyPattern[]): Party {
  const sameParty = earlier.some(({ id }) => id === party.id);
  const taken = new Set(earlier.map(({ pattern }) => pattern));
  const spare =
    SPARE_PATTERNS.find((one) => !taken.has(one) && !patterns.includes(one)) ??
    SPARE_PATTERNS.find((one) => !taken.has(one));
  return {
    ...party,
    colour: sameParty ? NEUTRAL : party.colour,
    pattern: taken.has(party.pattern) ? (spare ?? party.pattern) : party.pattern,
    letter: ownLetter(party.letter, new Set(earlier.map(({ letter }) => letter))),
  };
}

/** The letter with a number from 2, where maps before it have it already. */
function ownLetter(letter: string, taken: ReadonlySet<string>): string {
  let own = letter;
  for (let number = 2; taken.has(own); number += 1) own = `${letter}${number}`;
  return own;
}
