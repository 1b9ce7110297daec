/**
 * @typedef {object} SamplingLimits
 * @property {number} warmUpMs run it for so long before anything counts
 * @property {number} samplingMs then take samples for so long
 * @property {number} fewest but so many at least
 * @property {number} most
 * @property {number} slowMs what takes longer than this is measured by its first run alone
 */

/** @type {SamplingLimits} */
export const LIMITS = { warmUpMs: 300, samplingMs: 500, fewest: 3, most: 25, slowMs: 3000 };

/**
 * Time an act again and again.
 *
 * The first run gives the outcome that is checked. If it was slow, its time is the only sample; otherwise the act is
 * warmed up, so that it is compiled and its memory is there, before samples are taken. Whatever garbage an act leaves is
 * collected in somebody's sample: that belongs to its cost.
 * @template Outcome
 * @param {() => Outcome} act
 * @param {(outcome: Outcome) => void} check is called once, off the clock, before samples are taken
 * @param {SamplingLimits} [limits]
 * @param {() => number} [clock] in ms
 * @returns {number[]} samples in ms, in the order of measuring
 */
export function sampleTimes(act, check, limits = LIMITS, clock = () => performance.now()) {
  const begun = clock();
  const outcome = act();
  const firstMs = clock() - begun;
  check(outcome);
  if (firstMs > limits.slowMs) return [firstMs];

  // What the first run took is part of warming up.
  const warm = clock() + limits.warmUpMs - firstMs;
  while (clock() < warm) act();

  /** @type {number[]} */
  const samples = [];
  const end = clock() + limits.samplingMs;
  while (samples.length < limits.fewest || (samples.length < limits.most && clock() < end)) {
    const start = clock();
    act();
    samples.push(clock() - start);
  }
  return samples;
}
