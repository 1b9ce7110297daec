import type { MapPixel } from './drawing-port.ts';

/**
 * Leave out the pixels of a path that lie within a tolerance of the line without them (Douglas and Peucker 1973). The
 * ends stay. At worst quadratic, usually n log n.
 */
export function thinPath(path: readonly MapPixel[], tolerancePx: number): readonly MapPixel[] {
  const kept = new Uint8Array(path.length);
  const open: (readonly [number, number])[] = [[0, path.length - 1]];
  if (path.length > 0) kept.fill(1, 0, 1).fill(1, path.length - 1);
  for (let stretch = open.pop(); stretch; stretch = open.pop()) {
    const [start, end] = stretch;
    const [from, to] = [path[start], path[end]];
    if (!from || !to) continue;
    let farthest = -1;
    let farthestPx = tolerancePx;
    for (let index = start + 1; index < end; index += 1) {
      const pixel = path[index];
      const distancePx = pixel ? distanceToSegment(pixel, from, to) : 0;
      if (distancePx <= farthestPx) continue;
      farthest = index;
      farthestPx = distancePx;
    }
    if (farthest < 0) continue;
    kept[farthest] = 1;
    open.push([start, farthest], [farthest, end]);
  }
  return path.filter((_pixel, index) => kept[index] === 1);
}

function distanceToSegment(pixel: MapPixel, from: MapPixel, to: MapPixel): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const squared = dx * dx + dy * dy;
  const share = squared === 0 ? 0 : ((pixel.x - from.x) * dx + (pixel.y - from.y) * dy) / squared;
  const within = Math.max(0, Math.min(1, share));
  return Math.hypot(from.x + within * dx - pixel.x, from.y + within * dy - pixel.y);
}
