import type { Delimitation } from '../domain/delimitation.ts';
import { mapFingerprint, recordId } from '../domain/identity/fingerprint.ts';
import { readPayload } from '../domain/identity/payload.ts';
import { sha256 } from '../domain/identity/sha256.ts';
import type { ZoneId } from '../domain/identifiers.ts';
import type { ZoneMap } from '../domain/delimitation.ts';
import { success, type Result } from '../domain/result.ts';
import type { StorageFailure } from './repository.ts';
import type { StoredPayload, StoredVersion } from './schema.ts';
import { failed } from './storage-failure.ts';

/**
 * Read the boundaries of a stored version and verify everything that was hashed: the record against its id, every
 * payload against its hash and length, the fingerprint. Anything that does not fit makes the whole version `damaged`.
 */
export async function verifyVersion(
  stored: StoredVersion,
  payloads: readonly (StoredPayload | undefined)[],
): Promise<Result<ZoneMap, StorageFailure>> {
  const { record, id } = stored;
  if ((await recordId(record)) !== id) return failed('damaged', 'the record does not fit its id');
  if ((await mapFingerprint(record.payloads)) !== record.mapFingerprint) {
    return failed('damaged', 'the list of payloads does not fit the fingerprint');
  }
  const map: Record<ZoneId, Delimitation> = {};
  for (const [index, reference] of record.payloads.entries()) {
    const payload = payloads[index];
    if (!payload) return failed('damaged', `the payload of ${reference.zoneId} is missing`);
    if (payload.bytes.byteLength !== reference.byteLength || (await sha256(payload.bytes)) !== reference.sha256) {
      return failed('damaged', `the payload of ${reference.zoneId} does not fit its hash`);
    }
    const read = readPayload(payload.bytes);
    if (!read.ok || read.value.zoneId !== reference.zoneId) {
      return failed('damaged', `the payload of ${reference.zoneId} does not read`);
    }
    map[reference.zoneId] = read.value.delimitation;
  }
  return success(map);
}
