import type { BoundingBox } from '../../geometry/coordinates.ts';
import type { Camera } from '../map-view.ts';
import { mercatorX, mercatorY, positionOfMercator } from '../mercator.ts';
import { worldSizePx } from '../viewport.ts';

/** The room left round a box that is shown, in CSS pixels; less on a small map. */
const ROOM_PX = 48;

/**
 * Give the camera that shows a whole box with room around it, no nearer than a zoom. A box without size (one place) is
 * shown at that zoom.
 */
export function cameraOfBox(box: BoundingBox, widthPx: number, heightPx: number, maximumZoom: number): Camera {
  const [west, south, east, north] = box;
  const left = mercatorX(west);
  const right = mercatorX(east);
  const top = mercatorY(north);
  const bottom = mercatorY(south);
  const room = Math.min(ROOM_PX, widthPx / 8, heightPx / 8);
  const largestWorldPx = Math.min((widthPx - 2 * room) / (right - left), (heightPx - 2 * room) / (bottom - top));
  const zoom = Math.log2(largestWorldPx / worldSizePx(0));
  return {
    centre: positionOfMercator((left + right) / 2, (top + bottom) / 2),
    zoom: Math.max(0, Math.min(maximumZoom, zoom)),
  };
}
