import type { CopyPermission } from './copy-place.ts';

/*
 * The part of the File System Access API that only some browsers have, and that the types of the standard therefore lack.
 */

/** For writing. */
interface Descriptor {
  readonly mode: 'readwrite';
}

/** A handle that can be asked about permission. Those of the origin-private file system need none. */
export interface AskableHandle {
  queryPermission?(descriptor: Descriptor): Promise<CopyPermission>;
  requestPermission?(descriptor: Descriptor): Promise<CopyPermission>;
}

/** The filter of a picker: a description and its endings. */
interface FileKind {
  readonly description: string;
  readonly accept: Readonly<Record<string, readonly string[]>>;
}

/** The pickers of a window. */
export interface FilePickers {
  showSaveFilePicker(options: {
    readonly id: string;
    readonly suggestedName: string;
    readonly types: readonly FileKind[];
  }): Promise<FileSystemFileHandle & AskableHandle>;
  showOpenFilePicker(options: {
    readonly id: string;
    readonly types: readonly FileKind[];
  }): Promise<readonly (FileSystemFileHandle & AskableHandle)[]>;
  showDirectoryPicker(options: {
    readonly id: string;
    readonly mode: 'readwrite';
  }): Promise<FileSystemDirectoryHandle & AskableHandle>;
}

const NAMES = ['showSaveFilePicker', 'showOpenFilePicker', 'showDirectoryPicker'] as const;

/** Give the pickers of a window; null where one of them is missing. */
export function filePickersOf(window: object): FilePickers | null {
  return hasPickers(window) ? window : null;
}

function hasPickers(window: object): window is FilePickers {
  return NAMES.every((name) => name in window);
}
