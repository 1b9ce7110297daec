import type { IDBPTransaction, StoreNames } from 'idb';
import type { Database } from './open-database.ts';
import type { DelimitSchema } from './schema.ts';

/** Open a transaction whose completion means: on the disk. Without `strict` a power cut can take what was acknowledged. */
export function strictTransaction<Names extends StoreNames<DelimitSchema>[]>(
  database: Database,
  ...names: Names
): IDBPTransaction<DelimitSchema, Names, 'readwrite'> {
  return database.transaction(names, 'readwrite', { durability: 'strict' });
}
