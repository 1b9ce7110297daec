import { describe, expect, it } from 'vitest';
import { writeMaps } from '../../../src/exchange/geojson/write.ts';
import { readText } from './reading.ts';
import { parsedFile } from './parsed-file.ts';
import { drawn, idlib, northHoms, rectangle, russia, turkey, workspaceFacts, writtenAt } from './samples.ts';

const version = {
  number: 4,
  name: 'After lunch',
  savedAt: '2017-07-05T08:30:00.000Z',
  mapFingerprint: 'ab'.repeat(32),
  fingerprintWords: 'produce front turtle firm rival still push install produce front turtle firm',
  fingerprintCode: 'NENT-QAXB',
};
const square = drawn(rectangle(36.7, 34.9, 36.8, 35));
const source = { fileName: 'a.shp', sha256: 'cd'.repeat(32), datum: 'Pulkovo 1942', transformation: 'EPSG:1267' };
const islands = drawn(rectangle(36, 35, 36.1, 35.1), rectangle(37, 35, 37.1, 35.1));
const illustrative = {
  ...islands,
  provenance: { ...islands.provenance, illustrative: true, statedAccuracyM: 50, source },
};

const text = writeMaps({
  workspace: workspaceFacts,
  maps: [
    {
      party: russia,
      version,
      zoneEntries: [
        { zone: idlib, number: 1, delimitation: square },
        { zone: northHoms, number: 2, delimitation: illustrative },
      ],
    },
    { party: turkey, version: null, zoneEntries: [{ zone: northHoms, number: 2, delimitation: drawn() }] },
  ],
  writtenAt,
});
const lines = text.split('\n');

