import type { Delimitation } from '../delimitation.ts';
import type { ZoneId } from '../identifiers.ts';
import { failure, success, type Result } from '../result.ts';
import { canonicalBytes } from './canonical-json.ts';
import { readDelimitation } from './read-delimitation.ts';
import { isPlain, isText, parseJsonBytes } from './read-plain.ts';

/**
 * Give the bytes of a payload: the canonical GeoJSON Feature (RFC 7946, RFC 8785) of one delimitation with its
 * provenance. They are what is hashed, kept and handed on; nothing is written anew to verify it. The zone's id is in
 * them, its name is not, so that renaming a zone alters no fingerprint: the name stands in the record.
 */
export function payloadOf(zoneId: ZoneId, { geometry, provenance }: Delimitation): Uint8Array<ArrayBuffer> {
  return canonicalBytes({
    type: 'Feature',
    id: zoneId,
    geometry: { type: 'MultiPolygon', coordinates: geometry },
    properties: { provenance },
  });
}

/**
 * Read a payload back. Members that this release does not know are passed over here and stay in the bytes. Refused, with
 * the reason for whoever looks into it: bytes that are no such Feature. The hash is the caller's to verify.
 */
export function readPayload(bytes: Uint8Array): Result<{ zoneId: ZoneId; delimitation: Delimitation }, string> {
  const feature = parseJsonBytes(bytes);
  if (feature === undefined) return failure('not JSON in UTF-8');
  if (!isPlain(feature) || feature['type'] !== 'Feature' || !isText(feature['id'])) return failure('no Feature');
  const { id, geometry, properties } = feature;
  if (!isPlain(geometry) || geometry['type'] !== 'MultiPolygon') return failure('no MultiPolygon');
  if (!isPlain(properties)) return failure('no properties');
  const delimitation = readDelimitation(geometry['coordinates'], properties['provenance']);
  return delimitation ? success({ zoneId: id, delimitation }) : failure('no whole rings or no provenance');
}
