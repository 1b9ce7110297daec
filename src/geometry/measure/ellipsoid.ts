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

/** Where the three-point Gauss-Legendre rule looks on the unit interval, and what each place weighs. */
export const QUADRATURE: readonly (readonly [place: number, weight: number])[] = [
  [0.5 - Math.sqrt(0.15), 5 / 18],
  [0.5, 8 / 18],
  [0.5 + Math.sqrt(0.15), 5 / 18],
];

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

/** Give the metres that one radian of latitude measures along the meridian, at a latitude given by its sine. */
export function meridianRadiusM(sine: number): number {
  const w2 = 1 - ECCENTRICITY_SQUARED * sine * sine;
  return (SEMI_MAJOR_AXIS_M * (1 - ECCENTRICITY_SQUARED)) / (w2 * Math.sqrt(w2));
}

/** Give the metres that one radian of longitude measures along the parallel, at a latitude given by sine and cosine. */
export function parallelRadiusM(sine: number, cosine: number): number {
  return (SEMI_MAJOR_AXIS_M * cosine) / Math.sqrt(1 - ECCENTRICITY_SQUARED * sine * sine);
}
