import { seededRandom } from '../bench/seeded-zone.mjs';

/**
 * @typedef {import('./rounds.mjs').Series} Series
 * @typedef {import('./rounds.mjs').Moment} Moment
 */

/** Chromium keeps databases in LevelDB; newer ones have SQLite, too. */
const SQLITE = ['IdbSqliteBackingStore'];

/** @type {readonly Series[]} */
export const FULL = [
  { name: 'kill', features: [], moments: seededMoments(25, 1) },
  { name: 'kill, SQLite', features: SQLITE, moments: seededMoments(10, 2) },
  { name: 'power cut', features: [], moments: withPowerCuts(seededMoments(12, 3)) },
  { name: 'power cut, SQLite', features: SQLITE, moments: withPowerCuts(seededMoments(12, 4)) },
];

/** @type {readonly Series[]} the part of `npm test` */
export const SHORT = [{ name: 'kill', features: [], moments: seededMoments(5, 5) }];

/** @type {readonly Series[]} on a build that waits for no disk: power cuts must be seen to take what was acknowledged */
export const COUNTER_PROOF = [
  { name: 'nothing synced', features: [], moments: withPowerCuts(atTheMessage(3)) },
  { name: 'nothing synced, SQLite', features: SQLITE, moments: withPowerCuts(atTheMessage(3)) },
];

/**
 * Give the moments of a series: two of three within 50 ms of the press, the others at the message or a little later.
 * @param {number} count
 * @param {number} seed
 * @returns {Moment[]}
 */
function seededMoments(count, seed) {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, index) => {
    if (index % 3 !== 2) return { after: 'press', ms: Math.floor(random() * 49), powerCut: false };
    return { after: 'message', ms: index % 2 === 0 ? 0 : Math.floor(random() * 100), powerCut: false };
  });
}

/**
 * @param {number} count
 * @returns {Moment[]}
 */
function atTheMessage(count) {
  return Array.from({ length: count }, () => ({ after: 'message', ms: 0, powerCut: false }));
}

/**
 * Let the power be cut at all moments but the second. Chromium does not sync the name of a new file of the origin-private file system:
 * after a power cut in the first session the journal is expected to be gone, and after the second session never again.
 * @param {readonly Moment[]} moments
 * @returns {Moment[]}
 */
function withPowerCuts(moments) {
  return moments.map((moment, index) => ({ ...moment, powerCut: index !== 1 }));
}

/**
 * Tell whether a power cut took an acknowledged version from the database and one from the journal. Where the journal is new, see above,
 * it cannot be held to anything.
 * @param {import('./rounds.mjs').Round} round
 * @param {number} index of the round in its series
 */
export function losesBothCopies({ powerCut, faults }, index) {
  const loses = (/** @type {string} */ store) =>
    faults.some((fault) => fault.startsWith(store) && fault.endsWith('is lost'));
  return !powerCut || (loses('database') && (index < 2 || loses('journal')));
}
