import type { Sha256 } from '../domain/identifiers.ts';
import { shortCode } from '../domain/identity/short-code.ts';
import type { Version } from '../domain/version.ts';

/** So many hexadecimal digits tell a handful of records apart, and can be read out. */
const DIGITS = 8;

/** What tells a version from another one of the same name and number. */
export interface MapDistinction {
  /** Who handed it over, or the file it came in; null for an own version. */
  readonly receivedFrom: string | null;
  /** Where the origin does not tell them apart: the short code of the fingerprint, or else the beginning of the record's hash. */
  readonly hash: { readonly of: 'map' | 'record'; readonly start: string } | null;
}

function originOf({ record }: Version): string | null {
  return record.origin.kind === 'received' ? record.origin.from || record.origin.fileName : null;
}

/** A record that does not read has no fingerprint. */
function codeOf({ record }: Version): string | null {
  return record.mapFingerprint === '' ? null : shortCode(record.mapFingerprint);
}

function start(hash: Sha256): string {
  return hash.slice(0, DIGITS);
}

/**
 * Say what tells a version from some others of the same name and number: where it came from, and where that is the same
 * for one of them the short code of its fingerprint; versions of the same boundaries differ in their records.
 */
export function distinctionFrom(version: Version, others: readonly Version[]): MapDistinction {
  const receivedFrom = originOf(version);
  const alike = others.filter((other) => originOf(other) === receivedFrom);
  if (alike.length === 0) return { receivedFrom, hash: null };
  const map = codeOf(version);
  return map === null || alike.some((other) => codeOf(other) === map)
    ? { receivedFrom, hash: { of: 'record', start: start(version.id) } }
    : { receivedFrom, hash: { of: 'map', start: map } };
}
