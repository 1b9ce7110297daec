import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlay } from '../../../../src/geometry/overlay.ts';
import { expectSameHoweverGiven, expectSound } from './expect-sound.ts';
import { needles, retraces, sharedBoundaries, stars } from './families.ts';

const seeds = fc.nat({ max: 2 ** 31 - 1 });
const counts = fc.integer({ min: 1, max: 5 });

describe('an overlay of valid boundaries', () => {
  it('is sound where they cross anyhow, with holes and parts', () => {
    fc.assert(
      fc.property(seeds, counts, (seed, count) => {
        const inputs = stars(seed, count);
        expectSameHoweverGiven(inputs, expectSound(inputs));
      }),
      { seed: 20_250_201, numRuns: 150 },
    );
  });

  it('is sound where they share stretches', () => {
    fc.assert(
      fc.property(seeds, counts, (seed, count) => {
        const inputs = sharedBoundaries(seed, count);
        expectSameHoweverGiven(inputs, expectSound(inputs));
      }),
      { seed: 20_250_202, numRuns: 400 },
    );
  });

  it.each([1e-6, 1e-7, 1e-8, 1e-9])('is sound where one is the other retraced with noise of %d degrees', (noise) => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 2, max: 4 }), (seed, count) => {
        const inputs = retraces(seed, count, noise);
        expectSameHoweverGiven(inputs, expectSound(inputs));
      }),
      { seed: 20_250_203, numRuns: 90 },
    );
  });

  it('is sound for sixteen inputs', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const inputs = [...stars(seed, 6), ...sharedBoundaries(seed, 6), ...retraces(seed, 4, 1e-6)];
        expectSound(inputs);
      }),
      { seed: 20_250_204, numRuns: 4 },
    );
  });

  it('is without a defect where long needles cross at every angle', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 2, max: 10 }), fc.constantFrom(2, 20, 2000), (seed, count, units) => {
        const result = overlay(needles(seed, count, units));
        expect(result.defect).toBeNull();
      }),
      { seed: 20_250_205, numRuns: 1000 },
    );
  });
});
