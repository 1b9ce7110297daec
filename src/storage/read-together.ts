import type { IDBPTransaction, StoreNames } from 'idb';
import type { Database } from './open-database.ts';
import type { DelimitSchema } from './schema.ts';

/**
 * Read in one transaction, so that all that is read belongs together. `work` may wait for requests of the transaction and
 * for nothing else. Rejects with what a request rejects with.
 */
export async function readTogether<Names extends StoreNames<DelimitSchema>[], Value>(
  database: Database,
  names: Names,
  work: (transaction: IDBPTransaction<DelimitSchema, Names>) => Promise<Value>,
): Promise<Value> {
  const transaction = database.transaction(names, 'readonly');
  // Nobody waits for the end of a reading transaction: what breaks it off is told by its requests.
  transaction.done.catch(() => undefined);
  return work(transaction);
}
