import type { MultiPolygonCoordinates, Position, Ring } from '../coordinates.ts';
import { areaToEquatorM2, QUADRATURE, RADIANS_PER_DEGREE } from './ellipsoid.ts';

const [[FIRST, OUTER_WEIGHT], [MIDDLE, MIDDLE_WEIGHT], [LAST]] = QUADRATURE as readonly [
  readonly [number, number],
  readonly [number, number],
  readonly [number, number],
];

/** The mean of area-to-equator along an edge straight in longitude and latitude (radians). */
function meanAreaToEquator(from: number, to: number): number {
  const step = to - from;
  if (step === 0) return areaToEquatorM2(Math.sin(from));
  return (
    OUTER_WEIGHT * (areaToEquatorM2(Math.sin(from + FIRST * step)) + areaToEquatorM2(Math.sin(from + LAST * step))) +
    MIDDLE_WEIGHT * areaToEquatorM2(Math.sin(from + MIDDLE * step))
  );
}

/** The same, an edge of more than one degree of latitude in pieces of at most one. */
function meanAlongEdge(from: number, to: number): number {
  const pieces = Math.ceil(Math.abs(to - from) / RADIANS_PER_DEGREE);
  if (pieces <= 1) return meanAreaToEquator(from, to);
  const step = (to - from) / pieces;
  let sum = 0;
  for (let piece = 0; piece < pieces; piece++) {
    sum += meanAreaToEquator(from + piece * step, from + (piece + 1) * step);
  }
  return sum / pieces;
}

/**
 * Measure the area that a ring encloses on the ellipsoid, in m2, never negative whatever its direction.
 *
 * Edges are straight in longitude and latitude. The area is the line integral of area-to-equator over longitude by
 * three-point Gauss-Legendre quadrature (1e-12 relative). Longitudes are taken as they stand: a ring that crosses the
 * antimeridian has to be written with longitudes beyond 180. An unclosed ring counts as closed. Linear.
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
  const add = (position: Position): void => {
    const next = position[1] * RADIANS_PER_DEGREE;
    const width = position[0] - longitude;
    if (width !== 0) sum += width * (meanAlongEdge(latitude, next) - base);
    longitude = position[0];
    latitude = next;
  };
  for (const position of ring) add(position);
  add(first);
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
