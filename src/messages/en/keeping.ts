/** How versions are kept in this browser, and whether they are whole. */
export const keeping = {
  title: 'How versions are kept',
  database: 'Database',
  saved: 'Versions are saved here.',
  secondCopy: 'Journal',
  secondCopyStatus: {
    unknown: 'The second copy beside the database has not been looked at yet.',
    kept: 'Every version is here a second time, and comes back from here if the database is damaged.',
    notKept: (reason: string): string =>
      `This second copy is not kept: ${reason} Versions are saved in the database all the same.`,
  },
  protection: 'Protection',
  protectionStatus: {
    'not-asked': 'The browser will be asked to protect what is kept when the next version is saved.',
    granted: 'The browser has promised not to clear these data by itself.',
    refused:
      'These data are not protected from clearing by the browser: it may clear them when room is short, or after weeks without a visit.',
    unavailable: 'This browser cannot be asked to protect these data. It may clear them.',
  },
  leaving: 'Clearing the data of this site removes both. Keep a copy outside this browser.',
  status: {
    both: 'Saved here, in the database and in the journal.',
    unknown: 'Saved here, in the database.',
    unprotected: 'Not protected from clearing by the browser.',
    notKept: (reason: string): string => `Saved here, in the database. The second copy is not kept: ${reason}`,
  },
  verify: 'Verify everything',
  cancel: 'Stop verifying',
  running: (share: string): string => `Verifying: ${share} done`,
  findings: 'What was found',
  details: 'Details',
  everythingGone:
    'Versions were once saved in this browser. It holds none of them any more: the data were cleared, by the browser or by somebody. Open a copy that you kept.',
  openBackup: 'Open a backup',
} as const;
