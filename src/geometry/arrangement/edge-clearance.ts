/**
 * More units than two things that rounding could make meet are apart. Products of coordinates below 2^50 are rounded by
 * less than the width plus height of a segment, which is one of these units.
 */
const CLEAR_UNITS = 4;

/** On which side of the line a-b the point c lies with more than two units between them; 0 where it may be nearer. */
function clearSide(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): -1 | 0 | 1 {
  const ux = bx - ax;
  const uy = by - ay;
  // The determinant is the distance to the line in the larger of x and y, times the width plus height of the segment.
  const determinant = ux * (cy - ay) - uy * (cx - ax);
  const margin = CLEAR_UNITS * (Math.abs(ux) + Math.abs(uy));
  return determinant > margin ? 1 : -determinant > margin ? -1 : 0;
}

/** Whether two edges from a, to b and to c, come near one another nowhere else. */
function isClearFork(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): boolean {
  const ux = bx - ax;
  const uy = by - ay;
  const vx = cx - ax;
  const vy = cy - ay;
  if (ux * vx + uy * vy <= 0) return true;
  const margin = CLEAR_UNITS * Math.max(Math.abs(ux) + Math.abs(uy), Math.abs(vx) + Math.abs(vy));
  return Math.abs(ux * vy - uy * vx) > margin;
}

/**
 * Tell whether two different edges a-b and c-d may meet other than in a common end, or so nearly that rounding could make
 * them. False is certain; true has to be decided exactly. It takes the coordinates alone, which are at hand where pairs
 * of edges are searched for: of a million pairs all but those that meet end here, without a look at any table.
 * Coordinates are whole numbers below 2^50.
 */
export function mayMeet(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  if (ax === cx && ay === cy) return !isClearFork(ax, ay, bx, by, dx, dy);
  if (bx === cx && by === cy) return !isClearFork(bx, by, ax, ay, dx, dy);
  if (ax === dx && ay === dy) return !isClearFork(ax, ay, bx, by, cx, cy);
  if (bx === dx && by === dy) return !isClearFork(bx, by, ax, ay, cx, cy);
  // Both ends of one edge on one side of the other one's line: between them it comes no nearer.
  const sideOfC = clearSide(ax, ay, bx, by, cx, cy);
  if (sideOfC !== 0 && sideOfC === clearSide(ax, ay, bx, by, dx, dy)) return false;
  const sideOfA = clearSide(cx, cy, dx, dy, ax, ay);
  return sideOfA === 0 || sideOfA !== clearSide(cx, cy, dx, dy, bx, by);
}
