import type { BoundaryEdges } from './boundary-edges.ts';

/** Segments in a leaf. */
export const LEAF_SIZE = 4;

/**
 * A hierarchy of boxes over the segments of a boundary in ring order: neighbours on a boundary are neighbours in space,
 * so nothing is sorted. A complete binary tree in one array: node 1 is the root, node n has the children 2n and 2n + 1,
 * and leaf number i holds the segments from i * LEAF_SIZE.
 */
export interface BoxTree {
  readonly edges: BoundaryEdges;
  /** The number of leaves, a power of two; node `leaves + i` is leaf i. */
  readonly leaves: number;
  /** West, south, east, north of each node in degrees; an empty node has its west at infinity. */
  readonly boxes: Float64Array;
}

/** Build the hierarchy. Linear. */
export function buildBoxTree(edges: BoundaryEdges): BoxTree {
  const { count, fromLongitude, fromLatitude, toLongitude, toLatitude } = edges;
  const leaves = 2 ** Math.ceil(Math.log2(Math.max(1, Math.ceil(count / LEAF_SIZE))));
  const boxes = new Float64Array(leaves * 8);
  const set = (node: number, west: number, south: number, east: number, north: number): void => {
    boxes[node * 4] = west;
    boxes[node * 4 + 1] = south;
    boxes[node * 4 + 2] = east;
    boxes[node * 4 + 3] = north;
  };
  for (let leaf = 0; leaf < leaves; leaf++) {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    const end = Math.min(count, (leaf + 1) * LEAF_SIZE);
    for (let edge = leaf * LEAF_SIZE; edge < end; edge++) {
      west = Math.min(west, fromLongitude[edge] as number, toLongitude[edge] as number);
      south = Math.min(south, fromLatitude[edge] as number, toLatitude[edge] as number);
      east = Math.max(east, fromLongitude[edge] as number, toLongitude[edge] as number);
      north = Math.max(north, fromLatitude[edge] as number, toLatitude[edge] as number);
    }
    set(leaves + leaf, west, south, east, north);
  }
  for (let node = leaves - 1; node >= 1; node--) {
    const left = node * 8;
    const right = left + 4;
    set(
      node,
      Math.min(boxes[left] as number, boxes[right] as number),
      Math.min(boxes[left + 1] as number, boxes[right + 1] as number),
      Math.max(boxes[left + 2] as number, boxes[right + 2] as number),
      Math.max(boxes[left + 3] as number, boxes[right + 3] as number),
    );
  }
  return { edges, leaves, boxes };
}
