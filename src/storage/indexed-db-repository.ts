import { success, type Result } from '../domain/result.ts';
import { connect, type Connection } from './connection.ts';
import { createDraftJournal } from './draft-journal.ts';
import { createKnownWritings } from './known-writings.ts';
import { loadSteps, loadWorkspace, markDeleted, saveWorkspace } from './keep-workspace.ts';
import { summaryFromStored } from './mappers/workspace-mapper.ts';
import { MUTANT } from './mutant.ts';
import type { OpeningOptions } from './open-database.ts';
import { purgeWorkspaces } from './purge-workspaces.ts';
import { listVersions, openVersion } from './read-versions.ts';
import { readTogether } from './read-together.ts';
import { remarkVersion } from './remark-version.ts';
import type { Repository, StorageFailure } from './repository.ts';
import { saveVersion } from './save-version.ts';
import type { SecondCopy } from './second-copy.ts';
import { createStepJournal } from './step-journal.ts';
import { byNewest } from './workspace-order.ts';
import { writeStrictly } from './write-strictly.ts';

/** The database of this program; a browser keeps one for each origin. */
export const DATABASE_NAME = 'delimit';

/** Open the repository of this browser, or say why the browser keeps nothing. */
export async function createIndexedDbRepository(
  options: OpeningOptions & { readonly databaseName?: string; readonly secondCopy?: SecondCopy | null } = {},
): Promise<Result<Repository, StorageFailure>> {
  const databaseName = options.databaseName ?? DATABASE_NAME;
  const connection = await connect(databaseName, options);
  return connection.ok ? success(repositoryOn(connection.value, databaseName, options.secondCopy ?? null)) : connection;
}

function repositoryOn(connection: Connection, databaseName: string, secondCopy: SecondCopy | null): Repository {
  const { use, close } = connection;
  const writings = createKnownWritings();
  const journals = { draftJournal: createDraftJournal(), stepJournal: createStepJournal(), writings };
  return {
    listWorkspaces: () =>
      use(async (database) => {
        const stored = await readTogether(database, ['workspaces'], (reading) =>
          reading.objectStore('workspaces').getAll(),
        );
        return success(stored.map(summaryFromStored).toSorted(byNewest));
      }),
    loadWorkspace: (id) => use((database) => loadWorkspace(database, journals, id)),
    loadSteps: (id) => use((database) => loadSteps(database, journals, id)),
    saveWorkspace: (workspace, previous, changedAt, ledBy, alone = false) =>
      use((database) => saveWorkspace(database, journals, { workspace, previous, changedAt, ledBy, alone })),
    deleteWorkspace: (id, deletedAt) => use((database) => markDeleted(database, id, deletedAt)),
    recoverWorkspace: (id) => use((database) => markDeleted(database, id, null)),
    purgeDeletedWorkspaces: async (deletedBefore) => {
      const purged = await use((database) => purgeWorkspaces(database, deletedBefore));
      if (purged.ok && purged.value > 0) await secondCopy?.forget();
      return purged;
    },
    listVersions: (workspaceId) => use((database) => listVersions(database, workspaceId)),
    saveVersion: (request) => saveVersion({ use, secondCopy, writings }, request),
    openVersion: (id) => use((database) => openVersion(database, id)),
    remarkVersion: (remark) => use((database) => remarkVersion(database, secondCopy, remark)),
    // Pictures and backups are no part of the first load.
    readPicture: (...of) => use(async (database) => (await import('./keep-picture.ts')).readPicture(database, ...of)),
    keepPicture: (...given) =>
      use(async (database) => (await import('./keep-picture.ts')).keepPicture(database, ...given)),
    readParts: (id) => use(async (database) => (await import('./backup/read-parts.ts')).readParts(database, id)),
    previewBackup: (backup) =>
      use(async (database) => (await import('./backup/open-backup.ts')).previewBackup(database, backup)),
    addBackup: (backup, addedAt) =>
      use(async (database) =>
        (await import('./backup/open-backup.ts')).addBackup(database, journals.draftJournal, backup, addedAt),
      ),
    readSetting: (key) =>
      use(async (database) => {
        const value = await readTogether(database, ['settings'], (reading) => reading.objectStore('settings').get(key));
        return success(value ?? null);
      }),
    writeSetting: (key, value, of) =>
      use(async (database) => {
        await writeStrictly(database, ['settings', 'workspaces'], async (transaction) => {
          const owner = of === undefined ? of : await transaction.objectStore('workspaces').getKey(of);
          if (MUTANT === 'late-setting-kept' || owner === of) await transaction.objectStore('settings').put(value, key);
        });
        return success(null);
      }),
    // Nor is removing for good.
    takeInventory: (id) => use(async (database) => (await import('./erase/inventory.ts')).takeInventory(database, id)),
    removeWorkspace: (id) =>
      use(async (database) => (await import('./erase/remove-workspace.ts')).removeWorkspace(database, secondCopy, id)),
    removeEverything: async () => {
      const { removeEverything } = await import('./erase/remove-everything.ts');
      return removeEverything({ databaseName, connection, secondCopy });
    },
    close,
  };
}
