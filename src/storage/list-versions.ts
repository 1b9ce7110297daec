import type { Version, VersionRemark } from '../domain/version.ts';
import { remarkFits, remarkFromStored } from './mappers/remark-mapper.ts';
import { remainsOfVersion, versionFromStored } from './mappers/version-mapper.ts';
import type { StoredRemark, StoredVersion } from './schema.ts';
import { listedVersion } from './version-parts.ts';

/** What was said about one version, and whether some of it does not read. */
interface Remarks {
  readonly said: VersionRemark[];
  damaged: boolean;
}

/**
 * Read stored versions with the remarks about them, oldest first, into the list: by party, then number. Every record is
 * verified against its id. One that does not fit, or about which a remark does not fit its hash or does not read, is listed as damaged: it hides
 * no other, and is not hidden.
 */
export async function readVersionList(
  stored: readonly StoredVersion[],
  storedRemarks: readonly StoredRemark[],
): Promise<readonly Version[]> {
  const remarks = await byVersion(storedRemarks);
  const versions = await Promise.all(
    stored.map(async (one) => {
      const sound = await versionFromStored(one);
      const about = remarks.get(one.id);
      const listed = listedVersion(sound ?? remainsOfVersion(one), about?.said ?? []);
      return sound && !about?.damaged ? listed : { ...listed, damaged: true as const };
    }),
  );
  return versions.toSorted(byPartyAndNumber);
}

async function byVersion(stored: readonly StoredRemark[]): Promise<ReadonlyMap<string, Remarks>> {
  const remarks = new Map<string, Remarks>();
  for (const one of stored) {
    const about = remarks.get(one.versionId) ?? { said: [], damaged: false };
    remarks.set(one.versionId, about);
    const remark = (await remarkFits(one)) ? remarkFromStored(one) : null;
    if (remark === null) about.damaged = true;
    else if (remark !== 'unknown-kind') about.said.push(remark);
  }
  return remarks;
}

function byPartyAndNumber({ record: a }: Version, { record: b }: Version): number {
  if (a.partyId === b.partyId) return a.number - b.number;
  return a.partyId < b.partyId ? -1 : 1;
}
