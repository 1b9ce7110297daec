import type { Position } from './coordinates.ts';
import { geodesicLine } from './geodesic-line.ts';
import type { LineType } from './line-type.ts';

/**
 * Give the place in the middle of a segment: of its longitudes and latitudes, or of its geodesic, so that a turning point
 * put there leaves the line where it was. Not on the data grid.
 */
export function middleOfSegment(from: Position, to: Position, lineType: LineType): Position {
  const line = lineType === 'geodesic' ? geodesicLine(from, to) : null;
  return line === null ? [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2] : line.at(0.5);
}
