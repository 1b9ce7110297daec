import type { Sha256 } from '../identifiers.ts';
import type { PayloadReference } from '../version.ts';
import { canonicalBytes } from './canonical-json.ts';
import { sha256 } from './sha256.ts';

/**
 * Give the map fingerprint: the SHA-256 of the canonical list of [zone id, payload hash], by zone id. The same
 * delimitations have the same fingerprint on every machine, whatever the zones are called and in whatever order they come.
 */
export async function mapFingerprint(
  payloads: readonly Pick<PayloadReference, 'zoneId' | 'sha256'>[],
): Promise<Sha256> {
  const list = payloads.map((payload) => [payload.zoneId, payload.sha256] as const);
  // By code units, as RFC 8785 sorts, so that no locale has a say.
  return sha256(canonicalBytes(list.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))));
}
