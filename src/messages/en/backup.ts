/** Where a fault of a backup lies. */
interface FaultPlace {
  /** `version 3 of Turkey`, or what stands for it. */
  readonly version: string;
  readonly detail: string;
}

const ASK_AGAIN = 'Nothing was added. Use another copy of the backup, or ask for it again.';

/** Backing a workspace up into one file, and opening such a file. */
export const backup = {
  passphraseShow: 'Show what is typed',
  cancel: 'Cancel',
  working: 'Verifying',
  progress: (done: number, of: number): string => `${done} of ${of} verified`,
  failed: (detail: string): string => `The work was broken off (${detail}). Nothing was changed. Try again.`,
  writing: {
    what: 'One file with everything of this workspace: every version, draft, remark and reference layer. Keep it outside this browser.',
    passphrase: 'Passphrase (optional)',
    again: 'Passphrase once more',
    passphraseHelp:
      'With a passphrase the file is encrypted. The passphrase is kept nowhere: nobody can open the file without it, not even you.',
    differ: 'The two passphrases differ. Type both again.',
    write: 'Download backup',
    written: (fileName: string, versions: number): string =>
      `${fileName} is handed over, with ${versions === 1 ? '1 version' : `${versions} versions`}. Look whether it has arrived.`,
    leftOut: (versions: string): string =>
      `Damaged here and therefore not in the backup: ${versions}. Keep older backups that may have them.`,
    remarksLeftOut: (count: number): string =>
      `${count === 1 ? '1 remark' : `${count} remarks`} did not read and ${count === 1 ? 'is' : 'are'} not in the backup.`,
    notRead: (reason: string): string => `The workspace was not backed up. ${reason}`,
  },
  opening: {
    what: 'Choose a backup (a .delimit file). Everything in it is verified first, then you see what is new. Nothing that is here is replaced.',
    choose: 'Choose a backup file',
    chooseOther: 'Choose another file',
    file: 'Backup file',
    locked: (fileName: string): string => `${fileName} is encrypted.`,
    passphrase: 'Passphrase',
    unlock: 'Decrypt and verify',
    verified: (fileName: string, time: string): string => `${fileName}, written ${time}, is whole: every hash fits.`,
    add: 'Add to this browser',
    nothing: 'Everything in this backup is here already.',
    openIt: 'Open the workspace',
    added: (workspace: string, versions: number): string =>
      `The backup of ${workspace} is added: ${versions === 1 ? '1 version' : `${versions} versions`} came with it.`,
    openElsewhere: 'Nothing was added: another tab has this workspace open. Open the backup there, or close that tab.',
    notAdded: (reason: string): string => `Nothing was added. ${reason}`,
    workspace: {
      new: (name: string): string => `${name} is not in this browser and is added.`,
      existing: (name: string): string => `${name} is here. What is missing is added, and what is here stays.`,
      untouched: (name: string): string => `${name} is here and empty. It becomes as it is in the backup.`,
      deleted: (name: string): string => `${name} was deleted here and comes back.`,
      damaged: (name: string): string => `${name} is damaged here and is replaced from the backup.`,
    },
    newVersions: (party: string, count: number): string =>
      `${party}: ${count === 1 ? '1 new version' : `${count} new versions`}`,
    present: (count: number): string => `${count === 1 ? '1 version is' : `${count} versions are`} here already.`,
    repaired: (count: number): string =>
      `${count === 1 ? '1 version is' : `${count} versions are`} damaged here and repaired from the backup.`,
    payloads: (count: number): string =>
      `${count === 1 ? '1 boundary is' : `${count} boundaries are`} added, or repaired where damaged.`,
    parting: (version: string): string => `Histories part at ${version}. Both are kept under that number:`,
    partingHere: (what: string): string => `here: ${what}`,
    partingBackup: (what: string): string => `in the backup: ${what}`,
    partingVersion: (name: string, time: string, nickname: string): string =>
      `${name === '' ? 'without a name' : `“${name}”`}, ${time}, nickname ${nickname}`,
    zones: (names: string): string => `New zones: ${names}`,
    parties: (names: string): string => `New parties: ${names}`,
    layers: (names: string): string => `New reference layers: ${names}`,
    cellRemarks: (count: number): string =>
      count === 1 ? '1 new remark on a contested area' : `${count} new remarks on contested areas`,
    remarks: (count: number): string =>
      count === 1 ? '1 new remark about a version' : `${count} new remarks about versions`,
    draftsAdded: (parties: string): string => `Drafts from the backup, where there is none here: ${parties}`,
    differing: 'Other drafts are in the backup. The ones here stay unless you tick:',
    takeDraft: (party: string): string => `Take the draft of ${party} from the backup (can be undone)`,
    leftOut: (versions: string): string => `Damaged when the backup was written, and not in it: ${versions}.`,
  },
  version: (number: number, party: string): string => `version ${number} of ${party}`,
  faults: {
    'not-readable': () =>
      'The browser could not read the file. Choose it again; if it is a folder, choose the file in it.',
    'too-large': () => 'The file is larger than 400 MB. This program writes no such backup.',
    empty: () => 'The file is empty. Choose another copy of the backup.',
    'not-backup': () =>
      'This is not a backup of this program. A backup ends in .delimit; other files are opened with Import.',
    'cut-off': () => `The file was cut off: its end is missing. ${ASK_AGAIN}`,
    'not-json': ({ detail }: FaultPlace) => `The file was changed and does not read any more (${detail}). ${ASK_AGAIN}`,
    'newer-format': ({ detail }: FaultPlace) =>
      `A newer release of this program wrote the backup (format ${detail}). Open it with that release. Nothing was added.`,
    changed: () => `The file was changed after it was written: its hash does not fit. ${ASK_AGAIN}`,
    locked: () => 'The backup is encrypted. Type its passphrase.',
    passphrase: () => 'The passphrase does not fit, or the file was changed on purpose. Type it again.',
    encryption: () => `The file is encrypted in a way that this release does not know. ${ASK_AGAIN}`,
    workspace: () => `Zones, parties or name of the workspace in the backup do not read. ${ASK_AGAIN}`,
    draft: ({ detail }: FaultPlace) => `A draft in the backup does not read (${detail}). ${ASK_AGAIN}`,
    remark: () => `A remark in the backup does not read. ${ASK_AGAIN}`,
    'left-out': () => `The list of what the backup leaves out does not read. ${ASK_AGAIN}`,
    record: ({ detail }: FaultPlace) => `A version in the backup does not read (${detail}). ${ASK_AGAIN}`,
    payload: ({ version, detail }: FaultPlace) =>
      `A boundary of ${version} does not read, or belongs to another zone (${detail}). ${ASK_AGAIN}`,
    doubled: () => `Something stands twice in the backup. ${ASK_AGAIN}`,
    foreign: ({ version }: FaultPlace) => `In the backup, ${version} belongs to another workspace. ${ASK_AGAIN}`,
    'record-hash': ({ version }: FaultPlace) => `The hash of ${version} does not fit. ${ASK_AGAIN}`,
    'payload-hash': ({ version }: FaultPlace) => `The hash of a boundary of ${version} does not fit. ${ASK_AGAIN}`,
    'payload-missing': ({ version }: FaultPlace) => `A boundary of ${version} is missing. ${ASK_AGAIN}`,
    fingerprint: ({ version }: FaultPlace) => `The fingerprint of ${version} does not fit its boundaries. ${ASK_AGAIN}`,
    'parent-missing': ({ version, detail }: FaultPlace) =>
      `The version that ${version} comes from is neither in the backup nor here (${detail}). Open an older backup first. Nothing was added.`,
    number: ({ version }: FaultPlace) =>
      `The number of ${version} does not fit the version it comes from. ${ASK_AGAIN}`,
    'line-type': () =>
      'The workspace here has the same id and other lines between turning points. Nothing was added. Open the backup in another browser.',
  },
} as const;
