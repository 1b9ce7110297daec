import type { MultiPolygonCoordinates } from '../coordinates.ts';
import { segmentLengthM } from '../measure/length.ts';

/** The segments of a whole boundary, shells and holes alike, ring after ring, as plain columns in degrees. */
export interface BoundaryEdges {
  readonly count: number;
  readonly fromLongitude: Float64Array;
  readonly fromLatitude: Float64Array;
  readonly toLongitude: Float64Array;
  readonly toLatitude: Float64Array;
  /** Length of each segment in m on the ellipsoid. */
  readonly lengthM: Float64Array;
  /** The first segment of each ring; one more entry than rings. Rings without a segment are left out. */
  readonly ringStart: readonly number[];
}

/** List the segments of a boundary in ring order. Segments without length are left out. Linear. */
export function boundaryEdges(geometry: MultiPolygonCoordinates): BoundaryEdges {
  let capacity = 0;
  for (const polygon of geometry) for (const ring of polygon) capacity += ring.length;
  const fromLongitude = new Float64Array(capacity);
  const fromLatitude = new Float64Array(capacity);
  const toLongitude = new Float64Array(capacity);
  const toLatitude = new Float64Array(capacity);
  const lengthM = new Float64Array(capacity);
  const ringStart = [0];
  let count = 0;
  for (const polygon of geometry) {
    for (const ring of polygon) {
      let previous = ring[0];
      for (const position of ring) {
        if (!previous || (position[0] === previous[0] && position[1] === previous[1])) continue;
        [fromLongitude[count], fromLatitude[count]] = previous;
        [toLongitude[count], toLatitude[count]] = position;
        lengthM[count] = segmentLengthM(previous, position);
        count += 1;
        previous = position;
      }
      if (count > (ringStart.at(-1) ?? 0)) ringStart.push(count);
    }
  }
  return { count, fromLongitude, fromLatitude, toLongitude, toLatitude, lengthM, ringStart };
}
