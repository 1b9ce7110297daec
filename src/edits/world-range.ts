import type { Position } from '../geometry/coordinates.ts';

/** Tell whether a position is on the earth: longitude -180 to 180, latitude -90 to 90, both finite. */
export function isInWorldRange([longitude, latitude]: Position): boolean {
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
}
