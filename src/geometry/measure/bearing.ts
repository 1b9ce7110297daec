import geodesic from 'geographiclib-geodesic';
import type { Position } from '../coordinates.ts';
import type { LineType } from '../line-type.ts';
import { ECCENTRICITY_SQUARED, RADIANS_PER_DEGREE } from './ellipsoid.ts';

const { Geodesic } = geodesic;
const { WGS84 } = Geodesic;

/** Bring an angle in degrees to 0 up to, not including, 360. */
function clockwiseFromNorth(degrees: number): number {
  const turned = ((degrees % 360) + 360) % 360;
  return turned >= 360 ? 0 : turned;
}

/** The direction in which a line straight in longitude and latitude leaves its start, on the ground. */
function straightBearing([longitude, latitude]: Position, to: Position): number {
  const sine = Math.sin(latitude * RADIANS_PER_DEGREE);
  const w = 1 - ECCENTRICITY_SQUARED * sine * sine;
  // N cos (to the east) and M (to the north) a radian, both divided by a / w^0.5.
  const east = Math.cos(latitude * RADIANS_PER_DEGREE) * (to[0] - longitude);
  const north = ((1 - ECCENTRICITY_SQUARED) / w) * (to[1] - latitude);
  return Math.atan2(east, north) / RADIANS_PER_DEGREE;
}

/**
 * Give the bearing with which a segment leaves its start on the WGS 84 ellipsoid: degrees clockwise from true north, 0 to
 * below 360. Of a geodesic it is the azimuth (Karney 2013); a line straight in longitude and latitude has another
 * direction at every latitude, so it holds for the start of the segment only. NaN where the positions are the same.
 */
export function bearingOfDegrees(from: Position, to: Position, lineType: LineType): number {
  if (from[0] === to[0] && from[1] === to[1]) return Number.NaN;
  if (lineType === 'longitude-latitude') return clockwiseFromNorth(straightBearing(from, to));
  // The library leaves members out that were not asked for; the azimuth was.
  const { azi1 = Number.NaN } = WGS84.Inverse(from[1], from[0], to[1], to[0], Geodesic.AZIMUTH);
  return clockwiseFromNorth(azi1);
}

/**
 * Give the end of the geodesic that leaves a position with a bearing (degrees clockwise from true north) and has a length
 * in metres: the direct problem on WGS 84 (Karney 2013), to some nanometres.
 */
export function endOfGeodesic([longitude, latitude]: Position, bearingDegrees: number, lengthM: number): Position {
  const { lat2 = Number.NaN, lon2 = Number.NaN } = WGS84.Direct(latitude, longitude, bearingDegrees, lengthM);
  return [lon2, lat2];
}
