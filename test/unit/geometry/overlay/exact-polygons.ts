import type { MultiPolygonCoordinates, Position, Ring } from '../../../../src/geometry/coordinates.ts';

/** A place in whole units of 1e-9 degree. */
export type Place = readonly [x: bigint, y: bigint];

/** Read a position on the overlay's grid as whole units. */
export function placeOf([longitude, latitude]: Position): Place {
  return [BigInt(Math.round(longitude * 1e9)), BigInt(Math.round(latitude * 1e9))];
}

/** Twice the signed area of a closed ring, in units², exactly. */
export function doubleAreaOfRing(ring: Ring): bigint {
  const places = ring.map(placeOf);
  return places.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = places[index + 1] ?? places[0] ?? [0n, 0n];
    return sum + x * nextY - nextX * y;
  }, 0n);
}

function size(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** Twice the area of shells less holes, in units², whatever the directions of rings, exactly. */
export function doubleAreaOf(geometry: MultiPolygonCoordinates): bigint {
  let sum = 0n;
  for (const polygon of geometry) {
    for (const [index, ring] of polygon.entries()) {
      sum += index === 0 ? size(doubleAreaOfRing(ring)) : -size(doubleAreaOfRing(ring));
    }
  }
  return sum;
}

/** Twice an area in units² as square degrees. */
export function toDegrees2(doubleArea: bigint): number {
  return Number(doubleArea) / 2e18;
}

function canonicalRing(ring: Ring): string {
  const places = ring.slice(0, -1).map(([x, y]) => `${x + 0} ${y + 0}`);
  let least = 0;
  places.forEach((place, index) => {
    if (place < (places[least] ?? '')) least = index;
  });
  return [...places.slice(least), ...places.slice(0, least)].join(',');
}

/** Write polygons so that equal areas with equal turning points and directions give equal texts. */
export function canonical(geometry: MultiPolygonCoordinates): string {
  return geometry
    .map(([shell = [], ...holes]) => [canonicalRing(shell), ...holes.map(canonicalRing).toSorted()].join('|'))
    .toSorted()
    .join('\n');
}

/** The sum of the sizes of all edges in units (width plus height): at most the length times the root of 2. */
export function unitsAround(geometry: MultiPolygonCoordinates): number {
  let sum = 0;
  for (const ring of geometry.flat()) {
    ring.forEach(([x, y], index) => {
      const [nextX, nextY] = ring[index + 1] ?? ring[0] ?? [x, y];
      sum += Math.abs(nextX - x) + Math.abs(nextY - y);
    });
  }
  return sum * 1e9;
}

/** Whether a place lies on the inside of a segment, its ends left out, exactly. */
export function isInsideSegment([x, y]: Place, [ax, ay]: Place, [bx, by]: Place): boolean {
  if ((bx - ax) * (y - ay) !== (by - ay) * (x - ax)) return false;
  const along = (x - ax) * (bx - ax) + (y - ay) * (by - ay);
  return along > 0n && along < (bx - ax) ** 2n + (by - ay) ** 2n;
}
