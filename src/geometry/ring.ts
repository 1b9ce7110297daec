import type { MultiPolygonCoordinates, Position, Ring } from './coordinates.ts';
import { samePosition } from './grid.ts';

/** Tell whether the last position of a ring repeats its first. A single position is not closed. */
export function isClosed(ring: readonly Position[]): boolean {
  const first = ring[0];
  const last = ring.at(-1);
  return ring.length > 1 && first !== undefined && last !== undefined && samePosition(first, last);
}

/** Give the turning points of a ring, without the closing repetition. */
export function openRing(ring: Ring): Position[] {
  return isClosed(ring) ? ring.slice(0, -1) : ring.slice();
}

/** Make a ring of turning points by repeating the first at the end; a ring that is closed already stays as it is. */
export function closeRing(positions: readonly Position[]): Ring {
  const first = positions[0];
  return first === undefined || isClosed(positions) ? positions : [...positions, first];
}

/**
 * Compute the signed area of a ring in the longitude-latitude plane, in degrees squared, counter-clockwise positive.
 * For directions and comparisons, not for people: the area on the ground is `ringAreaM2`. Taken relative to the first
 * position, so that a small ring far from the origin loses no digits.
 */
export function planarRingArea(ring: Ring): number {
  const [first] = ring;
  if (first === undefined) return 0;
  let doubled = 0;
  let previousX = 0;
  let previousY = 0;
  for (const [longitude, latitude] of ring) {
    const x = longitude - first[0];
    const y = latitude - first[1];
    doubled += previousX * y - x * previousY;
    previousX = x;
    previousY = y;
  }
  return doubled / 2;
}

/** Turn the direction of a ring round; a closed ring keeps its starting position. */
export function reverseRing(ring: Ring): Ring {
  return ring.toReversed();
}

function wind(ring: Ring, counterClockwise: boolean): Ring {
  const area = planarRingArea(ring);
  return area === 0 || area > 0 === counterClockwise ? ring : reverseRing(ring);
}

/**
 * Wind shells counter-clockwise and holes clockwise (RFC 7946, section 3.1.6). Only directions change: every ring keeps
 * its starting position, and a ring or geometry that is wound properly keeps its identity. A ring without area stays.
 */
export function normaliseWinding(geometry: MultiPolygonCoordinates): MultiPolygonCoordinates {
  let changed = false;
  const wound = geometry.map((polygon) =>
    polygon.map((ring, index) => {
      const result = wind(ring, index === 0);
      changed ||= result !== ring;
      return result;
    }),
  );
  return changed ? wound : geometry;
}
