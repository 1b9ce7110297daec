import { bboxClip, bboxPolygon, difference, featureCollection, intersect, multiPolygon } from '@turf/turf';

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
 * Cut polygons to a box. Exact, other than Turf's `bboxClip`, which leaves the parts of a polygon that the box cuts asunder joined by
 * lines along its edge; a fill that is smoothed shows them. That one is used first, with room to spare, only to be quicker.
 * @param {Polygons} polygons
 * @param {Box} box
 * @returns {Polygons}
 */
export function clipPolygons(polygons, box) {
  const [west, south, east, north] = box;
  const near = bboxClip(multiPolygon(polygons), [west - 1, south - 1, east + 1, north + 1]);
  if (near.geometry.coordinates.length === 0) return [];
  return polygonsIn(intersect(featureCollection([near, bboxPolygon(box)])));
}

/**
 * Cut a box out of polygons.
 * @param {Polygons} polygons
 * @param {Box} box
 * @returns {Polygons}
 */
export function cutOut(polygons, box) {
  return polygonsIn(difference(featureCollection([multiPolygon(polygons), bboxPolygon(box)])));
}

/**
 * @param {import('geojson').Feature<import('geojson').Polygon | import('geojson').MultiPolygon> | null} found
 * @returns {Polygons}
 */
function polygonsIn(found) {
  if (!found) return [];
  const { geometry } = found;
  return /** @type {Polygons} */ (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates);
}
