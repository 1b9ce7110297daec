import geodesic from 'geographiclib-geodesic';
import type { Position } from './coordinates.ts';

const { Geodesic } = geodesic;
const { WGS84 } = Geodesic;
// Longitudes go on from the start without a jump at the antimeridian.
const PLACE = Geodesic.LATITUDE | Geodesic.LONGITUDE | Geodesic.LONG_UNROLL;
const HEADING = Geodesic.LATITUDE | Geodesic.AZIMUTH;

/** Which way a geodesic goes at a place of it; degrees, the azimuth clockwise from north. */
export interface Heading {
  readonly latitude: number;
  readonly azimuth: number;
}

/** The geodesic of a segment. */
export interface GeodesicLine {
  /** The length of the arc on the auxiliary sphere, in degrees. */
  readonly arcDegrees: number;
  /** Give the place at a share (0 to 1) of the arc. */
  readonly at: (share: number) => Position;
  /** Give the heading at a share (0 to 1) of the arc. */
  readonly headingAt: (share: number) => Heading;
}

/**
 * Make the geodesic of a segment on WGS 84. Null where it has no place in the plane of longitude and latitude: ends half
 * the world apart or more, for which the shortest way leads round the other side or over a pole. About two microseconds.
 */
export function geodesicLine(from: Position, to: Position): GeodesicLine | null {
  if (Math.abs(to[0] - from[0]) >= 180) return null;
  const line = WGS84.InverseLine(from[1], from[0], to[1], to[0], PLACE | HEADING);
  return {
    arcDegrees: line.a13,
    at: (share) => {
      // The library leaves members out that were not asked for; these were.
      const { lat2 = Number.NaN, lon2 = Number.NaN } = line.GenPosition(true, share * line.a13, PLACE);
      return [lon2, lat2];
    },
    headingAt: (share) => {
      const { lat2 = Number.NaN, azi2 = Number.NaN } = line.GenPosition(true, share * line.a13, HEADING);
      return { latitude: lat2, azimuth: azi2 };
    },
  };
}
