import { boundingBoxOf } from '../geometry/bounding-box.ts';
import type { BoundingBox, MultiPolygonCoordinates } from '../geometry/coordinates.ts';
import type { Application } from './application.ts';

/** A shape of a few metres would fill the window with nothing that tells where it is. */
const CLOSEST_ZOOM = 14;

/** Move the map to a shape, with what surrounds it. */
export function flyTo(app: Application, geometry: MultiPolygonCoordinates): void {
  const box = boundingBoxOf(geometry);
  if (box) app.map?.fit(padded(box), { animate: true, maximumZoom: CLOSEST_ZOOM });
}

/** Widen a box by half its size on every side, so that what surrounds a shape is seen too. */
function padded([west, south, east, north]: BoundingBox): BoundingBox {
  const width = (east - west) / 2;
  const height = (north - south) / 2;
  return [
    Math.max(-180, west - width),
    Math.max(-90, south - height),
    Math.min(180, east + width),
    Math.min(90, north + height),
  ];
}
