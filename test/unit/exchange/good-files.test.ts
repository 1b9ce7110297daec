import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { featuresOf, readSample, readText, said } from './reading.ts';

const square = [
  [
    [
      [36.7, 34.9],
      [36.8, 34.9],
      [36.8, 35],
      [36.7, 35],
      [36.7, 34.9],
    ],
  ],
];

/** The square's area by GeographicLib, its parallels cut into 2,000 pieces each. */
const SQUARE_M2 = 101_336_338;

describe('a good file', () => {
  it.each([
    'square',
    'bare-polygon',
    'bare-multipolygon',
    'single-feature',
    'byte-order-mark',
    'utf-16-little-endian',
    'utf-16-big-endian',
    'declared-crs84',
    'prettily-indented',
    'proto-properties',
    'named-like-a-zone',
  ])('gives the boundary without a finding: %s', async (name) => {
    const [feature, ...others] = await featuresOf(`valid/${name}`);
    expect(feature).toMatchObject({ geometry: square, findings: [], importable: true, positionCount: 5 });
    expect(feature).toMatchObject({ movedPositions: 0, largestMoveM: 0 });
    expect(feature?.areaM2).toBeCloseTo(SQUARE_M2, -1);
    expect(others).toEqual([]);
  });

  it('reads names in UTF-16', async () => {
    const [little] = await featuresOf('valid/utf-16-little-endian');
    const [big] = await featuresOf('valid/utf-16-big-endian');
    expect([little?.name, big?.name]).toEqual(['الرستن', 'الرستن']);
  });

  it('turns a clockwise shell round without a word', async () => {
    const [feature] = await featuresOf('valid/clockwise');
    expect(feature?.findings).toEqual([]);
    expect(new Set(feature?.geometry?.[0]?.[0]?.map(String))).toEqual(new Set(square[0]?.[0]?.map(String)));
    const ring = feature?.geometry?.[0]?.[0] ?? [];
    const twiceTheArea = ring.slice(1).reduce((sum, [x, y], index) => {
      const [px, py] = ring[index] ?? [0, 0];
      return sum + px * y - x * py;
    }, 0);
    expect(twiceTheArea).toBeCloseTo(0.02, 9);
  });

  it('says that heights are ignored', async () => {
    const [feature] = await featuresOf('valid/heights');
    expect(feature?.findings.map(said)).toEqual([{ kind: 'further-dimensions', severity: 'warning', detail: '3' }]);
    expect(feature).toMatchObject({ geometry: square, importable: true });
  });

  it('counts the positions that move to the data grid and the largest move', async () => {
    const [feature] = await featuresOf('valid/off-grid');
    expect(feature).toMatchObject({ geometry: square, importable: true });
    // GeographicLib: 3.65 mm along the parallel, 2.22 mm along the meridian.
    expect(feature?.largestMoveM).toBeCloseTo(0.00365, 4);
    // The repetition that closes the ring is not counted again.
    expect(feature?.movedPositions).toBe(2);
  });

  it('carries the file name, the hash of its bytes and the datum as source', async () => {
    const bytes = readFileSync(new URL('../../../fixtures/valid/square.geojson', import.meta.url));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const read = await readSample('valid/square');
    expect(read).toMatchObject({
      ok: true,
      value: { fileName: 'valid/square.geojson', sha256, byteLength: bytes.length },
    });
    expect(read.ok && read.value.features[0]?.provenance).toEqual({
      illustrative: false,
      lineType: 'longitude-latitude',
      statedAccuracyM: null,
      source: { fileName: 'valid/square.geojson', sha256, datum: 'WGS 84', transformation: null },
      turningPointNames: {},
      declaredOwnAt: null,
    });
  });

  it('keeps the illustrative flag, line type and accuracy of its properties', async () => {
    const [feature] = await featuresOf('valid/illustrative-by-others');
    expect(feature?.provenance).toMatchObject({ illustrative: true, lineType: 'geodesic', statedAccuracyM: 50 });
    expect(feature?.recognition).toEqual({ partyId: 'russia', zoneId: 'zone-2', versionNumber: null });
  });

  it('says that its line type is another one than that of the workspace', async () => {
    const [feature] = await featuresOf('valid/illustrative-by-others');
    expect(feature?.importable).toBe(true);
    expect(feature?.findings).toEqual([
      expect.objectContaining({ kind: 'other-line-type', severity: 'warning', detail: 'geodesic' }),
    ]);
  });

  it('is recognised by the names of zones and parties, whatever their case', async () => {
    const [feature] = await featuresOf('valid/named-like-a-zone');
    expect(feature?.recognition).toEqual({ partyId: 'turkey', zoneId: 'zone-2', versionNumber: null });
  });

  it('takes nothing from a member called __proto__', async () => {
    const [feature] = await featuresOf('valid/proto-properties');
    expect(feature?.name).toBe('Rastan');
    expect(feature?.recognition).toEqual({ partyId: null, zoneId: null, versionNumber: null });
    expect(feature?.provenance.illustrative).toBe(false);
    expect(({} as Record<string, unknown>)['illustrative']).toBeUndefined();
  });
});

describe('recognition', () => {
  async function recognitionOf(properties: object): Promise<unknown> {
    const geometry = { type: 'Polygon', coordinates: square[0] };
    const { features } = await readText(JSON.stringify({ type: 'Feature', properties, geometry }));
    return features[0]?.recognition;
  }

  it('holds to the id when a party was renamed', async () => {
    const properties = { party_id: 'turkey', party: 'Turkey', zone_id: 'zone-1', zone: 'Idlib and around', version: 3 };
    expect(await recognitionOf(properties)).toEqual({ partyId: 'turkey', zoneId: 'zone-1', versionNumber: 3 });
  });

  it('assumes nothing when an id carries the name of another zone here', async () => {
    const properties = { zone_id: 'zone-1', zone: 'Eastern Ghouta', party: 'Iran', version: 'draft' };
    expect(await recognitionOf(properties)).toEqual({ partyId: 'iran', zoneId: null, versionNumber: null });
  });

  it('knows no zone called like a member of every object', async () => {
    const properties = { zone: 'constructor', party: '__proto__', version: 1.5 };
    expect(await recognitionOf(properties)).toEqual({ partyId: null, zoneId: null, versionNumber: null });
  });
});
