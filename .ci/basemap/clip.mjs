import { bboxClip, bboxPolygon, difference, featureCollection, intersect, multiPolygon } from '@turf/turf';

/**
 * @typedef {import('./geo-shapes.mjs').Box} Box
 * @typedef {import('./geo-shapes.mjs').Line} Line
 * @typedef {import('./geo-shapes.mjs').Polygons} Polygons
 * @typedef {import('geojson').Feature<import('geojson').Polygon | import('geojson').MultiPolygon>} AnyPolygon
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
  const { geometry } = bboxClip({ type: 'MultiPolygon', coordinates: polygons }, [
    west - 1,
    south - 1,
    east + 1,
    north + 1,
  ]);
  const near = /** @type {Polygons} */ (geometry.coordinates).filter((rings) => rings.length > 0);
  return near.length === 0 ? [] : polygonsIn(intersect(withBox(near, box)));
}

/**
 * Cut a box out of polygons.
 * @param {Polygons} polygons
 * @param {Box} box
 * @returns {Polygons}
 */
export function cutOut(polygons, box) {
  return polygonsIn(difference(withBox(polygons, box)));
}

/**
 * Hand over polygons and a box as Turf's overlay wants them.
 * @param {Polygons} polygons
 * @param {Box} box
 */
const withBox = (polygons, box) =>
  featureCollection(/** @type {AnyPolygon[]} */ ([multiPolygon(polygons), bboxPolygon(box)]));

/**
 * @param {AnyPolygon | null} found
 * @returns {Polygons}
 */
function polygonsIn(found) {
  if (!found) return [];
  const { geometry } = found;
  return /** @type {Polygons} */ (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates);
}
