import type { Delimitation } from '../domain/delimitation.ts';
import type { ZoneId } from '../domain/identifiers.ts';
import { mapFingerprint } from '../domain/identity/fingerprint.ts';
import { readPayload } from '../domain/identity/payload.ts';
import { sha256 } from '../domain/identity/sha256.ts';
import { success } from '../domain/result.ts';
import type { OpenedVersion } from '../domain/version.ts';
import { describeStored, isBytes, versionFromStored } from './mappers/version-mapper.ts';
import { readVersionList } from './list-versions.ts';
import { MUTANT } from './mutant.ts';
import type { Stored } from './repository.ts';
import type { StoredPayload, StoredRemark, StoredVersion } from './schema.ts';
import { failed } from './storage-failure.ts';

/**
 * Open a stored version: verify the record against its id, the list of payloads against the fingerprint, and the bytes
 * of every payload against their length and hash, and only then read the boundaries. Anything that does not fit makes
 * the whole version `damaged`; nothing of it is given out.
 *
 * @param payloadOf finds the payload of a hash.
 */
export async function openStoredVersion(
  stored: StoredVersion,
  remarks: readonly StoredRemark[],
  payloadOf: (hash: string) => StoredPayload | undefined,
): Stored<OpenedVersion> {
  const kept = await versionFromStored(stored);
  const [version] = await readVersionList([stored], remarks);
  if (!kept || !version) return failed('damaged', describeStored(stored));
  const { payloads, mapFingerprint: fingerprint } = kept.record;
  if (MUTANT !== 'list-unverified' && (await mapFingerprint(payloads)) !== fingerprint) {
    return failed('damaged', 'the list of payloads does not fit the fingerprint');
  }
  const map: [ZoneId, Delimitation][] = [];
  for (const reference of payloads) {
    const bytes: unknown = payloadOf(reference.sha256)?.bytes;
    if (!isBytes(bytes)) return failed('damaged', `the payload of ${reference.zoneId} is missing`);
    const fits = bytes.byteLength === reference.byteLength && (await sha256(bytes)) === reference.sha256;
    if (MUTANT !== 'payload-unverified' && !fits) {
      return failed('damaged', `the payload of ${reference.zoneId} does not fit its hash`);
    }
    const read = readPayload(bytes);
    if (!read.ok) return failed('damaged', `the payload of ${reference.zoneId}: ${read.error}`);
    if (read.value.zoneId !== reference.zoneId) {
      return failed('damaged', `the payload of ${reference.zoneId} is one of ${read.value.zoneId}`);
    }
    map.push([reference.zoneId, read.value.delimitation]);
  }
  return success({ version, map: Object.fromEntries(map) });
}
