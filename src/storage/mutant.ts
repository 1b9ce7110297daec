/** A mutant of the program: one guard of what is kept is taken out. What each one lacks is proved by `test/mutants/proofs.mjs`. */
export type Mutant =
  // Transactions.
  | 'not-strict'
  | 'acknowledged-early'
  | 'not-aborted'
  | 'newer-schema-opened'
  // Saving a version.
  | 'unreadable-saved'
  | 'numbers-not-compared'
  | 'versions-written-over'
  | 'altered-payload-kept'
  | 'not-read-back'
  // Reading.
  | 'record-unverified'
  | 'list-unverified'
  | 'payload-unverified'
  | 'remark-unverified'
  | 'step-unverified'
  // The journal and its repairs.
  | 'journal-not-written'
  | 'remark-not-journaled'
  | 'unfitting-journaled'
  | 'journal-not-flushed'
  | 'journal-not-read-back'
  | 'entry-unverified'
  | 'sound-repaired'
  | 'repair-unverified'
  | 'repair-not-read-back'
  | 'removed-not-forgotten'
  // Backups.
  | 'backup-unverified'
  | 'backup-members-twice'
  | 'backup-record-unverified'
  | 'backup-payload-unverified'
  | 'backup-parents-unasked'
  | 'backup-not-read-back'
  // The copy that the user holds.
  | 'copy-left-open'
  | 'copy-over-theirs'
  | 'copy-unwanted'
  | 'copy-over-itself'
  // Removing for good.
  | 'unlisted-removed'
  | 'removed-saved'
  | 'late-setting-kept'
  | 'removed-beside-check-up'
  | 'removed-not-looked-for'
  | 'forgotten-not-read-back'
  // Several tabs.
  | 'every-tab-edits'
  | 'losses-unasked'
  | 'written-unasked'
  | 'revision-not-compared'
  | 'foreign-steps-kept';

/**
 * The mutant that this is; none in what is shipped, where the comparisons with it are folded away. Only `.ci/mutant.mjs`
 * exchanges the value, for a test that must turn red without the guard.
 */
export const MUTANT: Mutant | '' = '';
