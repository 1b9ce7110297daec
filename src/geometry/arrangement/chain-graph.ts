import { orientation } from '../orientation.ts';
import { advance } from './advance.ts';
import type { EdgeTable } from './edge-table.ts';
import { wordAt } from './edge-table.ts';
import { INPUTS_PER_WORD, oddInputs } from './input-counts.ts';
import type { Memory } from './memory.ts';
import type { VertexTable } from './vertex-table.ts';

/**
 * A planar graph with the vertices of degree 2 taken out: nodes, and chains of edges between them. All edges of a chain
 * are boundary of the same inputs, so labels, areas and lengths belong to chains.
 *
 * A chain has two darts: dart 2c leaves its first vertex, dart 2c + 1 its last one. A closed chain without a node gets
 * its first vertex as one.
 */
export interface ChainGraph {
  readonly chainCount: number;
  /** The vertices of all chains, both ends included, chain after chain. */
  readonly chainVertices: Int32Array;
  /** Where each chain starts in `chainVertices`; one more entry than chains. */
  readonly chainStart: Int32Array;
  /** By chain, its first edge. */
  readonly chainEdge: Int32Array;
  /** By edge, the dart that runs along it from `a` to `b`; -1 for an edge that bounds nothing. */
  readonly dartOfEdge: Int32Array;
  /** By chain, the inputs that are on one side of it only. */
  readonly odd: Int32Array;
  /** By dart, the dart that goes on along the face to its left. */
  readonly next: Int32Array;
  /** By dart, the node that it leaves. */
  readonly origin: Int32Array;
  readonly nodeCount: number;
  /** By node, its vertex. */
  readonly vertexOfNode: Int32Array;
  /** By vertex, its node or -1. */
  readonly nodeOfVertex: Int32Array;
  /** The darts that leave each node, counter-clockwise, and where those of a node start; one more entry than nodes. */
  readonly dartsAtNode: Int32Array;
  readonly dartStart: Int32Array;
}

/** By edge, the inputs that are on one side of it only. */
export function oddInputsOfEdges({ count, low, high }: EdgeTable, memory: Memory): Int32Array {
  const odd = memory.int32(count);
  let word = 0;
  let inputs = 0;
  for (let edge = 0; edge < count; edge++) {
    // Neighbouring edges nearly always have the same counts.
    if (low[edge] !== word) {
      word = low[edge] as number;
      inputs = oddInputs(word);
    }
    odd[edge] = high.length === 0 ? inputs : inputs | (oddInputs(wordAt(high, edge)) << INPUTS_PER_WORD);
  }
  return odd;
}

/** How many edges there are at each vertex, and which. */
interface Incidence {
  readonly degree: Int32Array;
  /** By vertex, the exclusive or of its edges: at a vertex of two edges it gives the other one from the one. */
  readonly mixed: Int32Array;
  readonly edgeCount: number;
}

/** Count the edges at each vertex; edges without an odd input bound nothing and are left out. */
function countEdgesAtVertices(
  { count, a, b }: EdgeTable,
  odd: Int32Array,
  vertexCount: number,
  memory: Memory,
): Incidence {
  const degree = memory.int32(vertexCount).fill(0);
  const mixed = memory.int32(vertexCount).fill(0);
  let edgeCount = 0;
  for (let edge = 0; edge < count; edge++) {
    if (odd[edge] === 0) continue;
    const from = a[edge] as number;
    const to = b[edge] as number;
    degree[from] = (degree[from] as number) + 1;
    degree[to] = (degree[to] as number) + 1;
    mixed[from] = (mixed[from] as number) ^ edge;
    mixed[to] = (mixed[to] as number) ^ edge;
    edgeCount += 1;
  }
  return { degree, mixed, edgeCount };
}

/** 0 for directions from 180 degrees up to 360, 1 from 0 up to 180. */
function halfPlane(x: number, y: number): number {
  return y > 0 || (y === 0 && x > 0) ? 1 : 0;
}

/**
 * Build the graph of noded edges.
 *
 * @param odd - of `oddInputsOfEdges`
 */
export function chainGraph(edges: EdgeTable, odd: Int32Array, vertices: VertexTable, memory: Memory): ChainGraph {
  const { a, b } = edges;
  const { degree, mixed, edgeCount } = countEdgesAtVertices(edges, odd, vertices.count, memory);

  // Every edge is in one chain, and every chain has one vertex more than edges.
  const chainVertices = memory.int32(edgeCount * 2);
  const chainStart = memory.int32(edgeCount + 1);
  const chainEdge = memory.int32(edgeCount);
  const dartOfEdge = memory.int32(edges.count).fill(-1);
  let chainCount = 0;
  let size = 0;
  const walk = (from: number, firstEdge: number): void => {
    chainStart[chainCount] = size;
    chainEdge[chainCount] = firstEdge;
    chainVertices[size++] = from;
    let vertex = from;
    let edge = firstEdge;
    for (;;) {
      const isForward = a[edge] === vertex;
      dartOfEdge[edge] = isForward ? 2 * chainCount : 2 * chainCount + 1;
      vertex = isForward ? (b[edge] as number) : (a[edge] as number);
      chainVertices[size++] = vertex;
      if (vertex === from || degree[vertex] !== 2) break;
      edge = (mixed[vertex] as number) ^ edge;
    }
    chainCount += 1;
  };
  for (let edge = 0; edge < edges.count; edge++) {
    if (odd[edge] === 0 || dartOfEdge[edge] !== -1) continue;
    if (degree[a[edge] as number] !== 2) walk(a[edge] as number, edge);
    else if (degree[b[edge] as number] !== 2) walk(b[edge] as number, edge);
  }
  for (let edge = 0; edge < edges.count; edge++) {
    if (odd[edge] !== 0 && dartOfEdge[edge] === -1) walk(a[edge] as number, edge);
  }
  chainStart[chainCount] = size;
  const oddOfChain = memory.int32(chainCount);
  for (let chain = 0; chain < chainCount; chain++) oddOfChain[chain] = odd[chainEdge[chain] as number] as number;

  return {
    chainCount,
    chainVertices: chainVertices.subarray(0, size),
    chainStart: chainStart.subarray(0, chainCount + 1),
    chainEdge: chainEdge.subarray(0, chainCount),
    dartOfEdge,
    odd: oddOfChain,
    ...rotations(chainVertices, chainStart, chainCount, vertices, memory),
  };
}

