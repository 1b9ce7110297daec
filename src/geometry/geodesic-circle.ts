import geodesic from 'geographiclib-geodesic';
import type { Position } from './coordinates.ts';

const { WGS84 } = geodesic.Geodesic;

/**
 * Give the corners of a polygon that stands for a circle on WGS 84: `sides` positions, each exactly the radius away
 * along a geodesic, from north on counter-clockwise. Not on the data grid; not closed.
 */
export function geodesicCircle([longitude, latitude]: Position, radiusM: number, sides: number): readonly Position[] {
  return Array.from({ length: sides }, (_, side): Position => {
    const { lon2 = Number.NaN, lat2 = Number.NaN } = WGS84.Direct(latitude, longitude, (-360 * side) / sides, radiusM);
    return [lon2, lat2];
  });
}

/** Give the length of the geodesic between two positions on WGS 84, in m. */
export function geodesicDistanceM(from: Position, to: Position): number {
  return WGS84.Inverse(from[1], from[0], to[1], to[0]).s12 ?? Number.NaN;
}
