import type { ReadFeature } from '../exchange/import-reading.ts';
import type { FileClaim } from '../state/file-check.ts';

/** The features of a file that belong to one map, and what they say of it. */
export interface MapOfFile {
  readonly claim: FileClaim;
  readonly features: readonly ReadFeature[];
}

function claimOf({ recognition }: ReadFeature): FileClaim {
  const { partyId, versionNumber, fingerprint = null } = recognition;
  return { partyId, versionNumber, fingerprint };
}

/** A map has a zone once; features that say nothing of their zone may be anything. */
function canBeOneMap(features: readonly ReadFeature[]): boolean {
  const zoneIds = features.map(({ recognition }) => recognition.zoneId);
  return !zoneIds.includes(null) && new Set(zoneIds).size === zoneIds.length;
}

/**
 * Sort the features of a file into maps: by the party, version and fingerprint that they state. Those of one map that
 * cannot be one, because a zone is there twice or is not stated, are looked at one by one.
 */
export function mapsOfFile(features: readonly ReadFeature[]): readonly MapOfFile[] {
  const groups = new Map<string, ReadFeature[]>();
  for (const feature of features) {
    const key = JSON.stringify(Object.values(claimOf(feature)));
    groups.set(key, [...(groups.get(key) ?? []), feature]);
  }
  return [...groups.values()].flatMap((group): MapOfFile[] => {
    const parts = canBeOneMap(group) ? [group] : group.map((feature) => [feature]);
    return parts.flatMap((part) => (part[0] ? { claim: claimOf(part[0]), features: part } : []));
  });
}
