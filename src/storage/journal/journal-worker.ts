import { checkUp } from '../check-up/check-up.ts';
import { checkUpLock } from '../check-up-lock.ts';
import type { CheckUpReport } from '../check-up/check-up-report.ts';
import { openDatabase, type Database } from '../open-database.ts';
import { forgetRemoved } from '../removed-workspaces.ts';
import type { StorageFailure } from '../repository.ts';
import { storageFailure } from '../storage-failure.ts';
import { entriesOf } from './journal-contents.ts';
import { createJournalFile, type JournalFile } from './journal-file.ts';
import type { JournalReply, JournalRequest, JournalTask, StoreNames } from './journal-messages.ts';
import { originPrivateFile, type PrivateFile } from './origin-private-file.ts';

/*
 * The worker that has the journal open: only workers may write to a file of the origin-private file system at once. It
 * also does the check-up, which reads everything, so that the page is not held up.
 */

const files = new Map<string, PrivateFile>();
const journals = new Map<string, JournalFile>();
const cancelled = new Set<number>();

/** Thrown to end a task whose end was asked for. */
class Cancelled extends Error {}

function fileOf({ journalName }: StoreNames): PrivateFile {
  const file = files.get(journalName) ?? originPrivateFile(journalName);
  files.set(journalName, file);
  return file;
}

function journalOf(names: StoreNames): JournalFile {
  const { journalName } = names;
  const journal = journals.get(journalName) ?? createJournalFile(fileOf(names).use);
  journals.set(journalName, journal);
  return journal;
}

function reply(message: JournalReply): void {
  globalThis.postMessage(message, {});
}

/** Do something with the database, alone among all tabs; null where another has it and that is not waited for. */
function alone<Value>(
  { databaseName }: StoreNames,
  unlessBusy: boolean,
  work: (database: Database) => Promise<Value>,
): Promise<Value | null> {
  return navigator.locks.request(checkUpLock(databaseName), { ifAvailable: unlessBusy }, async (lock) => {
    if (!lock) return null;
    const opened = await openDatabase(databaseName, () => undefined);
    if (!opened.ok) throw new RefusedError(opened.error);
    try {
      return await work(opened.value);
    } finally {
      opened.value.close();
    }
  });
}

/** Carries a failure that has its code already. */
class RefusedError extends Error {
  constructor(readonly failure: StorageFailure) {
    super(failure.detail);
  }
}

async function perform(id: number, names: StoreNames, task: JournalTask): Promise<CheckUpReport | null> {
  if (!('locks' in navigator)) throw new DOMException('no locks between tabs', 'NotSupportedError');
  const journal = journalOf(names);
  switch (task.kind) {
    case 'keep':
      await journal.append(await entriesOf(task.keepsakes));
      return null;
    case 'forget':
      return alone(names, false, async (database) => {
        await forgetRemoved(database, journal);
        return null;
      });
    case 'erase':
      await journal.erase();
      await fileOf(names).remove();
      return null;
    case 'check-up':
      return alone(names, task.unlessBusy, (database) =>
        checkUp(
          database,
          journal,
          (progress) => reply({ id, kind: 'progress', progress }),
          () => {
            if (cancelled.delete(id)) throw new Cancelled();
          },
        ),
      );
  }
}

async function answer({ id, names, ...task }: JournalRequest): Promise<void> {
  if (task.kind === 'cancel') {
    cancelled.add(id);
    return;
  }
  try {
    reply({ id, kind: 'done', report: await perform(id, names, task) });
  } catch (error) {
    if (error instanceof Cancelled) reply({ id, kind: 'done', report: null });
    else reply({ id, kind: 'failed', failure: error instanceof RefusedError ? error.failure : storageFailure(error) });
  } finally {
    cancelled.delete(id);
  }
}

globalThis.addEventListener('message', (event: MessageEvent<JournalRequest>) => void answer(event.data));
