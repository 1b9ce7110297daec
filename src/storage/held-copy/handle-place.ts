import { success } from '../../domain/result.ts';
import { copyFailure, notCopied } from './copy-failure.ts';
import {
  isSameMark,
  type Copied,
  type CopyPermission,
  type CopyPlace,
  type FileMark,
  type MarkedFile,
} from './copy-place.ts';
import { MUTANT } from '../mutant.ts';
import type { AskableHandle } from './file-pickers.ts';

/** What a setting keeps of a place. Handles can be cloned, into the database too. */
export type StoredPlace =
  | { readonly kind: 'file'; readonly handle: FileSystemFileHandle & AskableHandle }
  | { readonly kind: 'folder'; readonly handle: FileSystemDirectoryHandle & AskableHandle; readonly fileName: string };

/** Tell whether a setting holds a place. */
export function isStoredPlace(value: unknown): value is StoredPlace {
  if (typeof value !== 'object' || value === null || !('kind' in value) || !('handle' in value)) return false;
  if (value.kind === 'file') return value.handle instanceof FileSystemFileHandle;
  return (
    value.kind === 'folder' &&
    value.handle instanceof FileSystemDirectoryHandle &&
    'fileName' in value &&
    typeof value.fileName === 'string'
  );
}

/** Make a place of a handle that the browser gave. */
export function placeOfHandle(stored: StoredPlace): CopyPlace {
  const fileName = stored.kind === 'file' ? stored.handle.name : stored.fileName;
  const there = (): Promise<FileSystemFileHandle | null> => findFile(stored);
  return {
    fileName,
    folderName: stored.kind === 'folder' ? stored.handle.name : null,
    stored,
    permission: () => permissionOf(stored.handle, 'queryPermission'),
    askPermission: () => permissionOf(stored.handle, 'requestPermission'),
    read: () =>
      attempt(async () => {
        const read = await readMarked(await there());
        return read?.mark ? read : null;
      }),
    write: async (content, over, isWanted) => {
      try {
        return await replace(stored, content, over, isWanted);
      } catch (error) {
        return { ok: false, error: copyFailure(error) };
      }
    },
    named: (other) => (stored.kind === 'folder' ? placeOfHandle({ ...stored, fileName: other }) : null),
  };
}

async function permissionOf(
  handle: AskableHandle,
  method: 'queryPermission' | 'requestPermission',
): Promise<CopyPermission> {
  try {
    return (await handle[method]?.({ mode: 'readwrite' })) ?? 'granted';
  } catch {
    // Not asked: the press was too long ago, or the file is where the browser lets nobody write.
    return method === 'queryPermission' ? 'denied' : permissionOf(handle, 'queryPermission');
  }
}

async function attempt<Value>(work: () => Promise<Value>): Copied<Value> {
  try {
    return success(await work());
  } catch (error) {
    return { ok: false, error: copyFailure(error) };
  }
}

/** In a folder a file may be missing: it is made when something is written. One that was chosen by itself must be there. */
async function findFile(stored: StoredPlace): Promise<FileSystemFileHandle | null> {
  if (stored.kind === 'file') return stored.handle;
  try {
    return await stored.handle.getFileHandle(stored.fileName);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  // Where the folder itself is missing, so is everything in it, and that is a failure.
  await stored.handle.entries().next();
  return null;
}

function isMissing(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotFoundError';
}

async function readMarked(handle: FileSystemFileHandle | null): Promise<MarkedFile | null> {
  if (!handle) return null;
  const file = await handle.getFile();
  return { file, mark: file.size === 0 ? null : { bytes: file.size, modifiedMs: file.lastModified } };
}

/**
 * The browser writes into another file beside this one and puts it in its place when it is closed. Until then it can be
 * given up, and the old file is as it was.
 */
async function replace(
  stored: StoredPlace,
  content: Blob,
  over: FileMark,
  isWanted: () => Promise<boolean>,
): Copied<FileMark> {
  const handle =
    stored.kind === 'file' ? stored.handle : await stored.handle.getFileHandle(stored.fileName, { create: true });
  const writable = await handle.createWritable({ keepExistingData: MUTANT === 'copy-over-itself' });
  try {
    await writable.write(content);
    if (MUTANT !== 'copy-unwanted' && !(await isWanted())) return await giveUp(writable, 'withdrawn');
    // Last of all: nothing is waited for between this and the closing.
    const mark = (await readMarked(handle))?.mark ?? null;
    if (MUTANT !== 'copy-over-theirs' && !isSameMark(mark, over)) return await giveUp(writable, 'changed');
    await writable.close();
  } catch (error) {
    if (MUTANT !== 'copy-left-open') await writable.abort().catch(() => undefined);
    throw error;
  }
  const written = await readMarked(handle);
  if (written?.file.size !== content.size) return notCopied('broken', 'not as many bytes as were written');
  return success(written.mark);
}

async function giveUp(writable: FileSystemWritableFileStream, code: 'withdrawn' | 'changed'): Copied<FileMark> {
  await writable.abort().catch(() => undefined);
  return notCopied(code);
}
