import { difference, featureCollection, intersect, multiPolygon } from '@turf/turf';
import type { MultiPolygonCoordinates } from './coordinates.ts';
import { normaliseWinding } from './ring.ts';

/** Turf could not compute an overlay. `detail` holds its words. */
export class OverlayFailure extends Error {
  override readonly name = 'OverlayFailure';
}

type TurfOperation = (features: Parameters<typeof difference>[0]) => ReturnType<typeof difference>;

function coordinatesOf(geometry: MultiPolygonCoordinates): number[][][][] {
  return geometry.map((polygon) => polygon.map((ring) => ring.map(([longitude, latitude]) => [longitude, latitude])));
}

function run(
  operation: TurfOperation,
  a: MultiPolygonCoordinates,
  b: MultiPolygonCoordinates,
): MultiPolygonCoordinates {
  let result: ReturnType<TurfOperation>;
  try {
    result = operation(featureCollection([multiPolygon(coordinatesOf(a)), multiPolygon(coordinatesOf(b))]));
  } catch (error) {
    throw new OverlayFailure(error instanceof Error ? error.message : String(error));
  }
  if (!result) return [];
  const { geometry } = result;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return normaliseWinding(
    polygons.map((polygon) =>
      polygon.map((ring) => ring.map(([longitude = 0, latitude = 0]) => [longitude, latitude] as const)),
    ),
  );
}

/**
 * Give the places that both geometries include, by Turf's planar overlay in longitude and latitude. Throws
 * `OverlayFailure` where Turf gives up.
 */
export function intersectTwo(a: MultiPolygonCoordinates, b: MultiPolygonCoordinates): MultiPolygonCoordinates {
  if (a.length === 0 || b.length === 0) return [];
  return run(intersect, a, b);
}

/** Give the places that `a` includes and `b` does not. Throws `OverlayFailure` where Turf gives up. */
export function subtract(a: MultiPolygonCoordinates, b: MultiPolygonCoordinates): MultiPolygonCoordinates {
  if (a.length === 0 || b.length === 0) return a;
  return run(difference, a, b);
}

/** Part the union of two geometries into what both, only the first and only the second include. */
export function overlayTwo(
  a: MultiPolygonCoordinates,
  b: MultiPolygonCoordinates,
): {
  readonly agreed: MultiPolygonCoordinates;
  readonly onlyA: MultiPolygonCoordinates;
  readonly onlyB: MultiPolygonCoordinates;
} {
  return { agreed: intersectTwo(a, b), onlyA: subtract(a, b), onlyB: subtract(b, a) };
}
