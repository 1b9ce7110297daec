import type { Position } from '../geometry/coordinates.ts';

/** From so many places of a ring the counterpart is looked for; each gives a start, and the best of these is taken. */
const PROBES = 8;

/** Positions in a plane, in units of a degree of latitude. */
interface Plane {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Put positions into the plane, with longitudes as long as they are at the latitude, and their mean at the origin. */
function centred(positions: readonly Position[], cosine: number): Plane {
  const x = Float64Array.from(positions, ([longitude]) => longitude * cosine);
  const y = Float64Array.from(positions, ([, latitude]) => latitude);
  for (const values of [x, y]) {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    values.forEach((value, index) => (values[index] = value - mean));
  }
  return { x, y };
}

/** Add up the squared distances between the points of two rings, the other one begun at a point of it. */
function sumOfSquares(one: Plane, other: Plane, start: number): number {
  const count = one.x.length;
  let sum = 0;
  for (let index = 0; index < count; index++) {
    const counterpart = (index + start) % count;
    sum +=
      ((other.x[counterpart] as number) - (one.x[index] as number)) ** 2 +
      ((other.y[counterpart] as number) - (one.y[index] as number)) ** 2;
  }
  return sum;
}

function nearestTo({ x, y }: Plane, toX: number, toY: number): number {
  let best = 0;
  let bestSquare = Infinity;
  for (let index = 0; index < x.length; index++) {
    const square = ((x[index] as number) - toX) ** 2 + ((y[index] as number) - toY) ** 2;
    if (square < bestSquare) [best, bestSquare] = [index, square];
  }
  return best;
}

/**
 * Find where in `after` to begin so that the points of two rings of one length lie nearest to one another, whichever way
 * the ring as a whole was moved. Some points of `before`, spread over it, are matched with what is nearest to each; the
 * start with the least sum of squares is taken, and then the one beside it for as long as that has less. Linear but for
 * these last steps, which are few where rings resemble one another.
 *
 * @param before - without the closing position; not empty
 * @param after - as many
 * @returns null where even then the points lie farther apart than neighbours in `before`, on the average of the squares:
 * which one became which cannot be told
 */
export function bestRotation(before: readonly Position[], after: readonly Position[]): number | null {
  const count = before.length;
  const cosine = Math.cos(((before[0]?.[1] ?? 0) * Math.PI) / 180);
  const [one, other] = [centred(before, cosine), centred(after, cosine)];
  let best = 0;
  let bestSum = sumOfSquares(one, other, 0);
  const offer = (start: number): boolean => {
    const sum = sumOfSquares(one, other, start);
    if (sum >= bestSum) return false;
    [best, bestSum] = [start, sum];
    return true;
  };
  for (let probe = 0; probe < Math.min(PROBES, count); probe++) {
    const place = Math.floor((probe * count) / PROBES) % count;
    offer((nearestTo(other, one.x[place] as number, one.y[place] as number) - place + count) % count);
  }
  while (offer((best + 1) % count) || offer((best + count - 1) % count));
  const betweenNeighbours = sumOfSquares(one, one, 1);
  return bestSum > betweenNeighbours ? null : best;
}
