import { expect, it } from 'vitest';
import { compareMaps } from '../../../src/analysis/compare-maps.ts';
import { comparisonInputs } from '../../../src/state/comparison-inputs.ts';
import { comparedState, comparisonByHand } from './comparing-world.ts';

it('is compared by the engine with the figures that were computed by hand', async () => {
  const inputs = comparisonInputs(comparedState());
  if (!inputs) throw new Error('Two maps are chosen');
  const result = await compareMaps(inputs.request(), () => undefined);
  const hand = comparisonByHand();
  expect(result.zones.map(({ kind }) => kind)).toEqual(['compared', 'compared', 'not-compared']);
  expect(result.totalledZoneIds).toEqual(['north', 'homs']);
  result.zones.forEach((zone, index) => {
    const expected = hand.zones[index];
    if (zone.kind !== 'compared' || expected?.kind !== 'compared') return;
    expect(zone.figures.sets.map(({ maps }) => maps)).toEqual(expected.figures.sets.map(({ maps }) => maps));
    for (const [place, { areaM2 }] of expected.figures.sets.entries()) {
      expect(zone.figures.sets[place]?.areaM2).toBeCloseTo(areaM2, 2);
    }
    expect(zone.figures.unionM2).toBeCloseTo(expected.figures.unionM2, 2);
    expect(zone.contested.map(({ number, maps }) => [number, maps])).toEqual(
      expected.contested.map(({ number, maps }) => [number, maps]),
    );
  });
});
