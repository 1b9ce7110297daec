/** Workspaces, and the table of zones and parties. */
export const workspaces = {
  matrix: {
    caption: 'Zones by parties: area and state of each proposal',
    zone: 'Zone',
    draft: 'draft',
    version: (number: number): string => `v${number}`,
    versionChanged: (number: number): string => `v${number} + changes`,
    unfinished: (points: number): string => (points === 1 ? '1 point' : `${points} points`),
    cell: (party: string, zone: string, area: string | null, state: string): string =>
      area || state
        ? `${zone}, ${party}: ${[area, state].filter(Boolean).join(', ')}`
        : `${zone}, ${party}: no proposal`,
    show: (name: string): string => `Show on the map: ${name}`,
    hide: (name: string): string => `Hide on the map: ${name}`,
    locked: (name: string): string => `The draft of ${name} is locked on this machine`,
    editZones: 'Edit zones',
    editParties: 'Edit parties',
  },
  created: (name: string): string => `The workspace ${name} is open. Draw a boundary, or import one.`,
  deleted: (days: number): string => `The workspace is deleted. It can be recovered for ${days} days.`,
  recover: 'Recover',
  recovered: (name: string): string => `${name} is back in the list of workspaces.`,
  notOpened: (name: string, reason: string): string => `${name} was not opened. ${reason}`,
  notListed: (reason: string): string => `The versions of this workspace are not shown. ${reason}`,
  openedInstead: (name: string, reason: string, instead: string): string =>
    `${name} was not opened and stays as it is. ${reason} This is ${instead}.`,
  requestedMissing: (instead: string): string =>
    `The workspace that the address names is not in this browser. This is ${instead}.`,
  freshCopy: (name: string): string => `${name} (new)`,
  notKeptOnLeaving: (name: string): string =>
    `${name} could not be written, and what was drawn there would be lost. Export it first.`,
  leaveAnyway: (name: string): string => `Lose it and open ${name}`,
  open: 'Open',
  remove: 'Remove',
  bringBack: (name: string): string => `Bring ${name} back`,
  removed: (name: string): string => `${name} is removed. Its saved versions are kept.`,
  nothingIllustrative:
    'The illustrative proposals are for the zones and parties of Astana 2017, or they are loaded already.',
  illustrativeLoaded: (count: number): string =>
    `${count} illustrative proposals are loaded. They are invented, not a party’s position.`,
  illustrativeLeft: (parties: string): string =>
    `Left as they were, because they hold something or are locked: ${parties}.`,
  menu: {
    title: 'Workspaces',
    open: (name: string): string => `Open ${name}`,
    new: 'New workspace',
    manage: 'Manage workspaces',
    rename: 'Rename this workspace',
    drawFor: 'I draw for',
    drawForAll: 'All parties',
    loadIllustrative: 'Load illustrative proposals',
  },
  firstRun: {
    title: 'Draw, compare, keep and exchange boundaries',
    lines: [
      'Each party draws its own boundary for each zone. The table on the left shows who has proposed what.',
      'Choose a cell of the table, then press Draw boundary, or import a GeoJSON file.',
      'Compare shows where two maps agree and differ. Versions keeps what was tabled. Everything stays on this computer.',
    ],
    loadIllustrative: 'Load illustrative proposals',
    illustrativeNote: 'Twelve invented proposals to try the program with. Illustrative, not a party’s position.',
    openCopy: 'I have worked here before: open my copy',
    openCopyHelp: 'Opens a backup, a file that ends in .delimit.',
    start: 'Start drawing',
  },
  manage: {
    title: 'Workspaces in this browser',
    open: 'open',
    changed: (time: string): string => `changed ${time}`,
    deletedOn: (time: string): string => `deleted ${time}`,
    openNamed: (name: string): string => `Open ${name}`,
    delete: (name: string): string => `Delete ${name}`,
    recoverNamed: (name: string): string => `Recover ${name}`,
    deleted: 'Deleted, recoverable for 30 days',
    rename: 'Name of this workspace',
    keepName: 'Rename',
    onlyOne: 'The only workspace cannot be deleted. Create another one first.',
  },
} as const;
