import fc from 'fast-check';
import * as mgrsLibrary from 'mgrs';
import { describe, expect, it } from 'vitest';
import type { Position } from '../../../../src/geometry/coordinates.ts';
import { toGrid } from '../../../../src/geometry/grid.ts';
import { NOTATIONS } from '../../../../src/geometry/notation/notation.ts';
import { readCoordinate } from '../../../../src/geometry/notation/read-coordinate.ts';
import { fromUtm, toUtm, utmZoneOf } from '../../../../src/geometry/notation/utm.ts';
import { writeAngle, writePosition } from '../../../../src/geometry/notation/write-position.ts';

const SEED = 20170704;

/** What a text reads as, on the data grid; a reading that asks or fails is given as it is. */
function readBack(text: string): unknown {
  const reading = readCoordinate(text);
  return reading.kind === 'position' ? toGrid(reading.position) : reading;
}

/** Grid positions where UTM is defined: everywhere, and crowded at borders of zones, of bands and of the system. */
const gridPosition: fc.Arbitrary<Position> = fc
  .oneof(
    fc.tuple(
      fc.integer({ min: -1_800_000_000, max: 1_799_999_999 }),
      fc.integer({ min: -800_000_000, max: 840_000_000 }),
    ),
    fc
      .tuple(
        fc.integer({ min: -30, max: 29 }),
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: -10, max: 10 }),
        fc.integer({ min: -50, max: 50 }),
      )
      .map(([zone, east, band, north]) => [zone * 60_000_000 + east, band * 80_000_000 + north] as const),
    fc.tuple(fc.integer({ min: 0, max: 420_000_000 }), fc.integer({ min: 560_000_000, max: 840_000_000 })),
  )
  .filter(([, latitude]) => latitude >= -800_000_000 && latitude <= 840_000_000)
  .map(([longitude, latitude]) => toGrid([longitude / 1e7, latitude / 1e7]))
  .filter(([longitude]) => longitude >= -180 && longitude <= 180);

