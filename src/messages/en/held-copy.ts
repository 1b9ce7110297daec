const versions = (count: number): string => (count === 1 ? '1 version' : `${count} versions`);

const STAYS = 'The file was left as it is.';

/** The copy of a workspace in a file outside this browser. */
export const heldCopy = {
  title: 'Copy outside this browser',
  fileKind: 'Backup of Delimit',
  /** In the bar, where room is short; `short` where it is shorter still. */
  sign: {
    none: 'Not saved outside this browser',
    noneShort: 'Not saved outside',
    handedOver: (elapsed: string): string => `Backup downloaded ${elapsed}`,
    handedOverShort: (elapsed: string): string => `Download ${elapsed}`,
    unknown: (file: string): string => `Looking at ${file}`,
    unknownShort: 'Looking at copy',
    writing: (file: string): string => `Writing to ${file}`,
    writingShort: 'Writing copy',
    written: (file: string, elapsed: string): string => `Also in ${file} ${elapsed}`,
    writtenShort: (elapsed: string): string => `Copy ${elapsed}`,
    paused: 'Copy paused: press to continue',
    pausedShort: 'Copy paused',
    elsewhere: 'Another tab writes the copy',
    elsewhereShort: 'Copy: other tab',
    stopped: 'Copy stopped: press to see why',
    stoppedShort: 'Copy stopped',
  },
  /** In full, in the dialog. */
  status: {
    none: 'Everything is in this browser only. If its data are cleared or this computer breaks, it is gone.',
    noPicker:
      'This browser cannot write into a file by itself. Download a backup now and then; you are reminded after a while.',
    handedOver: (elapsed: string, since: number): string =>
      `A backup was downloaded ${elapsed}. ${since === 0 ? 'No version was saved since.' : `${versions(since)} ${since === 1 ? 'was' : 'were'} saved since and ${since === 1 ? 'is' : 'are'} not in it.`}`,
    unknown: (place: string): string => `The copy in ${place} has not been looked at yet.`,
    writing: (place: string): string => `The copy in ${place} is being written.`,
    written: (place: string, elapsed: string): string =>
      `Every version is also in ${place}, written ${elapsed}. It is written again after every saving.`,
    paused: (place: string): string =>
      `The copy in ${place} is paused: the browser asks again whether it may be written. What you save meanwhile is not in it.`,
    elsewhere: (place: string): string => `Another tab edits this workspace and writes the copy in ${place}.`,
    lastWritten: (elapsed: string): string => `It was last written from here ${elapsed}.`,
  },
  place: (file: string, folder: string | null): string => (folder === null ? file : `${file} in the folder ${folder}`),
  what: 'The whole workspace is written into a file of yours after every saved version. The file is not encrypted: choose a place that only you can read.',
  inFile: 'Keep a copy in a new file…',
  inExistingFile: 'Go on in a file that is there…',
  inFolder: 'Keep a copy in a folder…',
  newName: 'For a new file choose a new name: a file that the browser replaces is emptied first.',
  goOn: 'Continue the copy',
  again: 'Write it now',
  open: (file: string): string => `Open ${file}`,
  stop: 'Stop keeping a copy',
  stopped: (place: string): string => `No copy is kept any more. ${place} stays as it was last written.`,
  details: 'Details',
  pausedNotice: (file: string): string =>
    `The copy in ${file} is paused until you allow it again. What you save meanwhile is in this browser only.`,
  begun: (place: string): string => `The copy stands in ${place} and is written again after every saving.`,
  notChosen: (detail: string): string => `The browser did not give the file (${detail}). Choose another one.`,
  notRemembered: (reason: string): string =>
    `The copy is kept until the page is closed, and has to be chosen again then: ${reason}`,
  leftOut: (file: string, names: string): string =>
    `Damaged here and therefore not in ${file}: ${names}. Keep older backups that may have them.`,
  failures: {
    denied: (file: string): string =>
      `The browser does not allow ${file} to be written. Press Continue the copy and allow it, or choose another file.`,
    gone: (file: string): string =>
      `${file} is not there any more, or its disk is not connected. Put it back and write it again, or choose another file.`,
    full: (file: string): string =>
      `There is no room for ${file}. It holds what it held before. Make room and write it again, or choose another disk.`,
    busy: (file: string): string =>
      `Another program has ${file} open, or it may only be read. Close it there and write it again.`,
    changed: (file: string): string =>
      `Somebody else goes on writing ${file}. ${STAYS} Choose a file that only this browser writes.`,
    broken: (file: string, detail: string): string =>
      `${file} was not written (${detail}). It holds what it held before. Write it again, or choose another file.`,
    notRead: (file: string, reason: string): string => `${file} was not written. ${reason}`,
    unsound: (file: string, detail: string): string =>
      `${file} was not written: what is kept here makes no sound backup (${detail}). It holds what it held before. Press Verify everything.`,
  },
  keptBack: {
    notBackup: (file: string): string => `${file} is not a backup of this program. ${STAYS} Choose another file.`,
    damaged: (file: string): string =>
      `${file} is a damaged backup: nobody can see what it holds. ${STAYS} Put it aside and choose another file.`,
    newer: (file: string): string =>
      `A newer release of this program wrote ${file}. ${STAYS} Choose another file, or use that release.`,
    locked: (file: string): string =>
      `${file} is an encrypted backup: nobody can see whether it holds versions that are not here. ${STAYS} Choose another file; what the encrypted one holds is added with Open.`,
    otherWorkspace: (file: string, workspace: string): string =>
      `${file} holds another workspace, ${workspace}. ${STAYS} Choose another file.`,
    hasMore: (file: string, versionCount: number, remarkCount: number): string =>
      `${file} holds ${
        versionCount > 0
          ? `${versions(versionCount)} that ${versionCount === 1 ? 'is' : 'are'}`
          : `${remarkCount === 1 ? '1 remark' : `${remarkCount} remarks`} about versions that ${remarkCount === 1 ? 'is' : 'are'}`
      } not whole here. ${STAYS} Open it to add what it holds; the copy then goes on by itself.`,
  },
  reminder: (count: number): string =>
    count === 0
      ? 'The last backup was downloaded a day ago or more. Download another one.'
      : `${versions(count)} ${count === 1 ? 'is' : 'are'} in this browser only. Download a backup and keep it elsewhere.`,
} as const;
