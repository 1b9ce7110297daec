import { boundingBoxOfPositions } from '../../geometry/bounding-box.ts';
import type { BoundingBox, MultiPolygonCoordinates, Position, Ring } from '../../geometry/coordinates.ts';
import { positionInPolygon } from '../../geometry/point-in-polygon.ts';

/** The box of a ring without positions: it meets nothing. */
const NOWHERE: BoundingBox = [Infinity, Infinity, -Infinity, -Infinity];

const boxes = new WeakMap<Ring, BoundingBox>();

/** Give the box of a ring, computed once for each ring. */
export function boxOfRing(ring: Ring): BoundingBox {
  let box = boxes.get(ring);
  if (!box) {
    box = boundingBoxOfPositions(ring) ?? NOWHERE;
    boxes.set(ring, box);
  }
  return box;
}

/**
 * Find the part of a geometry in which a position lies, and give its number; null if it lies in none, or in a hole.
 * The edges are straight in longitude and latitude, as they are meant; the boundary belongs to the part. Linear in the
 * positions of the parts whose box contains the place.
 */
export function partAt(geometry: MultiPolygonCoordinates, position: Position): number | null {
  const [longitude, latitude] = position;
  const part = geometry.findIndex((polygon) => {
    const [west, south, east, north] = boxOfRing(polygon[0] ?? []);
    if (longitude < west || longitude > east || latitude < south || latitude > north) return false;
    return positionInPolygon(position, polygon) !== 'outside';
  });
  return part === -1 ? null : part;
}
