import type { BoundingBox, MultiPolygonCoordinates, Position } from './coordinates.ts';

/** Find the bounding box of some positions, or null if there are none. */
export function boundingBoxOfPositions(positions: readonly Position[]): BoundingBox | null {
  if (positions.length === 0) return null;
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  for (const [longitude, latitude] of positions) {
    if (longitude < west) west = longitude;
    if (longitude > east) east = longitude;
    if (latitude < south) south = latitude;
    if (latitude > north) north = latitude;
  }
  return [west, south, east, north];
}

/** Find the smallest box that contains two; null is the box of nothing. */
export function unionBoundingBox(a: BoundingBox | null, b: BoundingBox | null): BoundingBox | null {
  if (a === null) return b;
  if (b === null) return a;
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** Find the bounding box of a geometry, or null if it is empty. Longitudes as they stand; linear. */
export function boundingBoxOf(geometry: MultiPolygonCoordinates): BoundingBox | null {
  let box: BoundingBox | null = null;
  for (const polygon of geometry) {
    for (const ring of polygon) box = unionBoundingBox(box, boundingBoxOfPositions(ring));
  }
  return box;
}

/** Tell whether two boxes have a place in common; touching counts. */
export function boundingBoxesMeet(a: BoundingBox, b: BoundingBox): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
