import { describe, expect, it } from 'vitest';
import { compareMaps } from '../../../src/analysis/compare-maps.ts';
import type { ComparedMap, MapComparison } from '../../../src/analysis/comparison.ts';
import { positionInPolygon } from '../../../src/geometry/point-in-polygon.ts';
import { box, ring } from '../geometry/seeded-shapes.ts';
import { bandM2 } from './band.ts';

const square = [[box(36, 35, 36.5, 35.5)]];
const shifted = [[box(36.25, 35, 36.75, 35.5)]];
const bowTie = [[ring([36, 35], [37, 36], [36, 36], [37, 35])]];

function compare(zoneIds: readonly string[], ...maps: readonly ComparedMap[]): Promise<MapComparison> {
  const mapKeys = maps.map((_, map) => `map ${map}`);
  return compareMaps({ zoneIds, maps, mapKeys, lineType: 'longitude-latitude' });
}

describe('a place in two zones', () => {
  it('of two maps is found with area and place, and once only', async () => {
    const { overlaps } = await compare(
      ['x', 'y'],
      { x: square, y: [[box(40, 35, 41, 36)]] },
      { x: [[box(30, 35, 31, 36)]], y: shifted },
    );
    expect(overlaps).toMatchObject([{ mapA: 0, zoneIdA: 'x', mapB: 1, zoneIdB: 'y' }]);
    const [overlap] = overlaps;
    expect(overlap?.areaM2).toBeCloseTo(bandM2(35, 35.5, 0.25), 1);
    expect(positionInPolygon(overlap?.pole ?? [0, 0], overlap?.geometry[0] ?? [])).toBe('inside');
  });

  it('of one map is found too, and of every pair of three maps, largest first', async () => {
    const { overlaps } = await compare(
      ['x', 'y'],
      { x: square, y: shifted },
      { y: [[box(36.1, 35, 36.75, 35.5)]] },
      { x: square },
    );
    expect(overlaps.map(({ mapA, zoneIdA, mapB, zoneIdB }) => [mapA, zoneIdA, mapB, zoneIdB].join(' '))).toEqual([
      '0 x 1 y',
      '1 y 2 x',
      '0 x 0 y',
      '0 y 2 x',
    ]);
  });

  it('is not looked for in invalid zones, nor counted below the limits of a sliver', async () => {
    const touching = [[box(36.4999, 35.2, 36.7, 35.2001)]];
    expect((await compare(['x', 'y'], { x: square }, { y: touching })).overlaps).toEqual([]);
    expect((await compare(['x', 'y'], { x: square }, { y: bowTie })).overlaps).toEqual([]);
    const beside = [[box(36.5, 35, 36.7, 35.5)]];
    expect((await compare(['x', 'y'], { x: square }, { y: beside })).overlaps).toEqual([]);
  });

  it('is looked for in zones that are not compared, too', async () => {
    const { overlaps, zones } = await compare(['y'], { x: square }, { y: shifted, x: square });
    expect(zones.map(({ zoneId }) => zoneId)).toEqual(['y']);
    expect(overlaps).toMatchObject([
      { mapA: 0, zoneIdA: 'x', mapB: 1, zoneIdB: 'y' },
      { mapA: 1, zoneIdA: 'y', mapB: 1, zoneIdB: 'x' },
    ]);
  });
});
