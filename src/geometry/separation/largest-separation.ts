import type { Position } from '../coordinates.ts';
import type { NearestEdge } from './nearest-edge.ts';
import { placeOnPiece, type SampledBoundary } from './sampled-boundary.ts';
import { Vantage } from './vantage.ts';

/** The largest separation is found to this, or to this share of itself. */
const PRECISION_M = 5e-4;
const RELATIVE_PRECISION = 5e-7;

/** A place on a boundary and how far the other boundary is from it. */
export interface SeparationPlace {
  readonly separationM: number;
  readonly position: Position;
  /** The ring, in the order of the geometry, and the distance in m along it. */
  readonly ring: number;
  readonly alongM: number;
}

/** An end of a stretch of one piece. */
interface End {
  readonly share: number;
  readonly separationM: number;
  readonly edge: number;
}

/**
 * Find where the separation is largest, to 1e-3 m or 1e-6 of itself. Branch and bound: on a stretch whose ends have the
 * distances p and q to one and the same segment, no place is farther away than the larger of p and q, because that
 * distance is convex along a piece; the nearest segments of both ends are tried. A stretch that could exceed the largest
 * found so far is halved.
 *
 * @returns null for a boundary without a segment
 */
export function largestSeparation(sampled: SampledBoundary, nearest: NearestEdge): SeparationPlace | null {
  const { separationM, common, limitM } = sampled;
  if (sampled.count === 0) return null;
  let piece = 0;
  let share = 0;
  let largestM = separationM[0] as number;
  for (let node = 1; node < sampled.count; node++) {
    const here = separationM[node] as number;
    if (here > largestM) [piece, largestM] = [node, here];
  }
  const exceeds = (limit: number): boolean => limit > largestM + Math.max(PRECISION_M, RELATIVE_PRECISION * largestM);
  const vantage = new Vantage();
  for (let candidate = 0; candidate < sampled.count - 1; candidate++) {
    if (common[candidate] === 1 || !exceeds(limitM[candidate] as number)) continue;
    const distanceTo = (edge: number, at: number): number => {
      vantage.moveTo(...placeOnPiece(sampled, candidate, at));
      return nearest.distanceTo(vantage, edge);
    };
    const search = (from: End, to: End, depth: number): void => {
      const limit = Math.min(
        Math.max(from.separationM, distanceTo(from.edge, to.share)),
        Math.max(to.separationM, distanceTo(to.edge, from.share)),
      );
      if (depth === 0 || !exceeds(limit)) return;
      const middle = (from.share + to.share) / 2;
      vantage.moveTo(...placeOnPiece(sampled, candidate, middle));
      nearest.edge = from.edge;
      const found = nearest.find(vantage);
      if (found > largestM) [piece, share, largestM] = [candidate, middle, found];
      const end = { share: middle, separationM: found, edge: nearest.edge };
      search(from, end, depth - 1);
      search(end, to, depth - 1);
    };
    search(endAt(sampled, candidate, 0), endAt(sampled, candidate, 1), 40);
  }
  const ring = sampled.ringStart.findLastIndex((start) => start <= piece);
  return {
    separationM: largestM,
    position:
      share === 0
        ? [sampled.longitude[piece] as number, sampled.latitude[piece] as number]
        : placeOnPiece(sampled, piece, share),
    ring,
    alongM: (sampled.alongM[piece] as number) + share * (sampled.lengthM[piece] as number),
  };
}

function endAt(sampled: SampledBoundary, piece: number, share: 0 | 1): End {
  return {
    share,
    separationM: sampled.separationM[piece + share] as number,
    edge: sampled.nearest[piece + share] as number,
  };
}
