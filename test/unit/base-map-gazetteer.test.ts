import { readFileSync } from 'node:fs';
import geodesic from 'geographiclib-geodesic';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Position } from '../../src/geometry/coordinates.ts';
import { loadGazetteer, makeGazetteer } from '../../src/map/base-map/places.ts';
import { readPlaces } from '../../src/map/base-map/read-places.ts';

const text = readFileSync(new URL('../../public/basemap/places.geojson', import.meta.url), 'utf8');
const gazetteer = makeGazetteer(readPlaces(text));

/** The position at a distance and azimuth from a place on the ellipsoid, by GeographicLib. */
function away(from: Position, azimuthDegrees: number, distanceM: number): Position {
  const { lon2, lat2 } = geodesic.Geodesic.WGS84.Direct(from[1], from[0], azimuthDegrees, distanceM);
  if (lon2 === undefined || lat2 === undefined) throw new Error('GeographicLib gives a position');
  return [lon2, lat2];
}

const rastan: Position = [36.7324, 34.9267];
const palmyra: Position = [38.284, 34.5624];

describe('nearest', () => {
  test('a place itself is at no distance', () => {
    expect(gazetteer.nearest(rastan)?.name).toBe('ar-Rastan');
    expect(gazetteer.nearest(rastan)?.distanceM).toBeLessThan(0.01);
  });

  test('0.02 degrees north of Rastan are 2224 m, on a sphere of 6371 km', () => {
    // 0.02 * pi / 180 * 6371008.8 m = 2223.9 m
    const nearest = gazetteer.nearest([rastan[0], rastan[1] + 0.02]);
    expect(nearest?.name).toBe('ar-Rastan');
    expect(nearest?.bearing).toBe('N');
    expect(nearest?.distanceM).toBeCloseTo(2223.9, 0);
  });

  test.each([
    ['N', 0],
    ['N', 20],
    ['NE', 25],
    ['NE', 45],
    ['E', 90],
    ['SE', 135],
    ['S', 180],
    ['SW', 225],
    ['W', 270],
    ['NW', 315],
    ['N', 340],
  ] as const)('20 km off Palmyra lies %s of it at an azimuth of %d degrees', (bearing, azimuth) => {
    const nearest = gazetteer.nearest(away(palmyra, azimuth, 20_000));
    expect(nearest?.name).toBe('Palmyra (Tadmur)');
    expect(nearest?.bearing).toBe(bearing);
    // The sphere differs from the ellipsoid by half a per cent at most.
    expect(Math.abs((nearest?.distanceM ?? 0) - 20_000)).toBeLessThan(100);
  });

  test('it is the nearest of all by GeographicLib too', () => {
    for (const position of [
      [36.5, 35.2],
      [36.9, 34.9],
      [36.2, 32.9],
      [40.1, 35.9],
      [33.2, 35.1],
    ] as Position[]) {
      const distances = gazetteer.places.map((place) => ({
        name: place.name,
        distanceM:
          geodesic.Geodesic.WGS84.Inverse(position[1], position[0], place.position[1], place.position[0]).s12 ?? 0,
      }));
      const expected = distances.reduce((least, one) => (one.distanceM < least.distanceM ? one : least));
      expect(gazetteer.nearest(position)?.name).toBe(expected.name);
    }
  });

  test('farther than 100 km from every place there is none', () => {
    expect(gazetteer.nearest([-74.07, 4.71])).toBeNull();
    expect(makeGazetteer([]).nearest(rastan)).toBeNull();
  });
});

describe('search', () => {
  const first = (wanted: string): string | undefined => gazetteer.search(wanted)[0]?.name;

  test.each([
    ['rastan', 'ar-Rastan'],
    ['AR-RAST', 'ar-Rastan'],
    ['al rastan', 'ar-Rastan'],
    ['الرستن', 'ar-Rastan'],
    ['رستن', 'ar-Rastan'],
    ['hamah', 'Hama'],
    ['حماه', 'Hama'],
    ['ادلب', 'Idlib'],
    ['sanliurfa', 'Şanlıurfa'],
    ['kobani', 'Ayn al-Arab (Kobani)'],
    ['numan', 'Maarrat al-Numan'],
    ['  deir   ez-z', 'Deir ez-Zor'],
  ])('"%s" finds %s first', (wanted, name) => {
    expect(first(wanted)).toBe(name);
  });

  test('what begins so comes before what merely has it, then by importance', () => {
    const names = gazetteer.search('da').map(({ name }) => name);
    expect(names[0]).toBe('Damascus');
    const begins = names.map((name) => /^(?:a[a-z]+-)?da/iu.test(name));
    expect(begins).toContain(false);
    expect(begins.indexOf(true, begins.indexOf(false))).toBe(-1);
  });

  test('places of one name are told apart by their governorate', () => {
    const surans = gazetteer.search('suran').filter(({ name }) => name === 'Suran');
    expect(surans.map(({ governorate }) => governorate)).toEqual(['Hama', 'Aleppo']);
  });

  test.each(['', '   ', '()', 'zzzz', '(.*'])('"%s" finds nothing', (wanted) => {
    expect(gazetteer.search(wanted)).toEqual([]);
  });

  test('at most fifty are given', () => {
    expect(gazetteer.search('a')).toHaveLength(50);
  });
});

describe('loading', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('fetches one file below the address and reads it', async () => {
    const fetched = vi.fn<typeof fetch>(() => Promise.resolve(new Response(text)));
    vi.stubGlobal('fetch', fetched);
    const loaded = await loadGazetteer('https://maps.example/delimit/basemap/');
    expect(fetched.mock.calls.map(([address]) => address)).toEqual([
      'https://maps.example/delimit/basemap/places.geojson',
    ]);
    expect(loaded.search('homs')[0]).toEqual({
      name: 'Homs',
      nameArabic: 'حمص',
      position: [36.7234, 34.7268],
      rank: 2,
      population: 775404,
      governorate: 'Homs',
    });
  });

  test('fails when the file is not there', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 404 })));
    await expect(loadGazetteer('https://maps.example/basemap/')).rejects.toThrow('404');
  });
});
