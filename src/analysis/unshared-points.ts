import type { MultiPolygonCoordinates, Position } from '../geometry/coordinates.ts';
import { positionKey } from '../geometry/grid.ts';
import { openRing } from '../geometry/ring.ts';

/** The turning points that only one of two boundaries has, each once, in the order of its rings. */
export interface UnsharedPoints {
  readonly onlyBefore: readonly Position[];
  readonly onlyAfter: readonly Position[];
}

function pointsOf(geometry: MultiPolygonCoordinates): ReadonlyMap<string, Position> {
  return new Map(
    geometry.flat().flatMap((ring) => openRing(ring).map((position) => [positionKey(position), position])),
  );
}

/** Find the turning points that two boundaries on the data grid do not have in common. Linear. */
export function unsharedPoints(before: MultiPolygonCoordinates, after: MultiPolygonCoordinates): UnsharedPoints {
  const [old, now] = [pointsOf(before), pointsOf(after)];
  const without = (these: ReadonlyMap<string, Position>, those: ReadonlyMap<string, Position>): Position[] =>
    [...these].flatMap(([key, position]) => (those.has(key) ? [] : [position]));
  return { onlyBefore: without(old, now), onlyAfter: without(now, old) };
}
