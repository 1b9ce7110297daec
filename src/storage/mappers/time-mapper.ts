/** Stands for a time that does not read; a text that is no time cannot be shown as one. */
export const UNKNOWN_TIME = '1970-01-01T00:00:00.000Z';

/** Tell whether a value is a time (ISO 8601). */
export function isTime(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}

/** Read a time, or give the one that stands for none. */
export function timeFromStored(value: unknown): string {
  return isTime(value) ? value : UNKNOWN_TIME;
}
