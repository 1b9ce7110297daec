import { PARTY_PATTERNS, type Party, type PartyColour, type PartyPattern } from '../domain/party.ts';
import type { MapReference, Version } from '../domain/version.ts';
import { hasInput, type InputSet } from '../geometry/input-set.ts';
import type { AppState } from './app-state.ts';
import { distinctionFrom, type MapDistinction } from './map-distinction.ts';
import { memoiseLast } from './memoise-last.ts';

/** One of the compared maps, with the sign it has beside the others. */
export interface ChosenMap {
  readonly reference: MapReference;
  /** The party; a map that would look like one before it has a colour, pattern or letter of its own here. */
  readonly party: Party;
  /** Null for a draft. */
  readonly version: Version | null;
  /** Another chosen map is of the same party, or of one of the same name: the name alone does not tell them apart. */
  readonly namesake: boolean;
  /** What tells it from another chosen version of the same name and number; null where there is none. */
  readonly distinction: MapDistinction | null;
}

type FoundMap = Omit<ChosenMap, 'namesake' | 'distinction'>;

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
      const namesakes = found.filter((other) => other !== one && haveOneName(one.party, other.party));
      const earlier = signed.map(({ party }) => party);
      signed.push({
        ...one,
        namesake: namesakes.length > 0,
        distinction: distinctionOf(one.version, namesakes),
        party: toldApart(one.party, earlier, patterns),
      });
    }
    return signed;
  },
);

/** Who was removed and added again has the name that the versions from before have, and another id. */
function haveOneName(one: Party, other: Party): boolean {
  return one.id === other.id || one.name === other.name;
}

/** Where histories part and come together, and where a party was added anew, a number stands for two versions. */
function distinctionOf(version: Version | null, namesakes: readonly FoundMap[]): MapDistinction | null {
  if (!version) return null;
  const { number } = version.record;
  const alike = namesakes.flatMap((other) => (other.version?.record.number === number ? other.version : []));
  return alike.length === 0 ? null : distinctionFrom(version, alike);
}

/**
 * Order two maps of one party by age: versions by number, where that is the same by the time they were saved, and
 * then by their ids, so that it does not matter which was chosen first; the draft comes after all versions.
 */
export function byAge(one: ChosenMap, other: ChosenMap): number {
  const [early, late] = [one.version, other.version];
  if (!early || !late) return Number(!early) - Number(!late);
  return (
    early.record.number - late.record.number ||
    Date.parse(early.record.savedAt) - Date.parse(late.record.savedAt) ||
    (early.id < late.id ? -1 : 1)
  );
}

function find(parties: readonly Party[], versions: readonly Version[], reference: MapReference): FoundMap | null {
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
