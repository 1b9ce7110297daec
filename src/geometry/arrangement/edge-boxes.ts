import type { EdgeTable } from './edge-table.ts';
import type { Memory } from './memory.ts';
import { FRESH } from './memory.ts';
import type { VertexTable } from './vertex-table.ts';

/** Edges a lowest box holds. Measured: 2 and 8 are slower on coastlines and on outlines. */
export const EDGES_PER_BOX = 4;

/**
 * A hierarchy of bounding boxes over edges in the order of the table, two boxes to each box above. Boundaries are
 * coherent, edges that follow one another lie side by side; so the boxes are small without any sorting.
 */
export interface EdgeBoxes {
  /** The edges are those from `first` on, `edgeCount` of them. */
  readonly first: number;
  readonly edgeCount: number;
  /** By edge from `first` on: x and y of its vertex `a`, x and y of its vertex `b`. */
  readonly ends: Float64Array;
  /** By box: west, south, east, north. */
  readonly boxes: Float64Array;
  /** Where each level starts among the boxes, the lowest first; and how many boxes it has. */
  readonly levelStart: readonly number[];
  readonly levelCount: readonly number[];
}

/** Build the hierarchy over the edges from `first` on. Linear. */
export function edgeBoxes(edges: EdgeTable, vertices: VertexTable, first = 0, memory: Memory = FRESH): EdgeBoxes {
  const { a, b } = edges;
  const count = edges.count - first;
  const { x, y } = vertices;
  const levelStart: number[] = [];
  const levelCount: number[] = [];
  let total = 0;
  for (let size = Math.ceil(count / EDGES_PER_BOX); size > 0; size = size === 1 ? 0 : (size + 1) >> 1) {
    levelStart.push(total);
    levelCount.push(size);
    total += size;
  }
  const ends = memory.float64(count * 4);
  const boxes = memory.float64(total * 4);
  const lowest = levelCount[0] ?? 0;
  for (let box = 0, edge = 0, at = 0; box < lowest; box++) {
    let west = Infinity;
    let south = Infinity;
    let east = -Infinity;
    let north = -Infinity;
    const last = Math.min(count, edge + EDGES_PER_BOX);
    for (; edge < last; edge++, at += 4) {
      const from = a[first + edge] as number;
      const to = b[first + edge] as number;
      const ax = x[from] as number;
      const ay = y[from] as number;
      const bx = x[to] as number;
      const by = y[to] as number;
      ends[at] = ax;
      ends[at + 1] = ay;
      ends[at + 2] = bx;
      ends[at + 3] = by;
      west = Math.min(west, ax, bx);
      east = Math.max(east, ax, bx);
      south = Math.min(south, ay, by);
      north = Math.max(north, ay, by);
    }
    const to = box * 4;
    boxes[to] = west;
    boxes[to + 1] = south;
    boxes[to + 2] = east;
    boxes[to + 3] = north;
  }
  for (let level = 1; level < levelStart.length; level++) {
    const below = levelStart[level - 1] as number;
    const countBelow = levelCount[level - 1] as number;
    const here = levelStart[level] as number;
    const countHere = levelCount[level] as number;
    for (let box = 0; box < countHere; box++) {
      const one = (below + 2 * box) * 4;
      const other = 2 * box + 1 < countBelow ? one + 4 : one;
      const to = (here + box) * 4;
      boxes[to] = Math.min(boxes[one] as number, boxes[other] as number);
      boxes[to + 1] = Math.min(boxes[one + 1] as number, boxes[other + 1] as number);
      boxes[to + 2] = Math.max(boxes[one + 2] as number, boxes[other + 2] as number);
      boxes[to + 3] = Math.max(boxes[one + 3] as number, boxes[other + 3] as number);
    }
  }
  return { first, edgeCount: count, ends, boxes, levelStart, levelCount };
}

/** Tell, for every box, whether it holds an edge that is marked. */
function markedBoxes(tree: EdgeBoxes, marked: Uint8Array): Uint8Array {
  const { levelStart, levelCount, edgeCount, boxes, first } = tree;
  const flags = new Uint8Array(boxes.length / 4);
  for (let edge = 0; edge < edgeCount; edge++) if (marked[first + edge] === 1) flags[(edge / EDGES_PER_BOX) | 0] = 1;
  for (let level = 1; level < levelStart.length; level++) {
    const below = levelStart[level - 1] as number;
    const here = levelStart[level] as number;
    const countBelow = levelCount[level - 1] as number;
    for (let box = 0; box < countBelow; box++) if (flags[below + box] === 1) flags[here + (box >> 1)] = 1;
  }
  return flags;
}

/** What is done with a pair of edges whose boxes meet. */
export type EdgePairVisitor = (one: number, other: number) => void;

/**
 * Visit every pair of edges whose bounding boxes meet, each pair once, the lower edge first. If edges are marked, only
 * pairs with at least one marked edge.
 */
