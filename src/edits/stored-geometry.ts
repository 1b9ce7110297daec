import type { Delimitation } from '../domain/delimitation.ts';
import type { MultiPolygonCoordinates, Position, Ring } from '../geometry/coordinates.ts';
import { moveToGrid, samePosition } from '../geometry/grid.ts';
import { normaliseWinding } from '../geometry/ring.ts';
import { refuse, type Refused } from './refuse.ts';
import { isInWorldRange } from './world-range.ts';

/**
 * Put a geometry into the form in which delimitations are stored: on the data grid, shells counter-clockwise, holes
 * clockwise. Parts that are so already are shared, and a geometry that is so as a whole stays the same object.
 */
export function toStoredGeometry(geometry: MultiPolygonCoordinates): MultiPolygonCoordinates {
  return normaliseWinding(moveToGrid(geometry).geometry);
}

/** Put a delimitation into the stored form; one that is so already stays the same object. */
export function toStored(delimitation: Delimitation): Delimitation {
  const geometry = toStoredGeometry(delimitation.geometry);
  return geometry === delimitation.geometry ? delimitation : { ...delimitation, geometry };
}

/** Tell why a geometry cannot be stored at all: `out-of-range`, or a ring with `too-few-points`. Null if it can. */
export function refusalOfGeometry(geometry: MultiPolygonCoordinates): Refused | null {
  for (const polygon of geometry) {
    for (const ring of polygon) {
      const outside = ring.find((position) => !isInWorldRange(position));
      if (outside) return refuse('out-of-range', outside);
      if (!hasThreeDistinctPositions(ring)) return refuse('too-few-points', ring[0] ?? null);
    }
  }
  return null;
}

/** Tell whether a ring or path has at least three different positions. Stops at the third. */
export function hasThreeDistinctPositions(positions: Ring | readonly Position[]): boolean {
  const [first] = positions;
  if (!first) return false;
  let second: Position | null = null;
  for (const position of positions) {
    if (samePosition(position, first)) continue;
    if (second && !samePosition(position, second)) return true;
    second = position;
  }
  return false;
}
