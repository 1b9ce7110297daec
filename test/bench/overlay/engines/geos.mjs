import { measureSets, overlayByPairs } from './engine.mjs';
import { GeosGeometry } from './geos-geometry.mjs';

/** @typedef {import('./engine.mjs').Area} Area */

/**
 * GEOS, by its operations on two areas.
 * @param {import('./engine.mjs').Measures} measures
 * @returns {Promise<import('./engine.mjs').Engine>}
 */
export async function createGeos(measures) {
  const geometry = await GeosGeometry.load();
  const { geos } = geometry;

  /** @param {'GEOSIntersection' | 'GEOSDifference' | 'GEOSUnion'} operation */
  const onAreas = (operation) => (/** @type {Area} */ a, /** @type {Area} */ b) => {
    const pointers = [a, b].map((area) => geometry.write(area));
    try {
      const [first = 0, second = 0] = pointers;
      pointers.push(geometry.made(geos[operation](first, second), operation));
      return geometry.read(pointers[2] ?? 0);
    } finally {
      for (const pointer of pointers) geos.GEOSGeom_destroy(pointer);
    }
  };
  const operations = {
    intersection: onAreas('GEOSIntersection'),
    difference: onAreas('GEOSDifference'),
    union: onAreas('GEOSUnion'),
  };
  return { name: 'geos-wasm', compare: (inputs) => measureSets(overlayByPairs(inputs, operations), measures) };
}
