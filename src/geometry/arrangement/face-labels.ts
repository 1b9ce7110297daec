import { orientation } from '../orientation.ts';
import type { ChainGraph } from './chain-graph.ts';
import type { ChainMeasures } from './chain-measures.ts';
import { visitEdgesNear } from './edge-boxes.ts';
import type { EdgeTable } from './edge-table.ts';
import type { Memory } from './memory.ts';
import type { NodedEdges } from './node-edges.ts';
import type { VertexTable } from './vertex-table.ts';

/** Nothing surrounds it. */
export const OUTSIDE = -1;

/** Which inputs include what lies to the left of each dart, and which darts bound the same face. */
export interface FaceLabels {
  /** By dart: bit i is set if input i includes the face to its left, by the parity of its boundaries. */
  readonly label: Int32Array;
  /** By dart, the cycle of darts round the face to its left. */
  readonly cycle: Int32Array;
  readonly cycleCount: number;
  /** By cycle, a dart of it. */
  readonly dartOfCycle: Int32Array;
  /**
   * By cycle, the face: the number of the cycle that bounds the face from outside. A component that lies in a face of
   * another one is bounded by a cycle that belongs to that face; `OUTSIDE` for what is outside of all.
   */
  readonly face: Int32Array;
  /** Components in the order of their westernmost vertices: what surrounds one comes before it. */
  readonly components: readonly Component[];
}

/** A connected piece of the graph. */
export interface Component {
  /** A dart with the surroundings of the component to its left. */
  readonly outerDart: number;
  /** The dart, of another component, with the same surroundings to its left; -1 if nothing surrounds it. */
  readonly surroundingDart: number;
  readonly chains: Int32Array;
}

/** The labels contradict one another: the graph is not planar. A fault of the program. */
export class LabelFailure extends Error {
  override readonly name = 'LabelFailure';
}

/** Number the cycles of darts round faces. */
function traceCycles({ next, chainCount }: ChainGraph, memory: Memory): { cycle: Int32Array; dartOfCycle: Int32Array } {
  const cycle = memory.int32(chainCount * 2).fill(-1);
  const dartOfCycle = memory.int32(chainCount * 2);
  let count = 0;
  for (let start = 0; start < cycle.length; start++) {
    if (cycle[start] !== -1) continue;
    const number = count++;
    dartOfCycle[number] = start;
    for (let dart = start; cycle[dart] === -1; dart = next[dart] as number) cycle[dart] = number;
  }
  return { cycle, dartOfCycle: dartOfCycle.subarray(0, count) };
}

/**
 * Spread labels through each component from an arbitrary 0: along a face they are equal, across a chain they differ in
 * its odd inputs. Gives the chains of each component.
 */
function spreadLabels({ next, odd, chainCount }: ChainGraph, label: Int32Array, memory: Memory): Int32Array[] {
  const isLabelled = memory.uint8(chainCount * 2).fill(0);
  const components: Int32Array[] = [];
  const chains = memory.int32(chainCount);
  let chainsFound = 0;
  // Every dart is put on it once.
  const stack = memory.int32(chainCount * 2);
  let size = 0;
  const reach = (dart: number, wanted: number): void => {
    if (isLabelled[dart] === 0) {
      isLabelled[dart] = 1;
      label[dart] = wanted;
      stack[size++] = dart;
    } else if (label[dart] !== wanted) {
      throw new LabelFailure('labels contradict one another');
    }
  };
  for (let start = 0; start < isLabelled.length; start += 2) {
    if (isLabelled[start] === 1) continue;
    const firstFound = chainsFound;
    reach(start, 0);
    while (size > 0) {
      const dart = stack[--size] as number;
      if ((dart & 1) === 0) chains[chainsFound++] = dart >> 1;
      const wanted = label[dart] as number;
      reach(next[dart] as number, wanted);
      reach(dart ^ 1, wanted ^ (odd[dart >> 1] as number));
    }
    components.push(chains.subarray(firstFound, chainsFound));
  }
  return components;
}

/** Find the dart with the surroundings of a component to its left, at the component's westernmost vertex. */
function outerDart(graph: ChainGraph, vertices: VertexTable, chain: number, place: number): number {
  const { chainVertices, chainStart, nodeOfVertex, dartsAtNode, dartStart } = graph;
  const vertex = chainVertices[place] as number;
  if (place === chainStart[chain] || place === (chainStart[chain + 1] as number) - 1) {
    // All darts leave to the east, sorted from straight south; to the left of the last one there is nothing.
    return dartsAtNode[(dartStart[(nodeOfVertex[vertex] as number) + 1] as number) - 1] as number;
  }
  const { x, y } = vertices;
  const before = chainVertices[place - 1] as number;
  const after = chainVertices[place + 1] as number;
  const turn = orientation(
    x[vertex] as number,
    y[vertex] as number,
    x[before] as number,
    y[before] as number,
    x[after] as number,
    y[after] as number,
  );
  return turn > 0 ? 2 * chain : 2 * chain + 1;
}

