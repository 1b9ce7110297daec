import { readTracedFrom } from '../../domain/identity/read-delimitation.ts';
import type { LineType, Provenance, Source } from '../../domain/provenance.ts';
import type { JsonObject } from '../json/own-member.ts';
import { isJsonObject, ownMember } from '../json/own-member.ts';
import { DELIMIT_MEMBER, FEATURE_FORMAT } from './delimit-member.ts';

/** A grid position as it is a key in `turningPointNames`. */
const POSITION_KEY = /^-?\d{1,3}\.\d{7},-?\d{1,2}\.\d{7}$/;
const SHA_256 = /^[0-9a-f]{64}$/;
const ISO_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

function lineTypeOf(value: unknown): LineType | null {
  return value === 'longitude-latitude' || value === 'geodesic' ? value : null;
}

/** An accuracy that can be one: finite and not negative. */
function accuracyOf(value: unknown): number | null {
  return typeof value === 'number' && value >= 0 ? value : null;
}

function sourceOf(value: unknown): Source | null {
  if (!isJsonObject(value)) return null;
  const fileName = ownMember(value, 'fileName');
  const sha256 = ownMember(value, 'sha256');
  const datum = ownMember(value, 'datum');
  const transformation = ownMember(value, 'transformation') ?? null;
  if (typeof fileName !== 'string' || typeof sha256 !== 'string' || !SHA_256.test(sha256)) return null;
  if (typeof datum !== 'string' || (transformation !== null && typeof transformation !== 'string')) return null;
  return { fileName, sha256, datum, transformation };
}

function turningPointNamesOf(value: unknown): Provenance['turningPointNames'] {
  if (!isJsonObject(value)) return {};
  const named = Object.entries(value).filter(
    (entry): entry is [string, string] => POSITION_KEY.test(entry[0]) && typeof entry[1] === 'string',
  );
  return Object.fromEntries(named);
}

/** Our own foreign member of a feature, or null if it has none or another program's. */
function featureMember(feature: JsonObject): JsonObject | null {
  const member = ownMember(feature, DELIMIT_MEMBER);
  return isJsonObject(member) && ownMember(member, 'format') === FEATURE_FORMAT ? member : null;
}

function ownProvenance(feature: JsonObject): JsonObject | null {
  const member = featureMember(feature);
  const provenance = member && ownMember(member, 'provenance');
  return isJsonObject(provenance) ? provenance : null;
}

/** Give the fingerprint that one of our own files states for the version a feature is from; nothing where there is none. */
export function statedFingerprint(feature: JsonObject): { readonly fingerprint?: string } {
  const member = featureMember(feature);
  const fingerprint = member && ownMember(member, 'mapFingerprint');
  return typeof fingerprint === 'string' && SHA_256.test(fingerprint) ? { fingerprint } : {};
}

/** Tell whether one of our own files says that a party proposes no area for a zone. */
export function statesEmptyArea(feature: JsonObject): boolean {
  const member = featureMember(feature);
  return member !== null && ownMember(member, 'statesEmptyArea') === true;
}

/**
 * Give the provenance of a feature. A feature of our own gets back exactly what it was exported with, its first source
 * included. Any other has this file as its source and keeps the flag, line type and accuracy that its properties
 * state. The illustrative flag holds if either place has it: a program in between may drop one, not both.
 */
export function provenanceOf(
  feature: JsonObject,
  properties: JsonObject,
  source: Source,
  workspaceLineType: LineType,
): Provenance {
  const illustrative = ownMember(properties, 'illustrative') === true;
  const own = ownProvenance(feature);
  if (own === null) {
    return {
      illustrative,
      lineType: lineTypeOf(ownMember(properties, 'line_type')) ?? workspaceLineType,
      statedAccuracyM: accuracyOf(ownMember(properties, 'stated_accuracy_m')),
      source,
      turningPointNames: {},
      declaredOwnAt: null,
    };
  }
  const declaredOwnAt = ownMember(own, 'declaredOwnAt');
  return {
    illustrative: illustrative || ownMember(own, 'illustrative') === true,
    lineType: lineTypeOf(ownMember(own, 'lineType')) ?? workspaceLineType,
    statedAccuracyM: accuracyOf(ownMember(own, 'statedAccuracyM')),
    source: ownMember(own, 'source') === null ? null : (sourceOf(ownMember(own, 'source')) ?? source),
    turningPointNames: turningPointNamesOf(ownMember(own, 'turningPointNames')),
    declaredOwnAt: typeof declaredOwnAt === 'string' && ISO_TIME.test(declaredOwnAt) ? declaredOwnAt : null,
    // A list that is damaged says nothing that can be relied on.
    ...readTracedFrom(ownMember(own, 'tracedFrom')),
  };
}
