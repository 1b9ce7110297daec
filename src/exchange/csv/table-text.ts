/** A field of a table: text, a number, a flag, or nothing. */
export type Field = string | number | boolean | null;

/**
 * What a spreadsheet takes for the beginning of a formula, in its half and full widths, or skips before looking for one.
 * A name such as `=HYPERLINK(...)` would otherwise run in whoever's spreadsheet opens the file.
 */
const FORMULA_START = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u;

/**
 * Where another field would begin for a spreadsheet whose list separator is not the comma; for it the quotes of this file
 * stand in the middle of a field and hold nothing together. Spaces and quotes may be skipped before the formula.
 */
const FORMULA_WITHIN = /([;\t\r\n])(?=[ "]*[=+\-@\uff1d\uff0b\uff0d\uff20])/gu;

/** A byte order mark: without it Excel takes the file for the encoding of the machine and spoils names. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * Guard a text of a field: what a spreadsheet could take for a formula gets an apostrophe before it. Half of a character
 * pair cannot be written as UTF-8; it becomes the replacement character.
 */
export function safeText(text: string): string {
  const wellFormed = text.replace(/\p{Surrogate}/gu, '\ufffd');
  const guarded = wellFormed.replace(FORMULA_WITHIN, "$1'");
  return FORMULA_START.test(guarded) ? `'${guarded}` : guarded;
}

/** Write a number with a dot and never with an exponent, exactly unless it has more than 15 decimals. */
function numberText(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(15).replace(/\.?0+$/, '') : text;
}

function fieldText(field: Field): string {
  if (field === null) return '';
  if (typeof field === 'number') return Number.isFinite(field) ? numberText(field) : '';
  const text = typeof field === 'boolean' ? String(field) : safeText(field);
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Write a table as CSV (RFC 4180): a header, commas, CRLF after every record, fields with commas, semicolons, tabs, quotes
 * or line breaks quoted; in UTF-8 with a byte order mark. Text that a spreadsheet could take for a formula gets an
 * apostrophe before it, at the beginning and after what may separate fields elsewhere; numbers stay numbers, the negative ones too; what is not known is left empty.
 *
 * @param columns - the header
 * @param records - the rows, a field for each column; a column that a row has no member for is empty
 */
export function tableText<Column extends string>(
  columns: readonly Column[],
  records: readonly Readonly<Partial<Record<Column, Field>>>[],
): string {
  const rows = [columns, ...records.map((record) => columns.map((column) => record[column] ?? null))];
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(fieldText).join(',')}\r\n`).join('');
}
