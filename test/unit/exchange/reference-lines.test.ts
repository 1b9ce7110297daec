import { describe, expect, it } from 'vitest';
import { readText } from './reading.ts';

const feature = (type: string, coordinates: unknown) => ({
  type: 'Feature',
  properties: { name: type },
  geometry: { type, coordinates },
});
const read = (...features: readonly unknown[]) => readText(JSON.stringify({ type: 'FeatureCollection', features }));

describe('lines and points in a file', () => {
  it('are no boundaries, but can be a reference layer', async () => {
    const reading = await read(
      feature('LineString', [
        [36, 35],
        [36.1, 35.00000004, 700],
      ]),
      feature('MultiLineString', [
        [
          [36, 35],
          [37, 35],
        ],
        [
          [38, 35],
          [39, 35],
        ],
      ]),
      feature('Point', [36, 35]),
      feature('MultiPoint', [
        [36, 35],
        [37, 35],
      ]),
    );
    for (const { importable, geometry, findings } of reading.features) {
      expect({ importable, geometry }).toEqual({ importable: false, geometry: null });
      expect(findings.map(({ kind }) => kind)).toEqual(['unsupported-geometry']);
    }
    expect(reading.features.map(({ asReference }) => asReference?.lines)).toEqual([
      [
        [
          [36, 35],
          [36.1, 35],
        ],
      ],
      [
        [
          [36, 35],
          [37, 35],
        ],
        [
          [38, 35],
          [39, 35],
        ],
      ],
      [[[36, 35]]],
      [[[36, 35]], [[37, 35]]],
    ]);
    expect(reading.features[0]?.asReference?.movedPositions).toBe(1);
    // 0.00000004 degrees of latitude at 35 N: 110,940 m a degree.
    expect(reading.features[0]?.asReference?.largestMoveM).toBeCloseTo(0.00444, 4);
  });

  it('can be none where a place is none, or where the file is in other coordinates', async () => {
    const reading = await read(
      feature('LineString', [
        [36, 35],
        [36, 'north'],
      ]),
      feature('LineString', [
        [36, 35],
        [400000, 3800000],
      ]),
      feature('LineString', []),
      feature('MultiLineString', [
        [
          [36, 35],
          [37, 35],
        ],
        [],
      ]),
      feature('GeometryCollection', []),
    );
    expect(reading.features.map(({ asReference }) => asReference)).toEqual([null, null, null, null, null]);
    const crs = { type: 'name', properties: { name: 'EPSG:32637' } };
    const projected = await readText(
      JSON.stringify({
        type: 'FeatureCollection',
        crs,
        features: [
          feature('LineString', [
            [36, 35],
            [37, 35],
          ]),
        ],
      }),
    );
    expect(projected.features[0]?.asReference).toBeNull();
  });

  it('are the rings of a boundary where there is one', async () => {
    const ring = [
      [36, 35],
      [37, 35],
      [37, 36],
      [36, 35],
    ];
    const reading = await read(feature('Polygon', [ring]), feature('Polygon', [ring.slice(0, 3)]));
    expect(reading.features.map(({ asReference }) => asReference?.lines ?? null)).toEqual([[ring], null]);
  });
});
