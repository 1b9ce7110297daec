import type { Position } from '../coordinates.ts';
import { placeOnPiece } from './sampled-boundary.ts';
import type { DirectedSeparation } from './separate-boundary.ts';
import { Vantage } from './vantage.ts';
import { visitStretches } from './within-tolerance.ts';

/** A stretch of a ring that is farther from the other boundary than a tolerance. */
export interface StretchBeyond {
  readonly ring: number;
  /** Distances in m along the ring; a stretch over the start of its ring ends at a smaller one than it begins at. */
  readonly fromM: number;
  readonly toM: number;
  readonly lengthM: number;
  /** The largest separation at the places that were looked at: cuts, ends and middles of what the tolerance cuts off. */
  readonly largestM: number;
  readonly largestAt: Position;
}

/** A boundary parted by a tolerance. */
export interface PartedBoundary {
  /** Exactly the whole length where nothing is beyond. */
  readonly withinM: number;
  /** In the order of the boundary. */
  readonly beyond: readonly StretchBeyond[];
}

type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

/** Part a boundary into what is within a tolerance of the other one, as a length, and the stretches beyond it. */
export function partByTolerance(separation: DirectedSeparation, toleranceM: number): PartedBoundary {
  const { sampled, nearest, largest } = separation;
  const { separationM, alongM, lengthM, ringStart } = sampled;
  const vantage = new Vantage();
  const beyond: Writable<StretchBeyond>[] = [];
  let withinM = 0;
  let ring = 0;
  /** The stretch that the next one may continue. */
  let open: Writable<StretchBeyond> | null = null;
  visitStretches(sampled, nearest, toleranceM, (piece, from, to, within, stretchM) => {
    if (within) {
      withinM += stretchM;
      open = null;
      return;
    }
    while (piece >= (ringStart[ring + 1] as number)) {
      ring += 1;
      open = null;
    }
    const startM = (alongM[piece] as number) + from * (lengthM[piece] as number);
    const endM = (alongM[piece] as number) + to * (lengthM[piece] as number);
    const places: [number, Position][] = [0, 1].flatMap((end): [number, Position][] =>
      end === (end === 0 ? from : to) ? [[separationM[piece + end] as number, placeOnPiece(sampled, piece, end)]] : [],
    );
    if (places.length < 2) {
      const middle = placeOnPiece(sampled, piece, (from + to) / 2);
      vantage.moveTo(...middle);
      places.push([nearest.find(vantage), middle]);
    }
    if (largest.ring === ring && largest.alongM >= startM && largest.alongM <= endM) {
      places.push([largest.separationM, largest.position]);
    }
    const [first = [0, placeOnPiece(sampled, piece, from)]] = places.toSorted((one, other) => other[0] - one[0]);
    const [largestM, largestAt] = first;
    if (open) {
      open.toM = endM;
      open.lengthM += stretchM;
      if (largestM > open.largestM) Object.assign(open, { largestM, largestAt });
      return;
    }
    open = { ring, fromM: startM, toM: endM, lengthM: stretchM, largestM, largestAt };
    beyond.push(open);
  });
  return {
    // The pieces, added up in another order than the segments, are not quite the whole.
    withinM: beyond.length === 0 ? separation.lengthM : withinM,
    beyond: joinOverStarts(
      beyond,
      sampled.ringStart.slice(1).map((end) => alongM[end - 1] as number),
    ),
  };
}

/** Join the last stretch of a ring to its first one where they meet at the start of the ring. */
function joinOverStarts(
  stretches: readonly StretchBeyond[],
  ringLengthsM: readonly number[],
): readonly StretchBeyond[] {
  const joined: StretchBeyond[] = [];
  ringLengthsM.forEach((ringM, ring) => {
    const own = stretches.filter((stretch) => stretch.ring === ring);
    const [first] = own;
    const last = own.at(-1);
    const meets = first && last && first !== last && first.fromM === 0 && last.toM >= ringM * (1 - 1e-12);
    if (!meets) {
      joined.push(...own);
      return;
    }
    const farther = first.largestM > last.largestM ? first : last;
    joined.push(...own.slice(1, -1), {
      ...farther,
      fromM: last.fromM,
      toM: first.toM,
      lengthM: first.lengthM + last.lengthM,
    });
  });
  return joined;
}
