import type { MultiPolygonCoordinates, PolygonCoordinates, Ring } from '../../geometry/coordinates.ts';
import { positionKey } from '../../geometry/grid.ts';
import { openRing } from '../../geometry/ring.ts';

/** Write a ring so that direction and starting point do not matter: the smallest of its rotations both ways. */
function ringKey(ring: Ring): string {
  const keys = openRing(ring).map(positionKey);
  return [smallestRotation(keys), smallestRotation(keys.toReversed())].toSorted()[0] ?? '';
}

/** Find the least rotation of a list in linear time (Booth's two-pointer form), so that long rings cost no more. */
function smallestRotation(keys: readonly string[]): string {
  const count = keys.length;
  let best = 0;
  let candidate = 1;
  let matched = 0;
  while (best < count && candidate < count && matched < count) {
    const a = keys[(best + matched) % count] ?? '';
    const b = keys[(candidate + matched) % count] ?? '';
    if (a === b) {
      matched += 1;
      continue;
    }
    if (a > b) best += matched + 1;
    else candidate += matched + 1;
    if (best === candidate) candidate += 1;
    matched = 0;
  }
  const start = Math.min(best, candidate);
  return [...keys.slice(start), ...keys.slice(0, start)].join(' ');
}

function partKey([shell, ...holes]: PolygonCoordinates): string {
  return [shell ? ringKey(shell) : '', ...holes.map(ringKey).toSorted()].join('|');
}

/**
 * Write a geometry so that two that are the identical boundary give the same text, and others do not: see `sameBoundary`.
 * For comparing one with many; the text is as long as the boundary.
 */
export function boundaryKey(geometry: MultiPolygonCoordinates): string {
  return geometry.map(partKey).toSorted().join('\n');
}

/**
 * Tell whether two geometries are the identical boundary: the same rings on the data grid up to direction and starting
 * point, with the same holes in the same parts, the parts in any order. Linear in the number of points but for sorting.
 */
export function sameBoundary(a: MultiPolygonCoordinates, b: MultiPolygonCoordinates): boolean {
  return a.length === b.length && boundaryKey(a) === boundaryKey(b);
}
