import { orientation } from '../orientation.ts';
import type { EdgePairVisitor } from './edge-boxes.ts';
import type { EdgeTable } from './edge-table.ts';
import { meetsGridSquare } from './grid-square.ts';
import { roundedCrossing } from './rounded-crossing.ts';
import { SplitList } from './split-edges.ts';
import type { VertexTable } from './vertex-table.ts';

/** How two edges meet other than in a common end. */
export type ContactKind = 'crossing' | 'touch' | 'overlap';

/** Told of each contact: the two edges and the place. */
export type ContactVisitor = (kind: ContactKind, one: number, other: number, x: number, y: number) => void;

/** How contacts are searched for. */
export interface ContactSearch {
  /** Visits the pairs of edges that may meet. */
  readonly visitPairs: (visit: EdgePairVisitor) => void;
  /** Whether an edge that meets the unit square of another edge's end is split there, as if it went through its middle. */
  readonly snaps: boolean;
  readonly onContact: ContactVisitor | null;
}

/** The contacts between edges as splits: where nothing is to be split, the edges are a planar graph. */
export interface Contacts {
  readonly splits: SplitList;
  readonly crossings: number;
}

function isBetween(x: number, y: number, ax: number, ay: number, bx: number, by: number): boolean {
  return (ax < bx ? x >= ax && x <= bx : x >= bx && x <= ax) && (ay < by ? y >= ay && y <= by : y >= by && y <= ay);
}

/**
 * Find all contacts between edges other than in common ends, decided exactly: crossings, whose place on the grid
 * becomes a vertex; ends that lie on another edge; stretches that run along one another. Each becomes one split or two.
 *
 * With `snaps`, edges that pass an end closer than rounding counts as a contact too. Edges that were moved to the grid
 * and cross again do so where they nearly touch; snapping ends that at once.
 */
export function edgeContacts(
  edges: EdgeTable,
  vertices: VertexTable,
  { visitPairs, snaps, onContact }: ContactSearch,
): Contacts {
  const { a, b } = edges;
  const splits = new SplitList();
  const place = { x: 0, y: 0 };
  let crossings = 0;

  const split = (edge: number, vertex: number): void => {
    if (a[edge] !== vertex && b[edge] !== vertex) splits.add(edge, vertex);
  };

  /** Two edges with a common end: they meet elsewhere only if they leave it in the same direction. */
  const fork = (one: number, other: number, common: number, oneEnd: number, otherEnd: number): void => {
    const x = vertices.x[common] as number;
    const y = vertices.y[common] as number;
    const oneX = vertices.x[oneEnd] as number;
    const oneY = vertices.y[oneEnd] as number;
    const otherX = vertices.x[otherEnd] as number;
    const otherY = vertices.y[otherEnd] as number;
    if ((oneX - x) * (otherX - x) + (oneY - y) * (otherY - y) <= 0) return;
    if (orientation(x, y, oneX, oneY, otherX, otherY) !== 0) {
      if (!snaps) return;
      if (meetsGridSquare(x, y, oneX, oneY, otherX, otherY)) split(one, otherEnd);
      else if (meetsGridSquare(x, y, otherX, otherY, oneX, oneY)) split(other, oneEnd);
      return;
    }
    const isOneLonger = Math.abs(oneX - x) + Math.abs(oneY - y) > Math.abs(otherX - x) + Math.abs(otherY - y);
    if (isOneLonger) split(one, otherEnd);
    else split(other, oneEnd);
    onContact?.('overlap', one, other, isOneLonger ? otherX : oneX, isOneLonger ? otherY : oneY);
  };

  visitPairs((one, other) => {
    if (edges.isDead(one) || edges.isDead(other)) return undefined;
    const oneA = a[one] as number;
    const oneB = b[one] as number;
    const otherA = a[other] as number;
    const otherB = b[other] as number;
    if (oneA === otherA) return fork(one, other, oneA, oneB, otherB);
    if (oneA === otherB) return fork(one, other, oneA, oneB, otherA);
    if (oneB === otherA) return fork(one, other, oneB, oneA, otherB);
    if (oneB === otherB) return fork(one, other, oneB, oneA, otherA);
    const { x, y } = vertices;
    const ax = x[oneA] as number;
    const ay = y[oneA] as number;
    const bx = x[oneB] as number;
    const by = y[oneB] as number;
    const cx = x[otherA] as number;
    const cy = y[otherA] as number;
    const dx = x[otherB] as number;
    const dy = y[otherB] as number;
    if (snaps) {
      const before = splits.count;
      if (meetsGridSquare(ax, ay, bx, by, cx, cy)) split(one, otherA);
      if (meetsGridSquare(ax, ay, bx, by, dx, dy)) split(one, otherB);
      if (meetsGridSquare(cx, cy, dx, dy, ax, ay)) split(other, oneA);
      if (meetsGridSquare(cx, cy, dx, dy, bx, by)) split(other, oneB);
      if (splits.count > before) return undefined;
    }
    const ofC = orientation(ax, ay, bx, by, cx, cy);
    const ofD = orientation(ax, ay, bx, by, dx, dy);
    if ((ofC > 0 && ofD > 0) || (ofC < 0 && ofD < 0)) return undefined;
    const ofA = orientation(cx, cy, dx, dy, ax, ay);
    const ofB = orientation(cx, cy, dx, dy, bx, by);
    if ((ofA > 0 && ofB > 0) || (ofA < 0 && ofB < 0)) return undefined;
    if (ofC !== 0 && ofD !== 0 && ofA !== 0 && ofB !== 0) {
      roundedCrossing(ax, ay, bx, by, cx, cy, dx, dy, place);
      const vertex = vertices.at(place.x, place.y);
      split(one, vertex);
      split(other, vertex);
      crossings += 1;
      onContact?.('crossing', one, other, place.x, place.y);
      return undefined;
    }
    const kind = ofC === 0 && ofD === 0 ? 'overlap' : 'touch';
    const meet = (edge: number, vertex: number, atX: number, atY: number): void => {
      split(edge, vertex);
      onContact?.(kind, one, other, atX, atY);
    };
    if (ofC === 0 && isBetween(cx, cy, ax, ay, bx, by)) meet(one, otherA, cx, cy);
    if (ofD === 0 && isBetween(dx, dy, ax, ay, bx, by)) meet(one, otherB, dx, dy);
    if (ofA === 0 && isBetween(ax, ay, cx, cy, dx, dy)) meet(other, oneA, ax, ay);
    if (ofB === 0 && isBetween(bx, by, cx, cy, dx, dy)) meet(other, oneB, bx, by);
    return undefined;
  });
  return { splits, crossings };
}
