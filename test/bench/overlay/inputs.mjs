import { readCoastline, shift } from './coastline.mjs';
import { changeStretches, drawRadii, retrace, roughRadii, toArea } from './outline.mjs';

/**
 * @typedef {import('./outline.mjs').Area} Area
 * @typedef {{ bar: number, goal: number }} Target times faster than Turf, at every size from 1,000 points on: what has to
 *   be reached, and what is hoped for
 * @typedef {object} InputKind a family of inputs, and what is asked of the overlay on it
 * @property {string} label
 * @property {readonly number[]} sizes points of each party's map
 * @property {Target | null} target null where Turf gives no result to compare with
 * @property {(points: number) => Area[] | Promise<Area[]>} make the parties' maps, always the same ones
 */

const SIZES = [100, 1000, 10_000, 100_000];
const SEED = 20_170_704;
const PARTIES = 5;
/** About ten centimetres: what is left between two tracings of one line by careful hands. */
const NOISE_DEGREES = 1e-6;
const COASTLINE_SHIFT = /** @type {const} */ ([0.0123, 0.0071]);
/** The whole American coast and what islands fit beside it. */
const COASTLINE_POINTS = 68_000;

const seeds = Array.from({ length: PARTIES }, (_, party) => SEED + party);

/**
 * Every kind of input by name. Positions are on the data grid of 1e-7 degree.
 * @type {Readonly<Record<string, InputKind>>}
 */
export const inputKinds = {
  outlines: {
    label: 'two different outlines',
    sizes: SIZES,
    target: { bar: 130, goal: 200 },
    make: (points) => [SEED, SEED + 1].map((seed) => toArea(drawRadii(roughRadii(points, seed)))),
  },
  shared: {
    label: '90 % shared boundary',
    sizes: SIZES,
    target: { bar: 300, goal: 400 },
    make: (points) => {
      const radii = roughRadii(points, SEED);
      const changed = changeStretches(radii, { stretches: 4, share: 0.1 }, SEED + 1);
      return [radii, changed].map((line) => toArea(drawRadii(line)));
    },
  },
  retraced: {
    label: 'retraced with 1e-6 degree noise',
    sizes: SIZES,
    target: { bar: 75, goal: 150 },
    make: (points) => {
      const line = drawRadii(roughRadii(points, SEED));
      return [line, retrace(line, NOISE_DEGREES, SEED + 1)].map(toArea);
    },
  },
  coastline: {
    label: 'real coastline against a shifted copy',
    sizes: [...SIZES.slice(0, -1), COASTLINE_POINTS],
    target: { bar: 75, goal: 150 },
    make: async (points) => {
      const coastline = await readCoastline(points);
      return [coastline, shift(coastline, COASTLINE_SHIFT)];
    },
  },
  fiveShared: {
    label: 'five parties, shared boundaries',
    sizes: SIZES,
    target: { bar: 700, goal: 1000 },
    make: (points) => {
      const radii = roughRadii(points, SEED);
      return seeds.map((seed) => toArea(drawRadii(changeStretches(radii, { stretches: 4, share: 0.1 }, seed))));
    },
  },
  fiveOutlines: {
    label: 'five parties, different outlines',
    sizes: SIZES,
    target: { bar: 350, goal: 700 },
    make: (points) => seeds.map((seed) => toArea(drawRadii(roughRadii(points, seed)))),
  },
  fiveRetraced: {
    label: 'five parties, retraced with 1e-6 degree noise',
    sizes: SIZES,
    target: null,
    make: (points) => {
      const line = drawRadii(roughRadii(points, SEED));
      return seeds.map((seed) => toArea(retrace(line, NOISE_DEGREES, seed)));
    },
  },
};

/**
 * Count the positions of some areas.
 * @param {readonly Area[]} areas
 */
export function countPositions(areas) {
  return areas.flat(2).reduce((sum, ring) => sum + ring.length, 0);
}
