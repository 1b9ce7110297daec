import type { Result } from '../../domain/result.ts';
import type { BackupOutcome } from '../backup/backup-client.ts';
import type { PreparedCopy } from '../backup/prepare-copy.ts';
import type { WorkspaceParts } from '../backup/workspace-parts.ts';

/** What the browser answers when a page asks whether it may write a file of the user's. */
export type CopyPermission = 'granted' | 'prompt' | 'denied';

/** Why a copy could not be read or written. The sentence for each is in the message catalogue. */
export type CopyFailureCode =
  /** The browser or its user does not allow it. */
  | 'denied'
  /** The file, its folder or its disk is not there any more. */
  | 'gone'
  | 'full'
  /** Another program has it open, or it may only be read. */
  | 'busy'
  /** Somebody else wrote the file between reading and writing it. Nothing was written. */
  | 'changed'
  /** It is not wanted any more. Nothing was written. */
  | 'withdrawn'
  | 'broken';

/** What went wrong, and the browser's own words for it. */
export interface CopyFailure {
  readonly code: CopyFailureCode;
  readonly detail: string;
}

export type Copied<Value> = Promise<Result<Value, CopyFailure>>;

/** By what it is seen that somebody else wrote a file. Null stands for no file, or for an empty one. */
export type FileMark = { readonly bytes: number; readonly modifiedMs: number } | null;

/** A file, with the mark that it had when it was read. */
export interface MarkedFile {
  readonly file: File;
  readonly mark: FileMark;
}

/** A file outside this browser, chosen by its user, that the copy of one workspace is written into. No method rejects. */
export interface CopyPlace {
  readonly fileName: string;
  /** Null for a file that was chosen by itself. */
  readonly folderName: string | null;
  /** What a setting keeps of it and `restore` takes back; can be cloned. */
  readonly stored: unknown;
  permission(): Promise<CopyPermission>;
  /** Ask the user; browsers do so only as the answer to a press. */
  askPermission(): Promise<CopyPermission>;
  /** Read the file; null where there is none in the folder, or an empty one. */
  read(): Copied<MarkedFile | null>;
  /**
   * Replace the file by other content, whole or not at all: until the last moment the old content stays. Right before that
   * `isWanted` is asked, and whether the file still has the mark `over`. Gives the mark of what was written.
   */
  write(content: Blob, over: FileMark, isWanted: () => Promise<boolean>): Copied<FileMark>;
  /** The file of another name in the same folder; null where a file was chosen by itself. */
  named(fileName: string): CopyPlace | null;
}

/** Tell whether nobody wrote a file in between. */
export function isSameMark(one: FileMark, other: FileMark): boolean {
  return one?.bytes === other?.bytes && one?.modifiedMs === other?.modifiedMs;
}

/** What came of asking the user for a file or a folder; null if nothing was chosen. */
export type ChosenPlace = Copied<CopyPlace | null>;

/** Where this browser can keep copies outside of itself. */
export interface CopyPlaces {
  /** False where the browser cannot write files of the user's: then there are downloads only. */
  readonly canHold: boolean;
  /** Ask for the name of a new file. Browsers empty a file that is chosen here and exists. */
  chooseNewFile(suggestedName: string): ChosenPlace;
  /** Ask for a file that is there. Nothing is done to it. */
  chooseFile(): ChosenPlace;
  /** Ask for a folder, for a file of that name in it. */
  chooseFolder(fileName: string): ChosenPlace;
  /** Take back what a setting kept; null if it does not read. */
  restore(stored: unknown): CopyPlace | null;
  /** Make the content of a copy away from the page, see `prepareCopy`. The bytes of the parts are handed over. */
  prepare(
    copy: { readonly parts: WorkspaceParts; readonly writtenAt: string; readonly existing: Blob | null },
    signal: AbortSignal,
  ): Promise<BackupOutcome<PreparedCopy>>;
}
