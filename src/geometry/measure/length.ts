import type { MultiPolygonCoordinates, Position, Ring } from '../coordinates.ts';
import { meridianRadiusM, parallelRadiusM, QUADRATURE, RADIANS_PER_DEGREE } from './ellipsoid.ts';

/** The length of a piece of at most one degree of latitude; all angles in radians. */
function pieceLengthM(from: number, latitudeStep: number, longitudeStep: number): number {
  let sum = 0;
  for (const [place, weight] of QUADRATURE) {
    const latitude = from + place * latitudeStep;
    const sine = Math.sin(latitude);
    const north = meridianRadiusM(sine) * latitudeStep;
    const east = parallelRadiusM(sine, Math.cos(latitude)) * longitudeStep;
    sum += weight * Math.sqrt(north * north + east * east);
  }
  return sum;
}

/**
 * Measure the line between two positions, straight in longitude and latitude, on the ellipsoid, in metres. It is not
 * the geodesic. Quadrature as for areas, in pieces of at most one degree of latitude; longitudes as they stand.
 */
export function segmentLengthM(a: Position, b: Position): number {
  const latitudeStep = (b[1] - a[1]) * RADIANS_PER_DEGREE;
  const longitudeStep = (b[0] - a[0]) * RADIANS_PER_DEGREE;
  const from = a[1] * RADIANS_PER_DEGREE;
  const pieces = Math.max(1, Math.ceil(Math.abs(b[1] - a[1])));
  let sum = 0;
  for (let piece = 0; piece < pieces; piece++) {
    sum += pieceLengthM(from + (piece / pieces) * latitudeStep, latitudeStep / pieces, longitudeStep / pieces);
  }
  return sum;
}

/** Measure a path from its first position to its last, in metres on the ellipsoid. It is not closed. */
export function pathLengthM(positions: readonly Position[]): number {
  let sum = 0;
  let previous: Position | undefined;
  for (const position of positions) {
    if (previous !== undefined) sum += segmentLengthM(previous, position);
    previous = position;
  }
  return sum;
}

/** Measure a ring all round, in metres on the ellipsoid. An unclosed ring counts as closed. */
export function ringLengthM(ring: Ring): number {
  const first = ring[0];
  const last = ring.at(-1);
  if (first === undefined || last === undefined) return 0;
  return pathLengthM(ring) + segmentLengthM(last, first);
}

/** Measure the whole boundary of a multipolygon, holes included, in metres on the ellipsoid. */
export function perimeterM(geometry: MultiPolygonCoordinates): number {
  let sum = 0;
  for (const polygon of geometry) for (const ring of polygon) sum += ringLengthM(ring);
  return sum;
}
