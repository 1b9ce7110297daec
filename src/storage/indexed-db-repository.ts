import type { VersionId, WorkspaceId } from '../domain/identifiers.ts';
import { success, type Result } from '../domain/result.ts';
import type { VersionRemark } from '../domain/version.ts';
import type { Workspace } from '../domain/workspace.ts';
import { fromStored, toStored } from './mappers/stored-workspace.ts';
import { openDatabase, type Database } from './open-database.ts';
import { purgeWorkspaces } from './purge-workspaces.ts';
import type { Repository, StorageFailure, Stored } from './repository.ts';
import { saveVersion } from './save-version.ts';
import { failed, storageFailure } from './storage-failure.ts';
import { strictTransaction } from './strict-transaction.ts';
import { verifyVersion } from './verify-version.ts';
import { inOrder, listedVersion } from './version-parts.ts';

const DATABASE_NAME = 'delimit';

/** Open the repository of this browser, or say why the browser keeps nothing. */
export async function createIndexedDbRepository(
  options: { readonly databaseName?: string } = {},
): Promise<Result<Repository, StorageFailure>> {
  const name = options.databaseName ?? DATABASE_NAME;
  let database: Database | null = null;
  const open = async (): Promise<Result<Database, StorageFailure>> => {
    if (database) return success(database);
    const opened = await openDatabase(name, () => {
      database = null;
    });
    if (opened.ok) database = opened.value;
    return opened;
  };
  /** Do something with the database; a connection that was lost is opened again. */
  const withDatabase = async <Value>(work: (database: Database) => Stored<Value>): Stored<Value> => {
    const opened = await open();
    if (!opened.ok) return opened;
    try {
      return await work(opened.value);
    } catch (error) {
      return { ok: false, error: storageFailure(error) };
    }
  };
  const first = await open();
  if (!first.ok) return first;
  return success(repositoryOf(withDatabase, () => database?.close()));
}

type WithDatabase = <Value>(work: (database: Database) => Stored<Value>) => Stored<Value>;

function repositoryOf(withDatabase: WithDatabase, close: () => void): Repository {
  return {
    listWorkspaces: () =>
      withDatabase(async (database) => {
        const stored = await database.getAll('workspaces');
        return success(
          stored
            .map(({ id, name, changedAt, deletedAt }) => ({ id, name, changedAt, deletedAt }))
            .toSorted((a, b) => (a.changedAt < b.changedAt ? 1 : -1)),
        );
      }),
    loadWorkspace: (id) => withDatabase((database) => loadWorkspace(database, id)),
    saveWorkspace: (workspace, previous, changedAt) =>
      withDatabase((database) => saveWorkspace(database, workspace, previous, changedAt)),
    deleteWorkspace: (id, deletedAt) => withDatabase((database) => markDeleted(database, id, deletedAt)),
    recoverWorkspace: (id) => withDatabase((database) => markDeleted(database, id, null)),
    purgeDeletedWorkspaces: (deletedBefore) => withDatabase((database) => purgeWorkspaces(database, deletedBefore)),
    listVersions: (workspaceId) =>
      withDatabase(async (database) => {
        const transaction = database.transaction(['versions', 'remarks']);
        const [stored, remarks] = await Promise.all([
          transaction.objectStore('versions').index('workspaceId').getAll(workspaceId),
          transaction.objectStore('remarks').getAll(),
        ]);
        const byVersion = new Map<VersionId, VersionRemark[]>();
        for (const remark of remarks) {
          byVersion.set(remark.versionId, [...(byVersion.get(remark.versionId) ?? []), remark]);
        }
        return success(inOrder(stored.map((one) => listedVersion(one, byVersion.get(one.id) ?? []))));
      }),
    saveVersion: (request) => withDatabase((database) => saveVersion(database, request)),
    openVersion: (id) => withDatabase((database) => openVersion(database, id)),
    remarkVersion: (remark) =>
      withDatabase(async (database) => {
        const transaction = strictTransaction(database, 'versions', 'remarks');
        const stored = await transaction.objectStore('versions').get(remark.versionId);
        if (stored) await transaction.objectStore('remarks').add(remark);
        await transaction.done;
        if (!stored) return failed('not-found', remark.versionId);
        const remarks = await database.getAllFromIndex('remarks', 'versionId', remark.versionId);
        return success(listedVersion(stored, remarks));
      }),
    readSetting: (key) => withDatabase(async (database) => success((await database.get('settings', key)) ?? null)),
    writeSetting: (key, value) =>
      withDatabase(async (database) => {
        const transaction = strictTransaction(database, 'settings');
        await transaction.objectStore('settings').put(value, key);
        await transaction.done;
        return success(null);
      }),
    close,
  };
}

async function loadWorkspace(database: Database, id: WorkspaceId): Stored<Workspace> {
  const transaction = database.transaction(['workspaces', 'drafts']);
  const [stored, drafts] = await Promise.all([
    transaction.objectStore('workspaces').get(id),
    transaction.objectStore('drafts').index('workspaceId').getAll(id),
  ]);
  if (!stored) return failed('not-found', id);
  const workspace = fromStored(stored, drafts);
  return workspace ? success(workspace) : failed('damaged', `workspace ${id}`);
}

async function saveWorkspace(
  database: Database,
  workspace: Workspace,
  previous: Workspace | null,
  changedAt: string,
): Stored<null> {
  const transaction = strictTransaction(database, 'workspaces', 'drafts');
  const workspaces = transaction.objectStore('workspaces');
  const drafts = transaction.objectStore('drafts');
  const before = await workspaces.get(workspace.id);
  const writes: Promise<unknown>[] = [
    workspaces.put(toStored(workspace, changedAt, before?.deletedAt ?? null)),
    ...Object.entries(workspace.drafts)
      .filter(([partyId, draft]) => previous?.drafts[partyId] !== draft)
      .map(([partyId, draft]) => drafts.put({ workspaceId: workspace.id, partyId, draft })),
    ...Object.keys(previous?.drafts ?? {})
      .filter((partyId) => !Object.hasOwn(workspace.drafts, partyId))
      .map((partyId) => drafts.delete([workspace.id, partyId])),
  ];
  await Promise.all([...writes, transaction.done]);
  return success(null);
}

async function markDeleted(database: Database, id: WorkspaceId, deletedAt: string | null): Stored<null> {
  const transaction = strictTransaction(database, 'workspaces');
  const workspaces = transaction.objectStore('workspaces');
  const stored = await workspaces.get(id);
  if (stored) await workspaces.put({ ...stored, deletedAt });
  await transaction.done;
  return stored ? success(null) : failed('not-found', id);
}

async function openVersion(database: Database, id: VersionId): ReturnType<Repository['openVersion']> {
  const transaction = database.transaction(['versions', 'payloads', 'remarks']);
  const stored = await transaction.objectStore('versions').get(id);
  if (!stored) return failed('not-found', id);
  const payloads = transaction.objectStore('payloads');
  const [remarks, ...found] = await Promise.all([
    transaction.objectStore('remarks').index('versionId').getAll(id),
    ...stored.record.payloads.map((reference) => payloads.get(reference.sha256)),
  ]);
  const map = await verifyVersion(stored, found);
  return map.ok ? success({ version: listedVersion(stored, remarks), map: map.value }) : map;
}
