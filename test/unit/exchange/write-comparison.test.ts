import { describe, expect, it } from 'vitest';
import { writeComparison } from '../../../src/exchange/geojson/write.ts';
import { comparisonToWrite } from './compared-sample.ts';
import { parsedFile } from './parsed-file.ts';
import { readText } from './reading.ts';
import { writtenAt } from './samples.ts';

const text = writeComparison(comparisonToWrite);
const file = parsedFile(text);

describe('a file of a comparison', () => {
  it('has the agreed area, each contested cell and each place put in different zones', () => {
    expect(file.features.map(({ properties }) => properties['kind'])).toEqual([
      'agreed',
      'contested',
      'different_zones',
      'zones_overlap',
    ]);
    expect(file.features[1]?.properties).toEqual({
      kind: 'contested',
      number: 7,
      name: 'near zone-1, "C-7"',
      included_by: 'Türkiye',
      included_by_ids: 'turkey',
      included_by_maps: 'Türkiye, draft',
      included_by_count: 1,
      area_km2: 98.663662,
      perimeter_km: 51.0005,
      figures_line_type: 'longitude-latitude',
      sliver: true,
      pole_longitude: 36.1,
      pole_latitude: -35.2,
      zone: 'Idlib',
      zone_id: 'zone-1',
      zone_number: 1,
      illustrative: false,
    });
    expect(file.features[0]?.properties).toMatchObject({
      included_by: 'Russia; Türkiye',
      included_by_ids: 'russia; turkey',
      included_by_count: 2,
      area_km2: 101.336338,
    });
  });

  it('names the line type of the figures in every feature', () => {
    expect(file.features).toHaveLength(4);
    for (const { properties } of file.features) expect(properties['figures_line_type']).toBe('longitude-latitude');
    const workspace = { ...comparisonToWrite.workspace, lineType: 'geodesic' as const };
    for (const { properties } of parsedFile(writeComparison({ ...comparisonToWrite, workspace })).features) {
      expect(properties['figures_line_type']).toBe('geodesic');
    }
  });

  it('has no totals where no zone was totalled', () => {
    const comparison = { ...comparisonToWrite.comparison, totalledZoneIds: [] };
    expect(parsedFile(writeComparison({ ...comparisonToWrite, comparison })).delimit['totals']).toBeNull();
  });

  it('names both maps and both zones of an overlap', () => {
    expect(file.features[2]?.properties).toMatchObject({
      map: 'Russia v2',
      zone: 'Idlib',
      map_b: 'Türkiye, draft',
      zone_b: 'North Homs',
      zone_number_b: 2,
    });
  });

  it('marks what an illustrative map has part in, and nothing else', () => {
    expect(file.features[2]?.properties).toMatchObject({
      illustrative: true,
      illustrative_label: 'Illustrative, not a party’s position',
    });
    expect(file.features[3]?.properties).toMatchObject({ illustrative: false });
    expect(file.features[3]?.properties).not.toHaveProperty('illustrative_label');
  });

  it('keeps 9 decimals of a crossing and says so', () => {
    expect(text).toContain('[36.123456789,35.987654321]');
    expect(file.delimit).toMatchObject({ format: 'delimit-comparison/2', coordinateDecimals: 9 });
    expect(file.delimit['note']).toContain('9 decimals');
    expect(file).toMatchObject({ bbox: [36, 34.9, 36.8, 35.987654321] });
    expect(file).not.toHaveProperty('crs');
  });

  it('says which versions were compared, by which method, and with which limits for slivers', () => {
    expect(file.delimit).toMatchObject({
      writtenAt,
      maps: [
        { label: 'Russia v2', party_id: 'russia', version: { number: 2, mapFingerprint: 'ab'.repeat(32) } },
        { party: 'Türkiye', version: null },
        { party_id: 'joker' },
      ],
      sliverLimits: { area_km2: 0.05, width_m: 100 },
    });
    expect(file.delimit['method']).toMatch(/WGS 84 ellipsoid, edges straight in longitude and latitude/);
    const geodesic = { ...comparisonToWrite.workspace, lineType: 'geodesic' } as const;
    const other = parsedFile(writeComparison({ ...comparisonToWrite, workspace: geodesic }));
    expect(other.delimit['method']).toMatch(/geodesic/);
  });

  it('has the figures of every zone, also of those without a cell', () => {
    expect(file.delimit['zones']).toMatchObject([
      {
        zone_id: 'zone-1',
        kind: 'compared',
        taking_part: ['Russia v2', 'Türkiye, draft'],
        no_proposal: ['=HYPERLINK("x"), draft'],
        maps: [{ area_km2: 300, perimeter_km: 70 }, { area_km2: 200 }, { area_km2: null, perimeter_km: null }],
        sets: [
          { included_by: ['Russia v2'] },
          { area_km2: 98.663662 },
          { included_by: ['Russia v2', 'Türkiye, draft'] },
        ],
        agreed_km2: 101.336338,
        union_km2: 398.663662,
        agreed_share: 0.2542,
        boundaries: [{ length_km: 40 }, { boundary_of: ['Russia v2', 'Türkiye, draft'], length_km: 30.00025 }],
      },
      {
        zone_id: 'zone-2',
        kind: 'not-compared',
        no_proposal: ['Türkiye, draft'],
        invalid: ['=HYPERLINK("x"), draft'],
        maps: [{ map: 'Russia v2', area_km2: 5 }, { area_km2: null }, { area_km2: null }],
      },
      { zone_id: 'zone-3', kind: 'failed', detail: 'cells of map 1: 12.000 m2 off' },
    ]);
    expect(file.delimit['totals']).toMatchObject({ zone_ids: ['zone-1'], union_km2: 398.663662 });
  });

  it('can be read as GeoJSON and belongs to no party', async () => {
    const { features, findings } = await readText(text);
    expect(findings).toEqual([]);
    expect(features.map(({ recognition }) => recognition.partyId)).toEqual([null, null, null, null]);
    expect(features.every(({ importable }) => importable)).toBe(true);
  });
});
