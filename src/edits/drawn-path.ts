import type { Position } from '../geometry/coordinates.ts';
import { asStraightEdges } from '../geometry/densify.ts';
import { samePosition } from '../geometry/grid.ts';
import type { LineType } from '../geometry/line-type.ts';

/** A path or ring as the line that is meant: pieces straight in longitude and latitude. */
export interface DrawnPath {
  readonly positions: readonly Position[];
  /** By piece, the segment of the path that it belongs to. */
  readonly segments: readonly number[];
}

/**
 * Give the line that a path means: geodesics in pieces, straight segments as they are. What is found on a piece lies on
 * the segment it belongs to. Linear.
 */
export function drawnPath(path: readonly Position[], lineType: LineType): DrawnPath {
  const positions = asStraightEdges([[path]], lineType)[0]?.[0] ?? path;
  if (positions.length === path.length) return { positions: path, segments: path.map((_position, index) => index) };
  const segments: number[] = [];
  let segment = 0;
  for (const position of positions.slice(1)) {
    segments.push(segment);
    const end = path[segment + 1];
    if (end && samePosition(end, position)) segment += 1;
  }
  return { positions, segments };
}