/** Tell whether, of two edges that do not cross and pass the same height, the first lies to the east. */
function isEastOf({ a, b }: EdgeTable, { x, y }: VertexTable, one: number, other: number): boolean {
  const end = (edge: number, isUpper: boolean): readonly [number, number] => {
    const [v, w] = [a[edge] as number, b[edge] as number];
    const vertex = (y[w] as number) > (y[v] as number) === isUpper ? w : v;
    return [x[vertex] as number, y[vertex] as number];
  };
  const [x0, y0] = end(one, false);
  const [x1, y1] = end(one, true);
  const [u0, v0] = end(other, false);
  const [u1, v1] = end(other, true);
  const lower = y0 >= v0 ? -orientation(u0, v0, u1, v1, x0, y0) : orientation(x0, y0, x1, y1, u0, v0);
  if (lower !== 0) return lower > 0;
  const upper = y1 <= v1 ? -orientation(u0, v0, u1, v1, x1, y1) : orientation(x0, y0, x1, y1, u1, v1);
  return upper > 0;
}

/** Find the dart with a vertex's western neighbourhood to its left; -1 if no edge lies to the west. */
function dartToTheWest(graph: ChainGraph, { edges, boxes }: NodedEdges, vertices: VertexTable, vertex: number): number {
  const { a, b } = edges;
  const { dartOfEdge } = graph;
  const x = vertices.x[vertex] as number;
  const y = vertices.y[vertex] as number;
  let nearest = -1;
  for (const tree of boxes) {
    visitEdgesNear(tree, -Infinity, y, x, y, (edge) => {
      if (dartOfEdge[edge] === -1) return;
      const [from, to] = [a[edge] as number, b[edge] as number];
      const ay = vertices.y[from] as number;
      const by = vertices.y[to] as number;
      if (ay > y === by > y) return;
      const side = orientation(vertices.x[from] as number, ay, vertices.x[to] as number, by, x, y);
      if (by > ay ? side >= 0 : side <= 0) return;
      if (nearest === -1 || isEastOf(edges, vertices, edge, nearest)) nearest = edge;
    });
  }
  if (nearest === -1) return -1;
  const dart = dartOfEdge[nearest] as number;
  const isUpward = (vertices.y[b[nearest] as number] as number) > (vertices.y[a[nearest] as number] as number);
  return isUpward ? dart ^ 1 : dart;
}

/**
 * Label the faces of a planar graph with the inputs that include them, and tell which cycles bound one face.
 *
 * Within a component labels spread from dart to dart; one ray to the west for each component gives what surrounds it.
 * Linear, but for a search for each component. Throws `LabelFailure` if labels contradict one another.
 */
export function labelFaces(
  graph: ChainGraph,
  measures: ChainMeasures,
  noded: NodedEdges,
  vertices: VertexTable,
  memory: Memory,
): FaceLabels {
  const { chainVertices } = graph;
  const { x, y } = vertices;
  const label = memory.int32(graph.chainCount * 2);
  const { cycle, dartOfCycle } = traceCycles(graph, memory);
  const face = memory.int32(dartOfCycle.length);
  for (let number = 0; number < face.length; number++) face[number] = number;
  const found = spreadLabels(graph, label, memory).map((chains) => {
    let chain = chains[0] as number;
    let place = measures.westernmost[chain] as number;
    const isWestOf = (one: number, other: number): boolean => {
      const [v, w] = [chainVertices[one] as number, chainVertices[other] as number];
      return (x[v] as number) < (x[w] as number) || (x[v] === x[w] && (y[v] as number) < (y[w] as number));
    };
    for (const candidate of chains) {
      const candidatePlace = measures.westernmost[candidate] as number;
      if (!isWestOf(candidatePlace, place)) continue;
      chain = candidate;
      place = candidatePlace;
    }
    const vertex = chainVertices[place] as number;
    return { chains, outerDart: outerDart(graph, vertices, chain, place), vertex };
  });
  const sorted = found.toSorted((one, other) => (x[one.vertex] as number) - (x[other.vertex] as number));
  const components: Component[] = [];
  for (const { chains, outerDart: outer, vertex } of sorted) {
    const surroundingDart = components.length === 0 ? -1 : dartToTheWest(graph, noded, vertices, vertex);
    const surrounding = surroundingDart === -1 ? 0 : (label[surroundingDart] as number);
    const change = (label[outer] as number) ^ surrounding;
    if (change !== 0) {
      for (const chain of chains) {
        label[2 * chain] = (label[2 * chain] as number) ^ change;
        label[2 * chain + 1] = (label[2 * chain + 1] as number) ^ change;
      }
    }
    face[cycle[outer] as number] =
      surroundingDart === -1 ? OUTSIDE : (face[cycle[surroundingDart] as number] as number);
    components.push({ outerDart: outer, surroundingDart, chains });
  }
  return { label, cycle, cycleCount: dartOfCycle.length, dartOfCycle, face, components };
}
