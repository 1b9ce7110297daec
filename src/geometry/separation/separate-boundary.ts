import type { MultiPolygonCoordinates } from '../coordinates.ts';
import { boundaryEdges } from './boundary-edges.ts';
import { buildBoxTree } from './box-tree.ts';
import { sharedEdges } from './shared-edges.ts';
import { largestSeparation, type SeparationPlace } from './largest-separation.ts';
import { meanSeparationM } from './mean-separation.ts';
import { NearestEdge } from './nearest-edge.ts';
import { sampleBoundary, type SampledBoundary } from './sampled-boundary.ts';
import { visitStretches } from './within-tolerance.ts';

/** How far one boundary runs from another, seen from the one. Lengths and distances in m on the WGS 84 ellipsoid. */
export interface DirectedSeparation {
  /** The length of the whole boundary, holes included. */
  readonly lengthM: number;
  /** The length of the segments that the other boundary has too, turning point by turning point. */
  readonly commonM: number;
  readonly largest: SeparationPlace;
  /** Weighted by length. */
  readonly meanM: number;
  readonly sampled: SampledBoundary;
  readonly nearest: NearestEdge;
}

/**
 * Measure how far a boundary is from another: from every place on it to the nearest place of the other, whichever part
 * or hole that belongs to. The other way round gives other figures. Segments are straight in longitude and latitude.
 * n log n.
 *
 * @returns null where either has no boundary
 */
export function separateBoundary(
  boundary: MultiPolygonCoordinates,
  other: MultiPolygonCoordinates,
): DirectedSeparation | null {
  const edges = boundaryEdges(boundary);
  const others = boundaryEdges(other);
  if (edges.count === 0 || others.count === 0) return null;
  const common = sharedEdges(edges, others);
  const nearest = new NearestEdge(buildBoxTree(others));
  const sampled = sampleBoundary(edges, common, nearest);
  const largest = largestSeparation(sampled, nearest);
  const meanM = meanSeparationM(sampled, nearest);
  if (largest === null || meanM === null) return null;
  let lengthM = 0;
  let commonM = 0;
  for (let edge = 0; edge < edges.count; edge++) {
    lengthM += edges.lengthM[edge] as number;
    if (common[edge] === 1) commonM += edges.lengthM[edge] as number;
  }
  return { lengthM, commonM, largest, meanM, sampled, nearest };
}

/** Measure how much of a boundary is within a tolerance of the other, in m: exactly all of it where nothing is beyond. */
export function lengthWithinM({ sampled, nearest, lengthM }: DirectedSeparation, toleranceM: number): number {
  let sum = 0;
  let isAll = true;
  visitStretches(sampled, nearest, toleranceM, (_piece, _from, _to, within, stretchM) => {
    if (within) sum += stretchM;
    else isAll = false;
  });
  // The pieces, added up in another order than the segments, are not quite the whole.
  return isAll ? lengthM : sum;
}
