import type { Position } from '../../geometry/coordinates.ts';
import type { LineType } from '../../geometry/line-type.ts';
import { middleOfSegment } from '../../geometry/middle-of-segment.ts';
import { toPixel, type Viewport } from '../viewport.ts';
import type { MapPixel } from './drawing-port.ts';
import type { TurningPoints } from './turning-points.ts';

/** A segment shorter than this on the screen has no midpoint handle. */
export const MIDPOINT_ROOM_PX = 40;

/** A handle with which a turning point can be inserted. */
export interface Midpoint {
  /** The number of the turning point at which the segment starts. */
  readonly index: number;
  /** The middle of the segment as its line type says, not yet on the grid. */
  readonly position: Position;
  readonly pixel: MapPixel;
}

/** List the midpoint handles on screen: of every segment long enough to show one. Linear in the points. */
export function midpointsInView(points: TurningPoints, viewport: Viewport, lineType: LineType): readonly Midpoint[] {
  const found: Midpoint[] = [];
  const room = MIDPOINT_ROOM_PX / viewport.worldSizePx;
  for (let index = 0; index < points.count; index += 1) {
    const next = points.next[index] ?? index;
    const dx = (points.mercatorX[next] ?? 0) - (points.mercatorX[index] ?? 0);
    const dy = (points.mercatorY[next] ?? 0) - (points.mercatorY[index] ?? 0);
    if (dx * dx + dy * dy < room * room) continue;
    const from = points.positions[index];
    const to = points.positions[next];
    if (!from || !to) continue;
    const position = middleOfSegment(from, to, lineType);
    const pixel = toPixel(viewport, position);
    if (pixel.x < 0 || pixel.y < 0 || pixel.x > viewport.widthPx || pixel.y > viewport.heightPx) continue;
    found.push({ index, position, pixel });
  }
  return found;
}

/** Find the midpoint handle nearest to a pixel within a radius, or null. */
export function midpointAt(midpoints: readonly Midpoint[], pixel: MapPixel, radiusPx: number): Midpoint | null {
  let nearest: Midpoint | null = null;
  let nearestPx = radiusPx;
  for (const midpoint of midpoints) {
    const distancePx = Math.hypot(midpoint.pixel.x - pixel.x, midpoint.pixel.y - pixel.y);
    if (distancePx <= nearestPx) {
      nearest = midpoint;
      nearestPx = distancePx;
    }
  }
  return nearest;
}
