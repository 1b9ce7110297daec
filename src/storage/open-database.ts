import { openDB, type IDBPDatabase } from 'idb';
import { success, type Result } from '../domain/result.ts';
import { MIGRATIONS } from './migrations.ts';
import type { StorageFailure } from './repository.ts';
import type { DelimitSchema } from './schema.ts';
import { failed, storageFailure } from './storage-failure.ts';

export type Database = IDBPDatabase<DelimitSchema>;

/** How long an open tab may hold up an upgrade before it is told; the tab closes its connection when it is asked to. */
const BLOCKED_AFTER_MS = 3000;

/**
 * Open the database and bring it to the newest schema. Refused in words: a browser that keeps nothing, a database of a
 * newer release (left alone), an older tab that does not let go. `onGone` is called when the connection is lost.
 */
export async function openDatabase(name: string, onGone: () => void): Promise<Result<Database, StorageFailure>> {
  if (typeof indexedDB === 'undefined') return failed('unavailable', 'no IndexedDB');
  let giveUp: ReturnType<typeof setTimeout> | undefined;
  let tellBlocked: () => void = () => undefined;
  const blocked = new Promise<Result<Database, StorageFailure>>((resolve) => {
    tellBlocked = () => {
      giveUp = setTimeout(() => resolve(failed('blocked', 'the upgrade waits for another tab')), BLOCKED_AFTER_MS);
    };
  });
  const opening = openDB<DelimitSchema>(name, MIGRATIONS.length, {
    upgrade: (database, oldVersion) => {
      for (const migrate of MIGRATIONS.slice(oldVersion)) migrate(database);
    },
    blocked: () => tellBlocked(),
    // Another tab brings a newer release: let it upgrade rather than hold it up.
    blocking: (_current, _wanted, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
      onGone();
    },
    terminated: onGone,
  });
  try {
    return await Promise.race([opening.then((database) => success(database)), blocked]);
  } catch (error) {
    return { ok: false, error: storageFailure(error) };
  } finally {
    clearTimeout(giveUp);
  }
}
