import type { BoundingBox } from '../../geometry/coordinates.ts';
import type { Camera, CoveredEdges } from '../map-view.ts';
import { mercatorX, mercatorY, positionOfMercator } from '../mercator.ts';
import { worldSizePx } from '../viewport.ts';

/** The room left round a box that is shown, in CSS pixels; less on a small map. */
const ROOM_PX = 48;

const NOTHING_COVERED: CoveredEdges = { topPx: 0, bottomPx: 0 };

/**
 * Give the camera that shows a whole box with room around it, no nearer than a zoom, between what covers the top and the
 * bottom of the map. A box without size (one place) is shown at that zoom in the middle of the map, under the cross-hair.
 */
export function cameraOfBox(
  box: BoundingBox,
  widthPx: number,
  heightPx: number,
  maximumZoom: number,
  { topPx, bottomPx }: CoveredEdges = NOTHING_COVERED,
): Camera {
  const [west, south, east, north] = box;
  if (west === east && south === north) return { centre: [west, south], zoom: maximumZoom };
  const left = mercatorX(west);
  const right = mercatorX(east);
  const top = mercatorY(north);
  const bottom = mercatorY(south);
  const freePx = heightPx - topPx - bottomPx;
  const room = Math.min(ROOM_PX, widthPx / 8, freePx / 8);
  const largestWorldPx = Math.min((widthPx - 2 * room) / (right - left), (freePx - 2 * room) / (bottom - top));
  const zoom = Math.max(0, Math.min(maximumZoom, Math.log2(largestWorldPx / worldSizePx(0))));
  // The middle of what is free lies so far below the middle of the map.
  const belowPx = (topPx - bottomPx) / 2;
  return {
    centre: positionOfMercator((left + right) / 2, (top + bottom) / 2 - belowPx / worldSizePx(zoom)),
    zoom,
  };
}
