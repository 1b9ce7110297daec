import type { IDBPObjectStore, StoreNames } from 'idb';
import type { WorkspaceId } from '../domain/identifiers.ts';
import { isListOf, isText } from '../domain/identity/read-plain.ts';
import type { JournalFile } from './journal/journal-file.ts';
import { MUTANT } from './mutant.ts';
import type { Database } from './open-database.ts';
import { readTogether } from './read-together.ts';
import type { DelimitSchema } from './schema.ts';
import { writeStrictly } from './write-strictly.ts';

/** Under this name the settings hold which workspaces are removed for good and may still be in the journal. */
const KEY = 'removed-workspaces';

/** Under this name they hold that everything was removed, and the journal may not be empty yet. */
const EVERYTHING_KEY = 'removed-everything';

/**
 * Under this name they hold another random text after every removal for good. A tab that slept meanwhile tells by it that a
 * workspace was removed by its user, and was not lost by the browser. It says nothing of what was removed.
 */
const REMOVALS_KEY = 'removals';

type Settings = IDBPObjectStore<DelimitSchema, StoreNames<DelimitSchema>[], 'settings', 'readwrite'>;
type ReadSettings = IDBPObjectStore<DelimitSchema, StoreNames<DelimitSchema>[], 'settings', 'readonly' | 'readwrite'>;

/** Give the text that changes with every removal for good, within a transaction; null before the first. */
export async function removalsIn(settings: ReadSettings): Promise<string | null> {
  const value = await settings.get(REMOVALS_KEY);
  return isText(value) ? value : null;
}

/** Remember, in the transaction that removes them, that workspaces are to go from the journal too. */
export async function rememberRemoved(settings: Settings, ids: readonly WorkspaceId[]): Promise<void> {
  await settings.put([...new Set([...(await removedWorkspaces(settings)), ...ids])], KEY);
  await settings.put(crypto.randomUUID(), REMOVALS_KEY);
}

/** Say that a workspace is here again: it was opened from a copy. */
export async function noLongerRemoved(settings: Settings, id: WorkspaceId): Promise<void> {
  const removed = await removedWorkspaces(settings);
  if (!removed.has(id)) return;
  const left = [...removed].filter((one) => one !== id);
  if (left.length > 0) await settings.put(left, KEY);
  else await settings.delete(KEY);
}

/** Give the workspaces that were removed for good and may still be in the journal, within a transaction. */
export async function removedWorkspaces(settings: Settings): Promise<ReadonlySet<WorkspaceId>> {
  return new Set(idsIn(await settings.get(KEY)));
}

/** Remember, in the transaction that empties all tables, that the journal is to be emptied too. */
export async function rememberEverythingRemoved(settings: Settings): Promise<void> {
  await settings.put(true, EVERYTHING_KEY);
  await settings.put(crypto.randomUUID(), REMOVALS_KEY);
}

/** Say that the journal is empty. */
export async function everythingIsRemoved(database: Database): Promise<void> {
  await writeStrictly(database, ['settings'], async (transaction) => {
    for (const key of [EVERYTHING_KEY, REMOVALS_KEY]) await transaction.objectStore('settings').delete(key);
  });
}

/**
 * Take the removed workspaces out of the journal, so that no repair brings them back. What the browser breaks off here is
 * done by the next call: they are remembered until the journal is on the disk without them.
 */
export async function forgetRemoved(database: Database, journal: JournalFile): Promise<void> {
  const [kept, everything] = await readTogether(database, ['settings'], (reading) =>
    Promise.all([KEY, EVERYTHING_KEY].map((key) => reading.objectStore('settings').get(key))),
  );
  if (everything === true) {
    await journal.erase();
    await everythingIsRemoved(database);
  }
  const ids = idsIn(kept);
  if (ids.length === 0) return;
  if (MUTANT !== 'removed-not-forgotten') await journal.forget(new Set(ids));
  await writeStrictly(database, ['settings'], async (transaction) => {
    const settings = transaction.objectStore('settings');
    const left = idsIn(await settings.get(KEY)).filter((id) => !ids.includes(id));
    if (left.length > 0) await settings.put(left, KEY);
    else await settings.delete(KEY);
  });
}

function idsIn(value: unknown): readonly WorkspaceId[] {
  return isListOf(value, isText) ? value : [];
}
