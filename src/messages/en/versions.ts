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
} as const;
