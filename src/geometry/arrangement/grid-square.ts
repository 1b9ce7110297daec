import { orientation } from '../orientation.ts';

/**
 * Tell whether a segment meets the unit square around a grid place. The square has its left and its lower side, not
 * its right and its upper one, so that every point of the plane is in exactly one square. Exact for whole coordinates.
 */
export function meetsGridSquare(ax: number, ay: number, bx: number, by: number, x: number, y: number): boolean {
  // The sides are halves; a segment between whole numbers that stays clear of the neighbouring places is clear of them.
  if ((ax < bx ? bx : ax) < x || (ax < bx ? ax : bx) > x || (ay < by ? by : ay) < y || (ay < by ? ay : by) > y) {
    return false;
  }
  if (ax === bx || ay === by) return true;
  const west = 2 * x - 1;
  const east = 2 * x + 1;
  const south = 2 * y - 1;
  const north = 2 * y + 1;
  const rises = ax < bx === ay < by;
  const northWest = orientation(2 * ax, 2 * ay, 2 * bx, 2 * by, west, north);
  // A line through a corner that the square lacks enters the square only if it falls (rises) there.
  if (northWest === 0) return !rises;
  const northEast = orientation(2 * ax, 2 * ay, 2 * bx, 2 * by, east, north);
  if (northEast === 0) return rises;
  if (northWest > 0 !== northEast > 0) return true;
  const southWest = orientation(2 * ax, 2 * ay, 2 * bx, 2 * by, west, south);
  if (southWest === 0 || southWest > 0 !== northWest > 0) return true;
  const southEast = orientation(2 * ax, 2 * ay, 2 * bx, 2 * by, east, south);
  if (southEast === 0) return !rises;
  return southEast > 0 !== northWest > 0;
}
