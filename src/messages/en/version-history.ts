const list = new Intl.ListFormat('en', { type: 'conjunction' });

/**
 * The history of versions: the timeline of a party, what can be done with one version, and how the agreed share went. A
 * version is named by its number as text, with what tells it from another of the same number where there is one.
 */
export const versionHistory = {
  party: 'Versions of',
  emptyTitle: (party: string): string => `${party} has no versions yet`,
  empty:
    'A version is a copy of the whole map that nothing can change. Save one whenever something is agreed or tabled.',
  draftTitle: 'Draft',
  draftChanged: (number: number): string => `Changed since version ${number}`,
  draftSame: (number: number): string => `Same as version ${number}`,
  draftNew: 'Not saved as a version yet',
  draftEmpty: 'Nothing drawn',
  clock: 'Newest first. Times are what the clock of the saving machine said.',
  title: (version: string): string => `Version ${version}`,
  named: (version: string, name: string): string => `Version ${version}: ${name}`,
  received: (from: string): string => `received from ${from}`,
  own: 'own',
  tabled: (to: string, when: string): string => `tabled to ${to}, ${when}`,
  draftComesFrom: 'the draft is based on it',
  newestOfBranch: 'newest of its branch',
  viewing: 'on the map',
  damaged: 'damaged: what was kept does not fit its fingerprint',

  basedOn: (versions: readonly string[]): string =>
    versions.length === 1 ? `Based on version ${versions.join('')}` : `Based on versions ${list.format(versions)}`,
  basedOnAbsent: 'Based on a version that is not kept here',
  first: 'First version',
  basedOnNone: 'Not based on an earlier version',
  receivedAlone: 'Came without the versions before it',
  partsHere: (heads: readonly string[]): string =>
    `The history parts here. Newest of each branch: ${list.format(heads)}`,
  partings: (after: string, heads: readonly string[]): string =>
    `The history parts after version ${after}. Newest of each branch: ${list.format(heads)}`,
  versionInList: (version: string): string => `version ${version}`,
  moreHeads: (count: number): string => `${count} more`,

  changes: (version: string): string => `Zones changed in version ${version}`,
  noZoneChanged: 'No zone changed',
  changeUnknown: 'What changed cannot be told: this version, or the one before it, is damaged or not kept here.',
  zoneNew: (zone: string, area: string): string => `${zone}: ${area}, new`,
  zoneFirst: (zone: string, area: string): string => `${zone}: ${area}`,
  zoneWithdrawn: (zone: string, area: string): string => `${zone}: no proposal any more, was ${area}`,
  zoneChanged: (zone: string, before: string, after: string, change: string): string =>
    `${zone}: ${after}, before ${before} (${change})`,
  zoneChangedUnknown: (zone: string, before: string, after: string): string => `${zone}: ${after}, before ${before}`,
  areaUnknown: 'area not kept',

  corrected: {
    name: (when: string): string => `Name corrected on ${when}, before:`,
    note: (when: string): string => `Note corrected on ${when}, before:`,
  },

  picture: (version: string, zones: readonly string[]): string =>
    zones.length === 0
      ? `Picture of version ${version}: nothing drawn`
      : `Picture of version ${version}: ${list.format(zones)}`,

  view: (version: string): string => `Show version ${version} on the map`,
  hide: (version: string): string => `Hide version ${version} on the map`,
  restore: (version: string): string => `Restore version ${version}`,
  restoreZone: (zone: string, version: string): string => `Restore ${zone} from version ${version}`,
  table: (version: string): string => `Mark version ${version} as tabled`,
  details: (version: string): string => `Name and note of version ${version}`,
  export: (version: string): string => `Export version ${version}`,
  more: (version: string): string => `More for version ${version}`,
  difference: 'What changed',
  differenceOf: (version: string): string => `What changed in version ${version}`,

  older: (next: number, left: number): string =>
    next === left ? `Show the ${left} oldest` : `Show ${next} older of ${left} more`,

  compare: {
    label: 'Compare with',
    before: (version: string): string => `version ${version}`,
    beforeName: (version: string, before: string): string => `Compare version ${version} with version ${before}`,
    newest: (party: string): string => `${party}’s newest`,
    newestName: (version: string, party: string, newest: string): string =>
      `Compare version ${version} with ${party}’s newest, version ${newest}`,
    another: 'another…',
    anotherName: (version: string): string => `Compare version ${version} with another…`,
    draftAnother: 'Compare the draft with another…',
    chosen: (map: string): string => `Compare ${map} with … Press the other map, of any party.`,
    cancel: 'Do not compare this one',
    giveUp: 'Cancel',
    withChosen: (chosen: string): string => `Compare with ${chosen}`,
    withChosenName: (version: string, chosen: string): string => `Compare with ${chosen}: version ${version}`,
    draftWithChosenName: (chosen: string): string => `Compare with ${chosen}: the draft`,
    comparing: (one: string, other: string): string => `Comparing ${one} with ${other}`,
  },

  shares: {
    open: 'Agreed share over the versions',
    tooFew: 'Two parties need a version each. Save or import one of another party first.',
    one: 'Between',
    other: 'and',
    sameParty: 'Choose two different parties.',
    noMoments: 'There is no moment yet at which both had a version.',
    help: 'Of everything that the newest versions of the two include in a zone: how much both include, each time one of them saved. Arrow keys go from version to version, Enter compares the two. The order of saving between parties goes by their clocks.',
    measuring: (done: number, of: number): string => `Measured ${done} of ${of} moments`,
    stop: 'Stop',
    stopped: 'Not measured to the end. What was measured is kept.',
    failed: (detail: string): string => `The share could not be computed (${detail}). All versions are unchanged.`,
    again: 'Measure again',
    chart: (zone: string): string => `Agreed share of ${zone} over the versions`,
    none: 'Nothing is chosen.',
    zoneNone: 'No moment has a figure.',
    version: (party: string, version: string): string => `${party}, version ${version}`,
    point: (version: string, when: string, value: string): string => `${version} (${when}): ${value}`,
    agreed: (share: string): string => `${share} agreed`,
    agreedChanged: (share: string, change: string): string => `${share} agreed, ${change}`,
    valueChanged: (share: string, change: string): string => `${share} (${change})`,
    points: (change: string): string => `${change} points`,
    values: {
      'no-proposal': 'no proposal of one of the two',
      nothing: 'both state an empty area',
      invalid: 'a boundary is invalid',
      failed: 'a check of the result failed',
      unread: 'a version could not be read',
    },
    /** What the versions of a party did to the share, in all. */
    towards: (party: string, change: string): string => `${party}’s versions moved towards the other: ${change}`,
    away: (party: string, change: string): string => `${party}’s versions moved away from the other: ${change}`,
    unmoved: (party: string): string => `${party}’s versions did not change the share`,
    mark: (party: string): string => `a version of ${party}`,
    table: (one: string, other: string): string => `Agreed share of ${one} and ${other}, newest first`,
    saved: 'Saved version',
  },

  nickname: (words: string): string => `nickname: ${words}`,
  fingerprint: 'Fingerprint',
  fingerprintHelp:
    'The same boundaries have the same twelve words on every machine. Read them to each other over the telephone: the first four are a nickname and prove nothing alone, all twelve do.',
  fingerprintWords: (from: number, to: number): string =>
    from === 1 ? `Words ${from} to ${to}: the nickname` : `Words ${from} to ${to}`,
  fingerprintCode: 'Short code',
  fingerprintHash: 'SHA-256',
  copyFingerprint: 'Copy fingerprint',
  copiedFingerprint: 'The fingerprint is on the clipboard: words, short code and SHA-256.',
  copyRefused: 'The browser did not allow copying. Select the words and copy them yourself.',

  dialogs: {
    detailsTitle: (number: number): string => `Version ${number}`,
    name: 'Name',
    note: 'Note',
    detailsHelp: 'The boundaries of a saved version never change. Name and note can be added later.',
    correctionHelp: 'What was said before stays on record and is shown with the version.',
    keep: 'Keep name and note',
    tabledTitle: (number: number): string => `Version ${number} was tabled`,
    to: 'To whom',
    when: 'When',
    markTabled: 'Mark as tabled',
  },
} as const;
