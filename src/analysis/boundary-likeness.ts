import { boundaryKey } from '../domain/identity/same-boundary.ts';
import type { MultiPolygonCoordinates } from '../geometry/coordinates.ts';
import { openRing } from '../geometry/ring.ts';

/** How much a boundary is like another one. */
export interface BoundaryLikeness {
  /** See `sameBoundary`. */
  readonly identical: boolean;
  /** How many turning points of the other one are turning points of this one. */
  readonly sharedPoints: number;
}

function eachPoint(geometry: MultiPolygonCoordinates, visit: (key: string) => void): void {
  for (const polygon of geometry) {
    for (const ring of polygon) for (const position of openRing(ring)) visit(position.join());
  }
}

function pointCount(geometry: MultiPolygonCoordinates): number {
  return geometry.reduce((sum, polygon) => polygon.reduce((inner, ring) => inner + ring.length - 1, sum), 0);
}

/**
 * Prepare some boundaries for being compared with many others. What is given back tells of another boundary how much each
 * of them is like it, in time linear in that other boundary.
 */
export function likenessTo(
  boundaries: readonly MultiPolygonCoordinates[],
): (other: MultiPolygonCoordinates) => readonly BoundaryLikeness[] {
  const keys = boundaries.map(boundaryKey);
  const counts = boundaries.map(pointCount);
  const holders = new Map<string, number[]>();
  boundaries.forEach((geometry, index) => {
    eachPoint(geometry, (key) => {
      const known = holders.get(key);
      if (known === undefined) holders.set(key, [index]);
      else if (known.at(-1) !== index) known.push(index);
    });
  });
  return (other) => {
    const shared = boundaries.map(() => 0);
    eachPoint(other, (key) => {
      for (const index of holders.get(key) ?? []) shared[index] = (shared[index] ?? 0) + 1;
    });
    const count = pointCount(other);
    // Writing the key costs most, and boundaries of another length cannot be identical.
    const key = counts.includes(count) ? boundaryKey(other) : null;
    return boundaries.map((_, index) => ({ identical: key === keys[index], sharedPoints: shared[index] ?? 0 }));
  };
}
