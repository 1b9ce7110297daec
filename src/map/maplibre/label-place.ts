import type { MultiPolygonCoordinates, PolygonCoordinates, Position } from '../../geometry/coordinates.ts';
import { poleOfInaccessibility } from '../../geometry/pole.ts';
import { planarRingArea } from '../../geometry/ring.ts';

const places = new WeakMap<MultiPolygonCoordinates, Position>();

/** Give the place for the label of a geometry: the pole of its largest part; null if it is empty. Found once each. */
export function labelPlace(geometry: MultiPolygonCoordinates): Position | null {
  const known = places.get(geometry);
  if (known) return known;
  const largest = geometry.toSorted((a, b) => size(b) - size(a))[0];
  if (!largest) return null;
  const place = poleOfInaccessibility(largest);
  places.set(geometry, place);
  return place;
}

function size(polygon: PolygonCoordinates): number {
  return Math.abs(planarRingArea(polygon[0] ?? []));
}
