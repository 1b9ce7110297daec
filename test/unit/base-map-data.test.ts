import { readFileSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { area, booleanClockwise, distance, kinks, nearestPointOnLine } from '@turf/turf';
import type { Feature, FeatureCollection, LineString, MultiLineString, Point, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const folder = `${repository}/public/basemap`;
const files = readdirSync(folder);

const read = (path: string): FeatureCollection =>
  JSON.parse(readFileSync(`${repository}/${path}`, 'utf8')) as FeatureCollection;
const layer = (name: string): Feature[] => read(`public/basemap/${name}.geojson`).features;

/** All positions of a feature, at whatever depth. */
function positionsOf({ geometry }: Feature): Position[] {
  if (geometry.type === 'GeometryCollection') throw new Error('Not in a base map');
  const flat = [geometry.coordinates].flat(4);
  return Array.from({ length: flat.length / 2 }, (_, index) => flat.slice(2 * index, 2 * index + 2));
}

const named = (features: Feature[], name: string): Feature[] =>
  features.filter(({ properties }) => properties?.['name'] === name);

const detailed = ['borders', 'governorates', 'land', 'places', 'roads', 'water'];

test('the data of the base map have at most 600 KB in all', () => {
  const bytes = files.map((name) => statSync(`${folder}/${name}`).size).reduce((sum, size) => sum + size, 0);
  expect(files.toSorted()).toEqual(
    ['SOURCES.md', ...[...detailed, 'world'].map((name) => `${name}.geojson`)].toSorted(),
  );
  expect(bytes).toBeLessThanOrEqual(600_000);
});

test.each(detailed)('every position of %s lies in the detailed area, and every feature has some', (name) => {
  const features = layer(name);
  expect(features.length).toBeGreaterThan(0);
  for (const feature of features) {
    const positions = positionsOf(feature);
    expect(positions.length).toBeGreaterThan(0);
    const outside = positions.filter(([x = NaN, y = NaN]) => !(x >= 28 && x <= 46 && y >= 30 && y <= 40));
    expect(outside).toEqual([]);
  }
});

test('the rest of the world lies in the world and leaves out the detailed area', () => {
  const features = layer('world');
  const drawn = features.filter(({ properties }) => properties?.['kind'] !== 'country').flatMap(positionsOf);
  expect(drawn.length).toBeGreaterThan(5000);
  expect(drawn.filter(([x = NaN, y = NaN]) => !(Math.abs(x) <= 180 && Math.abs(y) <= 90))).toEqual([]);
  expect(drawn.filter(([x = 0, y = 0]) => x > 28.05 && x < 45.95 && y > 30.05 && y < 39.95)).toEqual([]);
  expect(features.filter(({ properties }) => properties?.['kind'] === 'country').length).toBeGreaterThan(150);
});

test('no segment of the coarse land lies across the world, as one that jumps over 180 degrees would', () => {
  const [land] = layer('world').filter(({ properties }) => properties?.['kind'] === 'land');
  if (land?.geometry.type !== 'MultiPolygon') throw new Error('The land is a MultiPolygon');
  const wide = land.geometry.coordinates.flat().flatMap((ring) =>
    ring.flatMap(([x = 0, y = 0], index) => {
      const before = ring[index - 1]?.[0];
      // Round the South Pole the outline closes along the edge of the map.
      return before !== undefined && y > -84 && Math.abs(x - before) > 90 ? [[before, x, y]] : [];
    }),
  );
  expect(wide).toEqual([]);
});

describe('places', () => {
  const places = layer('places') as Feature<Point>[];
  const syrian = places.filter(({ properties }) => properties?.['governorate'] !== undefined);

  test('about 280 are Syrian, in fourteen governorates, all with an Arabic name', () => {
    expect(syrian.length).toBeGreaterThanOrEqual(270);
    expect(syrian.length).toBeLessThanOrEqual(290);
    expect(new Set(syrian.map(({ properties }) => properties?.['governorate'] as string)).size).toBe(14);
    const notArabic = syrian.filter(
      ({ properties }) => !/^[\u0621-\u064a ]+$/u.test(String(properties?.['nameArabic'])),
    );
    expect(notArabic).toEqual([]);
  });

  test('ranks run from 1 to 6, and the seats of the governorates come first', () => {
    const ranks = new Set(places.map(({ properties }) => properties?.['rank'] as number));
    expect([...ranks].toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6]);
    const first = syrian.filter(({ properties }) => (properties?.['rank'] as number) <= 2);
    expect(first.map(({ properties }) => properties?.['name'] as string).toSorted()).toEqual(
      // GeoNames has no seat of Rif Dimashq.
      ['Aleppo', 'Damascus', 'Daraa', 'Deir ez-Zor', 'Hama', 'Homs', 'Idlib', 'Latakia', 'Quneitra', 'Tartus']
        .concat('al-Hasakah', 'ar-Raqqa', 'as-Suwayda')
        .toSorted(),
    );
  });

  // Typed independently of the data, to a minute or so.
  test.each([
    ['ar-Rastan', 36.733, 34.917],
    ['Khan Shaykhun', 36.651, 35.442],
    ['Duma', 36.4, 33.572],
    ['Deir ez-Zor', 40.15, 35.333],
    ['al-Qamishli', 41.23, 37.05],
  ])('%s is where it should be', (name, longitude, latitude) => {
    const [place] = named(places, name) as Feature<Point>[];
    expect(distance(place?.geometry.coordinates ?? [], [longitude, latitude])).toBeLessThan(3);
  });
});

describe('lines', () => {
  const lineOf = (features: Feature[]): Feature<MultiLineString> => ({
    type: 'Feature',
    properties: {},
    geometry: {
      type: 'MultiLineString',
      coordinates: features.flatMap(({ geometry }) => (geometry as MultiLineString).coordinates),
    },
  });
  const offKm = (lines: Feature<MultiLineString | LineString>, position: Position): number =>
    nearestPointOnLine(lines, position).properties.dist ?? Infinity;

  test.each([
    [
      'M5',
      [
        [36.29, 33.51],
        [36.72, 34.73],
        [36.73, 34.93],
        [36.76, 35.13],
        [36.81, 35.86],
        [37.16, 36.2],
      ],
    ],
    [
      'M4',
      [
        [35.79, 35.53],
        [36.32, 35.81],
        [36.61, 35.81],
        [36.81, 35.86],
        [37.95, 36.53],
      ],
    ],
  ])('%s passes its towns within 3 km', (name, towns) => {
    const road = lineOf(named(layer('roads'), name));
    for (const town of towns) expect(offKm(road, town)).toBeLessThan(3);
  });

  const borders = layer('borders');
  const disputed = borders.filter(({ properties }) => properties?.['status'] === 'disputed');

  test('disputed borders are apart from settled ones, and each says which it is', () => {
    const lines = new Set(disputed.map(({ properties }) => properties?.['line'] as string));
    expect([...lines].toSorted()).toEqual([
      'armistice-1949',
      'cyprus-buffer-zone',
      'golan-1974-a',
      'golan-1974-b',
      'golan-before-1967',
      'golan-lebanon',
    ]);
    expect(borders.filter(({ properties }) => properties?.['status'] === 'settled')).toHaveLength(1);
  });

  test('on the Golan the lines lie in the order west to east: before 1967, 1974 A, 1974 B; and no settled border among them', () => {
    const eastOf = (line: string): number => {
      const feature = lineOf(disputed.filter(({ properties }) => properties?.['line'] === line));
      const crossing = nearestPointOnLine(feature, [35.8, 33.05]).geometry.coordinates;
      return crossing[0] ?? NaN;
    };
    const [before, a, b] = ['golan-before-1967', 'golan-1974-a', 'golan-1974-b'].map(eastOf) as [
      number,
      number,
      number,
    ];
    expect(before).toBeLessThan(a);
    expect(a).toBeLessThan(b);
    const settled = lineOf(borders.filter(({ properties }) => properties?.['status'] === 'settled'));
    expect(offKm(settled, [35.8, 33.05])).toBeGreaterThan(15);
  });

  test('the coarse world does not draw the Israeli-Syrian line a second time', () => {
    const world = lineOf(layer('world').filter(({ properties }) => properties?.['kind'] === 'border'));
    expect(offKm(world, [35.8, 33.05])).toBeGreaterThan(100);
  });

  test('lakes and rivers that were typed say so', () => {
    const typed = layer('water').filter(({ properties }) => properties?.['name'] !== undefined);
    expect(typed.map(({ properties }) => properties?.['source'] as string)).toEqual(typed.map(() => 'schematic'));
    expect(named(typed, 'Orontes')).toHaveLength(1);
  });
});

test('all fourteen Syrian governorates are named', () => {
  const names = layer('governorates').filter(({ geometry }) => geometry.type === 'Point');
  expect(names).toHaveLength(14);
});

test('every file is named in SOURCES.md, and neither data nor page knows of OpenStreetMap', () => {
  const page = readFileSync(`${folder}/SOURCES.md`, 'utf8');
  for (const name of files.filter((file) => file !== 'SOURCES.md')) expect(page).toContain(`| ${name} |`);
  expect(page).not.toMatch(/OpenStreetMap|ODbL/u);
});

test('the fixture of Hama is one valid polygon of a plausible size that names its source', () => {
  const [feature, ...others] = read('fixtures/governorates/hama.geojson').features as Feature<Polygon>[];
  if (!feature) throw new Error('The fixture is empty');
  const [shell, ...holes] = feature.geometry.coordinates;
  expect(others).toEqual([]);
  expect(holes).toEqual([]);
  expect(shell?.length).toBeGreaterThan(500);
  expect(shell?.at(-1)).toEqual(shell?.[0]);
  expect(booleanClockwise(shell ?? [])).toBe(false);
  expect(kinks(feature).features).toEqual([]);
  expect(feature.properties?.['source']).toContain('Natural Earth');
  // About 10,160 km2 by Syrian statistics; the generalised outline may be some per cent off.
  expect(area(feature) / 1e6).toBeGreaterThan(9000);
  expect(area(feature) / 1e6).toBeLessThan(11000);
});
