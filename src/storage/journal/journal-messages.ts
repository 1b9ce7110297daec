import type { CheckUpProgress, CheckUpReport } from '../check-up/check-up-report.ts';
import type { StorageFailure } from '../repository.ts';
import type { Keepsakes } from './journal-contents.ts';

/** Which database and which journal belong together. */
export interface StoreNames {
  readonly databaseName: string;
  readonly journalName: string;
}

/** What the worker of the journal is asked to do. */
export type JournalTask =
  /** Append to the journal; done when it is on the disk. */
  | { readonly kind: 'keep'; readonly keepsakes: Keepsakes }
  /** Verify everything; `unlessBusy` gives null where another tab is at it. */
  | { readonly kind: 'check-up'; readonly unlessBusy: boolean }
  /** Take what was removed for good out of the journal too. */
  | { readonly kind: 'forget' }
  /** Empty the journal and remove its file. Whoever asks has the lock of the check-up. */
  | { readonly kind: 'erase' };

/** A message to the worker. `cancel` ends the task of that number. */
export type JournalRequest = { readonly id: number; readonly names: StoreNames } & (
  JournalTask | { readonly kind: 'cancel' }
);

/** What the worker says. */
export type JournalReply =
  | { readonly id: number; readonly kind: 'progress'; readonly progress: CheckUpProgress }
  | { readonly id: number; readonly kind: 'done'; readonly report: CheckUpReport | null }
  | { readonly id: number; readonly kind: 'failed'; readonly failure: StorageFailure };
