import { failure, success, type Result } from '../domain/result.ts';
import { openDatabase, type Database, type OpeningOptions } from './open-database.ts';
import type { StorageFailure, Stored } from './repository.ts';
import { failed, storageFailure } from './storage-failure.ts';

/** The one connection to the database, opened again by the next call after it was lost. */
export interface Connection {
  /**
   * Do something with the database; what is thrown becomes a failure. If the connection turns out to be lost, it is
   * opened again and `work` is done once more: a `work` that writes does so in its last transaction and nowhere else. Where
   * another tab removed the database, it is not opened again (`removed`): nothing is to come back.
   */
  readonly use: <Value>(work: (database: Database) => Stored<Value>) => Stored<Value>;
  /** Close it for good. */
  readonly close: () => void;
}

/** Open the connection, or say why there is none. */
export async function connect(name: string, options: OpeningOptions = {}): Promise<Result<Connection, StorageFailure>> {
  let closed = false;
  let removed = false;
  let current: Promise<Result<Database, StorageFailure>> | null = null;

  // Callers at the same time share one opening: a second connection would be forgotten and never closed.
  const open = (): Promise<Result<Database, StorageFailure>> => {
    if (current) return current;
    const forget = (isRemoved: boolean): void => {
      removed ||= isRemoved;
      if (current === opening) current = null;
    };
    const opening: Promise<Result<Database, StorageFailure>> = openDatabase(name, forget, options).then((opened) => {
      if (!opened.ok) forget(false);
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
      for (let attempt = 1; ; attempt += 1) {
        if (closed) return failed('unavailable', 'the repository was closed');
        if (removed) return failed('removed', 'the database was removed');
        const opening = open();
        const opened = await opening;
        if (!opened.ok) return opened;
        try {
          return await work(opened.value);
        } catch (error) {
          if (attempt > 1 || !isLost(error)) return failure(storageFailure(error));
          if (current === opening) current = null;
          opened.value.close();
        }
      }
    },
    close: () => {
      closed = true;
      void closeWhenOpen(current);
    },
  });
}

/** What is thrown where a transaction is asked for and the connection has gone. */
function isLost(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'InvalidStateError';
}

async function closeWhenOpen(opening: Promise<Result<Database, StorageFailure>> | null): Promise<void> {
  const opened = await opening;
  if (opened?.ok) opened.value.close();
}
