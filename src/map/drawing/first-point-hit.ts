import type { Position } from '../../geometry/coordinates.ts';
import { toPixel, type Viewport } from '../viewport.ts';
import type { MapPixel } from './drawing-port.ts';

/** A click this near to the first point closes the boundary. */
export const FIRST_POINT_RADIUS_PX = 10;

/** Tell whether a click at a pixel closes a boundary being drawn: near its first point, and it has three or more. */
export function hitsFirstPoint(positions: readonly Position[], viewport: Viewport, pixel: MapPixel): boolean {
  const first = positions[0];
  if (!first || positions.length < 3) return false;
  const at = toPixel(viewport, first);
  return Math.hypot(at.x - pixel.x, at.y - pixel.y) <= FIRST_POINT_RADIUS_PX;
}
