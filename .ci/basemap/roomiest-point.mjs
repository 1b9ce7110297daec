import { booleanPointInPolygon } from '@turf/turf';
import { distanceToSegment } from './simplify-line.mjs';

/**
 * @typedef {import('./geo-shapes.mjs').Line} Line
 * @typedef {import('./geo-shapes.mjs').Point} Point
 */

const steps = 20;
const rounds = 3;

/**
 * Find where a name has most room: the point of a grid over the polygon that lies inside and farthest from the outline, then of finer
 * grids round it. Exact enough for a label, not for anything else.
 * @param {Line[]} rings of one polygon
 * @returns {Point}
 */
export function roomiestPoint(rings) {
  const [longitudes, latitudes] = [0, 1].map((axis) => rings.flat().map((point) => point[axis] ?? 0));
  let [west, east] = [Math.min(...(longitudes ?? [])), Math.max(...(longitudes ?? []))];
  let [south, north] = [Math.min(...(latitudes ?? [])), Math.max(...(latitudes ?? []))];
  let best = { point: /** @type {Point} */ ([west, south]), room: -1 };
  for (let round = 0; round < rounds; round += 1) {
    const [dx, dy] = [(east - west) / steps, (north - south) / steps];
    for (let index = 0; index < steps * steps; index += 1) {
      /** @type {Point} */
      const point = [west + ((index % steps) + 0.5) * dx, south + (Math.floor(index / steps) + 0.5) * dy];
      const room = roomAt(rings, point);
      if (room > best.room) best = { point, room };
    }
    const [x, y] = best.point;
    [west, east, south, north] = [x - dx, x + dx, y - dy, y + dy];
  }
  return best.point;
}

/**
 * Give the distance to the outline in degrees of longitude and latitude taken as a plane; less than nothing outside.
 * @param {Line[]} rings
 * @param {Point} point
 */
function roomAt(rings, point) {
  if (!booleanPointInPolygon(point, { type: 'Polygon', coordinates: rings })) return -1;
  let room = Infinity;
  for (const ring of rings) {
    for (const [index, to] of ring.entries()) {
      const from = ring[index - 1];
      if (from) room = Math.min(room, distanceToSegment(point, from, to));
    }
  }
  return room;
}
