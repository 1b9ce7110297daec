import { EdgeTable } from './edge-table.ts';
import type { FaultList } from './fault-list.ts';
import type { GriddedRings } from './gridded-rings.ts';
import { addCount, countIn, INPUTS_PER_WORD } from './input-counts.ts';
import type { Memory } from './memory.ts';
import { FRESH } from './memory.ts';
import { VertexTable } from './vertex-table.ts';

/** Edges and vertices of the boundaries as they were given. */
export interface BoundaryEdges {
  readonly vertices: VertexTable;
  readonly edges: EdgeTable;
  /** The ring that an edge was first met in. */
  readonly ringOfEdge: Int32Array;
  /** By vertex, its first place among the positions of all rings. */
  readonly source: Int32Array;
}

/**
 * Number the vertices of all rings and give every edge once, with the counts of the inputs whose boundary it is.
 *
 * Most boundaries have long stretches in common, point for point. So before a position is looked up, it is compared with
 * the neighbour of the previous vertex in the ring where that was first met: along a common stretch each position costs
 * one comparison. What a ring does twice, at a vertex or along an edge, goes to `faults`. Linear on average.
 */
export function boundaryEdges(rings: GriddedRings, faults: FaultList, memory: Memory = FRESH): BoundaryEdges {
  const { x, y, start, input, side, ringCount, inputCount } = rings;
  const positionCount = x.length;
  const vertices = new VertexTable(positionCount + (positionCount >> 2), memory);
  // Some room for the pieces of edges that will be split, so that few boundaries have to be copied for them.
  const capacity = positionCount + (positionCount >> 4) + 64;
  const edges = new EdgeTable(capacity, capacity, inputCount > INPUTS_PER_WORD, memory);
  const { low, high } = edges;
  const ringOfEdge = memory.int32(positionCount);
  // Where the first ring through a vertex goes on, where it comes from, and the edge on which it goes on.
  const next = memory.int32(positionCount);
  const previous = memory.int32(positionCount);
  const edgeToNext = memory.int32(positionCount);
  const source = memory.int32(positionCount);
  const lastRing = memory.int32(positionCount);
  /** Give the vertex at a place of some ring, and note where it was met first. */
  const vertexAt = (at: number): number => {
    const known = vertices.count;
    const vertex = vertices.at(x[at] as number, y[at] as number);
    if (vertex === known) {
      next[vertex] = -1;
      previous[vertex] = -1;
      lastRing[vertex] = -1;
      source[vertex] = at;
    }
    return vertex;
  };

  for (let ring = 0; ring < ringCount; ring++) {
    const from = start[ring] as number;
    let to = start[ring + 1] as number;
    // The last position may repeat the first one once more on the grid: that is no touch.
    while (to - from > 1 && x[to - 1] === x[from] && y[to - 1] === y[from]) to -= 1;
    if (to - from < 2) continue;
    const inputOfRing = input[ring] as number;
    const isHigh = inputOfRing >= INPUTS_PER_WORD;
    const words = isHigh ? high : low;
    const field = isHigh ? inputOfRing - INPUTS_PER_WORD : inputOfRing;
    const sideOfRing = side[ring] as number;
    const unit = 1 << (4 * field);
    const first = vertexAt(from);
    lastRing[first] = ring;
    let vertex = first;
    let along = 0;
    for (let at = from + 1; at <= to; at++) {
      const isBack = at === to;
      const place = isBack ? from : at;
      const nextX = x[place] as number;
      const nextY = y[place] as number;
      let target = -1;
      let edge = -1;
      if (along >= 0) {
        const candidate = next[vertex] as number;
        if (candidate !== -1 && vertices.x[candidate] === nextX && vertices.y[candidate] === nextY) {
          target = candidate;
          edge = edgeToNext[vertex] as number;
          along = 1;
        }
      }
      if (target === -1 && along <= 0) {
        const candidate = previous[vertex] as number;
        if (candidate !== -1 && vertices.x[candidate] === nextX && vertices.y[candidate] === nextY) {
          target = candidate;
          edge = edgeToNext[candidate] as number;
          along = -1;
        }
      }
      if (target === -1) {
        along = 0;
        const known = vertices.count;
        target = vertexAt(place);
        // A position given twice in a row is no edge.
        if (target === vertex) continue;
        const lower = vertex < target ? vertex : target;
        const upper = vertex < target ? target : vertex;
        edge = target === known ? -1 : edges.find(lower, upper);
        if (edge === -1) {
          edge = edges.add(lower, upper);
          ringOfEdge[edge] = ring;
        }
        if (next[vertex] === -1 && previous[target] === -1) {
          next[vertex] = target;
          previous[target] = vertex;
          edgeToNext[vertex] = edge;
        }
      }
      if (lastRing[target] === ring && !isBack) faults.add('self-touching', inputOfRing, nextX, nextY);
      lastRing[target] = ring;
      const step = vertex < target ? sideOfRing : -sideOfRing;
      const word = words[edge] as number;
      if (word === 0 || countIn(word, field) === 0) {
        words[edge] = word + step * unit;
      } else {
        faults.add('repeated-boundary', inputOfRing, nextX, nextY);
        words[edge] = addCount(word, field, step);
      }
      vertex = target;
    }
  }
  return {
    vertices,
    edges,
    ringOfEdge,
    source: source.subarray(0, vertices.count),
  };
}
