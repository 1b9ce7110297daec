import type { ZoneMap } from '../domain/delimitation.ts';
import type { ZoneId } from '../domain/identifiers.ts';
import type { MultiPolygonCoordinates } from '../geometry/coordinates.ts';

/** Give the boundaries of a map without where they come from: what is measured needs no more. */
export function mapGeometries(map: ZoneMap): Readonly<Record<ZoneId, MultiPolygonCoordinates>> {
  return Object.fromEntries(Object.entries(map).map(([zoneId, { geometry }]) => [zoneId, geometry]));
}
