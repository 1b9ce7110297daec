import type { Position } from '../coordinates.ts';
import { segmentLengthM } from '../measure/length.ts';
import type { BoundaryEdges } from './boundary-edges.ts';
import type { NearestEdge } from './nearest-edge.ts';
import { Vantage } from './vantage.ts';

/**
 * No piece spans more degrees than this: up to this size the distance from a point that moves along a piece to one
 * segment is convex, except for 5e-7 of itself (60 S to 60 N), so that it is largest at an end.
 */
const LARGEST_PIECE_DEGREES = 0.05;

/** At least this many pieces in all, so that a long segment does not pass by what lies beside its middle. */
const FEWEST_PIECES = 4096;

/** Segments that run round the world are not cut finer than this many pieces in all allow. */
const MOST_ANGULAR_PIECES = 100_000;

/**
 * A boundary cut into pieces, with the separation from another boundary at every cut. Columns by node; the piece with
 * the number n runs from node n to node n + 1, and the last node of a ring (its first place again) starts none.
 */
export interface SampledBoundary {
  readonly count: number;
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
  /** Distance along the ring, in m. */
  readonly alongM: Float64Array;
  readonly separationM: Float64Array;
  /** The nearest segment of the other boundary; -1 between two common pieces. */
  readonly nearest: Int32Array;
  /** By piece: 1 where the other boundary has the same segment. */
  readonly common: Uint8Array;
  /** By piece: a separation that is exceeded nowhere on it. */
  readonly limitM: Float64Array;
  /** By piece. */
  readonly lengthM: Float64Array;
  /** The first node of each ring; one more entry than rings. */
  readonly ringStart: readonly number[];
}

/** Give the place on a piece at a share of it. */
export function placeOnPiece(sampled: SampledBoundary, piece: number, share: number): Position {
  const [x0, x1] = [sampled.longitude[piece] as number, sampled.longitude[piece + 1] as number];
  const [y0, y1] = [sampled.latitude[piece] as number, sampled.latitude[piece + 1] as number];
  return share === 1 ? [x1, y1] : [x0 + share * (x1 - x0), y0 + share * (y1 - y0)];
}

/**
 * Cut a boundary into pieces and measure the separation at every cut, except along common segments, where it is 0.
 *
 * @param common - the segments of `edges` that the other boundary has too
 * @param nearest - the other boundary; it has a segment at least
 */
export function sampleBoundary(edges: BoundaryEdges, common: Uint8Array, nearest: NearestEdge): SampledBoundary {
  const pieces = pieceCounts(edges, common);
  const rings = edges.ringStart.length - 1;
  let size = rings;
  for (const count of pieces) size += count;
  const sampled = {
    count: size,
    longitude: new Float64Array(size),
    latitude: new Float64Array(size),
    alongM: new Float64Array(size),
    separationM: new Float64Array(size),
    nearest: new Int32Array(size).fill(-1),
    common: new Uint8Array(size),
    limitM: new Float64Array(size),
    lengthM: new Float64Array(size),
    ringStart: [0],
  };
  let node = 0;
  for (let ring = 0; ring < rings; ring++) {
    let alongM = 0;
    const end = edges.ringStart[ring + 1] as number;
    for (let edge = edges.ringStart[ring] as number; edge < end; edge++) {
      const count = pieces[edge] as number;
      const [x0, x1] = [edges.fromLongitude[edge] as number, edges.toLongitude[edge] as number];
      const [y0, y1] = [edges.fromLatitude[edge] as number, edges.toLatitude[edge] as number];
      for (let piece = 0; piece < count; piece++) {
        const [from, to] = [piece / count, (piece + 1) / count];
        const [x, y] = [x0 + from * (x1 - x0), y0 + from * (y1 - y0)];
        const lengthM =
          count === 1
            ? (edges.lengthM[edge] as number)
            : segmentLengthM([x, y], [x0 + to * (x1 - x0), y0 + to * (y1 - y0)]);
        sampled.longitude[node] = x;
        sampled.latitude[node] = y;
        sampled.alongM[node] = alongM;
        sampled.lengthM[node] = lengthM;
        sampled.common[node] = common[edge] as number;
        alongM += lengthM;
        node += 1;
      }
      sampled.longitude[node] = x1;
      sampled.latitude[node] = y1;
      sampled.alongM[node] = alongM;
    }
    node += 1;
    sampled.ringStart.push(node);
    measureRing(sampled, ring, nearest);
  }
  return sampled;
}

/** How many pieces each segment is cut into; a common one needs no cut. */
function pieceCounts(edges: BoundaryEdges, common: Uint8Array): Int32Array {
  let wholeM = 0;
  let wholeDegrees = 0;
  const spanOf = (edge: number): number =>
    Math.max(
      Math.abs((edges.toLongitude[edge] as number) - (edges.fromLongitude[edge] as number)),
      Math.abs((edges.toLatitude[edge] as number) - (edges.fromLatitude[edge] as number)),
    );
  for (let edge = 0; edge < edges.count; edge++) {
    wholeM += edges.lengthM[edge] as number;
    wholeDegrees += spanOf(edge);
  }
  const stepDegrees = Math.max(LARGEST_PIECE_DEGREES, wholeDegrees / MOST_ANGULAR_PIECES);
  const stepM = wholeM / FEWEST_PIECES;
  const counts = new Int32Array(edges.count).fill(1);
  for (let edge = 0; edge < edges.count; edge++) {
    if (common[edge] === 1) continue;
    counts[edge] = Math.max(
      1,
      Math.ceil(spanOf(edge) / stepDegrees),
      Math.ceil((edges.lengthM[edge] as number) / stepM),
    );
  }
  return counts;
}

/** Measure at the nodes of one ring, and limit the separation on its pieces by the nearest segments of their ends. */
function measureRing(sampled: SampledBoundary, ring: number, nearest: NearestEdge): void {
  const { longitude, latitude, separationM, common, limitM } = sampled;
  const start = sampled.ringStart[ring] as number;
  const last = (sampled.ringStart[ring + 1] as number) - 1;
  let here = new Vantage();
  let before = new Vantage();
  for (let node = start; node <= last; node++) {
    const commonBefore = common[node === start ? last - 1 : node - 1] === 1;
    const commonAfter = common[node === last ? start : node] === 1;
    if (commonBefore && commonAfter) continue;
    here.moveTo(longitude[node] as number, latitude[node] as number);
    const distanceM = nearest.find(here);
    const edge = nearest.edge;
    separationM[node] = distanceM;
    sampled.nearest[node] = edge;
    if (node > start && !commonBefore) {
      const edgeBefore = sampled.nearest[node - 1] as number;
      const distanceBeforeM = separationM[node - 1] as number;
      limitM[node - 1] =
        edge === edgeBefore
          ? Math.max(distanceM, distanceBeforeM)
          : Math.min(
              Math.max(distanceBeforeM, nearest.distanceTo(here, edgeBefore)),
              Math.max(distanceM, nearest.distanceTo(before, edge)),
            );
    }
    [here, before] = [before, here];
  }
}
