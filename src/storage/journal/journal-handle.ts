import type { ByteSource } from './scan-journal.ts';

/** The file of the journal while it is open. */
export interface JournalHandle extends ByteSource {
  write(bytes: Uint8Array<ArrayBuffer>, options: { readonly at: number }): number;
  truncate(sizeBytes: number): void;
  /** Wait until what was written is on the disk. */
  flush(): void;
}

/** Runs something with the open file, alone among all tabs. Rejects where the file cannot be opened. */
export type UseHandle = <Value>(work: (handle: JournalHandle) => Promise<Value>) => Promise<Value>;
