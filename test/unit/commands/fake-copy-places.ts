import { success, type Result } from '../../../src/domain/result.ts';
import { doBackupWork } from '../../../src/storage/backup/backup-work.ts';
import type { PreparedCopy } from '../../../src/storage/backup/prepare-copy.ts';
import {
  isSameMark,
  type CopyFailure,
  type CopyFailureCode,
  type CopyPermission,
  type CopyPlace,
  type CopyPlaces,
  type FileMark,
} from '../../../src/storage/held-copy/copy-place.ts';

/** A disk in memory: files by name, of which the clock counts the writings. */
export interface FakeDisk {
  readonly places: CopyPlaces;
  readonly files: Map<string, { readonly text: string; readonly modifiedMs: number }>;
  permission: CopyPermission;
  /** What the user answers when asked. */
  answer: CopyPermission;
  /** What reading and writing fail with. */
  failing: CopyFailureCode | null;
  /** How often a file was replaced. */
  written: number;
  /** What every writing waits for, before the old content gives way. */
  beforeClosing: () => Promise<void>;
  /** Somebody else writes a file. */
  put(fileName: string, text: string): void;
}

const fails = (code: CopyFailureCode): Result<never, CopyFailure> => ({ ok: false, error: { code, detail: code } });

/** Make a disk on which the user chooses the suggested name, or, of the files that are there, the one of `existing`. */
export function fakeDisk(given: { readonly canHold?: boolean; readonly existing?: string } = {}): FakeDisk {
  let clock = 0;
  const place = (fileName: string, folderName: string | null): CopyPlace => {
    const markOf = (): FileMark => {
      const kept = disk.files.get(fileName);
      return kept && kept.text !== '' ? { bytes: kept.text.length, modifiedMs: kept.modifiedMs } : null;
    };
    return {
      fileName,
      folderName,
      stored: { fileName, folderName },
      permission: async () => disk.permission,
      askPermission: async () => (disk.permission = disk.answer),
      read: async () => {
        if (disk.failing) return fails(disk.failing);
        const kept = disk.files.get(fileName);
        return success(kept?.text ? { file: new File([kept.text], fileName), mark: markOf() } : null);
      },
      write: async (content, over, isWanted) => {
        const text = await content.text();
        await disk.beforeClosing();
        if (!(await isWanted())) return fails('withdrawn');
        if (disk.failing) return fails(disk.failing);
        if (!isSameMark(markOf(), over)) return fails('changed');
        disk.put(fileName, text);
        disk.written += 1;
        return success(markOf());
      },
      named: (other) => (folderName === null ? null : place(other, folderName)),
    };
  };
  const disk: FakeDisk = {
    files: new Map(),
    permission: 'granted',
    answer: 'granted',
    failing: null,
    written: 0,
    beforeClosing: () => Promise.resolve(),
    put: (fileName, text) => void disk.files.set(fileName, { text, modifiedMs: (clock += 1) }),
    places: {
      canHold: given.canHold ?? true,
      chooseNewFile: async (name) => success(place(name, null)),
      chooseFile: async () => success(given.existing === undefined ? null : place(given.existing, null)),
      chooseFolder: async (name) => success(place(name, 'Safe')),
      restore: (stored) => {
        const { fileName, folderName } = stored as { fileName: string; folderName: string | null };
        return place(fileName, folderName);
      },
      prepare: async (copy, signal) => {
        const answer = await doBackupWork({ kind: 'copy', ...copy }, () => undefined);
        return signal.aborted ? { kind: 'cancelled' } : { kind: 'done', answer: answer as PreparedCopy };
      },
    },
  };
  return disk;
}
