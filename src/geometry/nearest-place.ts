import type { Position } from './coordinates.ts';
import { samePosition, toGrid } from './grid.ts';
import type { LineType } from './line-type.ts';
import { RADIANS_PER_DEGREE } from './measure/ellipsoid.ts';
import type { LinePlace } from './trace-run.ts';

/** The place of a line nearest to a position, on the data grid. */
export interface NearestPlace extends LinePlace {
  /** How far it is, in degrees of latitude. */
  readonly distance: number;
}

/**
 * Find the place of a line nearest to a position, in a plane in which a degree of longitude is as long as it is at that
 * latitude; null for a line without positions. On edges straight in longitude and latitude it may lie between turning
 * points; of geodesic edges, whose places are no plane matter, the nearest turning point is given. Linear.
 */
export function nearestPlace(line: readonly Position[], position: Position, lineType: LineType): NearestPlace | null {
  const narrowing = Math.cos(position[1] * RADIANS_PER_DEGREE);
  let nearest: NearestPlace | null = null;
  line.forEach((from, segment) => {
    const to = line[segment + 1];
    const share = to && lineType !== 'geodesic' ? nearestShare(from, to, position, narrowing) : 0;
    const at: Position = to ? [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share] : from;
    const distance = Math.hypot((at[0] - position[0]) * narrowing, at[1] - position[1]);
    if (nearest && distance >= nearest.distance) return;
    // At the very end of an edge it is the turning point, exactly.
    const place = share === 1 && to ? to : toGrid(at);
    nearest = { segment: to && samePosition(place, to) ? segment + 1 : segment, position: place, distance };
  });
  return nearest;
}

function nearestShare(from: Position, to: Position, position: Position, narrowing: number): number {
  const dx = (to[0] - from[0]) * narrowing;
  const dy = to[1] - from[1];
  const squared = dx * dx + dy * dy;
  if (squared === 0) return 0;
  const along = (position[0] - from[0]) * narrowing * dx + (position[1] - from[1]) * dy;
  return Math.max(0, Math.min(1, along / squared));
}
