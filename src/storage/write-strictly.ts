import type { IDBPTransaction, StoreNames } from 'idb';
import { MUTANT } from './mutant.ts';
import type { Database } from './open-database.ts';
import type { DelimitSchema } from './schema.ts';

/**
 * Write in one transaction, whole or not at all, and resolve when it is on the disk. `strict`, because without it a power
 * cut can take what was acknowledged; after `done`, because a request succeeds even on a full disk and the transaction
 * aborts at its end. `work` may wait for requests of the transaction and for nothing else. Rejects with the reason of the
 * abort (a full disk) rather than with what the requests say of it, which is only that they were aborted.
 */
export async function writeStrictly<Names extends StoreNames<DelimitSchema>[], Value>(
  database: Database,
  names: Names,
  work: (transaction: IDBPTransaction<DelimitSchema, Names, 'readwrite'>) => Promise<Value>,
): Promise<Value> {
  const transaction = database.transaction(names, 'readwrite', MUTANT === 'not-strict' ? {} : { durability: 'strict' });
  let reason: unknown = null;
  // It may reject while `work` still waits for a request.
  const settled = transaction.done.catch((error: unknown) => {
    reason = error;
  });
  try {
    const value = await work(transaction);
    if (MUTANT !== 'acknowledged-early') await transaction.done;
    return value;
  } catch (error) {
    // A request that could not even be made (a value that cannot be cloned) aborts nothing by itself: the requests made
    // before it would be kept.
    const wasOver = MUTANT !== 'not-aborted' && !abort(transaction);
    await settled;
    throw wasOver ? (reason ?? error) : error;
  }
}

/** Abort a transaction; false if it was over already. */
function abort(transaction: { readonly abort: () => void }): boolean {
  try {
    transaction.abort();
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'InvalidStateError') return false;
    throw error;
  }
}
