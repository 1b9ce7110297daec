import type { NearestEdge } from './nearest-edge.ts';
import { placeOnPiece, type SampledBoundary } from './sampled-boundary.ts';
import { Vantage } from './vantage.ts';

/** Ends are found to this. */
const PRECISION_M = 1e-3;

const vantage = new Vantage();

/**
 * Give the parts of a stretch of a piece that are within a tolerance of any of some segments, in order and apart from one
 * another by 1 mm at least.
 */
export function sharesWithin(
  sampled: SampledBoundary,
  piece: number,
  from: number,
  to: number,
  nearest: NearestEdge,
  edges: readonly number[],
  toleranceM: number,
): readonly (readonly [from: number, to: number])[] {
  const squaredM2 = toleranceM * toleranceM;
  const precision = PRECISION_M / (sampled.lengthM[piece] as number);
  const found: [number, number][] = [];
  for (const edge of edges) {
    const reaches = (share: number): boolean => {
      vantage.moveTo(...placeOnPiece(sampled, piece, share));
      return nearest.squaredTo(vantage, edge) <= squaredM2;
    };
    const inside = shareInReach(sampled, piece, from, to, nearest, edge, reaches);
    if (inside === null) continue;
    const start = reaches(from) ? from : border(reaches, inside, from, precision);
    const end = reaches(to) ? to : border(reaches, inside, to, precision);
    if (start === from && end === to) return [[from, to]];
    found.push([start, end]);
  }
  found.sort((one, other) => one[0] - other[0]);
  const joined: [number, number][] = [];
  for (const [start, end] of found) {
    const last = joined.at(-1);
    if (last && start <= last[1] + precision) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

/** Find the border of what is in reach, between a share inside and one outside. */
function border(reaches: (share: number) => boolean, inside: number, outside: number, precision: number): number {
  let [near, far] = [inside, outside];
  while (Math.abs(far - near) > precision) {
    const middle = (near + far) / 2;
    if (middle === near || middle === far) break;
    if (reaches(middle)) near = middle;
    else far = middle;
  }
  return near;
}

/**
 * Find a share at which a segment is in reach, or null. Two segments are nearest to each other at an end of one of them
 * or where they cross.
 */
function shareInReach(
  sampled: SampledBoundary,
  piece: number,
  from: number,
  to: number,
  nearest: NearestEdge,
  edge: number,
  reaches: (share: number) => boolean,
): number | null {
  if (reaches(from)) return from;
  if (reaches(to)) return to;
  const { fromLongitude, fromLatitude, toLongitude, toLatitude } = nearest.tree.edges;
  const start = placeOnPiece(sampled, piece, from);
  const end = placeOnPiece(sampled, piece, to);
  const [ax, ay] = [fromLongitude[edge] as number, fromLatitude[edge] as number];
  const [bx, by] = [toLongitude[edge] as number, toLatitude[edge] as number];
  for (const [x, y] of [
    [ax, ay],
    [bx, by],
  ] as const) {
    vantage.moveTo(x, y);
    vantage.squaredDistanceTo(...start, ...end);
    const share = from + vantage.share * (to - from);
    if (reaches(share)) return share;
  }
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
  const turn = dx * (by - ay) - dy * (bx - ax);
  const crossing = turn === 0 ? 0 : ((ax - start[0]) * (by - ay) - (ay - start[1]) * (bx - ax)) / turn;
  const share = from + Math.min(1, Math.max(0, crossing)) * (to - from);
  return reaches(share) ? share : null;
}
