import { bboxClip } from '@turf/turf';

/**
 * @typedef {import('./geo-shapes.mjs').Box} Box
 * @typedef {import('./geo-shapes.mjs').Line} Line
 * @typedef {import('./geo-shapes.mjs').Polygons} Polygons
 */

/**
 * Cut lines to a box.
 * @param {Line[]} lines
 * @param {Box} box
 * @returns {Line[]}
 */
export function clipLines(lines, box) {
  const { geometry } = bboxClip({ type: 'MultiLineString', coordinates: lines }, box);
  const coordinates = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
  return /** @type {Line[]} */ (coordinates.filter((line) => line.length > 1));
}

/**
 * Cut polygons to a box. Parts that the box cuts asunder stay joined along its edge, which a fill does not show.
 * @param {Polygons} polygons
 * @param {Box} box
 * @returns {Polygons}
 */
export function clipPolygons(polygons, box) {
  const { geometry } = bboxClip({ type: 'MultiPolygon', coordinates: polygons }, box);
  const coordinates = /** @type {Polygons} */ (
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  );
  return coordinates.filter((rings) => rings.some((ring) => ring.length > 3));
}
