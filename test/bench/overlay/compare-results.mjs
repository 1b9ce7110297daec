/**
 * @typedef {import('./engines/engine.mjs').Compared} Compared
 * @typedef {import('./engines/engine.mjs').Measure} Measure
 * @typedef {object} Agreement
 * @property {number} largestDifference of the area of any set, or of the union, relative to all inputs' areas together
 * @property {boolean} agrees
 */

/** Crossings are rounded differently: to the nearest double, or to a grid. More than this is a wrong result. */
export const TOLERANCE = 1e-9;

/**
 * Compare the areas of every set with ours.
 * @param {Compared} found
 * @param {ReadonlyMap<number, number>} oursM2
 * @param {number} inputsM2
 * @param {Measure} areaM2
 * @returns {Agreement}
 */
export function compareResults({ areasM2, union }, oursM2, inputsM2, areaM2) {
  const differences = [...new Set([...areasM2.keys(), ...oursM2.keys()])].map((set) =>
    Math.abs((areasM2.get(set) ?? 0) - (oursM2.get(set) ?? 0)),
  );
  if (union !== null) {
    const oursUnionM2 = [...oursM2.values()].reduce((sum, one) => sum + one, 0);
    differences.push(Math.abs(areaM2(union) - oursUnionM2));
  }
  const largestDifference = Math.max(...differences) / inputsM2;
  return { largestDifference, agrees: largestDifference <= TOLERANCE };
}
