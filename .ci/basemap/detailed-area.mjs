/** @typedef {import('./geo-shapes.mjs').Box} Box */

/**
 * The area that is drawn in detail.
 * @type {Box}
 */
export const detailedArea = [28, 30, 46, 40];

const [west, south, east, north] = detailedArea;

/**
 * The world round the detailed area, in four boxes that leave it out.
 * @param {number} overlap how far the boxes reach into it, in degrees: without an overlap a hairline of sea shows between two fills
 * @returns {Box[]}
 */
export const worldAround = (overlap) => [
  [-180, -90, west + overlap, 90],
  [east - overlap, -90, 180, 90],
  [west + overlap, -90, east - overlap, south + overlap],
  [west + overlap, north - overlap, east - overlap, 90],
];

/**
 * Say whether a point lies in a box, its edges included.
 * @param {Box} box
 * @param {readonly [number, number]} point
 */
export const isIn = (box, [longitude, latitude]) =>
  longitude >= box[0] && longitude <= box[2] && latitude >= box[1] && latitude <= box[3];
