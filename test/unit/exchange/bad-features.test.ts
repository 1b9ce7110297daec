import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/domain/finding.ts';
import { featuresOf, readSample, said } from './reading.ts';

/** In every sample the feature "Rastan" is bad and stands before a good one. */
const found: Readonly<Record<string, readonly Partial<Finding>[]>> = {
  'out-of-range-longitude': [
    { kind: 'out-of-range', severity: 'error', part: 0, ring: 0, point: 1, detail: '190, 34.9' },
  ],
  'out-of-range-latitude': [
    { kind: 'out-of-range', severity: 'error', part: 0, ring: 0, point: 2, detail: '36.8, 95.5' },
  ],
  metres: [{ kind: 'out-of-range', severity: 'error', part: 0, ring: 0, point: 0, detail: '4085425.31, 4154270.02' }],
  // The gap is a tenth of a degree along a meridian; GeographicLib gives 11093.966 m.
  unclosed: [
    {
      kind: 'unclosed-ring',
      severity: 'error',
      position: [36.7, 35],
      part: 0,
      ring: 0,
      point: 3,
      detail: '11093.97',
    },
  ],
  'self-crossing': [{ kind: 'self-crossing', severity: 'error', position: [36.75, 34.95], part: 0, ring: 0, point: 0 }],
  'zero-area': [{ kind: 'zero-area', severity: 'error', position: [36.7, 34.9], part: 0, ring: 0, point: 0 }],
  'too-few-positions': [
    { kind: 'too-few-positions', severity: 'error', position: [36.7, 34.9], part: 0, ring: 0, detail: '3' },
  ],
  'empty-polygon': [{ kind: 'empty-geometry', severity: 'error' }],
  'empty-multipolygon': [{ kind: 'empty-geometry', severity: 'error' }],
  'empty-part': [{ kind: 'empty-geometry', severity: 'error', part: 1 }],
  'empty-ring': [{ kind: 'too-few-positions', severity: 'error', part: 0, ring: 0, detail: '0' }],
  'hole-outside': [{ kind: 'hole-outside', severity: 'error', position: [37.7, 34.9], part: 0, ring: 1, point: 0 }],
  'hole-in-hole': [{ kind: 'hole-in-hole', severity: 'error', position: [36.73, 34.93], part: 0, ring: 2, point: 0 }],
  'hole-crosses-shell': [
    { kind: 'rings-cross', severity: 'error', position: [36.8, 34.97], part: 0, ring: 1, point: 1 },
    { kind: 'rings-cross', severity: 'error', position: [36.8, 34.93], part: 0, ring: 1, point: 3 },
  ],
  'parts-overlap': [{ kind: 'parts-overlap', severity: 'error', position: [36.72, 34.92], part: 1, ring: 0, point: 0 }],
  'text-coordinate': [{ kind: 'not-a-number', severity: 'error', part: 0, ring: 0, point: 1, detail: '"36.8"' }],
  'null-coordinate': [{ kind: 'not-a-number', severity: 'error', part: 0, ring: 0, point: 1, detail: 'null' }],
  'short-position': [{ kind: 'invalid-structure', severity: 'error', part: 0, ring: 0, point: 1, detail: '[36.8]' }],
  'flat-coordinates': [
    { kind: 'invalid-structure', severity: 'error', part: 0, ring: 0, point: 0, detail: '36.7' },
    { kind: 'invalid-structure', severity: 'error', part: 0, ring: 1, point: 0, detail: '36.8' },
    { kind: 'invalid-structure', severity: 'error', part: 0, ring: 2, point: 0, detail: '36.8' },
    { kind: 'invalid-structure', severity: 'error', part: 0, ring: 3, point: 0, detail: '36.7' },
  ],
  'no-coordinates': [{ kind: 'invalid-structure', severity: 'error', detail: 'coordinates: undefined' }],
  'null-geometry': [{ kind: 'null-geometry', severity: 'error' }],
  'missing-geometry': [{ kind: 'missing-geometry', severity: 'error' }],
  'text-geometry': [
    {
      kind: 'not-an-object',
      severity: 'error',
      detail: 'geometry: "POLYGON((36.7 34.9,36.8 34.9,36.8 35,36.7 34.9))"',
    },
  ],
  point: [{ kind: 'unsupported-geometry', severity: 'error', detail: 'Point' }],
  line: [{ kind: 'unsupported-geometry', severity: 'error', detail: 'LineString' }],
  'geometry-collection': [{ kind: 'unsupported-geometry', severity: 'error', detail: 'GeometryCollection' }],
  'unknown-geometry-type': [{ kind: 'wrong-type', severity: 'error', detail: '"Circle"' }],
  'proto-geometry-type': [{ kind: 'wrong-type', severity: 'error', detail: '"__proto__"' }],
  'constructor-geometry-type': [{ kind: 'wrong-type', severity: 'error', detail: '"constructor"' }],
  'bad-bbox': [{ kind: 'invalid-structure', severity: 'error', detail: 'bbox, must be a 2*n array' }],
  'bad-id': [{ kind: 'invalid-structure', severity: 'error', detail: 'id: {}' }],
  'properties-list': [{ kind: 'invalid-structure', severity: 'error', detail: 'properties: ["Rastan"]' }],
  'missing-properties': [
    { kind: 'invalid-structure', severity: 'error', detail: 'must have a member with the name "properties"' },
  ],
};

describe('a bad feature', () => {
  it.each(Object.entries(found))(
    'is listed with what and where, and cannot be taken over: %s',
    async (name, expected) => {
      const [bad, good, ...others] = await featuresOf(`bad/${name}`);
      expect(bad?.findings.map(said)).toEqual(expected);
      expect(bad).toMatchObject({ index: 0, importable: false, geometry: null, areaM2: null });
      expect(good).toMatchObject({
        index: 1,
        name: 'Good neighbour',
        importable: true,
        findings: [],
        positionCount: 5,
      });
      expect(others).toEqual([]);
    },
  );

  it('is listed when it is no feature at all', async () => {
    const features = await featuresOf('bad/not-features');
    expect(features.map(({ findings }) => findings.map(said))).toEqual([
      [{ kind: 'not-an-object', severity: 'error', detail: 'null' }],
      [{ kind: 'not-an-object', severity: 'error', detail: '7' }],
      [{ kind: 'not-an-object', severity: 'error', detail: '"Feature"' }],
      [{ kind: 'not-an-object', severity: 'error', detail: '[]' }],
      [{ kind: 'wrong-type', severity: 'error', detail: 'undefined' }],
      [{ kind: 'wrong-type', severity: 'error', detail: '"Polygon"' }],
      [{ kind: 'wrong-type', severity: 'error', detail: '"constructor"' }],
      [],
    ]);
    expect(features.map(({ importable }) => importable)).toEqual([...Array<boolean>(7).fill(false), true]);
  });

  it('is every one of a file that declares other coordinates than WGS 84', async () => {
    const crs = { kind: 'declared-crs', severity: 'error', detail: 'urn:ogc:def:crs:EPSG::32637' };
    const read = await readSample('bad/declared-crs');
    expect(read.ok && read.value.findings.map(said)).toEqual([crs]);
    expect(read.ok && read.value.features.map(({ findings }) => findings.map(said))).toEqual([[crs]]);
    expect(read.ok && read.value.features.map(({ importable, geometry }) => [importable, geometry])).toEqual([
      [false, null],
    ]);
  });
});
