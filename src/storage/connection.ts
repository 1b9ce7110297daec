import { success, type Result } from '../domain/result.ts';
import { openDatabase, type Database, type OpeningOptions } from './open-database.ts';
import type { StorageFailure, Stored } from './repository.ts';
import { failed, storageFailure } from './storage-failure.ts';

/** The one connection to the database, opened again by the next call after it was lost. */
export interface Connection {
  /** Do something with the database; what IndexedDB throws becomes a failure. */
  readonly use: <Value>(work: (database: Database) => Stored<Value>) => Stored<Value>;
  /** Close it for good. */
  readonly close: () => void;
}

/** Open the connection, or say why there is none. */
export async function connect(name: string, options: OpeningOptions = {}): Promise<Result<Connection, StorageFailure>> {
  let closed = false;
  let current: Promise<Result<Database, StorageFailure>> | null = null;

  // Callers at the same time share one opening: a second connection would be forgotten and never closed.
  const open = (): Promise<Result<Database, StorageFailure>> => {
    if (current) return current;
    const forget = (): void => {
      if (current === opening) current = null;
    };
    const opening: Promise<Result<Database, StorageFailure>> = openDatabase(name, forget, options).then((opened) => {
      if (!opened.ok) forget();
      else if (closed) opened.value.close();
      return opened;
    });
    current = opening;
    return opening;
  };

  const first = await open();
  if (!first.ok) return first;
  return success({
    use: async (work) => {
      if (closed) return failed('unavailable', 'the repository was closed');
      const opened = await open();
      if (!opened.ok) return opened;
      try {
        return await work(opened.value);
      } catch (error) {
        return { ok: false, error: storageFailure(error) };
      }
    },
    close: () => {
      closed = true;
      void closeWhenOpen(current);
    },
  });
}

async function closeWhenOpen(opening: Promise<Result<Database, StorageFailure>> | null): Promise<void> {
  const opened = await opening;
  if (opened?.ok) opened.value.close();
}
