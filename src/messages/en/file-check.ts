import { visibleText } from '../visible-text.ts';

const list = new Intl.ListFormat('en', { type: 'conjunction' });

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Telling whether a file is a stored version. Numbers with units arrive as text. */
export const fileCheck = {
  title: (file: string): string => `Check of ${visibleText(file)}`,
  explain:
    'Choose a GeoJSON file, or drop it on the window. It is held against every version stored here: whether it is one of them, byte for byte or in another formatting, or where it differs.',
  nothingChanges: 'Nothing is imported, nothing is changed.',
  choose: 'Choose a file to check',
  chooseAnother: 'Check another file',
  close: 'Close the check',
  cancel: 'Cancel the check',
  reading: (file: string): string => `Reading ${visibleText(file)}`,
  comparing: 'Comparing with the stored versions',
  progress: (done: number, of: number): string => `${done} of ${counted(of, 'version', 'versions')}`,
  otherWorkspace: 'Another workspace is open now. Choose the file again to check it against its versions.',

  version: (party: string, number: number): string => `version ${number} of ${party}`,
  lookedAt: (count: number): string =>
    count === 0
      ? 'No version is stored here yet.'
      : `Held against ${counted(count, 'stored version', 'stored versions')}.`,
  unread: (versions: readonly string[]): string =>
    `Not looked at, because what was kept could not be read: ${list.format(versions)}.`,
  moved: (count: number, largest: string): string =>
    `${counted(count, 'position has', 'positions have')} more than 7 decimals. Everything was compared after rounding, which moves a position by ${largest} at most.`,

  maps: 'Maps of the file',
  says: (party: string | null, version: string): string =>
    party === null ? `The file says: ${version}` : `The file says: ${party}, ${version}`,
  saysVersion: (number: number): string => `version ${number}`,
  saysFingerprint: (version: string, nickname: string, code: string): string =>
    `${version}, nickname ${nickname}, short code ${code}`,
  saysDraft: 'no version',
  notStored: 'The version that the file names is not stored here.',
  another: 'The file names another version than those whose boundaries it has. Do not go by its label.',

  identical: {
    'payload-bytes': (version: string, zones: string): string => `Byte for byte what is stored: ${zones} of ${version}`,
    'file-text': (version: string, zones: string): string => `Byte for byte the export of ${version}: ${zones}`,
    'zone-text': (version: string, zones: string): string =>
      `The identical boundary, in the same text as this program writes: ${zones} of ${version}`,
    provenance: (version: string, zones: string): string =>
      `The identical boundary in other formatting: ${zones} of ${version}`,
    boundary: (version: string, zones: string): string =>
      `The identical boundary in other formatting: ${zones} of ${version}`,
  },
  identicalHint: {
    'payload-bytes': 'The file is the stored boundary itself, with its provenance.',
    'file-text':
      'The program writes this very file for that version; the time of writing was taken from the file. The names are those of today.',
    'zone-text': 'What else stands in the file differs from an export of that version.',
    provenance:
      'The same turning points and the same provenance. The text is another one: written by another program or release, or before something was renamed. Other properties were not compared.',
    boundary:
      'The same turning points. What the file says of provenance, or does not say, differs from what is stored. Other properties were not compared.',
  },
  sameFingerprint: (nickname: string, code: string): string =>
    `The whole fingerprint is the same. Nickname: ${nickname}, short code ${code}.`,
  noFingerprint: 'The fingerprint of the version covers more than is in the file, so it is not compared.',
  missing: (zones: readonly string[]): string => `Not in the file: ${list.format(zones)}.`,
  zones: (names: readonly string[]): string => list.format(names),
  moreVersions: (count: number): string =>
    `${counted(count, 'more version has', 'more versions have')} these boundaries.`,

  different: (version: string): string => `Different from ${version}`,
  differentClaimed: (version: string): string => `Different from ${version}, which the file says it is`,
  nearest: 'It is like no version as a whole; this is the one that it has most in common with.',
  identicalZones: (zones: readonly string[]): string => `Identical: ${list.format(zones)}.`,
  onlyInFile: 'Not in that version',
  fromVersionToFile: 'Seen from the version, in the file:',
  pointsOnlyInFile: (count: number): string => `${counted(count, 'turning point', 'turning points')} in the file only`,
  pointsOnlyInVersion: (count: number): string =>
    `${counted(count, 'turning point', 'turning points')} in the version only`,
  morePoints: (count: number): string => counted(count, 'more is not listed', 'more are not listed'),
  show: 'Show',
  showPoint: (place: string, zone: string): string => `Show ${place} of ${zone}`,
  showClause: (clause: string, zone: string): string => `Show: ${clause} (${zone})`,
  untold: 'What the differences are was not computed. Check the file again.',
  untoldBecause: (detail: string): string =>
    `What the differences are could not be computed (${detail}). Check the file again.`,

  unlikeAny: 'Unlike any version stored here: not one turning point is the same.',
  unreadable: 'No boundary of it can be read, so it is no stored version as it stands.',
  findingsOf: (feature: string): string => `What is wrong with ${feature}`,
  hash: (sha256: string): string => `SHA-256 of the file ${sha256}`,
} as const;
