import type { MultiPolygonCoordinates, Position, Ring } from '../coordinates.ts';
import {
  ECCENTRICITY_SQUARED,
  MOST_PIECES,
  RADIANS_PER_DEGREE,
  SEMI_MAJOR_AXIS_M,
  THREE_POINT_OFFSET,
  TWO_POINT_OFFSET,
} from './ellipsoid.ts';

/** Up to this step in latitude (radians; 0.11 degree, 12 km) two places of the line tell as much as three. */
const SHORT_STEP = 0.002;

/** The metres a line has per step at a latitude; both steps and the latitude in radians. */
function speedM(latitude: number, latitudeStep: number, longitudeStep: number): number {
  const sine = Math.sin(latitude);
  const w = 1 - ECCENTRICITY_SQUARED * sine * sine;
  // a (1 - e2) / w^1.5 along the meridian, a cos / w^0.5 along the parallel.
  const north = ((1 - ECCENTRICITY_SQUARED) / w) * latitudeStep;
  return SEMI_MAJOR_AXIS_M * Math.sqrt((north * north + (1 - sine * sine) * longitudeStep * longitudeStep) / w);
}

/** The length of a piece of at most one degree of latitude; all angles in radians. */
function pieceLengthM(from: number, latitudeStep: number, longitudeStep: number): number {
  const middle = from + latitudeStep / 2;
  if (Math.abs(latitudeStep) <= SHORT_STEP) {
    const offset = TWO_POINT_OFFSET * latitudeStep;
    return (
      (speedM(middle - offset, latitudeStep, longitudeStep) + speedM(middle + offset, latitudeStep, longitudeStep)) / 2
    );
  }
  const offset = THREE_POINT_OFFSET * latitudeStep;
  return (
    (5 * (speedM(middle - offset, latitudeStep, longitudeStep) + speedM(middle + offset, latitudeStep, longitudeStep)) +
      8 * speedM(middle, latitudeStep, longitudeStep)) /
    18
  );
}

/**
 * Measure the line between two positions, straight in longitude and latitude, on the ellipsoid, in metres. It is not
 * the geodesic. Quadrature as for areas, in pieces of at most one degree of latitude, 180 at most; longitudes as they stand.
 */
export function segmentLengthM(a: Position, b: Position): number {
  const latitudeStep = (b[1] - a[1]) * RADIANS_PER_DEGREE;
  const longitudeStep = (b[0] - a[0]) * RADIANS_PER_DEGREE;
  const from = a[1] * RADIANS_PER_DEGREE;
  if (Math.abs(latitudeStep) <= RADIANS_PER_DEGREE) return pieceLengthM(from, latitudeStep, longitudeStep);
  const pieces = Math.min(MOST_PIECES, Math.ceil(Math.abs(b[1] - a[1])));
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
