import type { CountWord } from './input-counts.ts';

/**
 * Undirected edges between vertices, each once. The direction of an edge is from the vertex with the lower number, `a`,
 * to the other, `b`; counts are positive where an input lies to its left.
 */
export interface EdgeTable {
  readonly count: number;
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** Counts of inputs 0 to 7. */
  readonly low: Int32Array;
  /** Counts of inputs 8 to 15; empty where there are none of these. */
  readonly high: Int32Array;
}

/** Finds the edge between two vertices among those that have been noted, by lists that start at the lower vertex. */
export class EdgeIndex {
  private readonly next: Int32Array;
  private readonly head: Int32Array;

  constructor(
    vertices: number,
    edges: number,
    private readonly b: Int32Array,
  ) {
    this.head = new Int32Array(vertices).fill(-1);
    this.next = new Int32Array(edges);
  }

  /** Give the edge from `a` to `b`, a < b, or -1. */
  find(a: number, b: number): number {
    const { next } = this;
    let edge = this.head[a] as number;
    while (edge !== -1 && this.b[edge] !== b) edge = next[edge] as number;
    return edge;
  }

  /** Note a new edge that starts at `a`. */
  note(edge: number, a: number): void {
    this.next[edge] = this.head[a] as number;
    this.head[a] = edge;
  }
}

/** Give the number that the word at an index holds, or an empty word in a table without that word. */
export function wordAt(words: Int32Array, index: number): CountWord {
  return words.length === 0 ? 0 : (words[index] as number);
}
