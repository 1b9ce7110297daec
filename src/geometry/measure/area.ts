import type { MultiPolygonCoordinates, Ring } from '../coordinates.ts';
import {
  areaToEquatorCurvatureM2,
  areaToEquatorM2,
  MOST_PIECES,
  RADIANS_PER_DEGREE,
  THREE_POINT_OFFSET,
} from './ellipsoid.ts';

/** Up to this step in latitude (radians; 0.11 degree, 12 km) two terms about the middle are as good as the quadrature. */
const SHORT_STEP = 0.002;

/** The same for an edge of at most one degree of latitude. */
function meanOfPieceM2(from: number, to: number): number {
  const step = to - from;
  const middle = from + step / 2;
  const sine = Math.sin(middle);
  if (Math.abs(step) <= SHORT_STEP) {
    // The next term of the series is below 1e-14 of b2.
    return areaToEquatorM2(sine) + ((step * step) / 24) * areaToEquatorCurvatureM2(sine);
  }
  const offset = THREE_POINT_OFFSET * step;
  const outer = areaToEquatorM2(Math.sin(middle - offset)) + areaToEquatorM2(Math.sin(middle + offset));
  return (5 * outer + 8 * areaToEquatorM2(sine)) / 18;
}

/**
 * Give the mean of area-to-equator along an edge straight in longitude and latitude, in m2 for each radian of longitude:
 * times the edge's width in radians it is the area between the edge and the equator. Latitudes of the ends in radians; an
 * edge of more than one degree of latitude is taken in pieces of at most one, and one that goes on beyond the poles, where
 * nothing is measured, in 180.
 */
export function meanAreaToEquatorM2(from: number, to: number): number {
  const rise = Math.abs(to - from);
  if (rise <= RADIANS_PER_DEGREE) return meanOfPieceM2(from, to);
  const pieces = Math.min(MOST_PIECES, Math.ceil(rise / RADIANS_PER_DEGREE));
  const step = (to - from) / pieces;
  let sum = 0;
  for (let piece = 0; piece < pieces; piece++) {
    sum += meanOfPieceM2(from + piece * step, from + (piece + 1) * step);
  }
  return sum / pieces;
}

/**
 * Measure the area that a ring encloses on the ellipsoid, in m2, never negative whatever its direction.
 *
 * Edges are straight in longitude and latitude. The area is the line integral of area-to-equator over longitude by
 * three-point Gauss-Legendre quadrature, or two terms of a series where an edge is short (1e-12 relative). Longitudes are
 * taken as they stand: a ring that crosses the antimeridian has to be written with longitudes beyond 180. An unclosed
 * ring counts as closed. Linear: about 25 ns a position.
 */
export function ringAreaM2(ring: Ring): number {
  const first = ring[0];
  if (first === undefined) return 0;
  const start = first[1] * RADIANS_PER_DEGREE;
  // Measured from the first position's parallel instead of the equator: the terms get small and lose no digits.
  const base = areaToEquatorM2(Math.sin(start));
  let sum = 0;
  let longitude = first[0];
  let latitude = start;
  // One step past the end: the closing edge of a ring that is not closed, and nothing for one that is.
  for (let index = 1; index <= ring.length; index++) {
    const position = ring[index] ?? first;
    const next = position[1] * RADIANS_PER_DEGREE;
    const width = position[0] - longitude;
    if (width !== 0) sum += width * (meanAreaToEquatorM2(latitude, next) - base);
    longitude = position[0];
    latitude = next;
  }
  return Math.abs(sum) * RADIANS_PER_DEGREE;
}

/**
 * Measure the area of a multipolygon on the ellipsoid, in m2: every shell less its holes, whatever their directions.
 * Edges are straight in longitude and latitude. An empty geometry has area 0; an invalid one gets a number without a
 * meaning, so ask for its validity first.
 */
export function areaM2(geometry: MultiPolygonCoordinates): number {
  let sum = 0;
  for (const [shell, ...holes] of geometry) {
    if (shell !== undefined) sum += ringAreaM2(shell);
    for (const hole of holes) sum -= ringAreaM2(hole);
  }
  return sum;
}
