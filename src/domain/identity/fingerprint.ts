import type { Sha256, VersionId } from '../identifiers.ts';
import type { PayloadReference, VersionRecord } from '../version.ts';
import { canonicalBytes } from './canonical-json.ts';
import { sha256 } from './sha256.ts';

/**
 * Give the map fingerprint: the SHA-256 of the canonical list of [zone id, payload hash], by zone id. The same
 * boundaries with the same provenance have the same fingerprint on every machine, whatever the zones are called.
 */
export async function mapFingerprint(payloads: readonly PayloadReference[]): Promise<Sha256> {
  const list = payloads.map((payload) => [payload.zoneId, payload.sha256] as const);
  // By code units, as RFC 8785 sorts, so that no locale has a say.
  return sha256(canonicalBytes(list.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))));
}

/** Give the id of a version: the SHA-256 of its canonical record. */
export async function recordId(record: VersionRecord): Promise<VersionId> {
  return sha256(canonicalBytes(record));
}
