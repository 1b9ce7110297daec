import type { IDBPTransaction } from 'idb';
import type { WorkspaceId } from '../domain/identifiers.ts';
import { readRecord } from '../domain/identity/version-record.ts';
import { success } from '../domain/result.ts';
import { isTime } from './mappers/time-mapper.ts';
import type { Database } from './open-database.ts';
import type { Stored } from './repository.ts';
import type { DelimitSchema, StoredVersion } from './schema.ts';
import { rememberRemoved } from './removed-workspaces.ts';
import { writeStrictly } from './write-strictly.ts';

/** Everything that belongs to a workspace and is found by its id. */
export const OF_WORKSPACE = ['drafts', 'draftChanges', 'steps', 'versions', 'remarks', 'heads', 'pictures'] as const;

/** The tables that something is removed from for good. */
export const REMOVAL_TABLES: (OfWorkspace | 'workspaces' | 'payloads' | 'settings')[] = [
  'workspaces',
  'payloads',
  'settings',
  ...OF_WORKSPACE,
];

export type OfWorkspace = (typeof OF_WORKSPACE)[number];

type Purge = IDBPTransaction<DelimitSchema, typeof REMOVAL_TABLES, 'readwrite'>;

/**
 * Remove for good the workspaces that were deleted before a time, with drafts, versions, remarks, heads, pictures and
 * settings, and the payloads that no version needs any more. Gives how many workspaces went. The journal still holds them;
 * that they are to go from there too is remembered in the same transaction.
 */
export async function purgeWorkspaces(database: Database, deletedBefore: string): Stored<number> {
  const removed = await writeStrictly(database, REMOVAL_TABLES, async (transaction) => {
    const workspaces = transaction.objectStore('workspaces');
    const doomed = (await workspaces.getAll()).filter(
      ({ deletedAt }) => isTime(deletedAt) && deletedAt < deletedBefore,
    );
    await takeOut(
      transaction,
      doomed.map(({ id }) => id),
    );
    return doomed.length;
  });
  return success(removed);
}

/** Remove workspaces with all that belongs to them, within a transaction, and remember that the journal has them still. */
export async function takeOut(transaction: Purge, ids: readonly WorkspaceId[]): Promise<void> {
  if (ids.length === 0) return;
  const settings = transaction.objectStore('settings');
  for (const id of ids) {
    for (const table of OF_WORKSPACE) await empty(transaction, table, id);
    await transaction.objectStore('workspaces').delete(id);
  }
  for (const key of await settings.getAllKeys()) {
    const value = await settings.get(key);
    if (ids.some((id) => isSettingOf(id, key, value))) await settings.delete(key);
  }
  await removeUnusedPayloads(transaction);
  await rememberRemoved(settings, ids);
}

/** A setting of a workspace has its id in its name, between slashes, or is the id. */
export function isSettingOf(id: WorkspaceId, key: string, value: unknown): boolean {
  return value === id || key.split('/').includes(id);
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
  return versions.every((version) => hashesOf(version)) ? payloadsUsedByReadable(versions) : null;
}

/** Give the hashes that those versions point at whose records can be read. */
export function payloadsUsedByReadable(versions: readonly StoredVersion[]): ReadonlySet<string> {
  return new Set(versions.flatMap((version) => hashesOf(version) ?? []));
}

function hashesOf({ record: bytes }: StoredVersion): readonly string[] | null {
  const record = bytes instanceof Uint8Array ? readRecord(bytes) : null;
  return record?.ok ? record.value.payloads.map(({ sha256 }) => sha256) : null;
}
