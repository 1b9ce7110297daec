import { toGrid } from '../../geometry/grid.ts';
import type { LineType } from '../../geometry/line-type.ts';
import type { MapTarget, SceneEditable } from '../scene.ts';
import type { Viewport } from '../viewport.ts';
import type { MapPixel } from './drawing-port.ts';
import { nearestOnLine } from './nearest-on-line.ts';
import { LINE_RADIUS_PX } from './target-at.ts';

/** Find the segment of the editable delimitation under a pixel, and the place on it, on the grid; or null. */
export function segmentAt(
  editable: SceneEditable | null,
  viewport: Viewport,
  pixel: MapPixel,
  lineType: LineType,
): Extract<MapTarget, { kind: 'segment' }> | null {
  if (!editable) return null;
  const { partyId, zoneId, geometry } = editable;
  let nearestPx = LINE_RADIUS_PX;
  let nearest: Extract<MapTarget, { kind: 'segment' }> | null = null;
  for (const [part, polygon] of geometry.entries()) {
    for (const [ring, positions] of polygon.entries()) {
      const found = nearestOnLine(positions, viewport, pixel, nearestPx, lineType);
      if (!found) continue;
      nearestPx = found.distancePx;
      const address = { partyId, zoneId, part, ring, point: found.segment };
      nearest = { kind: 'segment', address, position: toGrid(found.position) };
    }
  }
  return nearest;
}
