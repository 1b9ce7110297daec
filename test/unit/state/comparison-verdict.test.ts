import { describe, expect, it } from 'vitest';
import { compareMaps } from '../../../src/analysis/compare-maps.ts';
import type { MapComparison } from '../../../src/analysis/comparison.ts';
import type { MultiPolygonCoordinates, Position } from '../../../src/geometry/coordinates.ts';
import { comparisonVerdict, type ComparisonVerdict } from '../../../src/state/comparison-verdict.ts';
import { comparisonByHand, rectangle } from '../commands/comparing-world.ts';

const LIMITS = { areaM2: 50_000, widthM: 100 };

async function compare(...maps: readonly MultiPolygonCoordinates[]): Promise<MapComparison> {
  return compareMaps({
    zoneIds: ['z'],
    maps: maps.map((geometry) => ({ z: geometry })),
    mapKeys: maps.map((_, map) => `map ${map}`),
    lineType: 'longitude-latitude',
  });
}

const square = [rectangle(36, 34, 36.5, 34.5)];

describe('the verdict on a comparison', () => {
  const verdict = async (...maps: readonly MultiPolygonCoordinates[]): Promise<ComparisonVerdict | null> =>
    comparisonVerdict(await compare(...maps), LIMITS);

  it('is no difference where the maps enclose the same, whatever their points', async () => {
    const divided: Position[] = [
      [36, 34],
      [36.25, 34],
      [36.5, 34],
      [36.5, 34.5],
      [36, 34.5],
      [36, 34],
    ];
    expect(await verdict(square, square)).toEqual({ kind: 'identical', zones: 1 });
    expect(await verdict(square, [[divided]])).toEqual({ kind: 'identical', zones: 1 });
    expect(await verdict([], [])).toEqual({ kind: 'identical', zones: 1 });
  });

  it('is a difference by rounding where an outline is shifted by one unit of the data grid', async () => {
    const shifted = [rectangle(36.000_000_1, 34.000_000_1, 36.500_000_1, 34.500_000_1)];
    const result = await compare(square, shifted);
    expect(result.zones[0]).toMatchObject({ kind: 'compared', contested: [] });
    expect(comparisonVerdict(result, LIMITS)).toEqual({ kind: 'rounding' });
  });

  it('is slivers where there are only these, and none where there is a contested area', async () => {
    expect(await verdict(square, [rectangle(36, 34, 36.5, 34.500_001)])).toEqual({ kind: 'slivers' });
    expect(await verdict(square, [rectangle(36, 34, 36.5, 34.6)])).toBeNull();
    expect(comparisonVerdict(comparisonByHand(), LIMITS)).toBeNull();
  });

  it('is that nothing is in common where no zone has two proposals, and none where one has failed', () => {
    const hand = comparisonByHand();
    const south = hand.zones.filter(({ kind }) => kind === 'not-compared');
    expect(comparisonVerdict({ ...hand, zones: south }, LIMITS)).toEqual({ kind: 'nothing-in-common' });
    const failed = { kind: 'failed', zoneId: 'z', detail: 'ring 3' } as const;
    expect(comparisonVerdict({ ...hand, zones: [...south, failed] }, LIMITS)).toBeNull();
  });
});
