import { newDatabaseName, openRaw, settled } from './raw-database.ts';

/** A database as a release has shipped it, written down: its tables and everything in them. Bytes stand as their text. */
export interface WrittenDatabase {
  readonly schema: number;
  readonly tables: readonly {
    readonly name: string;
    readonly keyPath: string | string[] | null;
    readonly autoIncrement: boolean;
    readonly indexes: readonly { readonly name: string; readonly keyPath: string | string[] }[];
  }[];
  readonly records: Readonly<Record<string, readonly { readonly key?: IDBValidKey; readonly value: unknown }[]>>;
}

/** Make such a database with the browser's own calls, under a name of its own; a newer schema may be claimed. */
export async function makeWritten(written: WrittenDatabase, schema = written.schema): Promise<string> {
  const name = newDatabaseName();
  const database = await openRaw(name, schema, (made) => {
    for (const { name: table, keyPath, autoIncrement, indexes } of written.tables) {
      const store = made.createObjectStore(table, { keyPath, autoIncrement });
      for (const index of indexes) store.createIndex(index.name, index.keyPath);
    }
  });
  const transaction = database.transaction([...database.objectStoreNames], 'readwrite');
  const completed = new Promise((resolve) => transaction.addEventListener('complete', resolve));
  for (const [table, records] of Object.entries(written.records)) {
    for (const { key, value } of records) await settled(transaction.objectStore(table).put(withBytes(value), key));
  }
  await completed;
  database.close();
  return name;
}

/** Put bytes into the place of the texts that stand for them. */
function withBytes(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withBytes);
  if ('utf8' in value && typeof value.utf8 === 'string') return new Uint8Array(new TextEncoder().encode(value.utf8));
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withBytes(member)]));
}
