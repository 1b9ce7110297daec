import polylabel from 'polylabel';
import type { PolygonCoordinates, Position } from './coordinates.ts';

/**
 * Find the pole of inaccessibility of a polygon: the place inside that is farthest from its boundary, to a hundredth of
 * its smaller side. Longitudes are scaled by the cosine of the middle latitude first, so that *farthest* is meant on the
 * ground. Degenerate polygons give their first position. Algorithm: mapbox/polylabel.
 */
export function poleOfInaccessibility(polygon: PolygonCoordinates): Position {
  const shell = polygon[0] ?? [];
  const first = shell[0] ?? [0, 0];
  const latitudes = shell.map(([, latitude]) => latitude);
  const longitudes = shell.map(([longitude]) => longitude);
  const south = latitudes.reduce((least, value) => Math.min(least, value), Infinity);
  const north = latitudes.reduce((most, value) => Math.max(most, value), -Infinity);
  const west = longitudes.reduce((least, value) => Math.min(least, value), Infinity);
  const east = longitudes.reduce((most, value) => Math.max(most, value), -Infinity);
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const side = Math.min((east - west) * shrink, north - south);
  if (!(side > 0)) return first;
  const scaled = polygon.map((ring) => ring.map(([longitude, latitude]) => [longitude * shrink, latitude]));
  const [x = first[0] * shrink, y = first[1]] = polylabel(scaled, side / 100);
  return [x / shrink, y];
}
