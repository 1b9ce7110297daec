import { boundingBoxOf } from '../../geometry/bounding-box.ts';
import type { BoundingBox, MultiPolygonCoordinates, PolygonCoordinates } from '../../geometry/coordinates.ts';
import { normaliseWinding } from '../../geometry/ring.ts';
import { DELIMIT_MEMBER } from './delimit-member.ts';
import { coordinateText } from './number-text.ts';

/** One feature to write. Property values are text, numbers, flags or null, as GIS programs understand them. */
export interface WrittenFeature {
  readonly id: string | null;
  readonly properties: Readonly<Record<string, string | number | boolean | null>>;
  /** What our own reader needs beyond the properties; other programs ignore it. */
  readonly member: object | null;
  readonly geometry: MultiPolygonCoordinates;
}

/** Half of a character pair cannot be written as UTF-8; it becomes the replacement character. */
function wellFormed(_name: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\ufffd') : value;
}

/** Write a value as JSON on one line, as text that is valid Unicode whatever the user typed. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, wellFormed);
}

function polygonText(polygon: PolygonCoordinates, decimals: number): string {
  const rings = polygon.map((ring) => {
    const positions = ring.map(
      ([longitude, latitude]) => `[${coordinateText(longitude, decimals)},${coordinateText(latitude, decimals)}]`,
    );
    return `[${positions.join(',')}]`;
  });
  return `[${rings.join(',')}]`;
}

/** Write one part as a Polygon, several or none as a MultiPolygon. Winding as RFC 7946 section 3.1.6 wants it. */
function geometryText(geometry: MultiPolygonCoordinates, decimals: number): string {
  const parts = normaliseWinding(geometry).map((part) => polygonText(part, decimals));
  return parts.length === 1
    ? `{"type":"Polygon","coordinates":${parts.join('')}}`
    : `{"type":"MultiPolygon","coordinates":[${parts.join(',')}]}`;
}

/** Write a `bbox` member with its comma, or nothing where there is no extent. */
export function boundingBoxText(box: BoundingBox | null, decimals: number): string {
  return box === null ? '' : `"bbox":[${box.map((value) => coordinateText(value, decimals)).join(',')}],`;
}

/** Write a Feature (RFC 7946 section 3.2) on one line. */
export function featureText(feature: WrittenFeature, decimals: number): string {
  const id = feature.id === null ? '' : `"id":${jsonText(feature.id)},`;
  const box = boundingBoxText(boundingBoxOf(feature.geometry), decimals);
  const member = feature.member === null ? '' : `"${DELIMIT_MEMBER}":${jsonText(feature.member)},`;
  const properties = jsonText(feature.properties);
  const geometry = geometryText(feature.geometry, decimals);
  return `{"type":"Feature",${id}${box}"properties":${properties},${member}"geometry":${geometry}}`;
}
