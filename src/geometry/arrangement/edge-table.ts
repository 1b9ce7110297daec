import type { CountWord } from './input-counts.ts';
import { addCounts } from './input-counts.ts';
import type { Memory } from './memory.ts';
import { FRESH } from './memory.ts';

/**
 * Undirected edges between vertices, each once. The direction of an edge is from the vertex with the lower number, `a`,
 * to the other, `b`; counts are positive where an input lies to its left. An edge whose counts are all 0 is nobody's
 * boundary any more and is passed over.
 */
export class EdgeTable {
  count = 0;
  a: Int32Array;
  b: Int32Array;
  /** Counts of inputs 0 to 7. */
  low: Int32Array;
  /** Counts of inputs 8 to 15; empty where there are none of these. */
  high: Int32Array;
  /** By vertex, the last edge with this lower vertex; by edge, the one before it with the same. -1 is none. */
  private last: Int32Array;
  private before: Int32Array;

  constructor(
    vertices: number,
    edges: number,
    isWide: boolean,
    private readonly memory: Memory = FRESH,
  ) {
    const capacity = Math.max(16, edges);
    this.a = memory.int32(capacity);
    this.b = memory.int32(capacity);
    this.low = memory.int32(capacity);
    this.high = memory.int32(isWide ? capacity : 0);
    this.last = memory.int32(Math.max(16, vertices)).fill(-1);
    this.before = memory.int32(capacity);
  }

  /** Give the edge between two vertices, lower < upper, or -1. */
  find(lower: number, upper: number): number {
    const { b, before } = this;
    let edge = lower < this.last.length ? (this.last[lower] as number) : -1;
    while (edge !== -1 && b[edge] !== upper) edge = before[edge] as number;
    return edge;
  }

  /** Note a new edge between two vertices, lower < upper, without counts. */
  add(lower: number, upper: number): number {
    const edge = this.count;
    if (edge === this.a.length) this.growEdges();
    if (lower >= this.last.length) this.growVertices(lower);
    this.a[edge] = lower;
    this.b[edge] = upper;
    this.clear(edge);
    this.before[edge] = this.last[lower] as number;
    this.last[lower] = edge;
    this.count = edge + 1;
    return edge;
  }

  /** Add counts to the edge between two vertices, a new one if there is none, and give it. */
  addCountsBetween(from: number, to: number, low: CountWord, high: CountWord): number {
    const isForward = from < to;
    const lower = isForward ? from : to;
    const upper = isForward ? to : from;
    const known = this.find(lower, upper);
    const edge = known === -1 ? this.add(lower, upper) : known;
    this.low[edge] = addCounts(this.low[edge] as number, isForward ? low : -low);
    if (this.high.length > 0) this.high[edge] = addCounts(this.high[edge] as number, isForward ? high : -high);
    return edge;
  }

  /** Tell whether an edge is nobody's boundary. */
  isDead(edge: number): boolean {
    return this.low[edge] === 0 && (this.high.length === 0 || this.high[edge] === 0);
  }

  /** Make an edge nobody's boundary. */
  clear(edge: number): void {
    this.low[edge] = 0;
    if (this.high.length > 0) this.high[edge] = 0;
  }

  private growEdges(): void {
    const capacity = this.a.length * 2;
    this.a = this.enlarged(this.a, capacity);
    this.b = this.enlarged(this.b, capacity);
    this.low = this.enlarged(this.low, capacity);
    if (this.high.length > 0) this.high = this.enlarged(this.high, capacity);
    this.before = this.enlarged(this.before, capacity);
  }

  private growVertices(needed: number): void {
    const size = this.last.length;
    this.last = this.enlarged(this.last, needed * 2);
    this.last.fill(-1, size);
  }

  private enlarged(values: Int32Array, capacity: number): Int32Array {
    const larger = this.memory.int32(capacity);
    larger.set(values);
    return larger;
  }
}

/** Give the number that the word at an index holds, or an empty word in a table without that word. */
export function wordAt(words: Int32Array, index: number): CountWord {
  return words.length === 0 ? 0 : (words[index] as number);
}
