import type { MultiPolygonCoordinates } from '../../geometry/coordinates.ts';
import type { Delimitation } from '../delimitation.ts';
import type { ZoneId } from '../identifiers.ts';
import type { Provenance, Source } from '../provenance.ts';
import { failure, success, type Result } from '../result.ts';
import { canonicalBytes } from './canonical-json.ts';

/**
 * Give the bytes of a payload: the canonical GeoJSON Feature of one delimitation with its provenance. The name of the
 * zone is not in it, so that renaming a zone changes no fingerprint; the zone's id is.
 */
export function payloadOf(zoneId: ZoneId, { geometry, provenance }: Delimitation): Uint8Array {
  return canonicalBytes({
    type: 'Feature',
    id: zoneId,
    geometry: { type: 'MultiPolygon', coordinates: geometry },
    properties: { provenance },
  });
}

type Plain = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Read a payload back. Members that this release does not know are passed over here and stay in the stored bytes, which
 * are what is hashed and handed on. Refused (with the reason for whoever looks into it): bytes that are no such Feature.
 */
export function readPayload(bytes: Uint8Array): Result<{ zoneId: ZoneId; delimitation: Delimitation }, string> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return failure('not JSON');
  }
  if (!isRecord(value) || value['type'] !== 'Feature' || typeof value['id'] !== 'string') return failure('no Feature');
  const geometry = readGeometry(value['geometry']);
  if (!geometry) return failure('no MultiPolygon');
  const properties = value['properties'];
  const provenance = readProvenance(isRecord(properties) ? properties['provenance'] : null);
  if (!provenance) return failure('no provenance');
  return success({ zoneId: value['id'], delimitation: { geometry, provenance } });
}

function readGeometry(value: unknown): MultiPolygonCoordinates | null {
  if (!isRecord(value) || value['type'] !== 'MultiPolygon') return null;
  return isMultiPolygon(value['coordinates']) ? value['coordinates'] : null;
}

function isMultiPolygon(value: unknown): value is MultiPolygonCoordinates {
  return Array.isArray(value) && value.every((polygon) => Array.isArray(polygon) && polygon.every(isRing));
}

function isRing(value: unknown): boolean {
  return Array.isArray(value) && value.length >= 4 && value.every(isPosition);
}

function isPosition(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && value.every((number) => Number.isFinite(number));
}

/** Read provenance from stored data; null if it is none. */
export function readProvenance(value: unknown): Provenance | null {
  if (!isRecord(value)) return null;
  const { illustrative, lineType, statedAccuracyM, source, turningPointNames, declaredOwnAt } = value;
  if (typeof illustrative !== 'boolean') return null;
  if (lineType !== 'longitude-latitude' && lineType !== 'geodesic') return null;
  if (statedAccuracyM !== null && typeof statedAccuracyM !== 'number') return null;
  if (declaredOwnAt !== null && typeof declaredOwnAt !== 'string') return null;
  const readSource = source === null ? null : sourceOf(source);
  const names = namesOf(turningPointNames);
  if (readSource === undefined || !names) return null;
  return { illustrative, lineType, statedAccuracyM, source: readSource, turningPointNames: names, declaredOwnAt };
}

function sourceOf(value: unknown): Source | undefined {
  if (!isRecord(value)) return undefined;
  const { fileName, sha256, datum, transformation } = value;
  if (typeof fileName !== 'string' || typeof sha256 !== 'string' || typeof datum !== 'string') return undefined;
  if (transformation !== null && typeof transformation !== 'string') return undefined;
  return { fileName, sha256, datum, transformation };
}

function namesOf(value: unknown): Provenance['turningPointNames'] | null {
  if (!isRecord(value)) return null;
  return Object.values(value).every((name) => typeof name === 'string') ? (value as Record<string, string>) : null;
}
