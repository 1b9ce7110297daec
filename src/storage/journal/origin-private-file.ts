import type { JournalHandle, UseHandle } from './journal-handle.ts';

/** The part of the standard that only workers have, and that the types of a page do not know. */
interface SyncAccessHandle extends JournalHandle {
  readonly mode?: string;
  close(): void;
}
interface WorkerFileHandle extends FileSystemFileHandle {
  createSyncAccessHandle(options: { readonly mode: 'readwrite-unsafe' }): Promise<SyncAccessHandle>;
}

/** A file in the origin-private file system. */
export interface PrivateFile {
  readonly use: UseHandle;
  /** Take the file away; false where another tab has it open, and it stays. */
  readonly remove: () => Promise<boolean>;
}

/**
 * Give the way to a file in the origin-private file system; only a worker has it. The file is made with the first use
 * and is never renamed. Every use has the lock of the file's name, so that tabs follow one another. The file stays open
 * where the browser lets several tabs have it open, and is closed after each use where it does not.
 */
export function originPrivateFile(name: string): PrivateFile {
  let kept: { readonly handle: SyncAccessHandle; readonly file: WorkerFileHandle } | null = null;

  /** What was cleared while it was open takes writes and keeps none. */
  const stillThere = async (): Promise<boolean> => {
    if (!kept) return false;
    try {
      return (await kept.file.getFile()).size === kept.handle.getSize();
    } catch {
      return false;
    }
  };

  const open = async (): Promise<SyncAccessHandle> => {
    if (kept && (await stillThere())) return kept.handle;
    kept?.handle.close();
    kept = null;
    if (!hasFiles(navigator.storage)) throw new DOMException('no origin-private file system', 'NotSupportedError');
    const folder = await navigator.storage.getDirectory();
    const file = (await folder.getFileHandle(name, { create: true })) as WorkerFileHandle;
    const handle = await file.createSyncAccessHandle({ mode: 'readwrite-unsafe' });
    if (handle.mode === 'readwrite-unsafe') kept = { handle, file };
    return handle;
  };

  const alone = <Value>(work: () => Promise<Value>): Promise<Value> =>
    navigator.locks.request(`delimit-journal ${name}`, work);

  return {
    use: (work) =>
      alone(async () => {
        const handle = await open();
        try {
          return await work(handle);
        } finally {
          if (kept?.handle !== handle) handle.close();
        }
      }),
    remove: () =>
      alone(async () => {
        kept?.handle.close();
        kept = null;
        try {
          await (await navigator.storage.getDirectory()).removeEntry(name);
          return true;
        } catch (error) {
          if (error instanceof DOMException && error.name === 'NotFoundError') return true;
          if (error instanceof DOMException && error.name === 'NoModificationAllowedError') return false;
          throw error;
        }
      }),
  };
}

/** The types know of no browser without. */
function hasFiles(storage: Partial<StorageManager> | undefined): boolean {
  return typeof storage?.getDirectory === 'function';
}

/** Tell whether a journal with something in it is there, without opening it; false where the browser has no such files. */
export async function journalIsThere(name: string): Promise<boolean> {
  try {
    const folder = await navigator.storage.getDirectory();
    const file = await folder.getFileHandle(name);
    return (await file.getFile()).size > 0;
  } catch {
    return false;
  }
}
