import { ECCENTRICITY_SQUARED, meridianRadiusM, parallelRadiusM, RADIANS_PER_DEGREE } from '../measure/ellipsoid.ts';

/** Where on a segment its nearest place to the origin is, for given metres to a degree; 0 to 1. */
export function footShare(x: number, y: number, dx: number, dy: number, eastM: number, northM: number): number {
  const east = eastM * eastM * dx;
  const north = northM * northM * dy;
  const share = -(x * east + y * north) / (dx * east + dy * north);
  return share > 0 ? (share < 1 ? share : 1) : 0;
}

/**
 * A point from which distances are measured, with the scale of the ellipsoid around it.
 *
 * The distance to another point is taken with the radii of the meridian and of the parallel halfway between the two in
 * latitude (Gauss' mid-latitude method). Against the geodesic it is wrong by less than 1e-6 of itself up to 10 km and
 * 1e-4 up to 100 km, between 60 S and 60 N. The radii halfway are a series of second order about the point, so that
 * no trigonometry is needed for a further distance. Longitudes are taken as they stand.
 */
export class Vantage {
  longitude = 0;
  latitude = 0;
  /** Metres to a degree of longitude and of latitude, here. */
  eastM = 0;
  northM = 0;
  /** Where on the last segment the nearest place was: 0 at its start, 1 at its end. */
  share = 0;
  private eastSlope = 0;
  private eastBend = 0;
  private northSlope = 0;

  /** Stand at a position, in degrees. */
  moveTo(longitude: number, latitude: number): void {
    this.longitude = longitude;
    this.latitude = latitude;
    const sine = Math.sin(latitude * RADIANS_PER_DEGREE);
    const cosine = Math.cos(latitude * RADIANS_PER_DEGREE);
    const w2 = 1 - ECCENTRICITY_SQUARED * sine * sine;
    this.eastM = parallelRadiusM(sine, cosine) * RADIANS_PER_DEGREE;
    this.northM = meridianRadiusM(sine) * RADIANS_PER_DEGREE;
    this.northSlope = ((3 * ECCENTRICITY_SQUARED * sine * cosine) / w2) * this.northM * RADIANS_PER_DEGREE;
    // The radius of the parallel falls with latitude by the radius of the meridian times the sine, exactly.
    this.eastSlope = -this.northM * sine * RADIANS_PER_DEGREE;
    this.eastBend = -(this.northM * cosine * RADIANS_PER_DEGREE + this.northSlope * sine) * RADIANS_PER_DEGREE;
  }

  /** Give the fewest metres to a degree of longitude that count for any place within a distance in m. */
  leastEastM(reachM: number): number {
    const half = (reachM / this.northM) * 0.505;
    // The slope and the most that it can change by, with room for what the series leaves out.
    return Math.max(
      0,
      this.eastM - half * (Math.abs(this.eastSlope) + half * 1.1 * this.northM * RADIANS_PER_DEGREE ** 2),
    );
  }

  /** The same of a degree of latitude; the radius of the meridian changes by less than 1.02 % of itself for a radian. */
  leastNorthM(reachM: number): number {
    return Math.max(0, this.northM - reachM * 0.0055 * RADIANS_PER_DEGREE);
  }

  /**
   * Give the squared distance in m2 to a segment straight in longitude and latitude, and keep its nearest place in
   * `share`. The foot is found with the radii here, then again with those halfway to it; the distance is that to the
   * place found, so it is never too short.
   */
  squaredDistanceTo(fromLongitude: number, fromLatitude: number, toLongitude: number, toLatitude: number): number {
    const x = fromLongitude - this.longitude;
    const y = fromLatitude - this.latitude;
    const dx = toLongitude - fromLongitude;
    const dy = toLatitude - fromLatitude;
    const first = footShare(x, y, dx, dy, this.eastM, this.northM);
    let half = (y + first * dy) / 2;
    let east = this.eastM + half * (this.eastSlope + (half / 2) * this.eastBend);
    let north = this.northM + half * this.northSlope;
    const share = footShare(x, y, dx, dy, east, north);
    // The far end exactly, so that a point on it is at distance 0.
    const toX = share === 1 ? toLongitude - this.longitude : x + share * dx;
    const toY = share === 1 ? toLatitude - this.latitude : y + share * dy;
    half = toY / 2;
    east = this.eastM + half * (this.eastSlope + (half / 2) * this.eastBend);
    north = this.northM + half * this.northSlope;
    this.share = share;
    return toX * east * (toX * east) + toY * north * (toY * north);
  }
}
