import type { Position } from '../../geometry/coordinates.ts';
import type { Adjustments } from '../import-reading.ts';

/** The radius of the sphere of EPSG:3857 in metres. */
const SPHERE_RADIUS_M = 6_378_137;
const DEGREES_PER_RADIAN = 180 / Math.PI;
/** Beyond this, in metres, nothing of the earth is in EPSG:3857. */
export const WEB_MERCATOR_LIMIT_M = Math.PI * SPHERE_RADIUS_M;

/** Give the place on WGS 84 of metres in EPSG:3857 (spherical Mercator of ellipsoidal latitudes). */
export function fromWebMercator(eastM: number, northM: number): Position {
  const longitude = (eastM / SPHERE_RADIUS_M) * DEGREES_PER_RADIAN;
  const latitude = Math.atan(Math.sinh(northM / SPHERE_RADIUS_M)) * DEGREES_PER_RADIAN;
  // The limit itself comes out a hair beyond 180.
  return [Math.abs(eastM) <= WEB_MERCATOR_LIMIT_M ? Math.max(-180, Math.min(180, longitude)) : longitude, latitude];
}

/** Give longitude and latitude of the first two numbers of a position, read as the user chose. */
export function positionOf(first: number, second: number, coordinates: Adjustments['coordinates']): Position {
  switch (coordinates) {
    case undefined:
    case 'as-written':
      // Adding 0 turns a negative zero into zero.
      return [first + 0, second + 0];
    case 'latitude-first':
      return [second + 0, first + 0];
    case 'web-mercator':
      return fromWebMercator(first, second);
  }
}

/** Name for the provenance what was done to a file while it was read; null for nothing. Part of what is kept: stays in English. */
export function transformationOf({ coordinates, closeRings, matchPoints }: Adjustments): string | null {
  const done = [
    ...(coordinates === 'latitude-first' ? ['latitude and longitude exchanged'] : []),
    ...(coordinates === 'web-mercator' ? ['EPSG:3857 to WGS 84'] : []),
    ...(closeRings === true ? ['rings closed'] : []),
    ...(matchPoints === true ? ['points matched within 2e-7 degree'] : []),
  ];
  return done.length === 0 ? null : done.join('; ');
}