/** Number the nodes, sort the darts that leave each by their angle, and link each dart to the next along its face. */
function rotations(
  chainVertices: Int32Array,
  chainStart: Int32Array,
  chainCount: number,
  vertices: VertexTable,
  memory: Memory,
) {
  const { x, y } = vertices;
  const dartCount = chainCount * 2;
  const nodeOfVertex = memory.int32(vertices.count).fill(-1);
  const vertexOfNode = memory.int32(dartCount);
  const origin = memory.int32(dartCount);
  /** By dart, the vertex that it goes to first. */
  const towards = memory.int32(dartCount);
  let nodeCount = 0;
  const nodeOf = (vertex: number): number => {
    let node = nodeOfVertex[vertex] as number;
    if (node === -1) {
      node = nodeCount++;
      nodeOfVertex[vertex] = node;
      vertexOfNode[node] = vertex;
    }
    return node;
  };
  for (let chain = 0; chain < chainCount; chain++) {
    const first = chainStart[chain] as number;
    const last = (chainStart[chain + 1] as number) - 1;
    origin[2 * chain] = nodeOf(chainVertices[first] as number);
    origin[2 * chain + 1] = nodeOf(chainVertices[last] as number);
    towards[2 * chain] = chainVertices[first + 1] as number;
    towards[2 * chain + 1] = chainVertices[last - 1] as number;
  }
  const dartStart = memory.int32(nodeCount + 1).fill(0);
  for (let dart = 0; dart < dartCount; dart++)
    dartStart[(origin[dart] as number) + 1] = (dartStart[(origin[dart] as number) + 1] as number) + 1;
  for (let node = 0; node < nodeCount; node++)
    dartStart[node + 1] = (dartStart[node + 1] as number) + (dartStart[node] as number);
  const free = memory.int32(nodeCount);
  free.set(dartStart.subarray(0, nodeCount));
  const dartsAtNode = memory.int32(dartCount);
  for (let dart = 0; dart < dartCount; dart++) dartsAtNode[advance(free, origin[dart] as number)] = dart;

  /** Whether the direction of one dart comes after that of another, counter-clockwise from 180 degrees. */
  const isAfter = (one: number, other: number, originX: number, originY: number): boolean => {
    const oneX = x[towards[one] as number] as number;
    const oneY = y[towards[one] as number] as number;
    const otherX = x[towards[other] as number] as number;
    const otherY = y[towards[other] as number] as number;
    const half = halfPlane(oneX - originX, oneY - originY) - halfPlane(otherX - originX, otherY - originY);
    return half !== 0 ? half > 0 : orientation(originX, originY, oneX, oneY, otherX, otherY) < 0;
  };
  const next = memory.int32(dartCount);
  for (let node = 0; node < nodeCount; node++) {
    const first = dartStart[node] as number;
    const end = dartStart[node + 1] as number;
    const originX = x[vertexOfNode[node] as number] as number;
    const originY = y[vertexOfNode[node] as number] as number;
    if (end - first > 32) {
      const sorted = Array.from(dartsAtNode.subarray(first, end)).toSorted((one, other) =>
        isAfter(one, other, originX, originY) ? 1 : -1,
      );
      dartsAtNode.set(sorted, first);
    } else {
      for (let i = first + 1; i < end; i++) {
        const dart = dartsAtNode[i] as number;
        let j = i - 1;
        for (; j >= first && isAfter(dartsAtNode[j] as number, dart, originX, originY); j--) {
          dartsAtNode[j + 1] = dartsAtNode[j] as number;
        }
        dartsAtNode[j + 1] = dart;
      }
    }
    // Who arrives against the direction of a dart leaves by the one before it: the face stays on the left.
    for (let i = first; i < end; i++) {
      const dart = dartsAtNode[i] as number;
      next[dart ^ 1] = dartsAtNode[i === first ? end - 1 : i - 1] as number;
    }
  }
  return {
    next,
    origin,
    nodeCount,
    vertexOfNode: vertexOfNode.subarray(0, nodeCount),
    nodeOfVertex,
    dartsAtNode,
    dartStart,
  };
}
