/** Where two segments cross, put on the grid. One object, used again and again: the search for crossings makes none. */
export interface GridPlace {
  x: number;
  y: number;
}

const EPSILON = 2 ** -52;

/**
 * Put the crossing of two segments on the grid, into `place`: the place whose half-open unit square holds the exact
 * crossing. The segments cross properly and have whole coordinates. Doubles decide; where their error could decide,
 * whole numbers of any size do.
 */
export function roundedCrossing(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
  place: GridPlace,
): void {
  const ux = bx - ax;
  const uy = by - ay;
  const vx = dx - cx;
  const vy = dy - cy;
  const wx = cx - ax;
  const wy = cy - ay;
  const divisor = ux * vy - uy * vx;
  const share = (wx * vy - wy * vx) / divisor;
  const stepX = share * ux;
  const stepY = share * uy;
  const size = Math.abs(wx * vy) + Math.abs(wy * vx) + Math.abs(ux * vy) + Math.abs(uy * vx);
  const error = ((4 * EPSILON * size) / Math.abs(divisor) + 4 * EPSILON) * (Math.abs(ux) + Math.abs(uy));
  const halfX = Math.abs(stepX - Math.floor(stepX) - 0.5);
  const halfY = Math.abs(stepY - Math.floor(stepY) - 0.5);
  // Not `<=`: a divisor that vanished in rounding leaves no number to compare.
  if (halfX > error && halfY > error) {
    place.x = ax + Math.floor(stepX + 0.5);
    place.y = ay + Math.floor(stepY + 0.5);
    return;
  }
  const numerator = BigInt(wx) * BigInt(vy) - BigInt(wy) * BigInt(vx);
  const denominator = BigInt(ux) * BigInt(vy) - BigInt(uy) * BigInt(vx);
  place.x = ax + roundedShare(numerator, denominator, ux);
  place.y = ay + roundedShare(numerator, denominator, uy);
}

/** Round length * numerator / denominator to the nearest whole number, halves up. */
function roundedShare(numerator: bigint, denominator: bigint, length: number): number {
  const sign = denominator < 0n ? -1n : 1n;
  const double = 2n * denominator * sign;
  const value = 2n * numerator * sign * BigInt(length) + denominator * sign;
  const quotient = value / double;
  return Number(value < 0n && quotient * double !== value ? quotient - 1n : quotient);
}
