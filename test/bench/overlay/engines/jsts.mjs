import Coordinate from 'jsts/org/locationtech/jts/geom/Coordinate.js';
import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js';
import OverlayOp from 'jsts/org/locationtech/jts/operation/overlay/OverlayOp.js';
import { measureSets, overlayByPairs } from './engine.mjs';

/**
 * JSTS has no usable types: what of it is called here.
 * @typedef {import('./engine.mjs').Area} Area
 * @typedef {{ x: number, y: number }} Place
 * @typedef {{ getCoordinates(): Place[] }} Ring
 * @typedef {object} Geometry
 * @property {() => string} getGeometryType
 * @property {() => number} getNumGeometries
 * @property {(index: number) => Geometry} getGeometryN
 * @property {() => Ring} getExteriorRing
 * @property {() => number} getNumInteriorRing
 * @property {(index: number) => Ring} getInteriorRingN
 * @property {() => boolean} isEmpty
 *
 * @typedef {object} Factory
 * @property {(places: Place[]) => Ring} createLinearRing
 * @property {(shell: Ring | undefined, holes: Ring[]) => Geometry} createPolygon
 * @property {(polygons: Geometry[]) => Geometry} createMultiPolygon
 *
 * @typedef {{ overlayOp(a: Geometry, b: Geometry, code: number): Geometry } & Record<string, number>} Overlays
 */

const factory = /** @type {Factory} */ (/** @type {unknown} */ (new GeometryFactory()));
const overlays = /** @type {Overlays} */ (/** @type {unknown} */ (OverlayOp));
const CoordinateXY = /** @type {new (x: number, y: number) => Place} */ (/** @type {unknown} */ (Coordinate));

/** @param {Area} area */
function toGeometry(area) {
  const polygons = area.map((part) => {
    const [shell, ...holes] = part.map((ring) =>
      factory.createLinearRing(ring.map(([x, y]) => new CoordinateXY(x, y))),
    );
    return factory.createPolygon(shell, holes);
  });
  return factory.createMultiPolygon(polygons);
}

/**
 * @param {Ring} ring
 * @returns {[number, number][]}
 */
const toPositions = (ring) => ring.getCoordinates().map(({ x, y }) => [x, y]);

/**
 * @param {Geometry} geometry any; where areas only touch, points and lines come with them
 * @returns {[number, number][][][]}
 */
function toArea(geometry) {
  if (geometry.isEmpty()) return [];
  if (geometry.getGeometryType() === 'Polygon') {
    const part = [toPositions(geometry.getExteriorRing())];
    for (let hole = 0; hole < geometry.getNumInteriorRing(); hole += 1) {
      part.push(toPositions(geometry.getInteriorRingN(hole)));
    }
    return [part];
  }
  const count = geometry.getNumGeometries();
  if (count === 1 && geometry.getGeometryN(0) === geometry) return [];
  return Array.from({ length: count }, (_, index) => toArea(geometry.getGeometryN(index))).flat();
}

/** @param {'INTERSECTION' | 'DIFFERENCE' | 'UNION'} operation */
const onAreas = (operation) => (/** @type {Area} */ a, /** @type {Area} */ b) =>
  toArea(overlays.overlayOp(toGeometry(a), toGeometry(b), overlays[operation] ?? 0));

const operations = {
  intersection: onAreas('INTERSECTION'),
  difference: onAreas('DIFFERENCE'),
  union: onAreas('UNION'),
};

/**
 * @param {import('./engine.mjs').Measures} measures
 * @returns {import('./engine.mjs').Engine}
 */
export function createJsts(measures) {
  return { name: 'jsts', compare: (inputs) => measureSets(overlayByPairs(inputs, operations), measures) };
}
