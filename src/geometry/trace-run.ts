import type { Position } from './coordinates.ts';
import { samePosition, toGrid } from './grid.ts';
import type { LineType } from './line-type.ts';
import { pathLengthOfM } from './measure/by-line-type.ts';
import { isClosed } from './ring.ts';

/** A place on a line: on the segment from `positions[segment]` to the next position, its ends included. */
export interface LinePlace {
  readonly segment: number;
  readonly position: Position;
}

/** A run of a line from one place to another, on the data grid, and how long it is on WGS 84, in metres. */
export interface Run {
  readonly positions: readonly Position[];
  readonly lengthM: number;
}

/**
 * Give the runs of a line from one place of it to another, the shorter first: two where the line is closed (its last
 * position repeats its first), one where it is open, none where both places are the same. A run has every position of the
 * line between the two places, in order, and none twice in a row. Linear.
 */
export function runsBetween(
  line: readonly Position[],
  from: LinePlace,
  to: LinePlace,
  lineType: LineType,
): readonly Run[] {
  if (samePosition(from.position, to.position)) return [];
  const inOrder = isBefore(line, from, to);
  const along = inOrder ? between(line, from, to) : between(line, to, from).toReversed();
  const runs = [runOf(along, lineType)];
  if (isClosed(line)) {
    const [first, last] = inOrder ? [from, to] : [to, from];
    // From the later place to the end of the ring and on from its start.
    const over = [
      ...between(line, last, { segment: line.length - 2, position: line.at(-1) ?? last.position }),
      ...between(line, { segment: 0, position: line[0] ?? first.position }, first),
    ];
    runs.push(runOf(inOrder ? over.toReversed() : over, lineType));
  }
  return runs.toSorted((a, b) => a.lengthM - b.lengthM);
}

/** Find where on a line a place lies: a position of the line, or a place on the segment between two given ends of it. */
export function placeOnLine(
  line: readonly Position[],
  position: Position,
  ends: readonly [Position, Position] | null,
): LinePlace | null {
  const index = ends
    ? line.findIndex((start, at) => samePosition(start, ends[0]) && samePosition(line[at + 1] ?? start, ends[1]))
    : line.findIndex((other) => samePosition(toGrid(other), position));
  return index === -1 ? null : { segment: index, position };
}

function isBefore(line: readonly Position[], a: LinePlace, b: LinePlace): boolean {
  if (a.segment !== b.segment) return a.segment < b.segment;
  const start = line[a.segment] ?? a.position;
  return distanceSquared(start, a.position) <= distanceSquared(start, b.position);
}

function distanceSquared(a: Position, b: Position): number {
  return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2;
}

function between(line: readonly Position[], from: LinePlace, to: LinePlace): readonly Position[] {
  return [from.position, ...line.slice(from.segment + 1, to.segment + 1), to.position];
}

function runOf(positions: readonly Position[], lineType: LineType): Run {
  const onGrid = positions.map(toGrid);
  const run = onGrid.filter((position, index) => {
    const before = onGrid[index - 1];
    return !before || !samePosition(position, before);
  });
  return { positions: run, lengthM: pathLengthOfM(run, lineType) };
}
