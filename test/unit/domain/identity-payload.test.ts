import { describe, expect, it } from 'vitest';
import type { Delimitation } from '../../../src/domain/delimitation.ts';
import { mapFingerprint } from '../../../src/domain/identity/fingerprint.ts';
import { payloadOf, readPayload } from '../../../src/domain/identity/payload.ts';
import { sha256 } from '../../../src/domain/identity/sha256.ts';
import { drawnHere } from '../../../src/domain/provenance.ts';

/*
 * The expected bytes were typed by hand after RFC 7946 and RFC 8785; their hashes are what `sha256sum` says of a file
 * with these bytes. If one of these tests fails, versions that were saved before do not verify any more.
 */
const TRIANGLE: Delimitation = {
  geometry: [
    [
      [
        [36.5, 34.75],
        [36.75, 34.75],
        [36.75, 35],
        [36.5, 34.75],
      ],
    ],
  ],
  provenance: drawnHere('longitude-latitude'),
};
const TRIANGLE_TEXT =
  '{"geometry":{"coordinates":[[[[36.5,34.75],[36.75,34.75],[36.75,35],[36.5,34.75]]]],"type":"MultiPolygon"},' +
  '"id":"zone-2","properties":{"provenance":{"declaredOwnAt":null,"illustrative":false,"lineType":"longitude-latitude",' +
  '"source":null,"statedAccuracyM":null,"turningPointNames":{}}},"type":"Feature"}';
const TRIANGLE_SHA256 = '3a6ddf9307a2cad9042c8e3f2061664c6342258a9b708cb5073c7912036810ba';

const EMPTY_WITH_EVERYTHING: Delimitation = {
  geometry: [],
  provenance: {
    turningPointNames: { '37.0000000,35.0000000': '"M5"', '36.5000000,34.7500000': 'Al-Ghantu – bridge' },
    statedAccuracyM: 12.5,
    illustrative: true,
    lineType: 'geodesic',
    source: {
      fileName: 'حمص.geojson',
      datum: 'WGS 84',
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      transformation: null,
    },
    declaredOwnAt: '2017-07-05T08:00:00.000Z',
  },
};
const EMPTY_TEXT =
  '{"geometry":{"coordinates":[],"type":"MultiPolygon"},"id":"zone-1","properties":{"provenance":' +
  '{"declaredOwnAt":"2017-07-05T08:00:00.000Z","illustrative":true,"lineType":"geodesic","source":{"datum":"WGS 84",' +
  '"fileName":"حمص.geojson","sha256":"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",' +
  '"transformation":null},"statedAccuracyM":12.5,"turningPointNames":{"36.5000000,34.7500000":"Al-Ghantu – bridge",' +
  '"37.0000000,35.0000000":"\\"M5\\""}}},"type":"Feature"}';
