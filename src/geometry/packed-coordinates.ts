import type { MultiPolygonCoordinates, PolygonCoordinates, Position, Ring } from './coordinates.ts';
import type { KnownPolygons } from './known-polygons.ts';

/**
 * A multipolygon in two typed arrays, whose buffers another thread can take over instead of copying thousands of small
 * arrays.
 */
export interface PackedCoordinates {
  /** Longitude and latitude in turn, position after position, ring after ring. */
  readonly positions: Float64Array<ArrayBuffer>;
  /** For each part the number of its rings, then the number of positions of each of them. */
  readonly lengths: Int32Array<ArrayBuffer>;
}

/** Pack a multipolygon; every coordinate keeps its exact value. Linear. */
export function packCoordinates(geometry: MultiPolygonCoordinates): PackedCoordinates {
  const lengths = Int32Array.from(
    geometry.flatMap((polygon) => [polygon.length, ...polygon.map((ring) => ring.length)]),
  );
  const count = geometry.reduce((sum, polygon) => polygon.reduce((inner, ring) => inner + ring.length, sum), 0);
  const positions = new Float64Array(2 * count);
  let at = 0;
  for (const polygon of geometry) {
    for (const ring of polygon) {
      for (const [longitude, latitude] of ring) {
        positions[at] = longitude;
        positions[at + 1] = latitude;
        at += 2;
      }
    }
  }
  return { positions, lengths };
}

/**
 * Unpack a multipolygon. What `packCoordinates` was given comes back, number by number; of a polygon that is known the
 * known object. Linear.
 */
export function unpackCoordinates(packed: PackedCoordinates, known?: KnownPolygons): MultiPolygonCoordinates {
  const { positions, lengths } = packed;
  const geometry: PolygonCoordinates[] = [];
  let atLength = 0;
  let atPosition = 0;
  // Reading beyond the end would be a bug of whoever packed; an array gives undefined there, which ends as 0 or NaN.
  const nextLength = (): number => lengths[atLength++] ?? 0;
  while (atLength < lengths.length) {
    const same = known?.find(packed, atLength, atPosition);
    if (same !== undefined) {
      geometry.push(same);
      atLength += 1 + same.length;
      for (const ring of same) atPosition += 2 * ring.length;
      continue;
    }
    const polygon: Ring[] = [];
    for (let rings = nextLength(); rings > 0; rings--) {
      const ring: Position[] = [];
      for (let count = nextLength(); count > 0; count--) {
        ring.push([positions[atPosition] ?? Number.NaN, positions[atPosition + 1] ?? Number.NaN]);
        atPosition += 2;
      }
      polygon.push(ring);
    }
    geometry.push(polygon);
  }
  return geometry;
}

/** List the buffers of packed multipolygons: what is to be handed over when they are sent to another thread. */
export function buffersOf(packed: readonly PackedCoordinates[]): ArrayBuffer[] {
  return packed.flatMap(({ positions, lengths }) => [positions.buffer, lengths.buffer]);
}
