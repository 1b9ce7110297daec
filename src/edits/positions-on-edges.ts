import type { ZoneMap } from '../domain/delimitation.ts';
import type { Position, Ring } from '../geometry/coordinates.ts';
import { lineThroughGridPlace } from '../geometry/line-through-grid-place.ts';
import type { LineType } from '../geometry/line-type.ts';
import { indexBoxes } from '../geometry/nearby-boxes.ts';

/** Up to so many positions it costs less to look at every edge. */
const FEW = 8;

/** A geodesic of at most 180 degrees leaves the box of its ends by less than this share of the square of its width. */
const GEODESIC_BULGE = Math.PI / 180 / 12;

/**
 * Sort out positions that lie on no edge of a map as `lineThroughGridPlace` has it, so that a long line is not held against
 * every edge of a large map position by position. Of a few positions all are given back. n log n.
 */
export function positionsOnEdges(
  map: ZoneMap,
  positions: readonly Position[],
  lineType: LineType,
): readonly Position[] {
  if (positions.length <= FEW) return positions;
  const edges = Object.values(map).flatMap(({ geometry }) => geometry.flat().flatMap(edgesOf));
  const boxes = new Float64Array(4 * edges.length);
  edges.forEach(([[x1, y1], [x2, y2]], edge) => {
    // A unit of the data grid and more on every side.
    const room = 2e-7 + (lineType === 'geodesic' ? GEODESIC_BULGE * (x2 - x1) ** 2 : 0);
    boxes.set(
      [Math.min(x1, x2) - 2e-7, Math.min(y1, y2) - room, Math.max(x1, x2) + 2e-7, Math.max(y1, y2) + room],
      4 * edge,
    );
  });
  const index = indexBoxes(boxes);
  return positions.filter((position) =>
    index.meeting(...position, ...position).some((edge) => {
      const ends = edges[edge];
      return ends && lineThroughGridPlace(ends[0], ends[1], position, lineType) !== null;
    }),
  );
}

function edgesOf(ring: Ring): (readonly [Position, Position])[] {
  return ring.flatMap((from, index) => {
    const to = ring[index + 1];
    return to ? [[from, to] as const] : [];
  });
}
