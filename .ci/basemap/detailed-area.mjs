/** @typedef {import('./geo-shapes.mjs').Box} Box */

/**
 * The area that is drawn in detail.
 * @type {Box}
 */
export const detailedArea = [28, 30, 46, 40];

const [west, south, east, north] = detailedArea;

/**
 * The detailed area with its edges drawn in a little: the coarse land reaches so far under the detailed one, because a hairline of sea
 * would show between two fills that only touch.
 * @type {Box}
 */
export const withinDetailedArea = [west + 0.05, south + 0.05, east - 0.05, north - 0.05];

/**
 * The world round the detailed area, in four boxes.
 * @type {Box[]}
 */
export const aroundDetailedArea = [
  [-180, -90, west, 90],
  [east, -90, 180, 90],
  [west, -90, east, south],
  [west, north, east, 90],
];

/**
 * Say whether a point lies in a box, its edges included.
 * @param {Box} box
 * @param {readonly [number, number]} point
 */
export const isIn = (box, [longitude, latitude]) =>
  longitude >= box[0] && longitude <= box[2] && latitude >= box[1] && latitude <= box[3];
