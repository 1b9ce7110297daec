/**
 * The shapes in which the base map is handled here: the RFC 7946 ones, plainly.
 *
 * @typedef {[longitude: number, latitude: number]} Point
 * @typedef {Point[]} Line
 * @typedef {Line[][]} Polygons a MultiPolygon: polygons of rings of points
 * @typedef {{ type: 'Point', coordinates: Point } | { type: 'MultiLineString', coordinates: Line[] } |
 *   { type: 'Polygon', coordinates: Line[] } | { type: 'MultiPolygon', coordinates: Polygons }} Shape
 * @typedef {Record<string, string | number>} Properties
 * @typedef {{ type: 'Feature', properties: Properties, geometry: Shape }} Feature
 * @typedef {[west: number, south: number, east: number, north: number]} Box
 */

/**
 * Make a feature.
 * @param {Properties} properties
 * @param {Shape} geometry
 * @returns {Feature}
 */
export const feature = (properties, geometry) => ({ type: 'Feature', properties, geometry });

/**
 * Make a feature of lines.
 * @param {Properties} properties
 * @param {Line[]} lines
 * @returns {Feature}
 */
export const linesFeature = (properties, lines) => feature(properties, { type: 'MultiLineString', coordinates: lines });
