import type { Viewport } from '../viewport.ts';
import type { MapPixel } from './drawing-port.ts';
import type { TurningPoints } from './turning-points.ts';

/**
 * Find the turning point nearest to a pixel within a radius in pixels, and give its number; null if there is none.
 * Points whose handle is hidden for want of room count too. Linear in the points.
 */
export function nearestTurningPoint(
  points: TurningPoints,
  viewport: Viewport,
  pixel: MapPixel,
  radiusPx: number,
): number | null {
  const x = viewport.centreX + (pixel.x - viewport.widthPx / 2) / viewport.worldSizePx;
  const y = viewport.centreY + (pixel.y - viewport.heightPx / 2) / viewport.worldSizePx;
  const radius = radiusPx / viewport.worldSizePx;
  let nearest: number | null = null;
  let nearestSquared = radius * radius;
  for (let index = 0; index < points.count; index += 1) {
    const dx = (points.mercatorX[index] ?? Infinity) - x;
    if (dx > radius || dx < -radius) continue;
    const dy = (points.mercatorY[index] ?? Infinity) - y;
    const squared = dx * dx + dy * dy;
    if (squared <= nearestSquared && (nearest === null || squared < nearestSquared)) {
      nearest = index;
      nearestSquared = squared;
    }
  }
  return nearest;
}
