import type { Position } from '../../geometry/coordinates.ts';
import type { LineType } from '../../geometry/line-type.ts';
import { bulgeDegrees, drawnSegment } from '../drawn-line.ts';
import { toPixel, toPosition, type Viewport } from '../viewport.ts';
import type { MapPixel } from './drawing-port.ts';

/** The place on a line nearest to the pointer. */
export interface PlaceOnLine {
  /** The number of the segment: it runs from `positions[segment]` to the next one. */
  readonly segment: number;
  readonly position: Position;
  readonly distancePx: number;
}

/**
 * Find the place on a line nearest to a pixel, within a radius in pixels; null if the line is farther away. The line
 * is the one that is drawn: one straight in longitude and latitude, too, is slightly bent on the map. Linear in the
 * positions.
 */
export function nearestOnLine(
  positions: readonly Position[],
  viewport: Viewport,
  pixel: MapPixel,
  radiusPx: number,
  lineType: LineType,
): PlaceOnLine | null {
  const [west, north] = toPosition(viewport, { x: pixel.x - radiusPx, y: pixel.y - radiusPx });
  const [east, south] = toPosition(viewport, { x: pixel.x + radiusPx, y: pixel.y + radiusPx });
  let nearest: PlaceOnLine | null = null;
  for (let segment = 0; segment + 1 < positions.length; segment += 1) {
    const from = positions[segment];
    const to = positions[segment + 1];
    if (!from || !to) continue;
    if ((from[0] < west && to[0] < west) || (from[0] > east && to[0] > east)) continue;
    const bulge = bulgeDegrees(from, to, lineType);
    if (Math.max(from[1], to[1]) < south - bulge || Math.min(from[1], to[1]) > north + bulge) continue;
    const found = nearestOnSegment(from, to, viewport, pixel, lineType);
    if (found.distancePx <= (nearest?.distancePx ?? radiusPx)) nearest = { segment, ...found };
  }
  return nearest;
}

function nearestOnSegment(
  from: Position,
  to: Position,
  viewport: Viewport,
  pixel: MapPixel,
  lineType: LineType,
): { readonly position: Position; readonly distancePx: number } {
  const { pieces, at } = drawnSegment(from, to, viewport.worldSizePx, lineType);
  let distancePx = Infinity;
  let share = 0;
  let start = toPixel(viewport, from);
  for (let piece = 1; piece <= pieces; piece += 1) {
    const end = toPixel(viewport, at(piece / pieces));
    const shareOfPiece = nearestShare(start, end, pixel);
    const distance = Math.hypot(
      start.x + (end.x - start.x) * shareOfPiece - pixel.x,
      start.y + (end.y - start.y) * shareOfPiece - pixel.y,
    );
    if (distance < distancePx) {
      distancePx = distance;
      share = (piece - 1 + shareOfPiece) / pieces;
    }
    start = end;
  }
  return { position: at(share), distancePx };
}

/** The share (0 to 1) of the straight piece from `start` to `end` that is nearest to a pixel. */
function nearestShare(start: MapPixel, end: MapPixel, pixel: MapPixel): number {
  const dx = end.x - start.x;
  const dy = end.y - start.y;
  const squared = dx * dx + dy * dy;
  if (squared === 0) return 0;
  return Math.max(0, Math.min(1, ((pixel.x - start.x) * dx + (pixel.y - start.y) * dy) / squared));
}
