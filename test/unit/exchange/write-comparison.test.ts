import { describe, expect, it } from 'vitest';
import type { ComparisonFigures, MapComparison } from '../../../src/analysis/comparison.ts';
import { writeComparison } from '../../../src/exchange/geojson/write.ts';
import { parsedFile } from './parsed-file.ts';
import { readText } from './reading.ts';
import { idlib, northHoms, rectangle, russia, turkey, workspaceFacts, writtenAt } from './samples.ts';

const figures: ComparisonFigures = {
  areaAM2: 300_000_000,
  areaBM2: 200_000_000,
  agreedM2: 101_336_337.7,
  onlyAM2: 198_663_662.3,
  onlyBM2: 98_663_662.3,
  unionM2: 398_663_662.3,
  agreedShare: 0.2542,
  perimeterAM: 70_000,
  perimeterBM: 60_000,
};

const crossing = [36.123456789, 35.987654321] as const;
const comparison: MapComparison = {
  zones: [
    {
      kind: 'compared',
      zoneId: 'zone-1',
      figures,
      agreed: [[rectangle(36.7, 34.9, 36.8, 35)]],
      onlyA: [],
      onlyB: [],
      contested: [
        {
          zoneId: 'zone-1',
          side: 'b',
          polygon: [[[36, 35], [36.2, 35], crossing, [36, 35]]],
          areaM2: 98_663_662.3,
          perimeterM: 51_000.5,
          pole: [36.1000000004, 35.2],
          sliver: false,
        },
      ],
      empty: [],
    },
    { kind: 'no-proposal', zoneId: 'zone-2', missing: ['b'], areaAM2: 5_000_000, areaBM2: null },
  ],
  totals: figures,
  conflicts: [
    {
      zoneIdA: 'zone-1',
      zoneIdB: 'zone-2',
      geometry: [[rectangle(36.7, 34.9, 36.8, 35)]],
      areaM2: 101_336_337.7,
      pole: [36.75, 34.95],
    },
  ],
};

const version = { number: 2, name: 'Morning', savedAt: writtenAt, mapFingerprint: 'ab'.repeat(32) };
const text = writeComparison({
  workspace: workspaceFacts,
  a: { label: 'Russia v2', party: russia, version, illustrativeZoneIds: [] },
  b: { label: 'Türkiye, draft', party: turkey, version: null, illustrativeZoneIds: ['zone-2'] },
  zones: [idlib, northHoms],
  comparison,
  nameOf: (cell) => `C-1 in ${cell.zoneId}`,
  writtenAt,
});
const file = parsedFile(text);

describe('a file of a comparison', () => {
  it('has the agreed area, each contested cell and each place put in different zones', () => {
    expect(file.features.map(({ properties }) => properties['kind'])).toEqual(['agreed', 'only_b', 'different_zones']);
    expect(file.features[1]?.properties).toEqual({
      kind: 'only_b',
      name: 'C-1 in zone-1',
      included_by: 'Türkiye',
      area_km2: 98.663662,
      perimeter_km: 51.0005,
      sliver: false,
      pole_longitude: 36.1,
      pole_latitude: 35.2,
      zone: 'Idlib',
      zone_id: 'zone-1',
      zone_number: 1,
      map_a: 'Russia v2',
      party_a: 'Russia',
      version_a: 2,
      map_b: 'Türkiye, draft',
      party_b: 'Türkiye',
      version_b: 'draft',
      illustrative: false,
    });
  });

  it('marks what an illustrative map has part in', () => {
    expect(file.features[2]?.properties).toMatchObject({
      zone: 'Idlib',
      zone_b: 'North Homs',
      illustrative: true,
      illustrative_label: 'Illustrative, not a party’s position',
    });
  });

  it('keeps 9 decimals of a crossing and says so', () => {
    expect(text).toContain('[36.123456789,35.987654321]');
    expect(file.delimit).toMatchObject({ format: 'delimit-comparison/1', coordinateDecimals: 9 });
    expect(file.delimit['note']).toContain('9 decimals');
    expect(file).toMatchObject({ bbox: [36, 34.9, 36.8, 35.987654321] });
    expect(file).not.toHaveProperty('crs');
  });

  it('has the figures of every zone, also of those without a cell', () => {
    expect(file.delimit['zones']).toMatchObject([
      { zone_id: 'zone-1', kind: 'compared', agreed_km2: 101.336338, union_km2: 398.663662, agreed_share: 0.2542 },
      { zone_id: 'zone-2', kind: 'no-proposal', missing: ['b'], area_a_km2: 5, area_b_km2: null },
    ]);
    expect(file.delimit['totals']).toMatchObject({ only_a_km2: 198.663662, perimeter_b_km: 60 });
  });

  it('can be read as GeoJSON and belongs to no party', async () => {
    const { features, findings } = await readText(text);
    expect(findings).toEqual([]);
    expect(features.map(({ recognition }) => recognition.partyId)).toEqual([null, null, null]);
    expect(features.every(({ importable }) => importable)).toBe(true);
  });
});
