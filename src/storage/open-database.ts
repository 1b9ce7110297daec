import { openDB, type IDBPDatabase } from 'idb';
import { success, type Result } from '../domain/result.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import { MUTANT } from './mutant.ts';
import type { StorageFailure } from './repository.ts';
import type { DelimitSchema } from './schema.ts';
import { failed, storageFailure } from './storage-failure.ts';

export type Database = IDBPDatabase<DelimitSchema>;

/** What may be different where the database is opened: a shorter wait, a longer list of migrations. */
export interface OpeningOptions {
  /** How long another tab may hold up an upgrade before it is told, in milliseconds. */
  readonly blockedAfterMs?: number;
  readonly migrations?: readonly Migration[];
}

/** A tab of this program lets go when it is asked to, once its running transactions have ended. */
const BLOCKED_AFTER_MS = 3000;

/**
 * Open the database and bring it to the newest schema, all steps or none. Refused: a browser that keeps nothing
 * (`unavailable`, `refused`), a database of a newer release, which is left alone (`newer-schema`), an older tab that does
 * not let go (`blocked`). `onGone` is called when the connection is lost, or closed for a tab that brings a newer schema; with true if it was
 * closed because another tab removes the database.
 */
export async function openDatabase(
  name: string,
  onGone: (isRemoved: boolean) => void,
  { blockedAfterMs = BLOCKED_AFTER_MS, migrations = MIGRATIONS }: OpeningOptions = {},
): Promise<Result<Database, StorageFailure>> {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  /** What went wrong in a migration: the abort that follows alone would not say. */
  const faults: unknown[] = [];
  try {
    // Where storage is forbidden, some browsers throw here and some reject.
    if (typeof indexedDB === 'undefined') return failed('unavailable', 'no IndexedDB');
    let giveUp: (value: null) => void = () => undefined;
    const blocked = new Promise<null>((resolve) => {
      giveUp = resolve;
    });
    // Without a version the browser opens whatever is there.
    const version = MUTANT === 'newer-schema-opened' ? undefined : migrations.length;
    const opening = openDB(name, version, {
      upgrade: (database, oldVersion, _newVersion, transaction) => {
        void migrate(migrations.slice(oldVersion), database, transaction, faults);
      },
      blocked: () => {
        waiting = setTimeout(giveUp, blockedAfterMs, null);
      },
      blocking: (_current, wanted, event) => {
        if (event.target instanceof IDBDatabase) event.target.close();
        onGone(wanted === null);
      },
      terminated: () => onGone(false),
    });
    const database = await Promise.race([opening, blocked]);
    if (database) return success(database as unknown as Database);
    void closeWhenOpen(opening);
    return failed('blocked', 'the upgrade waits for another tab');
  } catch (error) {
    return { ok: false, error: storageFailure(faults[0] ?? error) };
  } finally {
    clearTimeout(waiting);
  }
}

async function migrate(
  steps: readonly Migration[],
  database: Parameters<Migration>[0],
  transaction: Parameters<Migration>[1],
  faults: unknown[],
): Promise<void> {
  // The opening tells whether the upgrade came through.
  const settled = transaction.done.catch(() => undefined);
  try {
    for (const step of steps) await step(database, transaction);
  } catch (error) {
    // Without the abort, what was done before the fault would stay.
    faults.push(error);
    transaction.abort();
  }
  await settled;
}

/** When an opening that was given up ends after all, nobody waits for it; left open, it would hold up the next upgrade. */
async function closeWhenOpen(opening: Promise<IDBPDatabase>): Promise<void> {
  try {
    (await opening).close();
  } catch {
    // It failed in the end: nothing is open.
  }
}
