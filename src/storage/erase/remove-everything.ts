import { success, type Result } from '../../domain/result.ts';
import { checkUpLock } from '../check-up-lock.ts';
import type { Connection } from '../connection.ts';
import { MUTANT } from '../mutant.ts';
import type { Database } from '../open-database.ts';
import { readTogether } from '../read-together.ts';
import { everythingIsRemoved, rememberEverythingRemoved } from '../removed-workspaces.ts';
import type { StorageFailure, Stored } from '../repository.ts';
import type { SecondCopy } from '../second-copy.ts';
import { storageFailure } from '../storage-failure.ts';
import { writeStrictly } from '../write-strictly.ts';
import type { Leftover } from './leftover.ts';

/** A tab of this program lets go of a database that is removed as soon as it is told. */
const BLOCKED_AFTER_MS = 3000;

/** What is removed, and how long another tab may hold it up, in milliseconds. */
interface Stores {
  readonly databaseName: string;
  readonly connection: Connection;
  readonly secondCopy: Pick<SecondCopy, 'erase' | 'isThere'> | null;
  readonly blockedAfterMs?: number;
}

/**
 * Empty every table in one strict transaction, empty the journal, look into both, and remove the database itself. The
 * lock of the check-up keeps the one from being put back from the other meanwhile; what the browser breaks off between
 * them is finished by the next check-up. Gives what is still there; a failure means that nothing was removed. The
 * connection is closed for good.
 */
export async function removeEverything(stores: Stores): Stored<readonly Leftover[]> {
  const { databaseName } = stores;
  if (MUTANT === 'removed-beside-check-up' || !('locks' in navigator)) return removeAll(stores);
  return navigator.locks.request(checkUpLock(databaseName), () => removeAll(stores));
}

async function removeAll({
  connection,
  secondCopy,
  databaseName,
  blockedAfterMs,
}: Stores): Stored<readonly Leftover[]> {
  const emptied = await connection.use(async (database) => success(await emptyTables(database)));
  if (!emptied.ok) return emptied;
  const journal = await eraseJournal(secondCopy);
  // Without the note that the journal is to be emptied, the next start would bring everything back from it.
  if (!journal.ok) return success([{ where: 'journal', failure: journal.error }]);
  const looked = await connection.use(async (database) => {
    await everythingIsRemoved(database);
    return success(await rowsIn(database));
  });
  const rows = looked.ok ? looked.value : 0;
  if (rows > 0) return success([{ where: 'tables', rows }]);
  connection.close();
  const isGone = await removeDatabase(databaseName, blockedAfterMs ?? BLOCKED_AFTER_MS);
  return success(isGone ? [] : [{ where: 'database' }]);
}

async function eraseJournal(secondCopy: Stores['secondCopy']): Promise<Result<null, StorageFailure>> {
  if (!secondCopy || !(await secondCopy.isThere())) return success(null);
  const erased = await secondCopy.erase();
  return erased.ok && (await secondCopy.isThere())
    ? { ok: false, error: { code: 'damaged', detail: 'the journal is not empty' } }
    : erased;
}

async function emptyTables(database: Database): Promise<null> {
  await writeStrictly(database, [...database.objectStoreNames], async (transaction) => {
    for (const table of transaction.objectStoreNames) await transaction.objectStore(table).clear();
    await rememberEverythingRemoved(transaction.objectStore('settings'));
  });
  return null;
}

async function rowsIn(database: Database): Promise<number> {
  const counts = await readTogether(database, [...database.objectStoreNames], (reading) =>
    Promise.all([...reading.objectStoreNames].map((table) => reading.objectStore(table).count())),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Remove the database, and look whether it went; false where another tab holds it up. */
function removeDatabase(name: string, blockedAfterMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.deleteDatabase(name);
      request.addEventListener('success', () => resolve(true));
      request.addEventListener('error', () => resolve(false));
      request.addEventListener('blocked', () => setTimeout(resolve, blockedAfterMs, false));
    } catch (error) {
      storageFailure(error);
      resolve(false);
    }
  });
}
