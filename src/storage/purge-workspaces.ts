import { success } from '../domain/result.ts';
import { strictTransaction } from './strict-transaction.ts';
import type { Database } from './open-database.ts';
import type { Stored } from './repository.ts';

/**
 * Remove for good the workspaces that were deleted before a time, with drafts, versions, remarks and heads, and the
 * payloads that no version points at any more. Returns how many workspaces went.
 */
export async function purgeWorkspaces(database: Database, deletedBefore: string): Stored<number> {
  const transaction = strictTransaction(database, 'workspaces', 'drafts', 'versions', 'remarks', 'heads', 'payloads');
  const store = transaction.objectStore.bind(transaction);
  const doomed = (await store('workspaces').getAll()).filter(
    ({ deletedAt }) => deletedAt !== null && deletedAt < deletedBefore,
  );
  for (const { id } of doomed) {
    const [drafts, heads, versions] = await Promise.all([
      store('drafts').index('workspaceId').getAllKeys(id),
      store('heads').index('workspaceId').getAllKeys(id),
      store('versions').index('workspaceId').getAllKeys(id),
    ]);
    const remarks = await Promise.all(versions.map((key) => store('remarks').index('versionId').getAllKeys(key)));
    await Promise.all([
      ...drafts.map((key) => store('drafts').delete(key)),
      ...heads.map((key) => store('heads').delete(key)),
      ...remarks.flat().map((key) => store('remarks').delete(key)),
      ...versions.map((key) => store('versions').delete(key)),
      store('workspaces').delete(id),
    ]);
  }
  if (doomed.length > 0) {
    const used = new Set(
      (await store('versions').getAll()).flatMap(({ record }) => record.payloads.map((payload) => payload.sha256)),
    );
    const unused = (await store('payloads').getAllKeys()).filter((key) => !used.has(key));
    await Promise.all(unused.map((key) => store('payloads').delete(key)));
  }
  await transaction.done;
  return success(doomed.length);
}
