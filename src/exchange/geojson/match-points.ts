import type { MultiPolygonCoordinates, Position } from '../../geometry/coordinates.ts';
import { GRID_UNIT_DEGREES } from '../../geometry/grid.ts';
import { segmentLengthM } from '../../geometry/measure/length.ts';

/** How far a point may be from one that is there to be meant as the same, in units of the data grid in each direction. */
const TOLERANCE_UNITS = 2;

/** A geometry with its points on those that were there, and what that changes. */
export interface MatchedPoints {
  readonly geometry: MultiPolygonCoordinates;
  /** How many turning points moved; the closing repetition of a ring is not counted again. */
  readonly points: number;
  readonly largestMoveM: number;
}

/** Turning points to match, sorted by longitude so that those near a place are found quickly. */
export interface PointIndex {
  readonly longitudes: Float64Array;
  readonly latitudes: Float64Array;
}

/** Sort points, longitude and latitude in turn. n log n. */
export function indexPoints(points: Float64Array): PointIndex {
  const count = points.length / 2;
  const order = Uint32Array.from({ length: count }, (_, index) => index).toSorted(
    (one, other) => (points[2 * one] ?? 0) - (points[2 * other] ?? 0),
  );
  return {
    longitudes: Float64Array.from(order, (index) => points[2 * index] ?? 0),
    latitudes: Float64Array.from(order, (index) => points[2 * index + 1] ?? 0),
  };
}

/** The first index whose longitude is not below. */
function firstFrom(longitudes: Float64Array, longitude: number): number {
  let low = 0;
  let high = longitudes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((longitudes[middle] ?? 0) < longitude) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The nearest point within the tolerance, or null. The position itself if it is one of them. */
function nearestOf({ longitudes, latitudes }: PointIndex, [longitude, latitude]: Position): Position | null {
  // Half a unit more, because the numbers of the grid are no exact multiples.
  const reach = (TOLERANCE_UNITS + 0.5) * GRID_UNIT_DEGREES;
  let nearest: Position | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let at = firstFrom(longitudes, longitude - reach); at < longitudes.length; at += 1) {
    const x = longitudes[at] ?? 0;
    const y = latitudes[at] ?? 0;
    if (x > longitude + reach) break;
    const distance = Math.hypot(x - longitude, y - latitude);
    if (Math.abs(y - latitude) > reach || distance >= least) continue;
    least = distance;
    nearest = [x, y];
  }
  return nearest;
}

/**
 * Move every turning point within two units of the data grid (two centimetres) of one that is there onto that one, the nearest
 * first. Nothing else moves. Both must be on the data grid. n log n.
 */
export function matchPoints(geometry: MultiPolygonCoordinates, index: PointIndex): MatchedPoints {
  let points = 0;
  let largestMoveM = 0;
  const matched = geometry.map((polygon) =>
    polygon.map((ring) =>
      ring.map((position, at) => {
        const target = nearestOf(index, position);
        if (!target || (target[0] === position[0] && target[1] === position[1])) return position;
        if (at < ring.length - 1) points += 1;
        largestMoveM = Math.max(largestMoveM, segmentLengthM(position, target));
        return target;
      }),
    ),
  );
  return { geometry: points === 0 ? geometry : matched, points, largestMoveM };
}
