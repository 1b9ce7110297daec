/** Twice the unit roundoff, doubled: what two rounded products and their difference can be wrong by, relatively. */
const FILTER = 4.440_892_098_500_626e-16;

/** 2^27 + 1: splits a double into two halves whose products are exact (Veltkamp). */
const SPLITTER = 134_217_729;

/** The rounding error of a product of two doubles, exactly (Dekker 1971). */
function productError(a: number, b: number, product: number): number {
  const aSplit = SPLITTER * a;
  const aHigh = aSplit - (aSplit - a);
  const aLow = a - aHigh;
  const bSplit = SPLITTER * b;
  const bHigh = bSplit - (bSplit - b);
  const bLow = b - bHigh;
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

/**
 * The sign of ab - cd, exactly. If the rounded products differ, rounding is monotonic and their difference has the
 * sign; if they are equal, the difference of their errors is the exact value.
 */
function exactDeterminantSign(a: number, b: number, c: number, d: number): number {
  const ab = a * b;
  const cd = c * d;
  if (ab !== cd) return ab > cd ? 1 : -1;
  return Math.sign(productError(a, b, ab) - productError(c, d, cd));
}

/**
 * Tell on which side of the directed line a-b the point c lies: positive to the left, negative to the right, 0 exactly
 * on it. Coordinates are whole numbers below 2^52, so that their differences are exact; the sign is then exact too:
 * an error filter decides nearly always, exact products (Shewchuk 1997, in the simple case of exact differences) the rest.
 */
export function orientation(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number {
  const left = (bx - ax) * (cy - ay);
  const right = (by - ay) * (cx - ax);
  const determinant = left - right;
  const error = FILTER * (Math.abs(left) + Math.abs(right));
  if (determinant > error || -determinant > error) return determinant;
  return exactDeterminantSign(bx - ax, cy - ay, by - ay, cx - ax);
}
