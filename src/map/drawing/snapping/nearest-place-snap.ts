import { toGrid } from '../../../geometry/grid.ts';
import type { Place } from '../../base-map/place.ts';
import { toPixel } from '../../viewport.ts';
import type { SnapReach } from './find-snap.ts';
import type { Snap } from './snap.ts';

/** Find the place of the base map nearest to the pointer within its radius, put on the data grid; or null. Linear in the places. */
export function nearestPlaceSnap(
  places: readonly Place[],
  { viewport, pixel, radiusPx }: Omit<SnapReach, 'lineType'>,
): Snap | null {
  let nearest: Place | null = null;
  let nearestPx = radiusPx;
  for (const place of places) {
    const at = toPixel(viewport, place.position);
    const distancePx = Math.hypot(at.x - pixel.x, at.y - pixel.y);
    if (distancePx > nearestPx) continue;
    nearestPx = distancePx;
    nearest = place;
  }
  if (!nearest) return null;
  const owner = { kind: 'place', name: nearest.name } as const;
  return { kind: 'point', position: toGrid(nearest.position), owner, line: null };
}
