import { success } from '../domain/result.ts';
import type { Version, VersionRemark } from '../domain/version.ts';
import { readVersionList } from './list-versions.ts';
import { hashOfRemark, remarkToStored } from './mappers/remark-mapper.ts';
import { MUTANT } from './mutant.ts';
import type { Database } from './open-database.ts';
import type { Stored } from './repository.ts';
import type { SecondCopy } from './second-copy.ts';
import { failed } from './storage-failure.ts';
import { findIllFormedText } from './well-formed-text.ts';
import { writeStrictly } from './write-strictly.ts';

/**
 * Append a remark about a version and list the version as it is known now; the version itself stays as it is. The second
 * copy is written once the transaction has completed.
 */
export async function remarkVersion(
  database: Database,
  secondCopy: Pick<SecondCopy, 'keep'> | null,
  remark: VersionRemark,
): Stored<Version> {
  const illFormed = findIllFormedText(remark);
  if (illFormed !== null) return failed('refused', `not well-formed Unicode: ${JSON.stringify(illFormed)}`);
  const sha256 = await hashOfRemark(remark);
  const known = await writeStrictly(database, ['versions', 'remarks'], async (transaction) => {
    const stored = await transaction.objectStore('versions').get(remark.versionId);
    if (!stored) return null;
    const remarks = transaction.objectStore('remarks');
    const added = { ...remarkToStored(stored.workspaceId, remark), sha256 };
    await remarks.add(added);
    return { stored, added, remarks: await remarks.index('versionId').getAll(remark.versionId) };
  });
  if (known && MUTANT !== 'remark-not-journaled') await secondCopy?.keep({ remarks: [known.added] });
  const [version] = known ? await readVersionList([known.stored], known.remarks) : [];
  return version ? success(version) : failed('not-found', remark.versionId);
}
