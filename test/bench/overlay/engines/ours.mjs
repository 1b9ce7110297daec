/**
 * @typedef {import('./engine.mjs').Engine} Engine
 * @typedef {import('./engine.mjs').Area} Area
 */

/**
 * The program's own overlay: polygons, areas and lengths are read from one arrangement.
 * @param {typeof import('../program-geometry.mjs')} geometry
 * @returns {Engine}
 */
export function createOurs({ overlay }) {
  return {
    name: 'delimit',
    compare: (inputs) => {
      const overlaid = overlay(inputs);
      if (overlaid.defect !== null) throw new Error(`The overlay failed its own check: ${overlaid.defect}`);
      const found = overlaid.cells();
      let lengthM = 0;
      for (const set of overlaid.boundarySets()) lengthM += overlaid.boundaryLengthM(set);
      return {
        cells: new Map(found.map(({ inputs: set, polygons }) => [set, polygons])),
        union: inputs.length === 2 ? overlaid.unionPolygons() : null,
        areasM2: new Map(found.map(({ inputs: set, areaM2 }) => [set, areaM2])),
        lengthM,
      };
    },
  };
}
