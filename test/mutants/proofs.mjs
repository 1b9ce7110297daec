/**
 * @typedef {import('../../src/storage/mutant.ts').Mutant} Mutant
 * @typedef {object} Proof the test that turns red when a guard is taken out
 * @property {'unit' | 'browser'} project
 * @property {string} file from the folder of the project's storage tests
 * @property {string} test its full name, those of the groups around it first
 * @property {RegExp} because what the failed assertion says
 */

/**
 * For each mutant the one test that must turn red, and why. The names are written out, so that a test that is renamed or taken away is
 * noticed.
 * @type {Readonly<Record<Mutant, Proof>>}
 */
export const proofs = {
  'not-strict': {
    project: 'browser',
    file: 'saving.test.ts',
    test: 'writing asks for strict durability in every transaction that writes',
    because: /undefined.* to deeply equal .*'strict'/u,
  },
  'acknowledged-early': {
    project: 'browser',
    file: 'saving.test.ts',
    test: 'writing acknowledges nothing of a transaction that aborts at its end, and keeps nothing of it',
    because: /to be 'aborted'/u,
  },
  'not-aborted': {
    project: 'browser',
    file: 'saving.test.ts',
    test: 'writing keeps nothing of a version of which one part cannot be kept',
    because: /payloads: expected .* to deeply equal \[\]/u,
  },
  'newer-schema-opened': {
    project: 'browser',
    file: 'schema-3.test.ts',
    test: 'a database of a schema that a much later release wrote is refused, and every record and the schema stay as they were',
    because: /expected 'it succeeded' to be 'newer-schema'/u,
  },
  'unreadable-saved': {
    project: 'browser',
    file: 'indexed-db-contract.test.ts',
    test: 'the repository in IndexedDB: versions refuses a boundary that would not open again, and takes no number for it',
    because: /to be 'refused'/u,
  },
  'numbers-not-compared': {
    project: 'browser',
    file: 'two-tabs.test.ts',
    test: 'two tabs on one database give the versions of a party consecutive numbers, none twice and none lost',
    because: /to deeply equal \[ Array\(24\) \]/u,
  },
  'versions-written-over': {
    project: 'browser',
    file: 'damage.test.ts',
    test: 'a damaged version is not written over by the identical one, even when nothing tells any more that it is there',
    because: /expected 'it succeeded' to be 'aborted'/u,
  },
  'altered-payload-kept': {
    project: 'browser',
    file: 'damage.test.ts',
    test: 'a damaged version is whole again when the same boundary is saved once more, because the payload is kept once',
    because: /expected 'damaged' to be 'it succeeded'/u,
  },
  'not-read-back': {
    project: 'browser',
    file: 'saving.test.ts',
    test: 'writing does not acknowledge a version that reads back altered',
    because: /expected 'it succeeded' to be 'damaged'/u,
  },
  'record-unverified': {
    project: 'browser',
    file: 'damage.test.ts',
    test: 'a damaged version is told for every way in which a record can be spoilt, also in the list',
    because: /another name: expected 'it succeeded' to be 'damaged'/u,
  },
  'list-unverified': {
    project: 'browser',
    file: 'damage.test.ts',
    test: 'a version whose record is whole and does not fit its payloads is told when the fingerprint is that of another map',
    because: /expected 'it succeeded' to be 'damaged'/u,
  },
  'payload-unverified': {
    project: 'browser',
    file: 'damage.test.ts',
    test: 'a damaged version is told when a boundary was moved by 10 km and is still a valid boundary',
    because: /to match object .*ok: false/u,
  },
  'remark-unverified': {
    project: 'browser',
    file: 'damage.test.ts',
    test: 'a remark that was altered is told by its hash, and is not taken for what was said; one of before there were hashes is',
    because: /to match object .*damaged: true/u,
  },
  'step-unverified': {
    project: 'browser',
    file: 'steps.test.ts',
    test: 'the steps of a workspace end at a damaged one, and at a missing one',
    because: /to have a length of 1/u,
  },
  'journal-not-written': {
    project: 'browser',
    file: 'journal.test.ts',
    test: 'an acknowledgement waits for the journal, which is asked after the database has the version',
    because: /expected \+?0 to be 1/u,
  },
  'remark-not-journaled': {
    project: 'browser',
    file: 'journal.test.ts',
    test: 'the journal brings back an emptied database bit for bit: versions, remarks, workspace, and the newest version as the draft',
    because: /\{ versions: 3, payloads: 4, .* to match object/u,
  },
  'unfitting-journaled': {
    project: 'unit',
    file: 'journal/journal-file.test.ts',
    test: 'appending takes no bytes that do not fit the hash that they are known by',
    because: /to deeply equal \[\]/u,
  },
  'journal-not-flushed': {
    project: 'unit',
    file: 'journal/journal-file.test.ts',
    test: 'appending is done when everything is on the disk',
    because: /to deeply equal/u,
  },
  'journal-not-read-back': {
    project: 'unit',
    file: 'journal/journal-file.test.ts',
    test: 'appending fails when what was written reads back altered',
    because: /promise resolved .* instead of rejecting/u,
  },
  'entry-unverified': {
    project: 'unit',
    file: 'journal/scan-journal.test.ts',
    test: 'damage at any byte loses the entry that it is in and no other',
    because: /byte \d+: expected .* to deeply equal/u,
  },
  'sound-repaired': {
    project: 'browser',
    file: 'journal.test.ts',
    test: 'a repair touches nothing where everything fits',
    because: /to deeply equal \{ versions: \[\]/u,
  },
  'repair-unverified': {
    project: 'unit',
    file: 'journal/journal-file.test.ts',
    test: 'reading what was found before gives nothing of a place where something else stands by now, whole though it is',
    because: /to be null/u,
  },
  'repair-not-read-back': {
    project: 'browser',
    file: 'journal.test.ts',
    test: 'a repair puts a payload that was altered back as it was',
    because: /kind: 'damaged'.* to deeply equal \[\]/u,
  },
  'removed-not-forgotten': {
    project: 'browser',
    file: 'journal.test.ts',
    test: 'a repair brings back nothing of a workspace that was removed for good, whatever is lost later',
    because: /not to contain '"astana-2017"'/u,
  },
  'backup-unverified': {
    project: 'unit',
    file: 'backup/backup-mutants.test.ts',
    test: 'a backup that was changed is never taken for a sound one, and changes nothing that is stored',
    because: /to deeply equal \[\]/u,
  },
  'backup-members-twice': {
    project: 'unit',
    file: 'backup/backup-mutants.test.ts',
    test: 'a backup that was changed is never taken for a sound one, and changes nothing that is stored',
    because: /'a member twice'.* to deeply equal \[\]/u,
  },
  'backup-record-unverified': {
    project: 'unit',
    file: 'backup/refused-backups.test.ts',
    test: 'a backup whose hash fits and whose content does not is told for every version and payload that does not fit its hash',
    because: /a record changed: expected 'it succeeded' to be 'record-hash'/u,
  },
  'backup-payload-unverified': {
    project: 'unit',
    file: 'backup/refused-backups.test.ts',
    test: 'a backup whose hash fits and whose content does not is told for every version and payload that does not fit its hash',
    because: /a boundary moved: expected 'it succeeded' to be 'payload-hash'/u,
  },
  'backup-parents-unasked': {
    project: 'browser',
    file: 'backups.test.ts',
    test: 'a backup on the disk that does not fit is not half written: not even its workspace',
    because: /to deeply equal \[\]/u,
  },
  'backup-not-read-back': {
    project: 'browser',
    file: 'backups.test.ts',
    test: 'a backup on the disk is not said to be there when what was written reads back altered',
    because: /expected 'it succeeded' to be 'aborted'/u,
  },
  'copy-left-open': {
    project: 'browser',
    file: 'held-copy.test.ts',
    test: 'a file gives up what it has begun, so that nothing is left open',
    because: /expected \[\] to deeply equal \[ 'abort' \]/u,
  },
  'copy-over-theirs': {
    project: 'browser',
    file: 'held-copy.test.ts',
    test: 'a file is not replaced where somebody else wrote it after it was read',
    because: /expected 'it succeeded' to be 'changed'/u,
  },
  'copy-unwanted': {
    project: 'browser',
    file: 'held-copy.test.ts',
    test: 'a file keeps its old bytes where writing fails, or is withdrawn, and can be written afterwards',
    because: /expected 'it succeeded' to be 'withdrawn'/u,
  },
  'copy-over-itself': {
    project: 'browser',
    file: 'held-copy.test.ts',
    test: 'a file gives up what it has begun, so that nothing is left open',
    because: /expected 'broken' to be 'full'/u,
  },
  'unlisted-removed': {
    project: 'unit',
    file: '../commands/removing.test.ts',
    test: 'removing a workspace for good gets it from the tab that edits it, which writes first; what came with that is listed before it goes',
    because: /expected 'it was removed' to match/u,
  },
  'removed-saved': {
    project: 'browser',
    file: 'overtaken.test.ts',
    test: 'a tab that alone may write brings back nothing of what another one removed for good, neither the draft nor a version',
    because: /to be 'removed'/u,
  },
  'late-setting-kept': {
    project: 'browser',
    file: 'erase.test.ts',
    test: 'removing a workspace leaves no setting of it behind that is written late',
    because: /not to contain/u,
  },
  'removed-beside-check-up': {
    project: 'browser',
    file: 'erase.test.ts',
    test: 'removing everything waits for a check-up, which would put the one back from the other',
    because: /expected \[\] to include 'delimit-check-up/u,
  },
  'removed-not-looked-for': {
    project: 'browser',
    file: 'erase.test.ts',
    test: 'removing a workspace finds in the reading back what was not removed',
    because: /expected \[\] to deeply equal/u,
  },
  'forgotten-not-read-back': {
    project: 'unit',
    file: 'journal/journal-file.test.ts',
    test: 'forgetting a workspace fails where the file reads back with something of it',
    because: /promise resolved .* instead of rejecting/u,
  },
  'every-tab-edits': {
    project: 'browser',
    file: 'tabs.test.ts',
    test: 'the locks of the browser are had by one tab at a time, for each workspace and each database',
    because: /to be null/u,
  },
  'losses-unasked': {
    project: 'browser',
    file: 'tabs.test.ts',
    test: 'a tab that slept while another one took its lock is told of it by the browser before it says that it has it',
    because: /expected true to be false/u,
  },
  'written-unasked': {
    project: 'browser',
    file: 'tabs.test.ts',
    test: 'two tabs on one database that is robbed of it writes nothing more over what the other one draws',
    because: /expected .*/u,
  },
  'revision-not-compared': {
    project: 'browser',
    file: 'draft-journal.test.ts',
    test: 'a draft of 50,000 points that another tab has written meanwhile is written as a whole, never as a change of something else',
    because: /expected .*/u,
  },
  'foreign-steps-kept': {
    project: 'browser',
    file: 'steps.test.ts',
    test: 'the steps of a workspace are not kept where another tab has written the workspace meanwhile',
    because: /to deeply equal/u,
  },
};
