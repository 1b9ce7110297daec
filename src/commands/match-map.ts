import type { VersionId } from '../domain/identifiers.ts';
import type { Version } from '../domain/version.ts';
import type { ReadFeature } from '../exchange/import-reading.ts';
import type { CheckedMap, FileClaim } from '../state/file-check.ts';
import type { SeenVersion, SeenZone } from './look-through-versions.ts';
import type { MapOfFile } from './maps-of-file.ts';

/** A feature of the file, and the zone of a version that it is held against. */
export interface MatchedZone {
  readonly feature: ReadFeature;
  /** Null where the version has no such zone. */
  readonly zone: SeenZone | null;
  readonly identical: boolean;
}

/** A map of the file beside a version. */
export interface MatchedVersion {
  readonly version: Version;
  readonly zones: readonly MatchedZone[];
  /** Zones that the version has and the file has not. Features that cannot be read are beside none. */
  readonly missing: readonly SeenZone[];
}

/** Find the zone that a feature says it is, or else the one that is most like it. */
function zoneFor(feature: ReadFeature, zones: readonly SeenZone[]): SeenZone | null {
  const { zoneId } = feature.recognition;
  if (zoneId !== null) return zones.find(({ payload }) => payload.zoneId === zoneId) ?? null;
  const score = (zone: SeenZone): number => {
    const one = zone.likeness.get(feature);
    return one ? (one.identical ? Number.POSITIVE_INFINITY : one.sharedPoints) : 0;
  };
  const best = zones.toSorted((a, b) => score(b) - score(a))[0];
  return best && score(best) > 0 ? best : null;
}

function beside(features: readonly ReadFeature[], { version, zones }: SeenVersion): MatchedVersion {
  const readable = features.filter(({ geometry }) => geometry !== null);
  const matched = readable.map((feature): MatchedZone => {
    const zone = zoneFor(feature, zones);
    return { feature, zone, identical: zone?.likeness.get(feature)?.identical ?? false };
  });
  const taken = new Set(matched.map(({ zone }) => zone));
  // A zone whose feature cannot be read is in the file all the same.
  const named = new Set(features.map(({ recognition }) => recognition.zoneId));
  const missing = zones.filter((zone) => !taken.has(zone) && !named.has(zone.payload.zoneId));
  return { version, zones: matched, missing };
}

function isClaimed({ record }: Version, { partyId, versionNumber, fingerprint }: FileClaim): boolean {
  const ofParty = partyId === null || record.partyId === partyId;
  if (fingerprint !== null) return ofParty && record.mapFingerprint === fingerprint;
  return versionNumber !== null && record.partyId === partyId && record.number === versionNumber;
}

function sharedPoints({ zones }: MatchedVersion): number {
  return zones.reduce((sum, { feature, zone }) => sum + (zone?.likeness.get(feature)?.sharedPoints ?? 0), 0);
}

const identicalCount = ({ zones }: MatchedVersion): number => zones.filter(({ identical }) => identical).length;

/** What a map of the file is, as far as it shows without computing differences. */
export type MapMatch = { readonly mislabelled: CheckedMap['mislabelled'] } & (
  | { readonly kind: 'identical'; readonly versions: readonly MatchedVersion[] }
  | { readonly kind: 'different'; readonly base: MatchedVersion; readonly claimed: boolean }
  | { readonly kind: 'unlike-any' | 'unreadable' }
);

/**
 * Tell which versions a map of the file is identical to: those that have every boundary of it. If there is none, the one
 * that it says it is, or else the one that is most like it, is what it is to be told apart from; a map that shares no
 * turning point with any version is like none. A feature that cannot be read is no boundary of any version.
 */
export function matchMap({ claim, features }: MapOfFile, seen: readonly SeenVersion[]): MapMatch {
  const readable = features.filter(({ geometry }) => geometry !== null);
  const claimedIds = new Set<VersionId>(
    seen.filter(({ version }) => isClaimed(version, claim)).map(({ version }) => version.id),
  );
  const claims = claim.fingerprint !== null || claim.versionNumber !== null;
  const notStored = claims && claimedIds.size === 0 ? 'not-stored' : null;
  if (readable.length === 0) return { kind: 'unreadable', mislabelled: notStored };
  const all = seen.map((one) => beside(features, one));
  const isWhole = readable.length === features.length;
  const identical = all
    .filter(({ zones }) => isWhole && zones.every((zone) => zone.identical))
    .toSorted(
      (a, b) =>
        Number(claimedIds.has(b.version.id)) - Number(claimedIds.has(a.version.id)) ||
        a.missing.length - b.missing.length ||
        b.version.record.number - a.version.record.number,
    );
  if (identical.length > 0) {
    const asClaimed = !claims || identical.some(({ version }) => claimedIds.has(version.id));
    return { kind: 'identical', versions: identical, mislabelled: notStored ?? (asClaimed ? null : 'another') };
  }
  const isNamed = claimedIds.size > 0;
  const [base] = all
    .filter((one) => (isNamed ? claimedIds.has(one.version.id) : sharedPoints(one) > 0 || identicalCount(one) > 0))
    .toSorted(
      (a, b) =>
        identicalCount(b) - identicalCount(a) ||
        sharedPoints(b) - sharedPoints(a) ||
        b.version.record.number - a.version.record.number,
    );
  if (!base) return { kind: 'unlike-any', mislabelled: notStored };
  return { kind: 'different', base, claimed: isNamed, mislabelled: notStored };
}
