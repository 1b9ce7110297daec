import { afterEach, vi } from 'vitest';
import type { CheckUpReport } from '../../../src/storage/check-up/check-up-report.ts';
import { createJournal, type JournalOptions } from '../../../src/storage/journal/journal-client.ts';
import type { Repository } from '../../../src/storage/repository.ts';
import type { SecondCopy } from '../../../src/storage/second-copy.ts';
import { valueOf } from '../../unit/storage/stored-things.ts';
import { newDatabaseName, openRepository, settled } from './raw-database.ts';

const copies: SecondCopy[] = [];
const journals = new Set<string>();

afterEach(async () => {
  for (const copy of copies.splice(0)) copy.close();
  const folder = await navigator.storage.getDirectory();
  for (const name of journals) await removeOnceLetGo(folder, name);
  journals.clear();
});

/** The browser lets go of a file of a terminated worker a moment after. */
async function removeOnceLetGo(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  await vi.waitFor(async () => {
    try {
      await folder.removeEntry(name);
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'NotFoundError') throw error;
    }
  });
}

/** A database and a journal of a test alone, as a tab has them; made with one world, two are two tabs. */
export interface World {
  readonly databaseName: string;
  readonly journalName: string;
  readonly copy: SecondCopy;
  readonly repository: Repository;
}

/** Open a database with its journal: new ones, or those of another tab. */
export async function openWorld(
  other: Pick<World, 'databaseName' | 'journalName'> = {
    databaseName: newDatabaseName(),
    journalName: `test-${crypto.randomUUID()}.journal`,
  },
  options: Partial<JournalOptions> = {},
): Promise<World> {
  const { databaseName, journalName } = other;
  journals.add(journalName);
  const copy = createJournal({ databaseName, journalName, ...options });
  copies.push(copy);
  return { databaseName, journalName, copy, repository: await openRepository(databaseName, { secondCopy: copy }) };
}

/** The bytes of a journal, read with the browser's own calls. */
export async function journalBytes({ journalName }: Pick<World, 'journalName'>): Promise<Uint8Array<ArrayBuffer>> {
  const folder = await navigator.storage.getDirectory();
  const file = await (await folder.getFileHandle(journalName)).getFile();
  return new Uint8Array(await file.arrayBuffer());
}

/** Put other bytes into the place of a journal that nobody has open. */
export async function writeJournal({ journalName }: Pick<World, 'journalName'>, bytes: BlobPart): Promise<void> {
  const folder = await navigator.storage.getDirectory();
  const stream = await (await folder.getFileHandle(journalName, { create: true })).createWritable();
  await stream.write(new Blob([bytes]));
  await stream.close();
}

/** Empty the database as the browser does when it finds it damaged: it begins anew. */
export async function emptyDatabase({ databaseName, repository }: World): Promise<void> {
  repository.close();
  await settled(indexedDB.deleteDatabase(databaseName));
}

/** Let a tab go. */
export function leave({ copy, repository }: World): void {
  copy.close();
  repository.close();
}

/** Check everything; the report must be there. */
export async function checked({ copy }: World): Promise<CheckUpReport> {
  const report = valueOf(await copy.checkUp());
  if (!report) throw new Error('the check-up was ended');
  return report;
}