describe('a position written at full resolution', () => {
  it.each(['decimal', 'sexagesimal', 'utm'] as const)('reads back to the same place of the grid: %s', (notation) => {
    fc.assert(
      fc.property(gridPosition, (position) => {
        expect(readBack(writePosition(position, notation, 'full'))).toEqual(position);
      }),
      { seed: SEED, numRuns: 4000 },
    );
  });

  it('reads back in the middle of a square of one metre in MGRS', () => {
    fc.assert(
      fc.property(gridPosition, (position) => {
        const text = writePosition(position, 'mgrs', 'full');
        const reading = readCoordinate(text);
        if (reading.kind !== 'position') throw new Error(`${text} reads as ${JSON.stringify(reading)}`);
        expect(reading.squareM).toBe(1);
        const cosine = Math.cos((position[1] * Math.PI) / 180);
        const east = (((reading.position[0] - position[0] + 540) % 360) - 180) * 111_320 * cosine;
        expect(Math.hypot(east, (reading.position[1] - position[1]) * 111_000)).toBeLessThan(0.75);
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });
});

describe('degrees, minutes and seconds', () => {
  // 35.2083333 degrees: 0.2083333 x 60 = 12.499998 minutes, 0.499998 x 60 = 29.99988 seconds.
  it.each([
    [35.2083333, 'latitude', 'full', '35°12′29.9999″ N'],
    [35.2083333, 'latitude', 'metre', '35°12′30.0″ N'],
    // A grid unit is 0.00036 seconds.
    [-0.0000001, 'longitude', 'full', '0°00′00.0004″ W'],
    [35.9999999, 'latitude', 'metre', '36°00′00.0″ N'],
    [-70.25, 'longitude', 'full', '70°15′00.0000″ W'],
    [-12.5, 'latitude', 'full', '12°30′00.0000″ S'],
  ] as const)('%f as %s, %s', (degrees, axis, resolution, text) => {
    expect(writeAngle(degrees, axis, 'sexagesimal', resolution)).toBe(text);
  });

  it('stands beside decimal degrees without a thousands sign or a negative zero', () => {
    expect(writeAngle(-179.5, 'longitude', 'decimal', 'full')).toBe('-179.5000000');
    expect(writeAngle(-0.000001, 'longitude', 'decimal', 'metre')).toBe('0.00000');
    expect(writePosition([36.5, -35.2], 'decimal', 'metre')).toBe('35.20000° S 36.50000° E');
  });
});

describe('UTM and MGRS', () => {
  // The examples of GeographicLib's GeoConvert: 38SMB4488 is 33.33424 N 44.40363 E, 38n 444500 3688500.
  it('agree with the documented examples of GeographicLib', () => {
    const square = readCoordinate('38SMB4488');
    expect(square).toMatchObject({ kind: 'position', notation: 'mgrs', squareM: 1000 });
    const [longitude = 0, latitude = 0] = square.kind === 'position' ? square.position : [];
    expect(latitude.toFixed(5)).toBe('33.33424');
    expect(longitude.toFixed(5)).toBe('44.40363');
    expect(writePosition([longitude, latitude], 'utm', 'metre')).toBe('38N 444500 3688500');
    expect(writePosition([44.4, 33 + 1 / 3], 'mgrs', 'full').slice(0, 9)).toBe('38S MB 44');
  });

  it('agree with the published place of the CN Tower, 17T 630084 4833438', () => {
    const place = toUtm([-(79 + 23 / 60 + 13.7 / 3600), 43 + 38 / 60 + 33.24 / 3600]);
    expect(place?.zone).toBe(17);
    // References are cut off, not rounded.
    expect(Math.floor(place?.eastingM ?? 0)).toBe(630_084);
    expect(Math.floor(place?.northingM ?? 0)).toBe(4_833_438);
  });

  it('agree with another implementation, which has other series, to the metre', () => {
    fc.assert(
      fc.property(gridPosition, (position) => {
        // The library has no zones beyond 180 east, and its series are good for three degrees only.
        fc.pre(position[1] < 72 && position[0] < 180);
        const other = mgrsLibrary.forward([...position], 5);
        const mine = writePosition(position, 'mgrs', 'full').replaceAll(' ', '');
        const squareOf = (text: string): string => text.slice(0, -10);
        const [east, north] = [-10, -5].map((at) =>
          Math.abs(Number(mine.slice(at, at + 5 || undefined)) - Number(other.slice(at, at + 5 || undefined))),
        );
        // A millimetre of difference can lie at the border of a metre, or of a square.
        expect(east === 0 || east === 1 || east === 99_999).toBe(true);
        expect(north === 0 || north === 1 || north === 99_999).toBe(true);
        fc.pre(east !== 99_999 && north !== 99_999);
        expect(squareOf(mine)).toBe(squareOf(other));
      }),
      { seed: SEED, numRuns: 3000 },
    );
  });

  it('have the exceptional zones of the standard: Norway and Svalbard', () => {
    const zones = (latitude: number, ...longitudes: readonly number[]): readonly number[] =>
      longitudes.map((longitude) => utmZoneOf([longitude, latitude]));
    expect(zones(60, 2.9, 3, 11.9, 12)).toEqual([31, 32, 32, 33]);
    expect(zones(64, 3, 6)).toEqual([31, 32]);
    expect(zones(78, 8.9, 9, 20.9, 21, 32.9, 33, 41.9, 42)).toEqual([31, 33, 33, 35, 35, 37, 37, 38]);
    expect(zones(35, 35.9999999, 36, 179.9, 180, -180)).toEqual([36, 37, 60, 60, 1]);
  });

  it('end at 80 S and 84 N, where decimal degrees stand for them', () => {
    for (const notation of NOTATIONS.slice(2)) {
      expect(writePosition([10, 84.1], notation, 'full')).toBe('84.1000000° N 10.0000000° E');
      expect(writePosition([10, -80.1], notation, 'full')).toBe('80.1000000° S 10.0000000° E');
    }
    expect(fromUtm({ zone: 61, hemisphere: 'north', eastingM: 500_000, northingM: 0 })).toBeNull();
    expect(fromUtm({ zone: 37, hemisphere: 'north', eastingM: 50_000, northingM: 0 })).toBeNull();
    expect(fromUtm({ zone: 37, hemisphere: 'north', eastingM: 500_000, northingM: 9_900_000 })).toBeNull();
  });
});
