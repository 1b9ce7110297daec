import type { Ring } from '../geometry/coordinates.ts';
import { indexBoxes } from '../geometry/nearby-boxes.ts';
import { segmentOf, type Segment } from './segment-meeting.ts';

/** Gives the numbers of a ring's segments, ascending, whose boxes meet the box of a segment; touching counts. */
export type SegmentsNear = (segment: Segment) => readonly number[];

/** Looking through the whole ring a few times is faster than indexing it. */
const FEW_QUESTIONS = 8;

type Box = readonly [west: number, south: number, east: number, north: number];

/**
 * Make ready to find the segments of a closed ring near other segments. The answers are the same however often it is
 * asked; `questions` only says how often that will be. n log n for many questions, linear in the ring for each of a few.
 */
export function segmentsNear(ring: Ring, questions: number): SegmentsNear {
  return questions > FEW_QUESTIONS ? searchedByIndex(ring) : (segment) => lookedThrough(ring, boxOf(segment));
}

function searchedByIndex(ring: Ring): SegmentsNear {
  const boxes = new Float64Array(4 * Math.max(0, ring.length - 1));
  for (let index = 0; index + 1 < ring.length; index += 1) boxes.set(boxOf(segmentOf(ring, index)), 4 * index);
  const nearby = indexBoxes(boxes);
  return (segment) => nearby.meeting(...boxOf(segment)).toSorted((one, other) => one - other);
}

function lookedThrough(ring: Ring, [west, south, east, north]: Box): readonly number[] {
  const near: number[] = [];
  for (let index = 0; index + 1 < ring.length; index += 1) {
    const [c, d] = segmentOf(ring, index);
    if ((c[0] < west && d[0] < west) || (c[0] > east && d[0] > east)) continue;
    if ((c[1] < south && d[1] < south) || (c[1] > north && d[1] > north)) continue;
    near.push(index);
  }
  return near;
}

function boxOf([a, b]: Segment): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])];
}
