const LONGEST = 60;

/** Give a parsed value as JSON text, shortened; `undefined` is what is missing. */
export function excerptOf(value: unknown): string {
  if (value === undefined) return 'undefined';
  if (Array.isArray(value))
    return value.length > 4 ? `[… ${value.length}]` : `[${value.map(elementExcerpt).join(', ')}]`;
  return shorten(JSON.stringify(scalarOrKind(value)));
}

function elementExcerpt(value: unknown): string {
  return shorten(JSON.stringify(Array.isArray(value) ? [] : scalarOrKind(value)));
}

/** Objects are named, not written out: they may be as large as the file. */
function scalarOrKind(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? {} : value;
}

function shorten(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}
