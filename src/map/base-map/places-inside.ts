import { positionInPolygon } from '../../geometry/point-in-polygon.ts';
import type { PolygonCoordinates } from '../../geometry/coordinates.ts';
import { boundingBoxOfPositions } from '../../geometry/bounding-box.ts';
import type { Place } from './place.ts';

/** List the places that lie in a polygon or on its boundary, the largest population first. */
export function placesInside(places: readonly Place[], polygon: PolygonCoordinates): readonly Place[] {
  const box = boundingBoxOfPositions(polygon[0] ?? []);
  if (!box) return [];
  const [west, south, east, north] = box;
  return places
    .filter(({ position: [longitude, latitude] }) => {
      return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
    })
    .filter(({ position }) => positionInPolygon(position, polygon) !== 'outside')
    .toSorted((a, b) => (b.population ?? 0) - (a.population ?? 0));
}
