import type { Side } from '../analysis/comparison.ts';
import type { Party, PartyColour, PartyPattern } from '../domain/party.ts';
import type { MapReference, Version } from '../domain/version.ts';
import type { AppState } from './app-state.ts';
import { memoiseLast } from './memoise-last.ts';

/** One of the two compared maps, with the sign it has beside the other one. */
export interface ComparedSide {
  readonly side: Side;
  readonly reference: MapReference;
  /** The party; where both maps would look alike, the second has a colour, pattern or letter of its own here. */
  readonly party: Party;
  /** Null for a draft. */
  readonly version: Version | null;
}

/** Both compared maps; null where none is chosen. */
export interface ComparedSides {
  readonly a: ComparedSide | null;
  readonly b: ComparedSide | null;
  /** Both maps are of one party: its name alone does not tell them apart. */
  readonly sameParty: boolean;
}

const NEUTRAL: PartyColour = { light: '#5b6168', dark: '#b4bac0' };
const NEUTRAL_PATTERNS: readonly PartyPattern[] = ['cross-hatch', 'vertical'];

/** Give the two compared maps with signs that can be told apart. */
export function comparedSides(state: AppState): ComparedSides {
  const { workspace, versions, comparison } = state;
  return remembered(workspace.parties, versions, comparison.a, comparison.b);
}

const remembered = memoiseLast(
  (
    parties: readonly Party[],
    versions: readonly Version[],
    referenceA: MapReference | null,
    referenceB: MapReference | null,
  ): ComparedSides => {
    const a = sideOf(parties, versions, 'a', referenceA);
    const b = sideOf(parties, versions, 'b', referenceB);
    if (!a || !b) return { a, b, sameParty: false };
    const sameParty = a.party.id === b.party.id;
    return { a, b: { ...b, party: toldApart(b.party, a.party, sameParty) }, sameParty };
  },
);

function sideOf(
  parties: readonly Party[],
  versions: readonly Version[],
  side: Side,
  reference: MapReference | null,
): ComparedSide | null {
  if (!reference) return null;
  const version = reference.kind === 'version' ? versions.find((one) => one.id === reference.versionId) : null;
  if (version === undefined) return null;
  const partyId = reference.kind === 'draft' ? reference.partyId : version?.record.partyId;
  const party = parties.find((one) => one.id === partyId) ?? (version ? formerParty(version) : undefined);
  return party ? { side, reference, party, version } : null;
}

/** Versions stay when their party is removed; what is left of the party is the name in the record. */
function formerParty(version: Version): Party {
  const { partyId, partyName } = version.record;
  const letter = /\p{L}/u.exec(partyName)?.[0].toLocaleUpperCase() ?? '–';
  return { id: partyId, name: partyName, formalName: null, letter, colour: NEUTRAL, pattern: 'checks' };
}

function toldApart(second: Party, first: Party, sameParty: boolean): Party {
  const pattern = NEUTRAL_PATTERNS.find((one) => one !== first.pattern) ?? 'cross-hatch';
  if (sameParty) return { ...second, colour: NEUTRAL, pattern, letter: `${second.letter}2` };
  const letter = second.letter === first.letter ? `${second.letter}2` : second.letter;
  return { ...second, letter, pattern: second.pattern === first.pattern ? pattern : second.pattern };
}