const EMPTY_SHA256 = '50a53bcaa666c57527475ec2b8c29ab09be55a94d57b33c5a59e47f61d3c9bf0';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('the payload of a delimitation', () => {
  it('is the canonical GeoJSON Feature, to the byte', async () => {
    const triangle = payloadOf('zone-2', TRIANGLE);
    expect(textOf(triangle)).toBe(TRIANGLE_TEXT);
    expect(triangle.byteLength).toBe(302);
    expect(await sha256(triangle)).toBe(TRIANGLE_SHA256);
    const empty = payloadOf('zone-1', EMPTY_WITH_EVERYTHING);
    expect(textOf(empty)).toBe(EMPTY_TEXT);
    expect(empty.byteLength).toBe(478);
    expect(await sha256(empty)).toBe(EMPTY_SHA256);
  });

  it('reads back as what it was made of', () => {
    expect(readPayload(bytesOf(TRIANGLE_TEXT))).toEqual({
      ok: true,
      value: { zoneId: 'zone-2', delimitation: TRIANGLE },
    });
    expect(readPayload(bytesOf(EMPTY_TEXT))).toEqual({
      ok: true,
      value: { zoneId: 'zone-1', delimitation: EMPTY_WITH_EVERYTHING },
    });
  });

  it('reads with members of a later release in it', () => {
    const later = TRIANGLE_TEXT.replace('"illustrative":false', '"illustrative":false,"surveyedBy":"nobody"').replace(
      '"id":',
      '"bbox":[36.5,34.75,36.75,35],"id":',
    );
    expect(readPayload(bytesOf(later))).toMatchObject({ ok: true, value: { delimitation: TRIANGLE } });
  });

  it('refuses everything that is no whole delimitation, and never throws', () => {
    const broken = (from: string, to: string): string => {
      expect(TRIANGLE_TEXT).toContain(from);
      return TRIANGLE_TEXT.replace(from, to);
    };
    const texts = [
      '',
      'null',
      '[]',
      '7',
      '"Feature"',
      TRIANGLE_TEXT.slice(0, -1),
      `\ufeff${TRIANGLE_TEXT}`,
      broken('"Feature"', '"FeatureCollection"'),
      broken('"id":"zone-2"', '"id":2'),
      broken('"MultiPolygon"', '"Polygon"'),
      broken('"coordinates":[[[[36.5', '"coordinates":[[[["36.5"'),
      broken('[36.5,34.75],[36.75,34.75]', '[36.5,34.75,3],[36.75,34.75]'),
      broken(',[36.5,34.75]]]]', ',[36.5,34.76]]]]'),
      broken(',[36.75,35],', ','),
      broken('[36.75,35]', 'null'),
      broken('[36.75,35]', '[1e999,35]'),
      broken('"coordinates":[[', '"coordinates":[[],[['),
      broken('"properties":{', '"properties":null,"x":{'),
      broken('"illustrative":false', '"illustrative":0'),
      broken('"lineType":"longitude-latitude"', '"lineType":"straight"'),
      broken('"source":null', '"source":{}'),
      broken('"statedAccuracyM":null', '"statedAccuracyM":"12"'),
      broken('"turningPointNames":{}', '"turningPointNames":{"a":1}'),
      broken('"turningPointNames":{}', '"turningPointNames":[]'),
      broken('"declaredOwnAt":null,', ''),
    ];
    for (const text of texts) expect(readPayload(bytesOf(text)).ok, text).toBe(false);
    expect(readPayload(Uint8Array.of(0x22, 0xff, 0x22)).ok).toBe(false);
  });
});

describe('the map fingerprint', () => {
  const reference = (zoneId: string, hash: string): { zoneId: string; sha256: string } => ({ zoneId, sha256: hash });
  const both = [reference('zone-2', TRIANGLE_SHA256), reference('zone-1', EMPTY_SHA256)];

  it('is the SHA-256 of the canonical list by zone id', async () => {
    expect(await mapFingerprint(both)).toBe('4ef54b687fdcd2114b2024c6d4263816fb0eedb42721074e6cd61923f25fd65c');
    expect(await mapFingerprint([reference('zone-2', TRIANGLE_SHA256)])).toBe(
      '923945976a3df1db6911f4425392f0545c02a0f6e777a9f4effa18d11e9893a1',
    );
    expect(await mapFingerprint([])).toBe('4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945');
  });

  it('does not depend on the order of the zones and leaves the list as it was', async () => {
    const turned = both.toReversed();
    expect(await mapFingerprint(turned)).toBe(await mapFingerprint(both));
    expect(turned.map(({ zoneId }) => zoneId)).toEqual(['zone-1', 'zone-2']);
  });

  it('tells apart which zone has which boundary', async () => {
    const swapped = [reference('zone-1', TRIANGLE_SHA256), reference('zone-2', EMPTY_SHA256)];
    expect(await mapFingerprint(swapped)).not.toBe(await mapFingerprint(both));
  });
});
