import { meetRay } from './point-in-polygon.ts';
import { orientation } from './orientation.ts';
import type { EdgeList } from './ring-edges.ts';
import { at } from './ring-edges.ts';

/** A place in fine units. */
export type FinePlace = readonly [x: number, y: number];

/** A place on a ring with the places before and after it. */
export interface Passage {
  readonly before: FinePlace;
  readonly place: FinePlace;
  readonly after: FinePlace;
}

/** The start of an edge. */
export function startOf(edges: EdgeList, edge: number): FinePlace {
  return [at(edges.coordinates, edge * 4), at(edges.coordinates, edge * 4 + 1)];
}

function endOf(edges: EdgeList, edge: number): FinePlace {
  return [at(edges.coordinates, edge * 4 + 2), at(edges.coordinates, edge * 4 + 3)];
}

function same(a: FinePlace, b: FinePlace): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** How a ring passes through a place that lies on one of its edges. */
export function passageThrough(edges: EdgeList, edge: number, place: FinePlace): Passage {
  const start = startOf(edges, edge);
  const end = endOf(edges, edge);
  if (same(place, start)) return { before: startOf(edges, at(edges.previous, edge)), place, after: end };
  if (same(place, end)) return { before: start, place, after: endOf(edges, at(edges.next, edge)) };
  return { before: start, place, after: end };
}

function turn(a: FinePlace, b: FinePlace, c: FinePlace): number {
  return orientation(a[0], a[1], b[0], b[1], c[0], c[1]);
}

/** Whether `towards`, seen from the middle, lies strictly within the angle that opens counter-clockwise from one to the other. */
export function isWithinAngle(middle: FinePlace, from: FinePlace, to: FinePlace, towards: FinePlace): boolean {
  const opening = turn(middle, from, to);
  if (opening > 0) return turn(middle, from, towards) > 0 && turn(middle, towards, to) > 0;
  if (opening < 0) return !(turn(middle, to, towards) >= 0 && turn(middle, towards, from) >= 0);
  return turn(middle, from, towards) > 0;
}

/** Whether two rings that meet at a place, without a common stretch there, pass through one another. */
export function passesThrough(a: Passage, b: Passage): boolean {
  return isWithinAngle(a.place, a.before, a.after, b.before) !== isWithinAngle(a.place, a.before, a.after, b.after);
}

/** Whether a simple ring runs counter-clockwise: the turn at its lowest, then westernmost, vertex, which is convex. */
function isCounterClockwise(edges: EdgeList, ring: number): boolean {
  const begin = edges.beginOf[ring] ?? 0;
  const end = edges.beginOf[ring + 1] ?? begin;
  let lowest = begin;
  for (let edge = begin + 1; edge < end; edge++) {
    const [x, y] = startOf(edges, edge);
    const [lowestX, lowestY] = startOf(edges, lowest);
    if (y < lowestY || (y === lowestY && x < lowestX)) lowest = edge;
  }
  const { before, place, after } = passageThrough(edges, lowest, startOf(edges, lowest));
  return turn(before, place, after) > 0;
}

/** Whether a place lies inside a ring (true, false), or the number of an edge of the ring on which it lies. */
function isPlaceInside(edges: EdgeList, ring: number, [x, y]: FinePlace): boolean | number {
  const { coordinates: c } = edges;
  let inside = false;
  for (let edge = edges.beginOf[ring] ?? 0; edge < (edges.beginOf[ring + 1] ?? 0); edge++) {
    const i = edge * 4;
    const meeting = meetRay(at(c, i), at(c, i + 1), at(c, i + 2), at(c, i + 3), x, y);
    if (meeting === 'boundary') return edge;
    if (meeting === 'crosses') inside = !inside;
  }
  return inside;
}

/**
 * Tell whether a ring lies inside another. Both are simple, they may touch in points but do not pass through one
 * another: then one place decides, a vertex that is not on the other ring, or, if all of them are, the angle into which
 * the ring leaves the first of them. Exact; linear.
 */
export function isRingInside(edges: EdgeList, ring: number, other: number): boolean {
  const begin = edges.beginOf[ring] ?? 0;
  let touched: Passage | null = null;
  for (let edge = begin; edge < (edges.beginOf[ring + 1] ?? begin); edge++) {
    const inside = isPlaceInside(edges, other, startOf(edges, edge));
    if (typeof inside === 'boolean') return inside;
    touched ??= passageThrough(edges, inside, startOf(edges, edge));
  }
  if (touched === null) return false;
  const { before, place, after } = touched;
  const towards = endOf(edges, begin);
  return isCounterClockwise(edges, other)
    ? isWithinAngle(place, after, before, towards)
    : isWithinAngle(place, before, after, towards);
}
