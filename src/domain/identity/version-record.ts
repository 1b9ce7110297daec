import { failure, success, type Result } from '../result.ts';
import type { PayloadReference, VersionOrigin, VersionRecord } from '../version.ts';
import { canonicalBytes } from './canonical-json.ts';
import { isListOf, isPlain, isText, parseJsonBytes, type Plain } from './read-plain.ts';

/** Give the bytes of a record: its canonical JSON. They are hashed, kept and handed on as they are. */
export function recordBytes(record: VersionRecord): Uint8Array<ArrayBuffer> {
  return canonicalBytes(record);
}

const HASH = /^[0-9a-f]{64}$/u;

function isHash(value: unknown): value is string {
  return isText(value) && HASH.test(value);
}

function isCount(value: unknown, from: number): value is number {
  return Number.isSafeInteger(value) && (value as number) >= from;
}

function isReference(value: unknown): value is PayloadReference {
  if (!isPlain(value)) return false;
  const { zoneId, zoneName, sha256: hash, byteLength } = value;
  return isText(zoneId) && isText(zoneName) && isHash(hash) && isCount(byteLength, 0);
}

function isOrigin(value: unknown): value is VersionOrigin {
  if (!isPlain(value)) return false;
  const { kind, from, fileName, fileSha256 } = value;
  return kind === 'own' || (kind === 'received' && isText(from) && isText(fileName) && isHash(fileSha256));
}

function isRecord(value: Plain): value is Plain & VersionRecord {
  const { workspaceId, partyId, partyName, savedAt, name, note } = value;
  const { number, parents, lineType, payloads, mapFingerprint, origin, signatures } = value;
  return (
    [workspaceId, partyId, partyName, savedAt, name, note].every(isText) &&
    isCount(number, 1) &&
    isListOf(parents, isHash) &&
    (lineType === 'longitude-latitude' || lineType === 'geodesic') &&
    isListOf(payloads, isReference) &&
    new Set(payloads.map(({ zoneId }) => zoneId)).size === payloads.length &&
    isHash(mapFingerprint) &&
    isOrigin(origin) &&
    Array.isArray(signatures)
  );
}

/**
 * Read a record from its bytes. Members that this release does not know stay in what is given back. Refused, with the
 * reason for whoever looks into it: another format, a missing or wrong member, a zone twice. The hash is the caller's to
 * verify.
 */
export function readRecord(bytes: Uint8Array): Result<VersionRecord, string> {
  const value = parseJsonBytes(bytes);
  if (!isPlain(value)) return failure('no record');
  if (value['format'] !== 'delimit-version/1') return failure('a format this release does not know');
  return isRecord(value) ? success(value) : failure('a member is missing or wrong');
}
