import type { Position } from '../../../geometry/coordinates.ts';
import type { LineType } from '../../../geometry/line-type.ts';
import { indexBoxes, type NearbyBoxes } from '../../../geometry/nearby-boxes.ts';
import { bulgeDegrees } from '../../drawn-line.ts';
import { mercatorX, mercatorY } from '../../mercator.ts';

/**
 * So many edges of a line share a box. A line goes on from place to place, so the box of a run is small; and with one box
 * for 32 edges instead of each, 50,000 of them are indexed in milliseconds.
 */
export const EDGES_IN_A_RUN = 32;

/** A line in the Mercator square, and the boxes of its runs of edges, to be found by their place. */
export interface LineIndex {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Box i holds the edges from position `i * EDGES_IN_A_RUN` on. */
  readonly runs: NearbyBoxes;
}

const known: Readonly<Record<LineType, WeakMap<readonly Position[], LineIndex>>> = {
  'longitude-latitude': new WeakMap(),
  geodesic: new WeakMap(),
};

/**
 * Index a line, once for each, when it is first asked for. A line of one position has one run without an edge. Geodesic
 * edges get room for their bulge.
 */
export function indexOfLine(line: readonly Position[], lineType: LineType): LineIndex {
  let index = known[lineType].get(line);
  if (index === undefined) {
    index = indexLine(line, lineType);
    known[lineType].set(line, index);
  }
  return index;
}

/** Plain loops: this runs between two frames. */
function indexLine(line: readonly Position[], lineType: LineType): LineIndex {
  const x = new Float64Array(line.length);
  const y = new Float64Array(line.length);
  for (let at = 0; at < line.length; at += 1) {
    const [longitude, latitude] = line[at] ?? [Number.NaN, Number.NaN];
    x[at] = mercatorX(longitude);
    y[at] = mercatorY(latitude);
  }
  const boxes = new Float64Array(4 * Math.ceil(Math.max(1, line.length - 1) / EDGES_IN_A_RUN));
  for (let run = 0; run < boxes.length / 4; run += 1) {
    const start = run * EDGES_IN_A_RUN;
    const end = Math.min(line.length, start + EDGES_IN_A_RUN + 1);
    let [left, least, right, greatest] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let at = start; at < end; at += 1) {
      left = Math.min(left, x[at] ?? left);
      right = Math.max(right, x[at] ?? right);
      least = Math.min(least, y[at] ?? least);
      greatest = Math.max(greatest, y[at] ?? greatest);
    }
    const room = lineType === 'geodesic' ? bulgeOfRun(line.slice(start, end)) : 0;
    boxes.set([left, least - room, right, greatest + room], 4 * run);
  }
  return { x, y, runs: indexBoxes(boxes) };
}

/** How far the geodesics of a run can lie outside the box of its positions, in the Mercator square. */
function bulgeOfRun(run: readonly Position[]): number {
  return run.reduce((most, from, index) => {
    const to = run[index + 1];
    if (!to) return most;
    const bulge = bulgeDegrees(from, to, 'geodesic');
    const north = Math.max(from[1], to[1]);
    const south = Math.min(from[1], to[1]);
    return Math.max(most, mercatorY(north) - mercatorY(north + bulge), mercatorY(south - bulge) - mercatorY(south));
  }, 0);
}
