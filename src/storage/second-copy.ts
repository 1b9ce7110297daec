import type { Result } from '../domain/result.ts';
import type { CheckUpProgress, CheckUpReport } from './check-up/check-up-report.ts';
import type { Keepsakes } from './journal/journal-contents.ts';
import type { StorageFailure, Stored } from './repository.ts';

/** Whether the second copy was kept when it was last written; null before. */
export type CopyState = Result<null, StorageFailure> | null;

/** What may end a check-up, and who is told how far it is. */
export interface CheckUpOptions {
  /** Give null where another tab is at it. */
  readonly unlessBusy?: boolean;
  readonly onProgress?: (progress: CheckUpProgress) => void;
  readonly signal?: AbortSignal;
}

/**
 * The second copy of all versions, in a journal beside the database. No method rejects, and none waits for ever: what
 * does not answer has failed.
 */
export interface SecondCopy {
  /** Append what the database has acknowledged. */
  keep(keepsakes: Keepsakes): Promise<Result<null, StorageFailure>>;
  /** Take what was removed from the database for good out of the copy too. */
  forget(): Promise<Result<null, StorageFailure>>;
  /** Empty the copy and take its file away; what cannot be taken away, because another tab has it open, is left empty. */
  erase(): Promise<Result<null, StorageFailure>>;
  /** Verify everything, put right what can be; null if it was ended, or another tab is at it. */
  checkUp(options?: CheckUpOptions): Stored<CheckUpReport | null>;
  /** Tell whether there is a copy with something in it, without reading it. */
  isThere(): Promise<boolean>;
  readonly state: CopyState;
  /** Be told when the state changes; the returned function ends it. */
  subscribe(listener: () => void): () => void;
  close(): void;
}
