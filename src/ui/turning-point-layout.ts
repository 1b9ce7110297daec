import type { Notation } from '../geometry/notation/notation.ts';

/** On how many lines a row of the table of turning points stands. */
export type RowLines = 1 | 2 | 3;

const FIRST_LINE_PX = 24;
const FURTHER_LINE_PX = 20;
const ONLY_LINE_PX = 28;

/** A digit of the small text, and the padding of a cell, both sides together. */
const DIGIT_PX = 7.5;
const CELL_PADDING_PX = 8;
/** The heading of the numbers takes as much as three digits. */
const LEAST_DIGITS = 3;

/** What a name that is worth showing, a bearing and a distance take side by side. */
const FURTHER_COLUMNS_PX = 212;

/** What the longest coordinate takes on one line, the widest hemisphere and zone counted. */
const COORDINATE_PX: Record<Notation, number> = { decimal: 190, sexagesimal: 258, utm: 228, mgrs: 160 };
/** Decimal degrees and MGRS fit the narrowest panel. */
const NEVER_TOO_NARROW: readonly Notation[] = ['decimal', 'mgrs'];

/** Tell how wide the column of the numbers is, in CSS pixels, so that the last number is seen whole. */
export function numberWidthPx(rows: number): number {
  return Math.ceil(Math.max(LEAST_DIGITS, String(rows).length) * DIGIT_PX) + CELL_PADDING_PX;
}

/**
 * Choose on how many lines a row stands in a table so many CSS pixels wide, so that nothing lies beside it: all on one;
 * name, bearing and distance below the coordinate; or the coordinate on two lines as well.
 */
export function linesOfRow(notation: Notation, widthPx: number, rows: number): RowLines {
  const roomPx = widthPx - numberWidthPx(rows);
  if (roomPx >= COORDINATE_PX[notation] + FURTHER_COLUMNS_PX) return 1;
  return roomPx >= COORDINATE_PX[notation] || NEVER_TOO_NARROW.includes(notation) ? 2 : 3;
}

/** Tell how high a row of so many lines is, in CSS pixels. */
export function rowHeightPx(lines: RowLines): number {
  return lines === 1 ? ONLY_LINE_PX : FIRST_LINE_PX + (lines - 1) * FURTHER_LINE_PX;
}
