/** A record of which nothing else is known yet. */
export type Plain = Readonly<Record<string, unknown>>;

/** Tell whether a value is a record, neither a list nor null. */
export function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Tell whether a value is text or null. */
export function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

/** Tell whether a value is a list of which every item passes. */
export function isListOf<Item>(value: unknown, is: (item: unknown) => item is Item): value is readonly Item[] {
  return Array.isArray(value) && value.every(is);
}

/** Tell whether a value is text. */
export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** Read JSON in UTF-8; undefined if the bytes are something else. */
export function parseJsonBytes(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
