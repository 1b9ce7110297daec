import { difference, featureCollection, intersect, multiPolygon, union } from '@turf/turf';
import { measureSets, overlayByPairs } from './engine.mjs';

/**
 * @typedef {import('./engine.mjs').Area} Area
 * @typedef {import('geojson').Feature<import('geojson').Polygon | import('geojson').MultiPolygon>} AreaFeature
 * @typedef {import('geojson').FeatureCollection<AreaFeature['geometry']>} AreaFeatures
 */

// Turf changes no positions; its types only do not say so.
const toFeature = (/** @type {Area} */ area) => multiPolygon(/** @type {[number, number][][][]} */ (area));

/**
 * @param {AreaFeature | null} feature
 * @returns {Area}
 */
function toArea(feature) {
  if (feature === null) return [];
  const { geometry } = feature;
  const area = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return /** @type {Area} */ (/** @type {unknown} */ (area));
}

/** @param {(features: AreaFeatures) => AreaFeature | null} operation */
const onAreas = (operation) => (/** @type {Area} */ a, /** @type {Area} */ b) =>
  toArea(operation(featureCollection([toFeature(a), toFeature(b)])));

const operations = { intersection: onAreas(intersect), difference: onAreas(difference), union: onAreas(union) };

/**
 * @param {import('./engine.mjs').Measures} measures
 * @returns {import('./engine.mjs').Engine}
 */
export function createTurf(measures) {
  return { name: '@turf/turf', compare: (inputs) => measureSets(overlayByPairs(inputs, operations), measures) };
}
