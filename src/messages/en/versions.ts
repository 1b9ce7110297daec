/** Versions of a party's map. */
export const versions = {
  saved: (number: number, party: string): string => `Saved as version ${number} of ${party}.`,
  addDetails: 'Name it',
  chooseParty: 'Choose a party in the table first: a version is one party’s map.',
  locked: (party: string): string =>
    `The draft of ${party} is locked on this machine, so no version of it is saved here.`,
  nothingChanged: (party: string, number: number): string =>
    `The draft of ${party} is the same as version ${number}. Nothing was saved.`,
  nothingDrawn: (party: string): string => `${party} has nothing drawn yet. Draw or import a boundary first.`,
  invalid: (zone: string, finding: string): string => `Not saved: ${zone}. ${finding}`,
  showFinding: 'Show it',
  saveWithout: (zone: string): string => `Save without ${zone}`,
  notSaved: (reason: string): string =>
    `The version was not saved: ${reason} The draft is unchanged; export still works.`,
  remarkNotKept: (reason: string): string => `What was said about the version is not kept: ${reason}`,
  restored: (zone: string | null, number: number): string =>
    zone === null
      ? `Version ${number} is in the draft now. Undo brings back what was there.`
      : `${zone} of version ${number} is in the draft now. Undo brings back what was there.`,
  inDraftAlready: (zone: string | null, number: number): string =>
    `The draft has ${zone === null ? `version ${number}` : `${zone} of version ${number}`} already. Nothing was changed.`,
  zonesGone: (zones: string): string => `Left out, because this workspace has them no more: ${zones}.`,
  tabledSaved: (number: number, to: string): string => `Version ${number} is marked as tabled to ${to}.`,
  panel: {
    party: 'Versions of',
    emptyTitle: (party: string): string => `${party} has no versions yet`,
    empty:
      'A version is a copy of the whole map that nothing can change. Save one whenever something is agreed or tabled.',
    draftTitle: 'Draft',
    draftChanged: (number: number): string => `Changed since version ${number}`,
    draftSame: (number: number): string => `Same as version ${number}`,
    draftNew: 'Not saved as a version yet',
    draftEmpty: 'Nothing drawn',
    version: (number: number): string => `Version ${number}`,
    named: (number: number, name: string): string => `Version ${number}: ${name}`,
    received: (from: string): string => `received from ${from}`,
    own: 'own',
    tabled: (to: string, when: string): string => `tabled to ${to}, ${when}`,
    zonesChanged: (zones: string): string => `Changed: ${zones}`,
    first: 'First version',
    noZoneChanged: 'No zone changed',
    areaChange: (zone: string, change: string): string => `${zone} ${change}`,
    view: (number: number): string => `Show version ${number} on the map`,
    hide: (number: number): string => `Hide version ${number} on the map`,
    viewing: 'on the map',
    damaged: 'damaged: what was kept does not fit its fingerprint',
    restore: (number: number): string => `Restore version ${number}`,
    restoreZone: (zone: string, number: number): string => `Restore ${zone} from version ${number}`,
    table: (number: number): string => `Mark version ${number} as tabled`,
    details: (number: number): string => `Name and note of version ${number}`,
    export: (number: number): string => `Export version ${number}`,
    more: (number: number): string => `More for version ${number}`,
    fingerprint: 'Fingerprint',
  },
  dialogs: {
    detailsTitle: (number: number): string => `Version ${number}`,
    name: 'Name',
    note: 'Note',
    detailsHelp: 'The boundaries of a saved version never change. Name and note can be added later.',
    keep: 'Keep name and note',
    tabledTitle: (number: number): string => `Version ${number} was tabled`,
    to: 'To whom',
    when: 'When',
    markTabled: 'Mark as tabled',
  },
} as const;
