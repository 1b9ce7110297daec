import { afterEach } from 'vitest';
import { createIndexedDbRepository } from '../../../src/storage/indexed-db-repository.ts';
import type { OpeningOptions } from '../../../src/storage/open-database.ts';
import type { Repository } from '../../../src/storage/repository.ts';
import type { SecondCopy } from '../../../src/storage/second-copy.ts';
import { valueOf } from '../../unit/storage/stored-things.ts';

/*
 * IndexedDB without the code under test: what is on the disk is looked at and spoilt through the browser's own calls.
 */

const opened: { close(): void }[] = [];
const names = new Set<string>();

afterEach(async () => {
  for (const one of opened.splice(0)) one.close();
  for (const name of names) await settled(indexedDB.deleteDatabase(name));
  names.clear();
});

/** A database of this test alone; it is removed after the test. */
export function newDatabaseName(): string {
  const name = `delimit-test-${crypto.randomUUID()}`;
  names.add(name);
  return name;
}

/** A repository that is closed after the test; two of one name are two tabs. */
export async function openRepository(
  databaseName: string,
  options: OpeningOptions & { readonly secondCopy?: SecondCopy } = {},
): Promise<Repository> {
  const repository = valueOf(await createIndexedDbRepository({ databaseName, ...options }));
  opened.push(repository);
  return repository;
}

/** Wait for a request. */
export function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no reason given')));
  });
}

/** Open a database raw. Where it has to be made or upgraded, `upgrade` does so. */
export async function openRaw(
  name: string,
  version?: number,
  upgrade: (database: IDBDatabase) => void = () => undefined,
): Promise<IDBDatabase> {
  const request = indexedDB.open(name, version);
  request.addEventListener('upgradeneeded', () => upgrade(request.result));
  const database = await settled(request);
  opened.push(database);
  return database;
}

/** Do something with one table in a transaction of its own, and wait until it has completed. */
export async function withTable<Value>(
  name: string,
  table: string,
  work: (store: IDBObjectStore) => Promise<Value>,
): Promise<Value> {
  const database = await openRaw(name);
  const transaction = database.transaction(table, 'readwrite');
  const completed = new Promise<void>((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
  });
  const value = await work(transaction.objectStore(table));
  await completed;
  database.close();
  return value;
}

/** All values of a table. */
export function allOf(store: IDBObjectStore): Promise<Record<string, unknown>[]> {
  return settled(store.getAll() as IDBRequest<Record<string, unknown>[]>);
}

/** Everything that a table holds. */
export function everythingIn(name: string, table: string): Promise<unknown[]> {
  return withTable<unknown[]>(name, table, allOf);
}

/** Change every record of a table. */
export async function spoil(
  name: string,
  table: string,
  change: (value: Record<string, unknown>) => unknown,
): Promise<void> {
  await withTable(name, table, async (store) => {
    const [keys, values] = await Promise.all([settled(store.getAllKeys()), allOf(store)]);
    for (const [index, value] of values.entries()) {
      const key = keys[index];
      if (store.keyPath === null && key !== undefined) await settled(store.put(change(value), key));
      else await settled(store.put(change(value)));
    }
  });
}

/** What a database consists of, as far as it can be asked. */
export function shapeOf(database: IDBDatabase): unknown {
  const transaction = database.transaction([...database.objectStoreNames]);
  return [...database.objectStoreNames].map((name) => {
    const { keyPath, autoIncrement, indexNames } = transaction.objectStore(name);
    const indexes = [...indexNames].map((index) => {
      const { keyPath: path, unique, multiEntry } = transaction.objectStore(name).index(index);
      return { index, path, unique, multiEntry };
    });
    return { name, keyPath, autoIncrement, indexes };
  });
}
