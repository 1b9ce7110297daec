import type { Position } from '../geometry/coordinates.ts';

/** The latitude in degrees at which the square Mercator world ends. */
const LAST_LATITUDE = 85.051128779806604;

/** Web Mercator x of a longitude in degrees: 0 at 180 W, 1 at 180 E. */
export function mercatorX(longitude: number): number {
  return 0.5 + longitude / 360;
}

/** Web Mercator y of a latitude in degrees: 0 at the north edge of the world, 1 at the south edge. */
export function mercatorY(latitude: number): number {
  const clamped = Math.max(-LAST_LATITUDE, Math.min(LAST_LATITUDE, latitude));
  return 0.5 - Math.log(Math.tan(Math.PI / 4 + (clamped * Math.PI) / 360)) / (2 * Math.PI);
}

/** The position of a place in the Mercator square; the inverse of `mercatorX` and `mercatorY`. */
export function positionOfMercator(x: number, y: number): Position {
  const latitude = (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90;
  return [(x - 0.5) * 360, latitude];
}
