import { describe, expect, it } from 'vitest';
import { compareMaps } from '../../../src/analysis/compare-maps.ts';
import type { ComparisonRequest, MapComparison } from '../../../src/analysis/comparison.ts';
import { packRequest, unpackRequest } from '../../../src/worker/packed-request.ts';
import { packResult, unpackResult } from '../../../src/worker/packed-result.ts';
import { illustrativeProposals, referenceFigures } from '../illustrative-reference.ts';
import { box } from '../geometry/seeded-shapes.ts';

const request: ComparisonRequest = {
  zoneIds: [...Object.keys(referenceFigures.zones), 'nowhere'],
  maps: ['russia', 'turkey', 'iran'].map((party) => illustrativeProposals[party] ?? {}),
  mapKeys: ['russia', 'turkey', 'iran'],
  lineType: 'longitude-latitude',
};

/** Send something as a worker gets it, its buffers handed over. */
function sent<Content>({ content, buffers }: { content: Content; buffers: ArrayBuffer[] }): Content {
  return structuredClone(content, { transfer: buffers });
}

/** Compared maps that overlap, too. */
async function someResult(): Promise<MapComparison> {
  const maps = [{ x: [[box(36, 35, 37, 36)]], y: [[box(36.5, 35, 38, 36)]] }, { x: [[box(36, 35, 36.5, 36)]] }];
  return compareMaps({ zoneIds: ['x', 'y'], maps, mapKeys: ['a', 'b'], lineType: 'longitude-latitude' });
}

describe('a packed request', () => {
  it('arrives as it was, and every buffer of it is handed over', () => {
    const parcel = packRequest(request);
    expect(parcel.buffers).toHaveLength(2 * (12 + 1));
    expect(unpackRequest(sent(parcel))).toEqual(request);
    expect(parcel.buffers.every(({ byteLength }) => byteLength === 0)).toBe(true);
  });

  it('carries the cells of the comparison before', async () => {
    const { zones, highestNumber } = await compareMaps(request);
    const contested = zones.flatMap((zone) => (zone.kind === 'compared' ? zone.contested : []));
    const earlier = { contested, highestNumber, changed: [{ map: 1, zoneId: 'zone-1' }] };
    expect(contested.length).toBeGreaterThan(3);
    expect(unpackRequest(sent(packRequest({ ...request, earlier })))).toEqual({ ...request, earlier });
  });
});

describe('a packed result', () => {
  it('arrives as it was, zones that are not compared too', async () => {
    const result = await compareMaps(request);
    expect(unpackResult(sent(packResult(result)))).toEqual(result);
  });

  it('carries overlaps', async () => {
    const result = await someResult();
    expect(result.overlaps.length).toBeGreaterThan(0);
    expect(unpackResult(sent(packResult(result)))).toEqual(result);
  });

  it('sends a polygon once, and has it once at the other end', async () => {
    const [zone] = unpackResult(sent(packResult(await someResult()))).zones;
    if (zone?.kind !== 'compared') throw new Error('not compared');
    expect(zone.contested).toHaveLength(1);
    const polygon = zone.cells.find(({ maps }) => maps === 1)?.geometry[0];
    expect(zone.contested[0]?.polygon).toBe(polygon);
  });

  it('has the polygons that it shares with the result before in common with it', async () => {
    const maps = (east: number) => [
      { x: [[box(36, 35, 37, 36)]], y: [[box(10, 10, 11, 11)], [box(12, 10, 13, 11)]] },
      { x: [[box(36.5, 35, east, 36)]], y: [[box(10, 10, 11, 11)]] },
    ];
    const lineType = 'longitude-latitude';
    const first = { zoneIds: ['x', 'y'], maps: maps(38), mapKeys: ['a', 'b'], lineType } as const;
    const before = unpackResult(sent(packResult(await compareMaps(first))));
    const contested = (result: MapComparison) =>
      result.zones.flatMap((zone) => (zone.kind === 'compared' ? zone.contested : []));
    const { highestNumber } = before;
    const earlier = { contested: contested(before), highestNumber, changed: [{ map: 1, zoneId: 'x' }] };
    const now = await compareMaps({ ...first, maps: maps(39), earlier });
    const after = unpackResult(sent(packResult(now)), before);
    expect(after).toEqual(now);
    const polygons = (result: MapComparison) =>
      result.zones.flatMap((zone) => (zone.kind === 'compared' ? zone.cells.flatMap(({ geometry }) => geometry) : []));
    const known = new Set(polygons(before));
    // Of the five pieces only what the second map alone has in x is another one.
    expect(polygons(after).map((polygon) => known.has(polygon))).toEqual([true, false, true, true, true]);
    const knownCells = new Set(contested(before));
    expect(contested(after).map((cell) => knownCells.has(cell))).toEqual(
      contested(after).map(({ polygon }) => known.has(polygon)),
    );
    expect(contested(after).some((cell) => knownCells.has(cell))).toBe(true);
  });

  it('refuses a contested cell that is no part of its zone', async () => {
    const result = await someResult();
    const zones = result.zones.map((zone) =>
      zone.kind === 'compared' ? { ...zone, contested: structuredClone(zone.contested) } : zone,
    );
    expect(() => packResult({ ...result, zones })).toThrow('no part of a cell');
  });
});
