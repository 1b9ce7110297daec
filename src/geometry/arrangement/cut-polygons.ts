import type { Position, PolygonCoordinates } from '../coordinates.ts';
import { orientation } from '../orientation.ts';
import type { ChainGraph } from './chain-graph.ts';
import type { ChainMeasures } from './chain-measures.ts';
import type { FaceLabels } from './face-labels.ts';
import type { VertexPositions } from './vertex-positions.ts';

/** What polygons are cut from. */
export interface Cuttable {
  readonly graph: Pick<ChainGraph, 'chainCount' | 'chainStart' | 'chainVertices' | 'next' | 'origin' | 'nodeCount'>;
  readonly measures: Pick<ChainMeasures, 'westernmost'>;
  readonly faces: Pick<FaceLabels, 'label' | 'cycle' | 'cycleCount' | 'face'>;
  readonly positions: VertexPositions;
}

/** Copy what polygons are cut from, and nothing else, out of memory that will be used again. */
export function copyToKeep({ graph, measures, faces, positions }: Cuttable): Cuttable {
  return {
    graph: {
      chainCount: graph.chainCount,
      chainStart: graph.chainStart.slice(),
      chainVertices: graph.chainVertices.slice(),
      next: graph.next.slice(),
      origin: graph.origin.slice(),
      nodeCount: graph.nodeCount,
    },
    measures: { westernmost: measures.westernmost.slice() },
    faces: {
      label: faces.label.slice(),
      cycle: faces.cycle.slice(),
      cycleCount: faces.cycleCount,
      face: faces.face.slice(),
    },
    positions: positions.copyToKeep(),
  };
}

/** Faces that are joined across the chains inside a region, each known by one of them. */
class JoinedFaces {
  private readonly parent: Int32Array;

  constructor(count: number) {
    this.parent = new Int32Array(count);
    for (let face = 0; face < count; face++) this.parent[face] = face;
  }

  of(face: number): number {
    const { parent } = this;
    let root = face;
    while (parent[root] !== root) {
      parent[root] = parent[parent[root] as number] as number;
      root = parent[root] as number;
    }
    return root;
  }

  join(one: number, other: number): void {
    this.parent[this.of(one)] = this.of(other);
  }
}

/**
 * Cut the polygons of all regions, in one walk round their boundaries.
 *
 * Faces whose labels have the same region belong together; region 0 is not cut. The result is valid in the sense of
 * OGC: where a region touches itself in a point it is split into rings there. Shells are counter-clockwise, holes
 * clockwise; every vertex on a boundary is kept. Polygons come by region. Linear.
 *
 * @param regionOf - by label, the region
 */
