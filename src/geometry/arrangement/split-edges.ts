import { advance } from './advance.ts';
import type { EdgeTable } from './edge-table.ts';
import { wordAt } from './edge-table.ts';
import type { Memory } from './memory.ts';
import { FRESH } from './memory.ts';
import type { VertexTable } from './vertex-table.ts';

/** Which edges are to be split, and at which vertices; in any order, and repeated where two crossings coincide. */
export class SplitList {
  count = 0;
  edges = new Int32Array(1024);
  vertices = new Int32Array(1024);

  /** Note that an edge is to be split at a vertex. */
  add(edge: number, vertex: number): void {
    if (this.count === this.edges.length) {
      const { edges, vertices } = this;
      this.edges = new Int32Array(this.count * 2);
      this.edges.set(edges);
      this.vertices = new Int32Array(this.count * 2);
      this.vertices.set(vertices);
    }
    this.edges[this.count] = edge;
    this.vertices[this.count] = vertex;
    this.count += 1;
  }
}

/** Split vertices by edge: those of the i-th split edge lie from `start[i]` to `start[i + 1]`. */
interface GroupedSplits {
  readonly edges: Int32Array;
  readonly start: Int32Array;
  readonly vertices: Int32Array;
}

/** Group splits by edge, in the order of the edges. */
function groupByEdge(splits: SplitList, edgeCount: number, memory: Memory): GroupedSplits {
  const place = memory.int32(edgeCount + 1).fill(0);
  for (let split = 0; split < splits.count; split++) advance(place, (splits.edges[split] as number) + 1);
  const edges = memory.int32(splits.count);
  const start = memory.int32(splits.count + 1);
  let count = 0;
  for (let edge = 0; edge < edgeCount; edge++) {
    const from = place[edge] as number;
    if (place[edge + 1] !== 0) {
      edges[count] = edge;
      start[count++] = from;
    }
    place[edge + 1] = (place[edge + 1] as number) + from;
  }
  start[count] = splits.count;
  const vertices = memory.int32(splits.count);
  for (let split = 0; split < splits.count; split++) {
    vertices[advance(place, splits.edges[split] as number)] = splits.vertices[split] as number;
  }
  return { edges: edges.subarray(0, count), start, vertices };
}

/**
 * Sort vertices on an edge by their place along it. Places on an edge that are put on the grid go one way in both
 * directions, so width plus height from its beginning tells their order, exactly: products of large numbers do not.
 */
function sortAlong(on: Int32Array, from: number, { x, y }: VertexTable): void {
  const originX = x[from] as number;
  const originY = y[from] as number;
  const along = (vertex: number): number =>
    Math.abs((x[vertex] as number) - originX) + Math.abs((y[vertex] as number) - originY);
  if (on.length > 16) {
    on.sort((one, other) => along(one) - along(other));
    return;
  }
  for (let i = 1; i < on.length; i++) {
    const vertex = on[i] as number;
    const place = along(vertex);
    let j = i - 1;
    for (; j >= 0 && along(on[j] as number) > place; j--) on[j + 1] = on[j] as number;
    on[j + 1] = vertex;
  }
}

/**
 * Split edges at vertices, in the table itself: the pieces are new edges at its end, and what was split becomes
 * nobody's. Pieces that coincide with one another or with an edge add their counts to it. Gives the edges that are new
 * or that a piece was added to, and how much was split in units (width plus height).
 */
export function splitEdges(
  edges: EdgeTable,
  splits: SplitList,
  vertices: VertexTable,
  memory: Memory = FRESH,
): { changed: Int32Array; splitUnits: number } {
  const grouped = groupByEdge(splits, edges.count, memory);
  const { x, y } = vertices;
  const first = edges.count;
  const joined = new Set<number>();
  // All are taken out before the first piece goes in: a piece may coincide with an edge that is to be split itself.
  const lowWords = grouped.edges.map((edge) => edges.low[edge] as number);
  const highWords = grouped.edges.map((edge) => wordAt(edges.high, edge));
  for (const edge of grouped.edges) edges.clear(edge);
  let splitUnits = 0;
  for (let i = 0; i < grouped.edges.length; i++) {
    const edge = grouped.edges[i] as number;
    const from = edges.a[edge] as number;
    const to = edges.b[edge] as number;
    const low = lowWords[i] as number;
    const high = highWords[i] as number;
    splitUnits += Math.abs((x[to] as number) - (x[from] as number)) + Math.abs((y[to] as number) - (y[from] as number));
    const on = grouped.vertices.subarray(grouped.start[i], grouped.start[i + 1]);
    if (on.length > 1) sortAlong(on, from, vertices);
    let at = from;
    for (let k = 0; k <= on.length; k++) {
      const next = k === on.length ? to : (on[k] as number);
      if (next === at) continue;
      const piece = edges.addCountsBetween(at, next, low, high);
      // Whether it was nobody's in between depends on the order of the pieces, so that is not asked.
      if (piece < first) joined.add(piece);
      at = next;
    }
  }
  const changed = new Int32Array(joined.size + edges.count - first);
  changed.set([...joined]);
  for (let edge = first; edge < edges.count; edge++) changed[joined.size + edge - first] = edge;
  return { changed, splitUnits };
}
