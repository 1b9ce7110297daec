import { createRequire } from 'node:module';
import { measureSets, overlayByPairs } from './engine.mjs';

/**
 * @typedef {import('./engine.mjs').Area} Area
 * @typedef {import('clipper2-wasm/dist/clipper2z').MainModule} Clipper
 * @typedef {import('clipper2-wasm/dist/clipper2z').PathsD} PathsD
 * @typedef {import('clipper2-wasm/dist/clipper2z').PathD} PathD
 * @typedef {import('clipper2-wasm/dist/clipper2z').PolyPathD} PolyPathD
 */

/** Clipper computes on whole numbers: the same grid as ours, 1e-9 degree. */
const UNITS_PER_DEGREE = 1e9;
/** Decimals that it keeps beside the whole numbers. */
const PRECISION = 0;
/** Longitude, latitude, and the z of this build. */
const STRIDE = 3;

const load = createRequire(import.meta.url);

/**
 * @param {Clipper} clipper
 * @param {Area} area
 */
function toPaths(clipper, area) {
  const paths = new clipper.PathsD();
  for (const part of area) {
    for (const ring of part) {
      const numbers = new Float64Array((ring.length - 1) * STRIDE);
      for (let index = 0, at = 0; at < numbers.length; index += 1, at += STRIDE) {
        const [longitude = 0, latitude = 0] = ring[index] ?? [];
        numbers[at] = Math.round(longitude * UNITS_PER_DEGREE);
        numbers[at + 1] = Math.round(latitude * UNITS_PER_DEGREE);
      }
      const path = new clipper.PathD();
      path.assign(numbers);
      paths.push_back(path);
      path.delete();
    }
  }
  return paths;
}

/** @param {PathD} path */
function toRing(path) {
  const numbers = path.view();
  /** @type {[number, number][]} */
  const ring = [];
  for (let at = 0; at < numbers.length; at += STRIDE) {
    ring.push([(numbers[at] ?? 0) / UNITS_PER_DEGREE, (numbers[at + 1] ?? 0) / UNITS_PER_DEGREE]);
  }
  const [first] = ring;
  if (first !== undefined) ring.push(first);
  path.delete();
  return ring;
}

/**
 * Read shells and their holes out of a tree; a shell in a hole is a part of its own.
 * @param {PolyPathD} tree
 * @returns {[number, number][][][]}
 */
function toArea(tree) {
  /** @type {[number, number][][][]} */
  const area = [];
  for (let index = 0; index < tree.count(); index += 1) {
    const shell = tree.child(index);
    const part = [toRing(shell.polygon())];
    for (let hole = 0; hole < shell.count(); hole += 1) {
      const child = shell.child(hole);
      part.push(toRing(child.polygon()));
      area.push(...toArea(child));
    }
    area.push(part);
  }
  return area;
}

/**
 * @param {import('./engine.mjs').Measures} measures
 * @returns {Promise<import('./engine.mjs').Engine>}
 */
export async function createClipper2(measures) {
  const { default: createClipper } = /** @type {{ default: () => Promise<Clipper> }} */ (load('clipper2-wasm'));
  const clipper = await createClipper();
  const { ClipType, FillRule } = clipper;

  /** @param {import('clipper2-wasm/dist/clipper2z').ClipType} operation */
  const onAreas = (operation) => (/** @type {Area} */ a, /** @type {Area} */ b) => {
    const subjects = toPaths(clipper, a);
    const clips = toPaths(clipper, b);
    const tree = new clipper.PolyPathD();
    try {
      clipper.BooleanOpOutD(operation, FillRule.EvenOdd, subjects, clips, tree, PRECISION);
      return toArea(tree);
    } finally {
      for (const one of [subjects, clips, tree]) one.delete();
    }
  };
  const operations = {
    intersection: onAreas(ClipType.Intersection),
    difference: onAreas(ClipType.Difference),
    union: onAreas(ClipType.Union),
  };
  return { name: 'clipper2-wasm', compare: (inputs) => measureSets(overlayByPairs(inputs, operations), measures) };
}
