/** Semi-major axis of WGS 84 in metres (NGA.STND.0036). */
export const SEMI_MAJOR_AXIS_M = 6_378_137;

/** Flattening of WGS 84 (NGA.STND.0036). */
export const FLATTENING = 1 / 298.257_223_563;

/** First eccentricity, squared. */
export const ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING);

/** Semi-minor axis of WGS 84 in metres. */
const SEMI_MINOR_AXIS_M = SEMI_MAJOR_AXIS_M * (1 - FLATTENING);

const SEMI_MINOR_AXIS_SQUARED = SEMI_MINOR_AXIS_M * SEMI_MINOR_AXIS_M;

export const RADIANS_PER_DEGREE = Math.PI / 180;

/**
 * An edge is measured in so many pieces at most: one for each degree of latitude from pole to pole. Beyond the poles
 * nothing is measured, and it must not take for ever.
 */
export const MOST_PIECES = 180;

// Gauss-Legendre quadrature looks at places on either side of the middle, these shares of the step away from it: with
// two places of equal weight, or with three of the weights 5, 8, 5 (in 18ths), the middle one included.
export const TWO_POINT_OFFSET = Math.sqrt(1 / 12);
export const THREE_POINT_OFFSET = Math.sqrt(0.15);

/**
 * Give the area in m2 between the equator and a parallel, for each radian of longitude, negative in the south.
 *
 * In closed form it is b2/2 [sin phi / (1 - e2 sin2 phi) + artanh(e sin phi) / e]; both terms together are the series
 * b2 sin phi * sum of (k+1)/(2k+1) x^k with x = e2 sin2 phi. Seven terms leave an error below 1e-15 of the value,
 * because x never exceeds 0.0067.
 */
export function areaToEquatorM2(sine: number): number {
  const x = ECCENTRICITY_SQUARED * sine * sine;
  return (
    SEMI_MINOR_AXIS_SQUARED *
    sine *
    (1 + x * (2 / 3 + x * (3 / 5 + x * (4 / 7 + x * (5 / 9 + x * (6 / 11 + x * (7 / 13)))))))
  );
}

/**
 * Give the second derivative of area-to-equator by latitude, in m2 for each radian of longitude, at a latitude given by
 * its sine: with w = 1 - e2 sin2 phi the first is b2 cos phi / w2.
 */
export function areaToEquatorCurvatureM2(sine: number): number {
  const w = 1 - ECCENTRICITY_SQUARED * sine * sine;
  return (SEMI_MINOR_AXIS_SQUARED * sine * (4 * ECCENTRICITY_SQUARED * (1 - sine * sine) - w)) / (w * w * w);
}

/** Give the metres that one radian of latitude measures along the meridian, at a latitude given by its sine. */
export function meridianRadiusM(sine: number): number {
  const w2 = 1 - ECCENTRICITY_SQUARED * sine * sine;
  return (SEMI_MAJOR_AXIS_M * (1 - ECCENTRICITY_SQUARED)) / (w2 * Math.sqrt(w2));
}

/** Give the metres that one radian of longitude measures along the parallel, at a latitude given by sine and cosine. */
export function parallelRadiusM(sine: number, cosine: number): number {
  return (SEMI_MAJOR_AXIS_M * cosine) / Math.sqrt(1 - ECCENTRICITY_SQUARED * sine * sine);
}
