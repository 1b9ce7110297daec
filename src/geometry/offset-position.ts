import geodesic from 'geographiclib-geodesic';
import type { Position } from './coordinates.ts';

const { WGS84 } = geodesic.Geodesic;

/**
 * Give the position that lies so many metres east and north of another on WGS 84: at the end of the geodesic that
 * starts in that direction and is as long as the two are together (Karney 2013). Not on the data grid.
 */
export function offsetPosition([longitude, latitude]: Position, eastM: number, northM: number): Position {
  const azimuth = (Math.atan2(eastM, northM) * 180) / Math.PI;
  const { lon2 = Number.NaN, lat2 = Number.NaN } = WGS84.Direct(
    latitude,
    longitude,
    azimuth,
    Math.hypot(eastM, northM),
  );
  return [lon2, lat2];
}