export function visitEdgePairs(tree: EdgeBoxes, marked: Uint8Array | null, visit: EdgePairVisitor): void {
  const { boxes, levelStart, levelCount } = tree;
  const flags = marked === null ? null : markedBoxes(tree, marked);
  if (levelStart.length === 0) return;
  const pairEdges = edgePairsOfBoxes(tree, marked, visit);
  // Triples of level and two boxes; the depth is the number of levels, each leaves three siblings at most.
  const stack = new Int32Array(levelStart.length * 12 + 12);
  stack[0] = levelStart.length - 1;
  let size = 3;
  while (size > 0) {
    size -= 3;
    const level = stack[size] as number;
    const one = stack[size + 1] as number;
    const other = stack[size + 2] as number;
    const start = levelStart[level] as number;
    if (flags !== null && flags[start + one] === 0 && flags[start + other] === 0) continue;
    if (one !== other) {
      const i = (start + one) * 4;
      const j = (start + other) * 4;
      if (
        (boxes[i] as number) > (boxes[j + 2] as number) ||
        (boxes[j] as number) > (boxes[i + 2] as number) ||
        (boxes[i + 1] as number) > (boxes[j + 3] as number) ||
        (boxes[j + 1] as number) > (boxes[i + 3] as number)
      )
        continue;
    }
    if (level === 0) {
      pairEdges(one, other);
      continue;
    }
    const below = level - 1;
    const lastBelow = (levelCount[below] as number) - 1;
    const oneFirst = 2 * one;
    const otherFirst = 2 * other;
    const oneLast = Math.min(oneFirst + 1, lastBelow);
    const otherLast = Math.min(otherFirst + 1, lastBelow);
    for (let i = oneFirst; i <= oneLast; i++) {
      for (let j = one === other ? i : otherFirst; j <= otherLast; j++) {
        stack[size] = below;
        stack[size + 1] = i;
        stack[size + 2] = j;
        size += 3;
      }
    }
  }
}

/** Visits the pairs of edges of two lowest boxes, or of one with itself, whose own boxes meet. */
function edgePairsOfBoxes(
  { boxes, ends, edgeCount, first }: EdgeBoxes,
  marked: Uint8Array | null,
  visit: EdgePairVisitor,
): (oneBox: number, otherBox: number) => void {
  return (oneBox, otherBox) => {
    const isSame = oneBox === otherBox;
    const lastOne = Math.min(edgeCount, oneBox * EDGES_PER_BOX + EDGES_PER_BOX);
    const lastOther = Math.min(edgeCount, otherBox * EDGES_PER_BOX + EDGES_PER_BOX);
    const at = otherBox * 4;
    const boxWest = boxes[at] as number;
    const boxSouth = boxes[at + 1] as number;
    const boxEast = boxes[at + 2] as number;
    const boxNorth = boxes[at + 3] as number;
    for (let one = oneBox * EDGES_PER_BOX; one < lastOne; one++) {
      const i = one * 4;
      const ax = ends[i] as number;
      const ay = ends[i + 1] as number;
      const bx = ends[i + 2] as number;
      const by = ends[i + 3] as number;
      const west = ax < bx ? ax : bx;
      const east = ax < bx ? bx : ax;
      const south = ay < by ? ay : by;
      const north = ay < by ? by : ay;
      if (!isSame && (west > boxEast || east < boxWest || south > boxNorth || north < boxSouth)) continue;
      for (let other = isSame ? one + 1 : otherBox * EDGES_PER_BOX; other < lastOther; other++) {
        if (marked !== null && marked[first + one] === 0 && marked[first + other] === 0) continue;
        const j = other * 4;
        const cx = ends[j] as number;
        const dx = ends[j + 2] as number;
        if ((cx < dx ? cx : dx) > east || (cx < dx ? dx : cx) < west) continue;
        const cy = ends[j + 1] as number;
        const dy = ends[j + 3] as number;
        if ((cy < dy ? cy : dy) > north || (cy < dy ? dy : cy) < south) continue;
        visit(first + one, first + other);
      }
    }
  };
}

/** Visit every edge whose lowest box meets a rectangle; its own box need not meet it. */
export function visitEdgesNear(
  tree: EdgeBoxes,
  west: number,
  south: number,
  east: number,
  north: number,
  visit: (edge: number) => void,
): void {
  const { boxes, levelStart, levelCount, edgeCount, first } = tree;
  if (levelStart.length === 0) return;
  const stack = [levelStart.length - 1, 0];
  while (stack.length > 0) {
    const box = stack.pop() as number;
    const level = stack.pop() as number;
    const at = ((levelStart[level] as number) + box) * 4;
    if (
      (boxes[at] as number) > east ||
      (boxes[at + 2] as number) < west ||
      (boxes[at + 1] as number) > north ||
      (boxes[at + 3] as number) < south
    )
      continue;
    if (level === 0) {
      const last = Math.min(edgeCount, box * EDGES_PER_BOX + EDGES_PER_BOX);
      for (let edge = box * EDGES_PER_BOX; edge < last; edge++) visit(first + edge);
      continue;
    }
    const lastBelow = (levelCount[level - 1] as number) - 1;
    stack.push(level - 1, 2 * box);
    if (2 * box + 1 <= lastBelow) stack.push(level - 1, 2 * box + 1);
  }
}
