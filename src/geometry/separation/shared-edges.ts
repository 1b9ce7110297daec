import type { BoundaryEdges } from './boundary-edges.ts';

/** A whole number from two doubles that is alike for alike doubles only by chance. */
function scramble(one: number, other: number): number {
  // On the data grid these are whole; other numbers are merely scattered less well.
  let mixed = Math.imul(Math.round(one * 1e7) | 0, 0x9e3779b1) ^ Math.imul(Math.round(other * 1e7) | 0, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

/** The same for both directions of a segment. */
function hashOf(edges: BoundaryEdges, edge: number): number {
  const from = scramble(edges.fromLongitude[edge] as number, edges.fromLatitude[edge] as number);
  const to = scramble(edges.toLongitude[edge] as number, edges.toLatitude[edge] as number);
  return Math.imul(from + to, 0x297a2d39) >>> 7;
}

function isSame(a: BoundaryEdges, edgeA: number, b: BoundaryEdges, edgeB: number): boolean {
  const [fromX, fromY] = [a.fromLongitude[edgeA], a.fromLatitude[edgeA]];
  const [toX, toY] = [a.toLongitude[edgeA], a.toLatitude[edgeA]];
  const forward = fromX === b.fromLongitude[edgeB] && fromY === b.fromLatitude[edgeB];
  if (forward && toX === b.toLongitude[edgeB] && toY === b.toLatitude[edgeB]) return true;
  const backward = fromX === b.toLongitude[edgeB] && fromY === b.toLatitude[edgeB];
  return backward && toX === b.fromLongitude[edgeB] && toY === b.fromLatitude[edgeB];
}

/**
 * Mark the segments of one boundary that the other one has too: the same two turning points, in either direction.
 * Exact; linear. 1 is a common segment.
 */
export function sharedEdges(a: BoundaryEdges, b: BoundaryEdges): Uint8Array {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(2, b.count * 2)))).fill(-1);
  const last = slots.length - 1;
  /** The slot of a segment, or the free one where it would be. */
  const slotOf = (edges: BoundaryEdges, edge: number): number => {
    let slot = hashOf(edges, edge) & last;
    for (;;) {
      const kept = slots[slot] as number;
      if (kept === -1 || isSame(edges, edge, b, kept)) return slot;
      slot = (slot + 1) & last;
    }
  };
  for (let edge = 0; edge < b.count; edge++) slots[slotOf(b, edge)] = edge;
  const common = new Uint8Array(a.count);
  for (let edge = 0; edge < a.count; edge++) common[edge] = slots[slotOf(a, edge)] === -1 ? 0 : 1;
  return common;
}
