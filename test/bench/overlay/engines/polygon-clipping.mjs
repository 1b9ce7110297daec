import { createRequire } from 'node:module';
import { measureSets, overlayByPairs } from './engine.mjs';

/**
 * @typedef {import('./engine.mjs').Area} Area
 * @typedef {import('polygon-clipping').MultiPolygon} MultiPolygon
 */

// A CommonJS package: Node finds no named exports in it.
const load = createRequire(import.meta.url);
const polygonClipping = /** @type {typeof import('polygon-clipping')} */ (load('polygon-clipping'));

/** @param {(a: MultiPolygon, b: MultiPolygon) => MultiPolygon} operation */
const onAreas = (operation) => (/** @type {Area} */ a, /** @type {Area} */ b) =>
  /** @type {Area} */ (operation(/** @type {MultiPolygon} */ (a), /** @type {MultiPolygon} */ (b)));

const operations = {
  intersection: onAreas(polygonClipping.intersection),
  difference: onAreas(polygonClipping.difference),
  union: onAreas(polygonClipping.union),
};

/**
 * @param {import('./engine.mjs').Measures} measures
 * @returns {import('./engine.mjs').Engine}
 */
export function createPolygonClipping(measures) {
  return { name: 'polygon-clipping', compare: (inputs) => measureSets(overlayByPairs(inputs, operations), measures) };
}
