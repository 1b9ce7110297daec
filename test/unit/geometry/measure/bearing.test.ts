import { describe, expect, it } from 'vitest';
import { bearingOfDegrees, endOfGeodesic } from '../../../../src/geometry/measure/bearing.ts';
import { readBearing, readLengthM } from '../../../../src/geometry/notation/read-bearing.ts';

describe('a bearing', () => {
  it('of a geodesic agrees with the documented example of GeodSolve: 40.6N 73.8W to 49d01N 2d33E, 53.47022', () => {
    expect(bearingOfDegrees([-73.8, 40.6], [2 + 33 / 60, 49 + 1 / 60], 'geodesic').toFixed(5)).toBe('53.47022');
  });

  it('goes through the four quarters, and is 90 along a parallel that is straight in longitude and latitude', () => {
    const from = [36.5, 35.2] as const;
    expect(bearingOfDegrees(from, [36.6, 35.2], 'longitude-latitude')).toBe(90);
    expect(bearingOfDegrees(from, [36.4, 35.2], 'longitude-latitude')).toBe(270);
    expect(bearingOfDegrees(from, [36.5, 35.3], 'longitude-latitude')).toBe(0);
    expect(bearingOfDegrees(from, [36.5, 35.1], 'geodesic')).toBe(180);
    // The geodesic to the east leaves half the convergence to the north: 0.1 x sin(35.2) / 2 = 0.0288 degree.
    expect(bearingOfDegrees(from, [36.6, 35.2], 'geodesic')).toBeCloseTo(90 - 0.0288, 3);
    expect(bearingOfDegrees(from, from, 'geodesic')).toBeNaN();
  });

  it('of a slanting line goes by the metres of a degree at 35.2 north: 91,079 to the east, 110,944 to the north', () => {
    // Metres of a degree from the series of NGA's calculator: 111132.92 - 559.82 cos 2p + 1.175 cos 4p, and
    // 111412.84 cos p - 93.5 cos 3p + 0.118 cos 5p.
    const p = (35.2 * Math.PI) / 180;
    const north = 111_132.92 - 559.82 * Math.cos(2 * p) + 1.175 * Math.cos(4 * p) - 0.0023 * Math.cos(6 * p);
    const east = 111_412.84 * Math.cos(p) - 93.5 * Math.cos(3 * p) + 0.118 * Math.cos(5 * p);
    const expected = (Math.atan2(0.02 * east, 0.01 * north) * 180) / Math.PI;
    expect(bearingOfDegrees([36.5, 35.2], [36.52, 35.21], 'longitude-latitude')).toBeCloseTo(expected, 4);
  });
});

describe('the end of a geodesic', () => {
  it('agrees with the documented example of GeodSolve: from JFK 53 1/2 degrees, 5850 km, towards Paris', () => {
    const kennedy = [-(73 + 46 / 60 + 44 / 3600), 40 + 38 / 60 + 23 / 3600] as const;
    const [longitude, latitude] = endOfGeodesic(kennedy, 53.5, 5_850_000);
    expect([latitude.toFixed(5), longitude.toFixed(5)]).toEqual(['49.01467', '2.56106']);
  });

  it('goes a minute of latitude to the north in 1,848.96 m at 35 degrees', () => {
    // A degree of latitude at 35.0083 is 110,941 m (see the series above), a sixtieth of it 1849.0 m.
    const [longitude, latitude] = endOfGeodesic([36.5, 35], 0, 1849);
    expect(longitude).toBeCloseTo(36.5, 12);
    expect(latitude).toBeCloseTo(35 + 1 / 60, 5);
  });
});

describe('a typed bearing and length', () => {
  it.each([
    ['231.5', 231.5],
    ['231,5', 231.5],
    ['231°30′', 231.5],
    ['360', 360],
    ['٢٣١٫٥', 231.5],
    ['361', null],
    ['-1', null],
    ['N 30', null],
    ['', null],
  ])('bearing %s', (text, degrees) => {
    expect(readBearing(text)).toBe(degrees);
  });

  it.each([
    ['500', 500],
    ['500 m', 500],
    ['3.2 km', 3200],
    ['3,25KM', 3250],
    ['٣٫٥ km', 3500],
    ['3,200', null],
    ['-5', null],
    ['5 miles', null],
    ['', null],
  ])('length %s', (text, lengthM) => {
    expect(readLengthM(text)).toBe(lengthM);
  });
});
