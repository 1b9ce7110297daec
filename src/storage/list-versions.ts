import { success } from '../domain/result.ts';
import type { Version, VersionRemark } from '../domain/version.ts';
import { remarkFromStored } from './mappers/remark-mapper.ts';
import { describeStored, versionFromStored, type KeptVersion } from './mappers/version-mapper.ts';
import type { Stored } from './repository.ts';
import type { StoredRemark, StoredVersion } from './schema.ts';
import { failed } from './storage-failure.ts';
import { listedVersion } from './version-parts.ts';

/**
 * Read stored versions with the remarks about them, oldest first, into the list: by party, then number. Every record is
 * verified against its id. A record or remark that does not fit fails the whole list as `damaged` and is named, because a
 * list that leaves one out looks complete; the versions themselves can still be opened one by one.
 */
export async function readVersionList(
  stored: readonly StoredVersion[],
  storedRemarks: readonly StoredRemark[],
): Stored<readonly Version[]> {
  const remarks = new Map<string, VersionRemark[]>();
  for (const one of storedRemarks) {
    const remark = remarkFromStored(one);
    if (remark === null) return failed('damaged', `a remark about version ${one.versionId}`);
    if (remark === 'unknown-kind') continue;
    const about = remarks.get(remark.versionId);
    if (about) about.push(remark);
    else remarks.set(remark.versionId, [remark]);
  }
  const versions: Version[] = [];
  const kept = await Promise.all(stored.map(versionFromStored));
  for (const [index, version] of kept.entries()) {
    if (!version) return failed('damaged', describeStored(stored[index] ?? {}));
    versions.push(listedVersion(version, remarks.get(version.id) ?? []));
  }
  return success(versions.toSorted(byPartyAndNumber));
}

function byPartyAndNumber({ record: a }: KeptVersion, { record: b }: KeptVersion): number {
  if (a.partyId === b.partyId) return a.number - b.number;
  return a.partyId < b.partyId ? -1 : 1;
}
