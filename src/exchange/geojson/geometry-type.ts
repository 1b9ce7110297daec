const AREA_TYPES = ['Polygon', 'MultiPolygon'] as const;
const OTHER_TYPES = ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'GeometryCollection'] as const;

/** The geometry types that can be a boundary of an area. */
export type AreaType = (typeof AREA_TYPES)[number];

/** Tell the types that can be a boundary. */
export function isAreaType(type: unknown): type is AreaType {
  return (AREA_TYPES as readonly unknown[]).includes(type);
}

/** Tell the geometry types of RFC 7946 section 1.4. Compared with a list, so that `constructor` is none. */
export function isGeometryType(type: unknown): boolean {
  return isAreaType(type) || (OTHER_TYPES as readonly unknown[]).includes(type);
}
