import { expect, it } from 'vitest';
import { compareMaps } from '../../../src/analysis/compare-maps.ts';
import { comparisonInputs } from '../../../src/state/comparison-inputs.ts';
import { comparedState, comparisonByHand } from './comparing-world.ts';

it('is compared by the engine with the figures that were computed by hand', async () => {
  const inputs = comparisonInputs(comparedState());
  if (!inputs) throw new Error('Two maps are chosen');
  const result = await compareMaps(inputs.request(), () => undefined);
  const hand = comparisonByHand();
  expect(result.zones.map(({ kind }) => kind)).toEqual(['compared', 'compared', 'no-proposal']);
  result.zones.forEach((zone, index) => {
    const expected = hand.zones[index];
    if (zone.kind !== 'compared' || expected?.kind !== 'compared') return;
    for (const figure of ['agreedM2', 'onlyAM2', 'onlyBM2', 'unionM2'] as const) {
      expect(zone.figures[figure]).toBeCloseTo(expected.figures[figure], 2);
    }
    expect(zone.contested.map(({ side, sliver }) => `${side} ${sliver}`)).toEqual(
      expected.contested.map(({ side, sliver }) => `${side} ${sliver}`),
    );
  });
});
