import { measureSets } from './engine.mjs';
import { GeosGeometry, MULTI_LINE_STRING } from './geos-geometry.mjs';

/**
 * @typedef {import('./engine.mjs').Area} Area
 * @typedef {import('./geos-geometry.mjs').Pointer} Pointer
 */

/**
 * GEOS, put together by hand as an arrangement: all lines are noded at once, the faces between them are polygonized, and
 * each face asks each input whether it holds a point of it. The fastest way that we found with any other library.
 * @param {import('./engine.mjs').Measures} measures
 * @returns {Promise<import('./engine.mjs').Engine>}
 */
export async function createGeosFaces(measures) {
  const geometry = await GeosGeometry.load();
  const { geos } = geometry;

  /**
   * @param {readonly Area[]} inputs
   * @returns {import('./engine.mjs').Overlaid}
   */
  function overlay(inputs) {
    /** @type {Pointer[]} */
    const made = [];
    const keep = (/** @type {Pointer} */ pointer, /** @type {string} */ what) => {
      made.push(geometry.made(pointer, what));
      return pointer;
    };
    const rings = inputs.flat(2).map((ring) => geometry.writeLine(ring, 'LineString'));
    const lines = keep(geometry.collect(MULTI_LINE_STRING, rings), 'lines');
    const noded = keep(geos.GEOSUnaryUnion(lines), 'noding');
    const faces = keep(
      geometry.withArray([noded], (array) => geos.GEOSPolygonize(array, 1)),
      'polygonizing',
    );
    const areas = inputs.map((input) => keep(geometry.write(input), 'an input'));
    const prepared = areas.map((area) => geos.GEOSPrepare(area));
    const place = geos.Module._malloc(16);
    const ordinate = (/** @type {Pointer} */ at) => geos.Module.HEAPF64[at / 8] ?? 0;
    /** @type {Map<number, [number, number][][][]>} */
    const cells = new Map();
    /** @type {Pointer[]} */
    const included = [];
    for (let index = 0, count = geos.GEOSGetNumGeometries(faces); index < count; index += 1) {
      const face = geos.GEOSGetGeometryN(faces, index);
      const inside = geometry.made(geos.GEOSPointOnSurface(face), 'a point of a face');
      geos.GEOSGeomGetX(inside, place);
      geos.GEOSGeomGetY(inside, place + 8);
      geos.GEOSGeom_destroy(inside);
      let set = 0;
      for (const [input, one] of prepared.entries()) {
        if (geos.GEOSPreparedIntersectsXY(one, ordinate(place), ordinate(place + 8)) === 1) set |= 1 << input;
      }
      if (set === 0) continue;
      const cell = cells.get(set) ?? [];
      cells.set(set, cell);
      cell.push(...geometry.read(face));
      if (inputs.length === 2) included.push(geos.GEOSGeom_clone(face));
    }
    /** @type {Area | null} */
    let union = null;
    if (inputs.length === 2) {
      const coverage = keep(geometry.collect(7, included), 'a coverage');
      union = geometry.read(keep(geos.GEOSCoverageUnion(coverage), 'the union of a coverage'));
    }
    geos.Module._free(place);
    for (const one of prepared) geos.GEOSPreparedGeom_destroy(one);
    for (const pointer of made) geos.GEOSGeom_destroy(pointer);
    return { cells, union };
  }

  return { name: 'geos-wasm', compare: (inputs) => measureSets(overlay(inputs), measures) };
}
