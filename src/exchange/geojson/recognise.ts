import type { ReadingRequest, Recognition } from '../import-reading.ts';
import type { JsonObject } from '../json/own-member.ts';
import { ownMember, textMember } from '../json/own-member.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Two spellings of one name: in composed form, without regard to case and surrounding space. */
function sameName(one: string, other: string): boolean {
  return one.normalize('NFC').trim().toLowerCase() === other.normalize('NFC').trim().toLowerCase();
}

/** Find the one that a text names by id or by name. */
function named(known: readonly Named[], text: string | null): Named | null {
  if (text === null) return null;
  return known.find(({ id }) => id === text) ?? known.find(({ name }) => sameName(name, text)) ?? null;
}

/**
 * Find which of the known ones a feature means: by `idMember`, then by `nameMember`. An id here that carries the name
 * of another one here comes from another workspace: then nothing is recognised, rather than the wrong one.
 */
function recognised(
  known: readonly Named[],
  properties: JsonObject,
  idMember: string,
  nameMember: string,
): Named | null {
  const byId = named(known, textMember(properties, idMember));
  const byName = named(known, textMember(properties, nameMember));
  if (byId !== null && byName !== null && byId.id !== byName.id) return null;
  return byId ?? byName;
}

/** Find the one that a feature is called after. */
function calledAfter(known: readonly Named[], properties: JsonObject): Named | null {
  return named(known, textMember(properties, 'name')) ?? named(known, textMember(properties, 'title'));
}

/**
 * Read from a feature's properties which party proposes it for which zone, and as which version. Understands our own
 * files (`party_id`, `party`, `zone_id`, `zone`, `version`) and features named like a zone or a party of the open
 * workspace. A suggestion only: the user assigns.
 */
export function recognise(properties: JsonObject, { zones, parties }: ReadingRequest): Recognition {
  const zone = recognised(zones, properties, 'zone_id', 'zone') ?? calledAfter(zones, properties);
  const party = recognised(parties, properties, 'party_id', 'party') ?? calledAfter(parties, properties);
  const version = ownMember(properties, 'version');
  const isNumber = typeof version === 'number' && Number.isSafeInteger(version) && version >= 1;
  return { partyId: party?.id ?? null, zoneId: zone?.id ?? null, versionNumber: isNumber ? version : null };
}

const LONGEST_NAME = 200;

/** Give what a feature is called: its name or title, else its zone, label or id; null if it has none. */
export function nameOf(feature: JsonObject, properties: JsonObject): string | null {
  const candidates = ['name', 'title', 'zone', 'label'].map((member) => textMember(properties, member));
  const id = ownMember(feature, 'id');
  const idText = typeof id === 'number' ? String(id) : textMember(feature, 'id');
  const name = candidates.find((candidate) => candidate !== null) ?? idText;
  // Not in the middle of a character.
  return name === null ? null : name.slice(0, LONGEST_NAME).replace(/[\ud800-\udbff]$/u, '');
}
