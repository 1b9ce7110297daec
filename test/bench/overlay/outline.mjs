import { seededRandom } from '../seeded-zone.mjs';

/**
 * @typedef {[longitude: number, latitude: number]} Point on the data grid
 * @typedef {readonly (readonly [number, number])[]} Outline open: the last point does not repeat the first
 * @typedef {readonly (readonly (readonly (readonly [number, number])[])[])[]} Area coordinates of a GeoJSON MultiPolygon
 */

const CENTRE = { longitude: 36.7, latitude: 34.9 };
const RADIUS_DEGREES = 0.5;
/** The circle seen from the north is about round: a degree of longitude is shorter than one of latitude. */
const FLATTENING = 0.8;
/** How many of the longest waves go round, and how high they are. */
const LONGEST_WAVES = 12;
const ROUGHNESS = 0.1;
/** How high waves are beside those twice as long: 2^-0.75 gives a line of dimension 1.25, that of rugged coasts. */
const DECAY = 2 ** -0.75;

/**
 * Put a coordinate on the data grid of 1e-7 degree.
 * @param {number} degrees
 */
export const onDataGrid = (degrees) => Math.round(degrees * 1e7) / 1e7 + 0;

/**
 * Make the distances of an outline from its centre, one for each point: random waves of every length down to four
 * points, so that it is as rugged as a coast at every scale.
 * @param {number} points
 * @param {number} seed
 * @returns {number[]} in degrees
 */
export function roughRadii(points, seed) {
  const random = seededRandom(seed);
  const radii = Array.from({ length: points }, () => RADIUS_DEGREES);
  for (let waves = LONGEST_WAVES, height = ROUGHNESS; waves <= points / 4; waves *= 2, height *= DECAY) {
    const knots = Array.from({ length: waves }, () => (random() - 0.5) * height);
    for (let index = 0; index < points; index += 1) {
      const place = (index / points) * waves;
      const knot = Math.floor(place);
      const ease = (1 - Math.cos((place - knot) * Math.PI)) / 2;
      const before = knots[knot] ?? 0;
      const after = knots[(knot + 1) % waves] ?? 0;
      radii[index] = (radii[index] ?? 0) + before + (after - before) * ease;
    }
  }
  return radii;
}

/**
 * Draw an outline round the centre. Seen from there its points follow each other by angle, so it never crosses itself.
 * @param {readonly number[]} radii in degrees
 * @returns {Point[]}
 */
export function drawRadii(radii) {
  return radii.map((radius, index) => {
    const angle = (index / radii.length) * 2 * Math.PI;
    return [
      onDataGrid(CENTRE.longitude + radius * Math.cos(angle)),
      onDataGrid(CENTRE.latitude + radius * FLATTENING * Math.sin(angle)),
    ];
  });
}

/**
 * Take a line over and change some stretches of it, each in one smooth swing to one side.
 * @param {readonly number[]} radii of the line
 * @param {{ stretches: number, share: number }} change how many stretches, and what share of all points they are
 * @param {number} seed
 */
export function changeStretches(radii, { stretches, share }, seed) {
  const random = seededRandom(seed);
  const changed = [...radii];
  const length = Math.max(2, Math.round((radii.length * share) / stretches));
  const room = Math.floor(radii.length / stretches);
  for (let stretch = 0; stretch < stretches; stretch += 1) {
    const start = stretch * room + Math.floor(random() * (room - length));
    const swing = (random() < 0.5 ? -1 : 1) * (0.02 + 0.04 * random());
    for (let step = 0; step < length; step += 1) {
      const index = start + step;
      changed[index] = (changed[index] ?? 0) + swing * Math.sin((Math.PI * (step + 1)) / (length + 1));
    }
  }
  return changed;
}

/**
 * Retrace a line: every point somewhere else, but at most so far.
 * @param {Outline} outline
 * @param {number} farthestDegrees in each direction
 * @param {number} seed
 * @returns {Point[]}
 */
export function retrace(outline, farthestDegrees, seed) {
  const random = seededRandom(seed);
  const move = () => (2 * random() - 1) * farthestDegrees;
  return outline.map(([longitude, latitude]) => [onDataGrid(longitude + move()), onDataGrid(latitude + move())]);
}

/**
 * Close an outline and give it as an area of one part.
 * @param {Outline} outline
 * @returns {Area}
 */
export function toArea(outline) {
  const [first] = outline;
  return first === undefined ? [] : [[[...outline, first]]];
}
