import type { Position } from './coordinates.ts';
import { meridianRadiusM, parallelRadiusM, RADIANS_PER_DEGREE } from './measure/ellipsoid.ts';

/** How many metres a degree of longitude and one of latitude measure on WGS 84, at a latitude in degrees. */
export interface MetresPerDegree {
  readonly eastM: number;
  readonly northM: number;
}

/** Give the metres of a degree at a latitude. */
export function metresPerDegree(latitude: number): MetresPerDegree {
  const sine = Math.sin(latitude * RADIANS_PER_DEGREE);
  const cosine = Math.cos(latitude * RADIANS_PER_DEGREE);
  return {
    eastM: parallelRadiusM(sine, cosine) * RADIANS_PER_DEGREE,
    northM: meridianRadiusM(sine) * RADIANS_PER_DEGREE,
  };
}

/** Give the place of the segment a-b nearest to a position, in the metre of that position's latitude. */
export function nearestOnSegment(position: Position, a: Position, b: Position): Position {
  const { eastM, northM } = metresPerDegree(position[1]);
  const [dx, dy] = [(b[0] - a[0]) * eastM, (b[1] - a[1]) * northM];
  const lengthSquared = dx * dx + dy * dy;
  if (lengthSquared === 0) return a;
  const along = ((position[0] - a[0]) * eastM * dx + (position[1] - a[1]) * northM * dy) / lengthSquared;
  const share = Math.min(1, Math.max(0, along));
  return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
}

/**
 * Measure how far a position is from the segment a-b, straight in longitude and latitude, in metres: in the plane that
 * touches the ellipsoid at the position's latitude. Good to 0.1 % within 50 km, so for tolerances, not for figures.
 */
export function distanceToSegmentM(position: Position, a: Position, b: Position): number {
  const { eastM, northM } = metresPerDegree(position[1]);
  const [longitude, latitude] = nearestOnSegment(position, a, b);
  return Math.hypot((position[0] - longitude) * eastM, (position[1] - latitude) * northM);
}