describe('a file of maps', () => {
  it('is a FeatureCollection without crs, with a bounding box, one feature a line', () => {
    expect(parsedFile(text)).toMatchObject({ type: 'FeatureCollection', bbox: [36, 34.9, 37.1, 35.1] });
    expect(parsedFile(text)).not.toHaveProperty('crs');
    expect(lines.filter((line) => line.startsWith('{"type":"Feature",'))).toHaveLength(3);
    expect(lines.at(-1)).toBe('');
  });

  it('measures as the lines of the workspace run, and says so', () => {
    const wide = drawn(rectangle(36, 0, 37, 35.7));
    const areaOf = (lineType: 'longitude-latitude' | 'geodesic') => {
      const maps = [{ party: russia, version, zoneEntries: [{ zone: idlib, number: 1, delimitation: wide }] }];
      const written = writeMaps({ workspace: { ...workspaceFacts, lineType }, maps, writtenAt });
      const properties = parsedFile(written).features[0]?.properties ?? {};
      expect(properties).toMatchObject({ figures_line_type: lineType, line_type: 'longitude-latitude' });
      return Number(properties['area_km2']);
    };
    // Between the parallel and the geodesic: 2/3 of tan(35.7) d^2 / 8R times d, d being 90.5 km, is 6.95 km2.
    expect(areaOf('geodesic') - areaOf('longitude-latitude')).toBeCloseTo(6.95, 0);
  });

  it('says in properties what a GIS user looks for', () => {
    const [first, second, third] = parsedFile(text).features;
    // Area and perimeter by GeographicLib, the parallels cut into 2,000 pieces each.
    expect(first?.properties['area_km2']).toBeCloseTo(101.336338, 5);
    expect(first?.properties['perimeter_km']).toBeCloseTo(40.456658, 5);
    expect(first).toMatchObject({ id: 'russia/zone-1', bbox: [36.7, 34.9, 36.8, 35] });
    expect({ ...first?.properties, area_km2: 0, perimeter_km: 0 }).toEqual({
      zone: 'Idlib',
      zone_id: 'zone-1',
      zone_number: 1,
      party: 'Russia',
      party_id: 'russia',
      version: 4,
      version_name: 'After lunch',
      area_km2: 0,
      perimeter_km: 0,
      saved: '2017-07-05T08:30:00.000Z',
      fingerprint: 'ab'.repeat(32),
      fingerprint_words: 'produce front turtle firm rival still push install produce front turtle firm',
      fingerprint_code: 'NENT-QAXB',
      line_type: 'longitude-latitude',
      figures_line_type: 'longitude-latitude',
      illustrative: false,
      source_file: null,
      source_sha256: null,
      source_datum: null,
      source_transformation: null,
      stated_accuracy_m: null,
      workspace: 'Astana, July 2017',
    });
    expect(second?.properties).toMatchObject({
      illustrative: true,
      illustrative_label: 'Illustrative, not a party’s position',
      source_file: 'a.shp',
      source_datum: 'Pulkovo 1942',
      source_transformation: 'EPSG:1267',
      stated_accuracy_m: 50,
    });
    const none = {
      version_name: null,
      saved: null,
      fingerprint: null,
      fingerprint_words: null,
      fingerprint_code: null,
    };
    expect(third?.properties).toMatchObject({ version: 'draft', ...none, area_km2: 0 });
  });

  it('writes one part as a Polygon, several as a MultiPolygon, an empty area as a MultiPolygon of none', () => {
    const [first, second, third] = parsedFile(text).features;
    expect(first?.geometry).toEqual({ type: 'Polygon', coordinates: square.geometry[0] });
    expect(second?.geometry).toEqual({ type: 'MultiPolygon', coordinates: islands.geometry });
    expect(third?.geometry).toEqual({ type: 'MultiPolygon', coordinates: [] });
    expect(third).not.toHaveProperty('bbox');
  });

  it('writes small coordinates without an exponent and no more than 7 decimals', () => {
    const tiny = drawn([
      [0, 0],
      [1e-7, 0],
      [0.1234567, 0.3],
      [0, 0],
    ]);
    const zoneEntries = [{ zone: idlib, number: 1, delimitation: tiny }];
    const written = writeMaps({
      workspace: workspaceFacts,
      maps: [{ party: russia, zoneEntries, version }],
      writtenAt,
    });
    expect(written).toContain('"coordinates":[[[0,0],[0.0000001,0],[0.1234567,0.3],[0,0]]]');
  });

  it('is recognised when it comes back: party, zone, version, and an empty area as one', async () => {
    const { features, writtenAt: stated } = await readText(text);
    expect(stated).toBe(writtenAt);
    expect(features.map(({ recognition }) => recognition)).toEqual([
      { partyId: 'russia', zoneId: 'zone-1', versionNumber: 4, fingerprint: 'ab'.repeat(32) },
      { partyId: 'russia', zoneId: 'zone-2', versionNumber: 4, fingerprint: 'ab'.repeat(32) },
      { partyId: 'turkey', zoneId: 'zone-2', versionNumber: null },
    ]);
    expect(features.map(({ geometry }) => geometry)).toEqual([square.geometry, islands.geometry, []]);
    expect(features[1]?.provenance).toEqual(illustrative.provenance);
    expect(features[2]).toMatchObject({
      importable: true,
      findings: [{ kind: 'empty-geometry', severity: 'warning' }],
    });
  });

  it('stays illustrative when a program in between drops our member or our property', async () => {
    const feature = parsedFile(text).features[1];
    expect(feature).toMatchObject({
      properties: { illustrative: true },
      delimit: { provenance: { illustrative: true } },
    });
    const withoutMember = { ...feature, delimit: undefined };
    const withoutFlag = { ...feature?.properties, illustrative: undefined };
    for (const changed of [withoutMember, { ...feature, properties: withoutFlag }]) {
      const { features } = await readText(JSON.stringify(changed));
      expect(features[0]?.provenance).toMatchObject({ illustrative: true, statedAccuracyM: 50 });
    }
  });

  it('can be read back when somebody typed half a character into a name', async () => {
    const zoneEntries = [{ zone: { ...idlib, name: 'Id\ud83dlib' }, number: 1, delimitation: square }];
    const { features } = await readText(
      writeMaps({ workspace: workspaceFacts, maps: [{ party: russia, zoneEntries, version }], writtenAt }),
    );
    expect(features[0]).toMatchObject({ name: 'Id\ufffdlib', importable: true });
  });
});
