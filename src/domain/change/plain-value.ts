type PlainRecord = Readonly<Record<string, unknown>>;

/** Tell whether a value is a record, and not a list. */
export function isRecord(value: unknown): value is PlainRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Tell whether a value is a list of something other than numbers; a position is one value, and no list. */
export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && typeof value[0] !== 'number';
}

/** Tell whether two values are the same object, or the same position. What is alike otherwise is not looked for. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length || one.length === 0) return false;
  return one.every((number, index) => typeof number === 'number' && Object.is(number, other[index]));
}
