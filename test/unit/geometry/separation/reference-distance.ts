import geodesic from 'geographiclib-geodesic';
import type { MultiPolygonCoordinates, Position } from '../../../../src/geometry/coordinates.ts';

/** The length of the geodesic between two positions, in m, after Karney. */
export function geodesicM(from: Position, to: Position): number {
  const { s12 } = geodesic.Geodesic.WGS84.Inverse(from[1], from[0], to[1], to[0]);
  if (s12 === undefined) throw new Error('No length was given');
  return s12;
}

/** The geodesic distance in m from a point to a segment straight in longitude and latitude, by golden section. */
export function geodesicToSegmentM(point: Position, a: Position, b: Position): number {
  const at = (share: number): number => geodesicM(point, [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])]);
  const golden = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [0, 1];
  for (let round = 0; round < 60; round++) {
    const [left, right] = [high - golden * (high - low), low + golden * (high - low)];
    if (at(left) < at(right)) high = right;
    else low = left;
  }
  return Math.min(at(0), at(1), at((low + high) / 2));
}

/** The segments of a boundary. */
export function segmentsOf(geometry: MultiPolygonCoordinates): (readonly [Position, Position])[] {
  return geometry.flat().flatMap((ring) => ring.slice(1).map((to, index) => [ring[index] ?? to, to] as const));
}

/** Samples of the separation of small shapes, in the plane that touches the ellipsoid at a latitude, one by one. */
export function sampleInPlane(
  boundary: MultiPolygonCoordinates,
  other: MultiPolygonCoordinates,
  latitude: number,
  perSegment: number,
): readonly { readonly distanceM: number; readonly weightM: number }[] {
  const [eastM, northM] = [
    geodesicM([0, latitude], [1e-3, latitude]) * 1e3,
    geodesicM([0, latitude - 5e-4], [0, latitude + 5e-4]) * 1e3,
  ];
  const plane = (geometry: MultiPolygonCoordinates): number[][] =>
    segmentsOf(geometry).map(([a, b]) => [a[0] * eastM, a[1] * northM, b[0] * eastM, b[1] * northM]);
  const others = plane(other);
  return plane(boundary).flatMap(([ax = 0, ay = 0, bx = 0, by = 0]) =>
    Array.from({ length: perSegment }, (_, index) => {
      const share = (index + 0.5) / perSegment;
      const [px, py] = [ax + share * (bx - ax), ay + share * (by - ay)];
      const distances = others.map(([cx = 0, cy = 0, dx = 0, dy = 0]) => {
        const [ux, uy] = [dx - cx, dy - cy];
        const along = Math.max(0, Math.min(1, ((px - cx) * ux + (py - cy) * uy) / (ux * ux + uy * uy)));
        return Math.hypot(px - cx - along * ux, py - cy - along * uy);
      });
      return { distanceM: Math.min(...distances), weightM: Math.hypot(bx - ax, by - ay) / perSegment };
    }),
  );
}
