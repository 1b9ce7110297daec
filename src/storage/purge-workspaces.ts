import type { IDBPTransaction } from 'idb';
import { readRecord } from '../domain/identity/version-record.ts';
import { success } from '../domain/result.ts';
import { isTime } from './mappers/time-mapper.ts';
import type { Database } from './open-database.ts';
import type { Stored } from './repository.ts';
import type { DelimitSchema, StoredVersion } from './schema.ts';
import { writeStrictly } from './write-strictly.ts';

/** Everything that belongs to a workspace and is found by its id. */
const OF_WORKSPACE = ['drafts', 'versions', 'remarks', 'heads'] as const;

const TABLES: (OfWorkspace | 'workspaces' | 'payloads')[] = ['workspaces', 'payloads', ...OF_WORKSPACE];

type OfWorkspace = (typeof OF_WORKSPACE)[number];

type Purge = IDBPTransaction<DelimitSchema, typeof TABLES, 'readwrite'>;

/**
 * Remove for good the workspaces that were deleted before a time, with drafts, versions, remarks and heads, and the
 * payloads that no version needs any more. Gives how many workspaces went.
 */
export async function purgeWorkspaces(database: Database, deletedBefore: string): Stored<number> {
  const removed = await writeStrictly(database, TABLES, async (transaction) => {
    const workspaces = transaction.objectStore('workspaces');
    const doomed = (await workspaces.getAll()).filter(
      ({ deletedAt }) => isTime(deletedAt) && deletedAt < deletedBefore,
    );
    for (const { id } of doomed) {
      for (const table of OF_WORKSPACE) await empty(transaction, table, id);
      await workspaces.delete(id);
    }
    if (doomed.length > 0) await removeUnusedPayloads(transaction);
    return doomed.length;
  });
  return success(removed);
}

async function empty(transaction: Purge, table: OfWorkspace, workspaceId: string): Promise<void> {
  const store = transaction.objectStore(table);
  for (const key of await store.index('workspaceId').getAllKeys(workspaceId)) await store.delete(key);
}

async function removeUnusedPayloads(transaction: Purge): Promise<void> {
  const used = payloadsUsedBy(await transaction.objectStore('versions').getAll());
  if (!used) return;
  const payloads = transaction.objectStore('payloads');
  for (const key of await payloads.getAllKeys()) if (!used.has(key)) await payloads.delete(key);
}

/** Give the hashes that versions point at; null if one of them cannot be read: who knows what it needs. */
export function payloadsUsedBy(versions: readonly StoredVersion[]): ReadonlySet<string> | null {
  const used = new Set<string>();
  for (const { record: bytes } of versions) {
    const record = bytes instanceof Uint8Array ? readRecord(bytes) : null;
    if (!record?.ok) return null;
    for (const { sha256 } of record.value.payloads) used.add(sha256);
  }
  return used;
}
