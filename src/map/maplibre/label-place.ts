import type { MultiPolygonCoordinates, PolygonCoordinates, Position, Ring } from '../../geometry/coordinates.ts';
import { poleOfInaccessibility } from '../../geometry/pole.ts';
import { planarRingArea } from '../../geometry/ring.ts';

const ENOUGH_POSITIONS = 300;

const places = new WeakMap<MultiPolygonCoordinates, Position>();

/** Give the place for the label of a geometry: the pole of its largest part, roughly; null if it is empty. Found once each. */
export function labelPlace(geometry: MultiPolygonCoordinates): Position | null {
  const known = places.get(geometry);
  if (known) return known;
  const largest = geometry.toSorted((a, b) => size(b) - size(a))[0];
  if (!largest) return null;
  const place = poleOfInaccessibility(largest.map(thinned));
  places.set(geometry, place);
  return place;
}

/** A label needs no more than the rough shape, and is placed anew after every edit. */
function thinned(ring: Ring): Ring {
  const step = Math.ceil(ring.length / ENOUGH_POSITIONS);
  return step === 1 ? ring : ring.filter((_, index) => index % step === 0 || index === ring.length - 1);
}

function size(polygon: PolygonCoordinates): number {
  return Math.abs(planarRingArea(polygon[0] ?? []));
}
