import type { Position } from '../../geometry/coordinates.ts';
import type { Place } from './place.ts';

const compassPoints = ['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW'] as const;
export type CompassPoint = (typeof compassPoints)[number];

/** Where a position lies, seen from a place. */
export interface NearestPlace {
  readonly name: string;
  readonly distanceM: number;
  /** The direction from the place to the position. */
  readonly bearing: CompassPoint;
}

/** The mean radius of the Earth (IUGG): on a sphere of it distances are right to 0.5 %, which is enough to name a place. */
const MEAN_RADIUS_M = 6371008.8;

/** Farther than this a place says nothing about a position. */
const FARTHEST_M = 100_000;

/**
 * Prepare the search for the nearest place. The search compares straight chords through the Earth, which order like
 * great-circle distances and need three products a place: the first 400 searches among 800 places take about 10 ms.
 */
export function indexNearest(places: readonly Place[]): (position: Position) => NearestPlace | null {
  const directions = new Float64Array(places.flatMap(({ position }) => direction(position)));
  return (position) => {
    const [x, y, z] = direction(position);
    let found = 0;
    let least = Infinity;
    for (let index = 0; index < places.length; index += 1) {
      const dx = (directions[3 * index] ?? 0) - x;
      const dy = (directions[3 * index + 1] ?? 0) - y;
      const dz = (directions[3 * index + 2] ?? 0) - z;
      const squared = dx * dx + dy * dy + dz * dz;
      if (squared < least) [found, least] = [index, squared];
    }
    const nearest = places[found];
    const distanceM = 2 * MEAN_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(least) / 2));
    if (!nearest || distanceM > FARTHEST_M) return null;
    return { name: nearest.name, distanceM, bearing: compassPoint(nearest.position, position) };
  };
}

/** The unit vector from the middle of the Earth to a position. */
function direction([longitude, latitude]: Position): [number, number, number] {
  const [lambda, phi] = [radians(longitude), radians(latitude)];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}

/** The nearest of eight compass points to the direction in which the great circle leaves `from`. */
function compassPoint(from: Position, to: Position): CompassPoint {
  const [phi1, phi2, lambda] = [radians(from[1]), radians(to[1]), radians(to[0] - from[0])];
  const east = Math.sin(lambda) * Math.cos(phi2);
  const north = Math.cos(phi1) * Math.sin(phi2) - Math.sin(phi1) * Math.cos(phi2) * Math.cos(lambda);
  const eighths = Math.round(Math.atan2(east, north) / (Math.PI / 4));
  return compassPoints[(eighths + 8) % 8] ?? 'N';
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
