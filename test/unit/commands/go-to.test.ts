import { describe, expect, it } from 'vitest';
import { goToPosition } from '../../../src/commands/go-to-position.ts';
import { findPlaces, readPlace } from '../../../src/commands/go-to.ts';
import type { BoundingBox, Position } from '../../../src/geometry/coordinates.ts';
import type { Gazetteer } from '../../../src/map/base-map/places.ts';
import type { MapView } from '../../../src/map/map-view.ts';
import { formatDecimalPosition, formatSexagesimalPosition } from '../../../src/messages/format.ts';
import { fakeApplication } from './fake-application.ts';

const RASTAN: Position = [36.73, 34.93];

describe('a coordinate', () => {
  it.each([
    '34.93 N 36.73 E',
    '34.93N 36.73E',
    '  34.93° N, 36.73° E ',
    '34,93 N; 36,73 E',
    'N34.93 E36.73',
    'n 34.93°, e 36.73°',
    '36.73 E 34.93 N',
    'E36.73 N34.93',
    '34°55.8′ N 36°43.8′ E',
    '34°55′48″ N 36°43′48″ E',
    `34°55'48"N 36°43'48"E`,
    `34° 55' 48'' N, 36° 43' 48'' E`,
    'lat 34.93 lon 36.73',
    '٣٤٫٩٣ N ٣٦٫٧٣ E',
  ])('is read from %s', (text) => {
    const [longitude, latitude] = readPlace(text) ?? [];
    expect(longitude).toBeCloseTo(RASTAN[0], 9);
    expect(latitude).toBeCloseTo(RASTAN[1], 9);
  });

  it.each([
    ['12.5 S 70.25 W', [-70.25, -12.5]],
    ['S 12.5 W 70.25', [-70.25, -12.5]],
    ['0 N 180 W', [-180, 0]],
  ] as const)('has its hemispheres: %s', (text, expected) => {
    expect(readPlace(text)).toEqual(expected);
  });

  it.each([
    ['without letters, because nobody knows which comes first', '34.93 36.73'],
    ['with one letter', '34.93 N 36.73'],
    ['twice the same axis', '34.93 N 36.73 N'],
    ['beyond the map', '85.1 N 10 E'],
    ['beyond the globe', '34 N 180.5 E'],
    ['with 60 minutes', '34°60′ N 36°00′ E'],
    ['with minutes after a broken degree', '34.5°30′ N 36° E'],
    ['with seconds but no minutes', '34°30″ N 36° E'],
    ['with a sign and a letter', '-34.93 N 36.73 E'],
    ['with a name', 'Rastan 34.93 N 36.73 E'],
    ['with a letter of two meanings', '37S 255000 3900000'],
    ['a name', 'Rastan'],
    ['nothing', ''],
  ])('is not read %s', (_why, text) => {
    expect(readPlace(text)).toBeNull();
  });

  it('is read as this program itself writes it', () => {
    expect(readPlace(formatDecimalPosition(36.73181, -34.92713))).toEqual([36.73181, -34.92713]);
    const [longitude, latitude] = readPlace(formatSexagesimalPosition(36.73, 34.93)) ?? [];
    expect(longitude).toBeCloseTo(36.73, 9);
    expect(latitude).toBeCloseTo(34.93, 9);
  });
});

describe('going to a place', () => {
  const gazetteer = {
    search: (text: string) =>
      Array.from({ length: 20 }, (_, index) => ({ name: `${text} ${index + 1}`, position: RASTAN })),
  } as unknown as Gazetteer;

  it('offers the coordinate alone, or twelve places at most, and nothing for nothing', () => {
    const app = fakeApplication({ parts: { gazetteer } });
    expect(findPlaces(app, '34.93 N 36.73 E')).toEqual([
      { name: '34.93000°\u00a0N 36.73000°\u00a0E', position: RASTAN },
    ]);
    expect(findPlaces(app, 'Tell')).toHaveLength(12);
    expect(findPlaces(app, '  ')).toEqual([]);
    expect(findPlaces(fakeApplication(), 'Tell')).toEqual([]);
  });

  it('moves the map there and marks the place', () => {
    const fits: BoundingBox[] = [];
    const flags: unknown[] = [];
    const map: Partial<MapView> = {
      fit: (box) => void fits.push(box),
      flag: (position) => void flags.push(position),
    };
    goToPosition(fakeApplication({ parts: { map: map as MapView } }), RASTAN);
    expect(fits[0]?.map((degrees) => degrees.toFixed(9))).toEqual([
      '36.650000000',
      '34.850000000',
      '36.810000000',
      '35.010000000',
    ]);
    expect(flags).toEqual([RASTAN]);
  });
});
