import { visibleText } from '../visible-text.ts';

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** What can be done to a file while it is read, and what was found in it. Numbers with units arrive as text. */
export const importAdjustments = {
  title: 'While reading the file',
  hint: 'Nothing of this happens by itself. The map shows what it makes of the file; choose again to go back.',
  closeRings: (rings: number, largestGap: string): string =>
    rings === 1
      ? `Join the ends of a boundary that is not closed by a straight line of ${largestGap}`
      : `Join the ends of ${rings} rings that are not closed by straight lines of ${largestGap} at most`,
  matchPoints: (points: number, largestMove: string): string =>
    `Match to existing points: put ${counted(points, 'point', 'points')} on turning points that are here, by ${largestMove} at most`,
  order: 'Read the numbers as',
  asWritten: 'Longitude first, as they are written',
  latitudeFirst: 'Latitude first, longitude second',
  webMercator: 'Metres of Web Mercator (EPSG:3857), converted to WGS 84',
  readingAgain: 'Reading the file again',
  fileFindings: 'Findings in the file as a whole',
  counts: (errors: number, warnings: number): string =>
    `${counted(errors, 'error', 'errors')}, ${counted(warnings, 'remark', 'remarks')}.`,
  copyFindings: 'Copy what was found',
  copied: 'Copied. Send it to whoever made the file.',
  copyRefused: 'The browser did not allow copying.',
  placeInText: (line: number, column: number, path: string): string =>
    `Line ${line}, column ${column}${path === '' ? '' : ` (${visibleText(path)})`}.`,
  canBecomeDraft: 'It can come in as a draft with this fault, to be mended here. It is not saved as a version before.',
} as const;
