import { boundingBoxOf } from '../../geometry/bounding-box.ts';
import type { MultiPolygonCoordinates, Position } from '../../geometry/coordinates.ts';

export function labelPlace(geometry: MultiPolygonCoordinates): Position | null {
  const box = boundingBoxOf(geometry);
  return box && [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
}
