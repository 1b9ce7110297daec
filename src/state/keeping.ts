import type { HeldCopy } from './held-copy.ts';

/** Whether versions are in the journal beside the database too. */
export type SecondCopyStatus =
  { readonly kind: 'unknown' } | { readonly kind: 'kept' } | { readonly kind: 'not-kept'; readonly reason: string };

/** What the browser answered when it was asked to clear nothing here by itself. */
export type Protection = 'not-asked' | 'granted' | 'refused' | 'unavailable';

/** The last check-up, in sentences; `share` is how much of it is done, from 0 to 1. */
export type CheckUpStatus =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly share: number }
  | { readonly kind: 'ended'; readonly text: string }
  | { readonly kind: 'done'; readonly summary: string; readonly findings: readonly string[]; readonly sound: boolean };

/** How versions are kept in this browser. */
export interface Keeping {
  readonly secondCopy: SecondCopyStatus;
  readonly protection: Protection;
  readonly checkUp: CheckUpStatus;
  /** What of the open workspace lies outside this browser; absent before anybody has looked. */
  readonly copy?: HeldCopy;
}

/** Before anything is known. */
export const KEEPING_AT_FIRST: Keeping = {
  secondCopy: { kind: 'unknown' },
  protection: 'not-asked',
  checkUp: { kind: 'none' },
};
