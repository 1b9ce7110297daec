import type { NearestEdge } from './nearest-edge.ts';
import { placeOnPiece, type SampledBoundary } from './sampled-boundary.ts';
import { Vantage } from './vantage.ts';

/** A stretch is halved until its middle fits what its ends say, to this share of the separation or to this. */
const RELATIVE_PRECISION = 1e-3;
const PRECISION_M = 1e-5;

/** Shorter stretches are not looked at more closely. */
const SHORTEST_M = 0.01;

/**
 * Give the mean separation in m, weighted by length, common segments (where it is 0) included.
 *
 * Each piece is integrated adaptively: where the nearest segments of its two ends explain the separation in its middle,
 * the smaller of the distances to these two is integrated by Simpson's rule, else it is halved. What comes nearer beside
 * neither end nor middle is not seen; pieces are at most 1/4096 of the whole long, and such a dip is at most half
 * a piece deep.
 *
 * @returns null for a boundary without length
 */
export function meanSeparationM(sampled: SampledBoundary, nearest: NearestEdge): number | null {
  const { separationM, common, lengthM } = sampled;
  let wholeM = 0;
  let integral = 0;
  const vantage = new Vantage();
  for (let piece = 0; piece < sampled.count - 1; piece++) {
    const pieceM = lengthM[piece] as number;
    if (pieceM === 0) continue;
    wholeM += pieceM;
    if (common[piece] === 1) continue;

    const stand = (share: number): void => vantage.moveTo(...placeOnPiece(sampled, piece, share));
    /** The integral of the smaller of the distances to two segments. */
    const smaller = (one: number, other: number): ((share: number) => number) =>
      one === other
        ? (share) => {
            stand(share);
            return nearest.distanceTo(vantage, one);
          }
        : (share) => {
            stand(share);
            return Math.sqrt(Math.min(nearest.squaredTo(vantage, one), nearest.squaredTo(vantage, other)));
          };
    const integrate = (
      from: number,
      fromM: number,
      fromEdge: number,
      to: number,
      toM: number,
      toEdge: number,
    ): number => {
      const middle = (from + to) / 2;
      const stretchM = (to - from) * pieceM;
      const distance = smaller(fromEdge, toEdge);
      if (stretchM < SHORTEST_M) return ((fromM + toM) / 2) * stretchM;
      if (fromEdge === toEdge) return simpson(distance, from, fromM, to, toM) * pieceM;
      stand(middle);
      nearest.edge = fromEdge;
      const middleM = nearest.find(vantage);
      const middleEdge = nearest.edge;
      if (distance(middle) - middleM <= RELATIVE_PRECISION * middleM + PRECISION_M) {
        return simpson(distance, from, fromM, to, toM) * pieceM;
      }
      return (
        integrate(from, fromM, fromEdge, middle, middleM, middleEdge) +
        integrate(middle, middleM, middleEdge, to, toM, toEdge)
      );
    };
    integral += integrate(
      0,
      separationM[piece] as number,
      sampled.nearest[piece] as number,
      1,
      separationM[piece + 1] as number,
      sampled.nearest[piece + 1] as number,
    );
  }
  return wholeM > 0 ? integral / wholeM : null;
}

/** Integrate a distance over a stretch of a piece, halving it where it bends, to about a thousandth. */
function simpson(distance: (share: number) => number, from: number, fromM: number, to: number, toM: number): number {
  const tolerance = ((RELATIVE_PRECISION / 2) * (fromM + toM) + PRECISION_M) * (to - from);
  const halve = (start: number, startM: number, end: number, endM: number): number => {
    const middle = (start + end) / 2;
    const middleM = distance(middle);
    const bend = Math.abs(middleM - (startM + endM) / 2);
    const width = end - start;
    if (bend * width <= tolerance) return ((startM + 4 * middleM + endM) / 6) * width;
    return halve(start, startM, middle, middleM) + halve(middle, middleM, end, endM);
  };
  return halve(from, fromM, to, toM);
}
