import { simplifyLine } from './simplify-line.mjs';

/**
 * @typedef {import('./geo-shapes.mjs').Line} Line
 * @typedef {import('./geo-shapes.mjs').Point} Point
 * @typedef {import('./geo-shapes.mjs').Polygons} Polygons
 *
 * @typedef {{ type: string, id?: string, properties: { name: string } }} Unit a country, a governorate
 * @typedef {{ type: 'Topology', arcs: Line[], objects: Record<string, { geometries: Unit[] }>,
 *   transform?: { scale: Point, translate: Point } }} Topology
 * @typedef {(first: Unit, second: Unit) => boolean} Between
 * @typedef {{ type: 'Polygon', coordinates: Line[] } | { type: 'MultiPolygon', coordinates: Polygons } |
 *   { type: 'LineString', coordinates: Line } | { type: 'MultiLineString', coordinates: Line[] }} UnitShape
 *
 * @typedef {{
 *   feature: (topology: Topology, object: unknown) => { features: { id?: string, properties: { name?: string }, geometry: UnitShape }[] },
 *   mesh: (topology: Topology, object: unknown, filter: Between) => { coordinates: Line[] },
 *   merge: (topology: Topology, units: Unit[]) => { coordinates: Polygons },
 * }} TopojsonClient what is used of topojson-client
 */

/**
 * Thin all arcs of a topology. Units that share an arc go on sharing it, and arcs that meet still meet.
 * @param {Topology} topology with arcs as differences on an integer grid, as TopoJSON stores them
 * @param {(arc: Line) => number} toleranceOf in degrees, for an arc in degrees
 * @returns {Topology} with arcs in degrees
 */
export function simplifyTopology(topology, toleranceOf) {
  const { scale, translate } = topology.transform ?? { scale: [1, 1], translate: [0, 0] };
  const arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    const decoded = arc.map(([dx, dy]) => {
      [x, y] = [x + dx, y + dy];
      return /** @type {Point} */ ([x * scale[0] + translate[0], y * scale[1] + translate[1]]);
    });
    return simplifyLine(decoded, toleranceOf(decoded));
  });
  return { type: topology.type, objects: topology.objects, arcs };
}

/**
 * Give the polygons of a unit as a MultiPolygon has them.
 * @param {UnitShape} shape
 * @returns {Polygons}
 */
export function polygonsOf(shape) {
  if (shape.type === 'Polygon') return [shape.coordinates];
  if (shape.type === 'MultiPolygon') return shape.coordinates;
  throw new Error(`Polygons are expected, not ${shape.type}`);
}

/**
 * Give the lines of a river.
 * @param {UnitShape} shape
 * @returns {Line[]}
 */
export function linesOf(shape) {
  if (shape.type === 'LineString') return [shape.coordinates];
  if (shape.type === 'MultiLineString') return shape.coordinates;
  throw new Error(`Lines are expected, not ${shape.type}`);
}
