import type { PairVisitor } from './box-pairs.ts';
import { visitBoxPairsBetween, visitBoxPairsWithin } from './box-pairs.ts';
import type { Ring } from './coordinates.ts';
import { toFineUnits } from './fine-grid.ts';
import type { SegmentPair } from './segments.ts';

/**
 * The edges of rings in fine units, side by side in typed arrays. Repeated positions make no edge. An edge
 * knows its ring (a number the caller counts) and the index of the turning point where it starts.
 */
export interface EdgeList {
  readonly count: number;
  /** Four numbers an edge: start x, start y, end x, end y. */
  readonly coordinates: Float64Array;
  readonly ringOf: Int32Array;
  readonly pointOf: Int32Array;
  /** The edge before and after in the same ring; -1 if a ring has only one. */
  readonly previous: Int32Array;
  readonly next: Int32Array;
  /** Where the edges of each ring begin; they lie side by side and end where those of the next ring begin. */
  readonly beginOf: readonly number[];
}

/** List the edges of rings; a ring without its closing repetition counts as closed. Linear. */
export function edgesOfRings(rings: readonly Ring[]): EdgeList {
  const most = rings.reduce((sum, positions) => sum + positions.length, 0);
  const coordinates = new Float64Array(most * 4);
  const ringOf = new Int32Array(most);
  const pointOf = new Int32Array(most);
  const previous = new Int32Array(most).fill(-1);
  const next = new Int32Array(most).fill(-1);
  const beginOf: number[] = [];
  let count = 0;
  rings.forEach((positions, ring) => {
    const begin = count;
    beginOf.push(begin);
    const add = (point: number, fromX: number, fromY: number, toX: number, toY: number): void => {
      if (fromX === toX && fromY === toY) return;
      coordinates.set([fromX, fromY, toX, toY], count * 4);
      ringOf[count] = ring;
      pointOf[count] = point;
      if (count > begin) {
        previous[count] = count - 1;
        next[count - 1] = count;
      }
      count += 1;
    };
    const first = positions[0];
    if (first === undefined) return;
    const startX = toFineUnits(first[0]);
    const startY = toFineUnits(first[1]);
    let x = startX;
    let y = startY;
    positions.forEach((position, index) => {
      if (index === 0) return;
      const toX = toFineUnits(position[0]);
      const toY = toFineUnits(position[1]);
      add(index - 1, x, y, toX, toY);
      x = toX;
      y = toY;
    });
    add(positions.length - 1, x, y, startX, startY);
    if (count > begin + 1) {
      previous[begin] = count - 1;
      next[count - 1] = begin;
    }
  });
  return { count, coordinates, ringOf, pointOf, previous, next, beginOf: [...beginOf, count] };
}

/** Read a number of a typed array at an index that is known to lie in it. */
export function at(array: Float64Array | Int32Array, index: number): number {
  return array[index] ?? Number.NaN;
}

/** Put two edges of a list (or of two lists) side by side. */
export function edgePair(edges: EdgeList, one: number, others: EdgeList, other: number): SegmentPair {
  const a = edges.coordinates;
  const b = others.coordinates;
  const i = one * 4;
  const j = other * 4;
  return [at(a, i), at(a, i + 1), at(a, i + 2), at(a, i + 3), at(b, j), at(b, j + 1), at(b, j + 2), at(b, j + 3)];
}

/** The bounding boxes of the edges, in fine units, four numbers each. */
function edgeBoxes({ count, coordinates }: EdgeList): Float64Array {
  const boxes = new Float64Array(count * 4);
  for (let i = 0; i < boxes.length; i += 4) {
    const ax = at(coordinates, i);
    const ay = at(coordinates, i + 1);
    const bx = at(coordinates, i + 2);
    const by = at(coordinates, i + 3);
    boxes[i] = Math.min(ax, bx);
    boxes[i + 1] = Math.min(ay, by);
    boxes[i + 2] = Math.max(ax, bx);
    boxes[i + 3] = Math.max(ay, by);
  }
  return boxes;
}

/** Visit every pair of edges of one list whose bounding boxes meet, as `visitBoxPairsWithin` does. */
export function visitPairsWithin(edges: EdgeList, visit: PairVisitor): void {
  visitBoxPairsWithin(edgeBoxes(edges), visit);
}

/** Visit every pair of edges, one of each list, whose bounding boxes meet, until the visitor returns false. */
export function visitPairsBetween(edges: EdgeList, others: EdgeList, visit: PairVisitor): void {
  visitBoxPairsBetween(edgeBoxes(edges), edgeBoxes(others), visit);
}
