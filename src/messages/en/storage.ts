/** Keeping drafts and versions in this browser. */
export const storage = {
  failures: {
    'quota-exceeded': 'This browser has no room left.',
    blocked: 'Another tab keeps an older state of the program open. Close the other tabs of this address.',
    refused: 'This browser does not allow the program to keep data.',
    aborted: 'The browser broke off the writing.',
    'not-found': 'It is not kept in this browser.',
    damaged: 'What was read does not fit its fingerprint. It is not shown.',
    'newer-schema': 'The data here were written by a newer release of this program. Open that release.',
    unavailable: 'The storage of this browser does not answer.',
    overtaken: 'Another tab has written this workspace meanwhile.',
    removed: 'It was removed from this browser.',
  },
  draftNotSaved: (reason: string): string =>
    `The draft is not kept: ${reason} You can go on editing; export what must not be lost.`,
  nowhere: (reason: string): string =>
    `${reason} Nothing is kept when the page is closed. Export what must not be lost.`,
  insecureTitle: 'Delimit cannot keep versions at this address',
  insecure: (address: string): string =>
    `This page was opened from ${address}, where browsers keep no versions. Open http://localhost:47117 on this computer, or the https address you were given.`,
  draftRestored: (time: string): string => `Your drafts of ${time} are here.`,
  startEmpty: 'Start empty',
  elsewhere: {
    refused: 'Another tab edits this workspace. Take over to edit it here.',
    takeOver: 'Take over',
    notDeleted: 'It is open in another tab. Close it there first.',
  },
} as const;
