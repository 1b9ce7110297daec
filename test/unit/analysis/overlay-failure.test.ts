import { describe, expect, it, vi } from 'vitest';
import { compareMaps } from '../../../src/analysis/compare-maps.ts';
import { box } from '../geometry/seeded-shapes.ts';

// Turf throws on some noisy boundaries of thousands of positions; here it does so for one place.
vi.mock(import('@turf/turf'), async (original) => {
  const turf = await original();
  return {
    ...turf,
    intersect: (features, options) => {
      if (JSON.stringify(features).includes('360666')) throw new Error('Unable to complete output ring');
      return turf.intersect(features, options);
    },
  };
});

const broken = [[box(36.0666, 35, 36.5, 35.5)]];
const sound = [[box(36.1, 35.1, 36.6, 35.6)]];
const elsewhere = [[box(40, 35, 41, 36)]];

describe('a zone that the overlay cannot compute', () => {
  it('is reported as failed, and the other zones stand', async () => {
    const { zones, totals } = await compareMaps({
      zoneIds: ['x', 'y'],
      a: { x: broken, y: elsewhere },
      b: { x: sound, y: elsewhere },
    });
    expect(zones).toMatchObject([
      { kind: 'failed', zoneId: 'x', detail: 'Unable to complete output ring' },
      { kind: 'compared', zoneId: 'y' },
    ]);
    expect(totals.agreedShare).toBe(1);
  });

  it('is reported too if its conflicts cannot be searched: nothing is left out in silence', async () => {
    const { zones, conflicts } = await compareMaps({
      zoneIds: ['x', 'y'],
      a: { x: broken, y: elsewhere },
      b: { x: broken, y: sound },
    });
    expect(zones).toMatchObject([
      { kind: 'failed', zoneId: 'x' },
      { kind: 'compared', zoneId: 'y' },
    ]);
    expect(conflicts).toEqual([]);
  });
});
