import { success } from '../domain/result.ts';
import type { Version, VersionRemark } from '../domain/version.ts';
import { readVersionList } from './list-versions.ts';
import { remarkToStored } from './mappers/remark-mapper.ts';
import type { Database } from './open-database.ts';
import type { Stored } from './repository.ts';
import { failed } from './storage-failure.ts';
import { findIllFormedText } from './well-formed-text.ts';
import { writeStrictly } from './write-strictly.ts';

/** Append a remark about a version and list the version as it is known now; the version itself stays as it is. */
export async function remarkVersion(database: Database, remark: VersionRemark): Stored<Version> {
  const illFormed = findIllFormedText(remark);
  if (illFormed !== null) return failed('refused', `not well-formed Unicode: ${JSON.stringify(illFormed)}`);
  const known = await writeStrictly(database, ['versions', 'remarks'], async (transaction) => {
    const stored = await transaction.objectStore('versions').get(remark.versionId);
    if (!stored) return null;
    const remarks = transaction.objectStore('remarks');
    await remarks.add(remarkToStored(stored.workspaceId, remark));
    return { stored, remarks: await remarks.index('versionId').getAll(remark.versionId) };
  });
  const [version] = known ? await readVersionList([known.stored], known.remarks) : [];
  return version ? success(version) : failed('not-found', remark.versionId);
}
