import { advance } from './advance.ts';
import type { EdgeTable } from './edge-table.ts';
import { EdgeIndex, wordAt } from './edge-table.ts';
import { addCounts } from './input-counts.ts';
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

/** Edges after splitting, and which of them are new. */
export interface SplitEdges {
  readonly edges: EdgeTable;
  readonly isNew: Uint8Array;
}

/** By edge, where its splits start in `vertices`; one more entry than edges. */
function groupByEdge(splits: SplitList, edgeCount: number): { start: Int32Array; vertices: Int32Array } {
  const start = new Int32Array(edgeCount + 1);
  for (let split = 0; split < splits.count; split++) advance(start, (splits.edges[split] as number) + 1);
  for (let edge = 0; edge < edgeCount; edge++) start[edge + 1] = (start[edge + 1] as number) + (start[edge] as number);
  const next = start.slice(0, edgeCount);
  const vertices = new Int32Array(splits.count);
  for (let split = 0; split < splits.count; split++) {
    vertices[advance(next, splits.edges[split] as number)] = splits.vertices[split] as number;
  }
  return { start, vertices };
}

/** Sort vertices on an edge by their place along it. */
function sortAlong(on: Int32Array, from: number, ux: number, uy: number, { x, y }: VertexTable): void {
  const originX = x[from] as number;
  const originY = y[from] as number;
  const along = (vertex: number): number =>
    ((x[vertex] as number) - originX) * ux + ((y[vertex] as number) - originY) * uy;
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
 * Split edges at vertices. Pieces that coincide become one edge with the sum of their counts, and an edge whose counts
 * are all 0 is left out: nobody's boundary runs there in effect. Linear but for sorting the splits of each edge.
 */
export function splitEdges(edges: EdgeTable, splits: SplitList, vertices: VertexTable): SplitEdges {
  const { start, vertices: splitVertices } = groupByEdge(splits, edges.count);
  const capacity = edges.count + splits.count;
  const a = new Int32Array(capacity);
  const b = new Int32Array(capacity);
  const low = new Int32Array(capacity);
  const high = new Int32Array(edges.high.length === 0 ? 0 : capacity);
  const isNew = new Uint8Array(capacity);
  const index = new EdgeIndex(vertices.count, capacity, b);
  const { x, y } = vertices;
  let count = 0;

  const add = (from: number, to: number, edge: number, isPiece: number): void => {
    if (from === to) return;
    const isForward = from < to;
    const lower = isForward ? from : to;
    const upper = isForward ? to : from;
    const lowWord = isForward ? (edges.low[edge] as number) : -(edges.low[edge] as number);
    const highWord = isForward ? wordAt(edges.high, edge) : -wordAt(edges.high, edge);
    let piece = index.find(lower, upper);
    if (piece === -1) {
      piece = count++;
      a[piece] = lower;
      b[piece] = upper;
      low[piece] = lowWord;
      if (high.length > 0) high[piece] = highWord;
      isNew[piece] = isPiece;
      index.note(piece, lower);
      return;
    }
    low[piece] = addCounts(low[piece] as number, lowWord);
    if (high.length > 0) high[piece] = addCounts(high[piece] as number, highWord);
    isNew[piece] = (isNew[piece] as number) | isPiece;
  };

  for (let edge = 0; edge < edges.count; edge++) {
    const from = edges.a[edge] as number;
    const to = edges.b[edge] as number;
    const first = start[edge] as number;
    const last = start[edge + 1] as number;
    if (first === last) {
      add(from, to, edge, 0);
      continue;
    }
    const on = splitVertices.subarray(first, last);
    if (last - first > 1) {
      sortAlong(on, from, (x[to] as number) - (x[from] as number), (y[to] as number) - (y[from] as number), vertices);
    }
    let at = from;
    for (const vertex of on) {
      add(at, vertex, edge, 1);
      at = vertex;
    }
    add(at, to, edge, 1);
  }
  let kept = 0;
  for (let edge = 0; edge < count; edge++) {
    if (low[edge] === 0 && wordAt(high, edge) === 0) continue;
    a[kept] = a[edge] as number;
    b[kept] = b[edge] as number;
    low[kept] = low[edge] as number;
    if (high.length > 0) high[kept] = high[edge] as number;
    isNew[kept] = isNew[edge] as number;
    kept += 1;
  }
  return { edges: { count: kept, a, b, low, high }, isNew };
}
