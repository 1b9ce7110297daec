/**
 * @typedef {import('../outline.mjs').Area} Area
 * @typedef {ReadonlyMap<number, Area>} Cells polygons of each exact set of inputs that occurs; bit i stands for input i
 * @typedef {{ cells: Cells, union: Area | null }} Overlaid the union is asked for with two inputs only
 * @typedef {{ areaM2: number, lengthM: number }} Figures
 * @typedef {object} Compared everything that a comparison needs
 * @property {Cells} cells
 * @property {Area | null} union
 * @property {ReadonlyMap<number, number>} areasM2 of each exact set
 * @property {number} lengthM the sum of all lengths that were measured; so that nothing measured is left out as unused
 *
 * @typedef {(area: Area) => number} Measure
 * @typedef {{ areaM2: Measure, perimeterM: Measure }} Measures on the ellipsoid, edges straight in longitude and latitude
 *
 * @typedef {object} Operations on two areas, as most libraries offer them
 * @property {(a: Area, b: Area) => Area} intersection
 * @property {(a: Area, b: Area) => Area} difference
 * @property {(a: Area, b: Area) => Area} union
 *
 * @typedef {object} Engine
 * @property {string} name of the package, or what we call ourselves
 * @property {(inputs: readonly Area[]) => Compared} compare from GeoJSON coordinates to polygons, areas and lengths
 */

/**
 * Measure what a library cut out: the areas and perimeters of all sets, by the functions that the program measures with.
 * @param {Overlaid} overlaid
 * @param {Measures} measures
 * @returns {Compared}
 */
export function measureSets({ cells, union }, { areaM2, perimeterM }) {
  /** @type {Map<number, number>} */
  const areasM2 = new Map();
  let lengthM = 0;
  for (const [set, area] of cells) {
    areasM2.set(set, areaM2(area));
    lengthM += perimeterM(area);
  }
  if (union !== null) lengthM += perimeterM(union);
  return { cells, union, areasM2, lengthM };
}

/**
 * Find the exact sets with operations on two areas: two inputs need four of them. Each further input splits every cell
 * there is and adds what it alone includes, which is far less work than asking for each of the 31 sets of five.
 * @param {readonly Area[]} inputs
 * @param {Operations} operations
 * @returns {Overlaid}
 */
export function overlayByPairs(inputs, { intersection, difference, union }) {
  /** @type {Map<number, Area>} */
  let cells = new Map();
  /** @type {Area} */
  let all = [];
  for (const [index, input] of inputs.entries()) {
    const last = index === inputs.length - 1;
    /** @type {Map<number, Area>} */
    const split = new Map();
    const put = (/** @type {number} */ set, /** @type {Area} */ area) => area.length > 0 && split.set(set, area);
    for (const [set, area] of cells) {
      put(set | (1 << index), intersection(area, input));
      put(set, difference(area, input));
    }
    put(1 << index, index === 0 ? input : difference(input, all));
    if (!last || inputs.length === 2) all = index === 0 ? input : union(all, input);
    cells = split;
  }
  return { cells, union: inputs.length === 2 ? all : null };
}
