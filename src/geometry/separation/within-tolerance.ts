import { segmentLengthM } from '../measure/length.ts';
import { collectNear } from './collect-near.ts';
import type { NearestEdge } from './nearest-edge.ts';
import { placeOnPiece, type SampledBoundary } from './sampled-boundary.ts';
import { sharesWithin } from './shares-within.ts';
import { Vantage } from './vantage.ts';

/** A stretch with more segments near it than this is halved first, if it is longer than the tolerance. */
const FEW = 16;

/** Shorter stretches are decided by one end. */
const SHORTEST_M = 1e-3;

/** Sees the stretches of a boundary in their order: a part of a piece, and whether it is within the tolerance. */
export type StretchVisitor = (piece: number, from: number, to: number, within: boolean, lengthM: number) => void;

/**
 * Part a boundary into stretches within a tolerance of another boundary and stretches beyond it.
 *
 * A stretch is within where one segment of the other boundary is within the tolerance of both its ends (the distance to
 * a segment is convex along a piece), and beyond where half of p + q - length exceeds it, for ends p and q away. What
 * is left is decided exactly: for every segment whose box comes near, the part of the stretch within its reach is found
 * by bisection to 1 mm, and the parts are joined. So nothing between two samples is overlooked; the ends of the stretches
 * are right to about 1 cm. Where the lines run at the tolerance for a long way, 1e-6 of the tolerance decides.
 */
export function visitStretches(
  sampled: SampledBoundary,
  nearest: NearestEdge,
  toleranceM: number,
  visitor: StretchVisitor,
): void {
  const { separationM, common, limitM, lengthM } = sampled;
  const vantage = new Vantage();
  const near: number[] = [];
  for (let piece = 0; piece < sampled.count - 1; piece++) {
    const pieceM = lengthM[piece] as number;
    if (pieceM === 0) continue;
    if (common[piece] === 1 || (limitM[piece] as number) <= toleranceM) {
      visitor(piece, 0, 1, true, pieceM);
      continue;
    }
    const tell = (from: number, to: number, within: boolean): void => {
      const stretchM =
        from === 0 && to === 1
          ? pieceM
          : segmentLengthM(placeOnPiece(sampled, piece, from), placeOnPiece(sampled, piece, to));
      visitor(piece, from, to, within, stretchM);
    };
    const part = (from: number, fromM: number, to: number, toM: number): void => {
      const stretchM = (to - from) * pieceM;
      if ((fromM + toM - stretchM * 1.001) / 2 > toleranceM) return tell(from, to, false);
      if (stretchM < SHORTEST_M) return tell(from, to, fromM <= toleranceM);
      const most = stretchM > toleranceM ? FEW : Infinity;
      const [start, end] = [placeOnPiece(sampled, piece, from), placeOnPiece(sampled, piece, to)];
      if (collectNear(nearest.tree, start, end, toleranceM, most, near) > most) {
        const middle = (from + to) / 2;
        vantage.moveTo(...placeOnPiece(sampled, piece, middle));
        const middleM = nearest.find(vantage);
        part(from, fromM, middle, middleM);
        part(middle, middleM, to, toM);
        return;
      }
      let done = from;
      for (const [enters, leaves] of sharesWithin(sampled, piece, from, to, nearest, near, toleranceM)) {
        if (enters > done) tell(done, enters, false);
        tell(enters, leaves, true);
        done = leaves;
      }
      if (done < to) tell(done, to, false);
    };
    part(0, separationM[piece] as number, 1, separationM[piece + 1] as number);
  }
}
