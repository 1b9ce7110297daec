import { success, type Result } from '../domain/result.ts';
import { connect, type Connection } from './connection.ts';
import { loadWorkspace, markDeleted, saveWorkspace } from './keep-workspace.ts';
import { summaryFromStored } from './mappers/workspace-mapper.ts';
import type { OpeningOptions } from './open-database.ts';
import { purgeWorkspaces } from './purge-workspaces.ts';
import { listVersions, openVersion } from './read-versions.ts';
import { readTogether } from './read-together.ts';
import { remarkVersion } from './remark-version.ts';
import type { Repository, StorageFailure } from './repository.ts';
import { saveVersion } from './save-version.ts';
import { byNewest } from './workspace-order.ts';
import { writeStrictly } from './write-strictly.ts';

const DATABASE_NAME = 'delimit';

/** Open the repository of this browser, or say why the browser keeps nothing. */
export async function createIndexedDbRepository(
  options: OpeningOptions & { readonly databaseName?: string } = {},
): Promise<Result<Repository, StorageFailure>> {
  const connection = await connect(options.databaseName ?? DATABASE_NAME, options);
  return connection.ok ? success(repositoryOn(connection.value)) : connection;
}

function repositoryOn({ use, close }: Connection): Repository {
  return {
    listWorkspaces: () =>
      use(async (database) => {
        const stored = await readTogether(database, ['workspaces'], (reading) =>
          reading.objectStore('workspaces').getAll(),
        );
        return success(stored.map(summaryFromStored).toSorted(byNewest));
      }),
    loadWorkspace: (id) => use((database) => loadWorkspace(database, id)),
    saveWorkspace: (workspace, previous, changedAt) =>
      use((database) => saveWorkspace(database, workspace, previous, changedAt)),
    deleteWorkspace: (id, deletedAt) => use((database) => markDeleted(database, id, deletedAt)),
    recoverWorkspace: (id) => use((database) => markDeleted(database, id, null)),
    purgeDeletedWorkspaces: (deletedBefore) => use((database) => purgeWorkspaces(database, deletedBefore)),
    listVersions: (workspaceId) => use((database) => listVersions(database, workspaceId)),
    saveVersion: (request) => saveVersion(use, request),
    openVersion: (id) => use((database) => openVersion(database, id)),
    remarkVersion: (remark) => use((database) => remarkVersion(database, remark)),
    readSetting: (key) =>
      use(async (database) => {
        const value = await readTogether(database, ['settings'], (reading) => reading.objectStore('settings').get(key));
        return success(value ?? null);
      }),
    writeSetting: (key, value) =>
      use(async (database) => {
        await writeStrictly(database, ['settings'], async (transaction) => {
          await transaction.objectStore('settings').put(value, key);
        });
        return success(null);
      }),
    close,
  };
}
