import { visibleText } from '../visible-text.ts';
import { readFailures } from './read-failures.ts';

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Bringing files in and out. Numbers with units arrive as text. */
export const exchange = {
  import: 'Import',
  export: 'Export',
  cancel: 'Cancel',
  close: 'Close',
  chooseFile: 'Choose a file to import',
  dropHere: 'Drop a GeoJSON file to import it',
  pasteText: 'Paste GeoJSON text',
  pastedFileName: 'Pasted text.geojson',
  reading: (file: string): string => `Reading ${visibleText(file)}`,
  readFailures,
  readerFailed: (detail: string): string => `The reader stopped (${detail}). Nothing was changed. Try the file again.`,
  fileNotReadable: (file: string): string =>
    `${visibleText(file)} cannot be read from the disk. If it is a folder, open one file of it; if it was moved, choose it again.`,
  oneFileOnly: (file: string): string => `One file at a time is imported: ${visibleText(file)}.`,
  pasteField: 'GeoJSON text',
  readText: 'Read text',
  cancelImport: 'Cancel import',
  closeImport: 'Close import',
  features: 'Features of the file',
  moreFeatures: (count: number): string => `${counted(count, 'more feature is', 'more features are')} not listed here.`,
  findingsOf: (feature: string): string => `Findings in ${feature}`,
  moreFindings: (count: number): string => `${counted(count, 'more finding', 'more findings')}.`,
  showNumberedFinding: (number: number, feature: string): string => `Show it: finding ${number} of ${feature}`,
  nothingImportable: 'No feature of this file can be imported. What is wrong stands with each of them.',
  readingAgain: 'The file is being read again.',
  nothingTicked: 'Tick at least one feature to import it.',
  tickedCount: (count: number): string => `${counted(count, 'boundary', 'boundaries')} ticked`,
  importAnother: 'Import another file',
  exportZone: (zone: string): string => `One zone: ${zone}`,
  delimitationDecimals: 'Coordinates have 7 decimals and are exactly those that were drawn.',

  previewTitle: (file: string): string => `Import ${visibleText(file)}`,
  nothingChangesYet: 'Nothing changes until you press Import.',
  fileSummary: (features: number, importable: number): string =>
    importable === features
      ? `${counted(features, 'feature', 'features')}.`
      : `${counted(features, 'feature', 'features')}, ${importable} of them can be imported.`,
  hash: (sha256: string): string => `SHA-256 ${sha256}`,
  featureName: (number: number, name: string | null): string =>
    name === null ? `Feature ${number}` : `Feature ${number} (“${visibleText(name)}”)`,
  featureFacts: (area: string, positions: number): string => `${area}, ${counted(positions, 'position', 'positions')}`,
  movedToGrid: (moved: number, largestMove: string): string =>
    moved === 0
      ? 'Every position is on the data grid already.'
      : `${counted(moved, 'position moves', 'positions move')} to the data grid (7 decimals), by ${largestMove} at most.`,
  showOnMap: 'Show it',
  showFinding: (feature: string): string => `Show where in ${feature}`,
  takeFeature: (feature: string): string => `Import ${feature}`,
  assignParty: (feature: string): string => `Party of ${feature}`,
  assignZone: (feature: string): string => `Zone of ${feature}`,
  chooseParty: 'Choose a party',
  chooseZone: 'Choose a zone',
  unassigned: (count: number): string =>
    `${counted(count, 'ticked feature has', 'ticked features have')} no party or zone yet. Assign or untick.`,
  sameCell: (party: string, zone: string): string =>
    `Two features are assigned to ${zone} of ${party}. Untick one, or assign it elsewhere.`,
  identical: (party: string, zone: string): string => `The identical boundary is in the draft of ${party} for ${zone}.`,
  replaces: (party: string, zone: string): string => `Replaces ${zone} in the draft of ${party}.`,
  lockedParty: (party: string): string =>
    `The draft of ${party} is locked. Import it as a received version, or unlock it.`,

  asWhat: 'Import as',
  asDraft: 'Draft',
  asDraftHint: 'Can be edited. Replaces these zones in the drafts; one undo takes it back.',
  asReceived: 'Received version',
  asReceivedHint: 'Kept unchanged, with who sent it, when, and the hash of the file.',
  receivedFrom: 'Received from',
  receivedFromHint: 'Who handed it over',
  receivedFromNeeded: 'Say who handed it over.',
  imported: (count: number, file: string): string =>
    `Imported ${counted(count, 'boundary', 'boundaries')} from ${visibleText(file)}.`,

  exportTitle: 'Export',
  exportPartyMap: 'All zones of one map',
  exportAllMaps: 'All drafts of all parties',
  exportComparison: 'The comparison (GeoJSON)',
  exportFigures: 'Table of the figures (CSV)',
  exportCells: 'Table of the contested areas (CSV)',
  exportWhich: 'What to export',
  exportMap: 'Which map',
  draft: 'Draft',
  nothingToExport: 'There is nothing to export yet. Draw or import a boundary first.',
  zoneInNoMap: (zone: string): string => `No map has a boundary for ${zone}. Choose another zone in the table first.`,
  noComparison: 'Compare two or more maps first.',
  unfinishedLeftOut: 'The unfinished boundary is left out.',
  download: 'Download',
  copyText: 'Copy text',
  copied: 'Copied. Paste it where GeoJSON is read.',
  copyRefused: 'The browser did not allow copying. Download the file instead.',
  downloaded: (file: string): string => `Handed to the browser as ${file}.`,

  illustrativeLabel: 'Illustrative, not a party’s position',
  cellDecimals:
    'Coordinates have 9 decimals: where boundaries cross, cells have corners that lie on neither of the drawn turning points.',
  tableForm:
    'Comma-separated, UTF-8; areas in km², lengths in km, with a dot. Text that a spreadsheet could run as a formula gets an apostrophe before it.',
  comparisonMethod: {
    'longitude-latitude':
      'Areas and lengths on the WGS 84 ellipsoid, edges straight in longitude and latitude. Every cell is named after exactly the maps that include it.',
    geodesic:
      'Areas and lengths on the WGS 84 ellipsoid, edges geodesic and densified to 1e-9 degree before the maps were laid over one another. Every cell is named after exactly the maps that include it.',
  },
  totalOfZones: (totalled: number, zones: number): string =>
    totalled === zones ? 'Total' : `Total of ${totalled} of ${zones} zones`,
  loadIllustrative: 'Load illustrative proposals',
  fileWords: {
    map: 'map',
    allMaps: 'all maps',
    comparison: 'comparison',
    figures: 'comparison figures',
    contestedAreas: 'contested areas',
    draft: 'draft',
  },
} as const;