export function cutPolygons(from: Cuttable, regionOf: ArrayLike<number>): Map<number, PolygonCoordinates[]> {
  const { graph, measures, faces, positions } = from;
  const { chainCount, chainStart, chainVertices, next, origin, nodeCount } = graph;
  const { label, cycle, face } = faces;
  const { x, y } = positions;
  const regionLeftOf = (dart: number): number => regionOf[label[dart] as number] as number;
  const joined = new JoinedFaces(faces.cycleCount);
  const isBoundary = new Uint8Array(chainCount * 2);
  for (let chain = 0; chain < chainCount; chain++) {
    const left = regionLeftOf(2 * chain);
    const right = regionLeftOf(2 * chain + 1);
    if (left !== right) {
      isBoundary[2 * chain] = left === 0 ? 0 : 1;
      isBoundary[2 * chain + 1] = right === 0 ? 0 : 1;
    } else if (left !== 0) {
      joined.join(face[cycle[2 * chain] as number] as number, face[cycle[2 * chain + 1] as number] as number);
    }
  }

  const cut = new Map<number, PolygonCoordinates[]>();
  const shellOf = new Map<number, Position[][]>();
  const holes: (readonly [face: number, ring: Position[]])[] = [];
  const walk: number[] = [];
  const placeInWalk = new Int32Array(nodeCount).fill(-1);

  /** The vertex that a dart goes to first. */
  const towards = (dart: number): number => {
    const first = chainStart[dart >> 1] as number;
    const last = (chainStart[(dart >> 1) + 1] as number) - 1;
    return chainVertices[(dart & 1) === 0 ? first + 1 : last - 1] as number;
  };
  /**
   * Whether the ring of the walk from a place on runs counter-clockwise, by its turn at its westernmost vertex: exact,
   * however narrow the ring; an area in doubles is not.
   */
  const isShell = (place: number): boolean => {
    let west = -1;
    let vertex = -1;
    for (let i = place; i < walk.length; i++) {
      const candidate = chainVertices[measures.westernmost[(walk[i] as number) >> 1] as number] as number;
      const isWest =
        vertex === -1 ||
        (x[candidate] as number) < (x[vertex] as number) ||
        (x[candidate] === x[vertex] && (y[candidate] as number) < (y[vertex] as number));
      if (!isWest) continue;
      west = i;
      vertex = candidate;
    }
    const dart = walk[west] as number;
    const at = measures.westernmost[dart >> 1] as number;
    const isFirst = at === chainStart[dart >> 1];
    const isLast = at === (chainStart[(dart >> 1) + 1] as number) - 1;
    let before = isFirst ? -1 : (chainVertices[at - 1] as number);
    let after = isLast ? -1 : (chainVertices[at + 1] as number);
    if ((dart & 1) === 1) [before, after] = [after, before];
    if (before === -1) before = towards((walk[west === place ? walk.length - 1 : west - 1] as number) ^ 1);
    if (after === -1) after = towards(walk[west === walk.length - 1 ? place : west + 1] as number);
    return (
      orientation(
        x[vertex] as number,
        y[vertex] as number,
        x[after] as number,
        y[after] as number,
        x[before] as number,
        y[before] as number,
      ) > 0
    );
  };
  const ringFrom = (place: number): Position[] => {
    let size = 1;
    for (let i = place; i < walk.length; i++) {
      const chain = (walk[i] as number) >> 1;
      size += (chainStart[chain + 1] as number) - (chainStart[chain] as number) - 1;
    }
    const ring: Position[] = [];
    ring.length = size;
    let to = 0;
    for (let i = place; i < walk.length; i++) {
      const dart = walk[i] as number;
      const first = chainStart[dart >> 1] as number;
      const last = (chainStart[(dart >> 1) + 1] as number) - 1;
      if ((dart & 1) === 0) {
        for (let at = first; at < last; at++) ring[to++] = positions.of(chainVertices[at] as number);
      } else {
        for (let at = last; at > first; at--) ring[to++] = positions.of(chainVertices[at] as number);
      }
    }
    ring[to] = ring[0] as Position;
    return ring;
  };
  /** Take the closed ring at the end of the walk off it. */
  const takeRing = (place: number): void => {
    const dart = walk[place] as number;
    const joinedFace = joined.of(face[cycle[dart] as number] as number);
    const ring = ringFrom(place);
    if (isShell(place)) {
      const polygon = [ring];
      shellOf.set(joinedFace, polygon);
      const region = regionLeftOf(dart);
      const polygons = cut.get(region);
      if (polygons === undefined) cut.set(region, [polygon]);
      else polygons.push(polygon);
    } else {
      holes.push([joinedFace, ring]);
    }
    for (let i = place; i < walk.length; i++) placeInWalk[origin[walk[i] as number] as number] = -1;
    walk.length = place;
  };

  for (let start = 0; start < isBoundary.length; start++) {
    if (isBoundary[start] !== 1) continue;
    let dart = start;
    for (;;) {
      const node = origin[dart] as number;
      const place = placeInWalk[node] as number;
      if (place !== -1) takeRing(place);
      if (isBoundary[dart] !== 1) break;
      isBoundary[dart] = 2;
      placeInWalk[node] = walk.length;
      walk.push(dart);
      // Turn round the node through the region until its boundary comes again.
      dart = next[dart] as number;
      while (isBoundary[dart] === 0) dart = next[dart ^ 1] as number;
    }
  }
  for (const [joinedFace, ring] of holes) shellOf.get(joinedFace)?.push(ring);
  return cut;
}
