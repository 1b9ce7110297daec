import { describe, expect, it } from 'vitest';
import { readAngle, readCoordinate } from '../../../../src/geometry/notation/read-coordinate.ts';

// 35°12'30" is 35 + 12/60 + 30/3600 = 35.2083333..., 36°45'15" is 36.7541666...
const NORTH = 35.208_333_333;
const EAST = 36.754_166_667;

describe('a coordinate with letters', () => {
  it.each([
    `N 35° 12' 30" E 36° 45' 15"`,
    `35°12'30"N 36°45'15"E`,
    `35°12′30″ N, 36°45′15″ E`,
    `35° 12’ 30” N; 36° 45’ 15” E`,
    `35º12‘30“N / 36º45‘15“E`,
    `35°12'30''N 36°45'15''E`,
    '35d12m30s N 36d45m15s E',
    'N35d12m30s E36d45m15s',
    '35 12 30 N 36 45 15 E',
    'N 35 12 30, E 36 45 15',
    '35 12.5 N 36 45.25 E',
    "35°12.5' N\t36°45.25' E",
    '35,2083333333 N 36,7541666667 E',
    'E36.7541666667 N35.2083333333',
    '36°45\'15"E 35°12\'30"N',
    'lat 35.2083333333, lon 36.7541666667',
    'Latitude: 35.2083333333; Longitude: 36.7541666667',
    'lon=36.7541666667 lat=35.2083333333',
    'lat 35 12 30 N lon 36 45 15 E',
    'N;35.2083333333;E;36.7541666667',
    '(35.2083333333 N, 36.7541666667 E)',
    '٣٥°١٢′٣٠″ N ٣٦°٤٥′١٥″ E',
    '۳۵٫۲۰۸۳۳۳۳۳۳۳ N، ۳۶٫۷۵۴۱۶۶۶۶۶۷ E',
    'N٣٥٫٢٠٨٣٣٣٣٣٣٣ E٣٦٫٧٥٤١٦٦٦٦٦٧',
    '\u200e35.2083333333\u00a0N\u200f 36.7541666667\u202fE',
  ])('is read: %s', (text) => {
    const reading = readCoordinate(text);
    expect(reading).toMatchObject({ kind: 'position', name: '' });
    const [longitude = 0, latitude = 0] = reading.kind === 'position' ? reading.position : [];
    expect(latitude).toBeCloseTo(NORTH, 8);
    expect(longitude).toBeCloseTo(EAST, 8);
  });

  it('has its halves of the world, and says which notation it was', () => {
    expect(readCoordinate('12.5 S 70.25 W')).toMatchObject({ position: [-70.25, -12.5], notation: 'decimal' });
    expect(readCoordinate("12°30'S 70°15'W")).toMatchObject({ position: [-70.25, -12.5], notation: 'sexagesimal' });
    expect(readCoordinate('lat -12.5 lon -70.25')).toMatchObject({ position: [-70.25, -12.5] });
    expect(readCoordinate("-0°30' lat")).toMatchObject({ kind: 'failure' });
  });
});

describe('two numbers without letters', () => {
  it.each([
    ['35.2 36.5', [35.2, 36.5]],
    ['35.2,36.5', [35.2, 36.5]],
    ['35,2 36,5', [35.2, 36.5]],
    ['35,2; 36,5', [35.2, 36.5]],
    ['35,2\t36,5', [35.2, 36.5]],
    ['35;36,9', [35, 36.9]],
    ['35,2, 36,5', [35.2, 36.5]],
    ['35 30 36 15', [35.5, 36.25]],
    ['35 30 36 36 15 0', [35.51, 36.25]],
    [`35°30'36" 36°15'`, [35.51, 36.25]],
    ['-12.5 -70.25', [-12.5, -70.25]],
    ['−12.5;−70.25', [-12.5, -70.25]],
    ['35,36', [35, 36]],
    ['٣٥٫٢ ٣٦٫٥', [35.2, 36.5]],
  ])('leave their order open: %s', (text, pair) => {
    const reading = readCoordinate(text);
    expect(reading.kind).toBe('order');
    expect(reading.kind === 'order' ? reading.pair.map((one) => Number(one.toFixed(9))) : []).toEqual(pair);
  });
});

describe('a name or a count', () => {
  it.each([
    ['1 35.2 36.5', '1'],
    ['1. 35.2 36.5', '1'],
    ['1) 35.2, 36.5', '1'],
    ['12;35,2;36,5', '12'],
    ['1 35 12 30 36 45 15', '1'],
    ['7 N35.2 E36.5', '7'],
    ['1 35 12 30 N 36 45 15 E', '1'],
    ['Rastan bridge 35.2 36.5', 'Rastan bridge'],
    ['P1;35.2;36.5', 'P1'],
    ['S1;35.2;36.5', 'S1'],
    ['TP-12\t35.2\t36.5', 'TP-12'],
    ['Mill No 3; 35.2; 36.5', 'Mill No 3'],
    ['35.2;36.5;Rastan', 'Rastan'],
    ['35.2 36.5 Rastan', 'Rastan'],
    ['4;35.2;36.5;East bank', '4 East bank'],
    ['نقطة ٣؛ 35.2؛ 36.5', 'نقطة ٣'],
    ['Rastan 37N 255000 3900000', 'Rastan'],
    ['3 37S CV 12345 67890', '3'],
    ['P3 37SCV1234567890', 'P3'],
  ])('is kept apart: %s', (text, name) => {
    const reading = readCoordinate(text);
    expect(reading).toMatchObject({ name });
  });
});

describe('UTM', () => {
  it.each([
    '38N 444500 3688500',
    '38 N 444500 3688500',
    '38 North 444500 3688500',
    'UTM zone 38N 444500 3688500',
    '38N 444500mE 3688500mN',
    '38N E 444500 N 3688500',
    '38N N 3688500 E 444500',
    '38N;444500,000;3688500,000',
    '38N, 444500, 3688500',
    '38T 444500 3688500',
  ])('is read: %s', (text) => {
    const reading = readCoordinate(text);
    expect(reading).toMatchObject({ kind: 'position', notation: 'utm' });
    const [longitude = 0, latitude = 0] = reading.kind === 'position' ? reading.position : [];
    expect([longitude.toFixed(5), latitude.toFixed(5)]).toEqual(['44.40363', '33.33424']);
  });

  it('asks what the letter S means where both meanings have a place, and only there', () => {
    const reading = readCoordinate('38S 444500 3688500');
    expect(reading).toMatchObject({ kind: 'letter-s' });
    const [north, south] = reading.kind === 'letter-s' ? [reading.bandPosition, reading.southPosition] : [];
    expect(north?.[1].toFixed(5)).toBe('33.33424');
    expect(south?.[1]).toBeLessThan(-56);
    // 6,200 km from the pole side of the south is 34 degrees south; as a northing it would be 56 degrees north, no band S.
    expect(readCoordinate('34S 262000 6243000')).toMatchObject({ kind: 'position' });
    const capeTown = readCoordinate('34 South 262000 6243000');
    expect(capeTown.kind === 'position' ? capeTown.position[1].toFixed(1) : '').toBe('-33.9');
  });
});

describe('what does not read', () => {
  it.each([
    ['', 'no-coordinate'],
    ['Rastan', 'no-coordinate'],
    ['35.2', 'no-coordinate'],
    ['35.2 36.5 412.5', 'too-many-numbers'],
    ['35.2;36.5;412', 'too-many-numbers'],
    ['1,35,36', 'comma'],
    ['35 30 N 36 E', 'uneven'],
    ['34.93 N 36.73', 'bad-letters'],
    ['34.93 N 36.73 N', 'bad-letters'],
    ['34°60′ N 36°00′ E', 'bad-angle'],
    ['34.5°30′ N 36° E', 'bad-angle'],
    ['34°30″ N 36° E', 'bad-angle'],
    ['-34.93 N 36.73 E', 'bad-angle'],
    ['34 N 180.5 E', 'out-of-range'],
    ['91 92', 'out-of-range'],
    ['38N 44450 3688500', 'bad-utm'],
    ['38N 3688500 444500', 'bad-utm'],
    ['61N 444500 3688500', 'bad-utm'],
    ['38SMB448', 'bad-mgrs'],
    ['38SIB4488', 'bad-mgrs'],
    ['38SMB 44 888', 'bad-mgrs'],
    // Column M belongs to another set of zones.
    ['37SMB4488', 'bad-mgrs'],
  ])('%s: %s', (text, failure) => {
    expect(readCoordinate(text)).toEqual({ kind: 'failure', failure });
  });

  it('takes time in proportion to its length', () => {
    const long = `${'35 '.repeat(100_000)}N`;
    // A reading that tried every way to split the text would take hours; a busy machine takes seconds.
    const start = performance.now();
    expect(readCoordinate(long).kind).toBe('failure');
    expect(readCoordinate("'".repeat(200_000)).kind).toBe('failure');
    expect(readCoordinate('a'.repeat(200_000)).kind).toBe('failure');
    expect(readCoordinate(','.repeat(200_000)).kind).toBe('failure');
    expect(performance.now() - start).toBeLessThan(30_000);
  });
});

describe('one angle of a known axis', () => {
  it.each([
    ['35.2', 'latitude', 35.2],
    ['35,2', 'latitude', 35.2],
    [`35°12′30″ N`, 'latitude', 35 + 12 / 60 + 30 / 3600],
    ['-36.5', 'longitude', -36.5],
    ['W 36.5', 'longitude', -36.5],
    ['E 36.5', 'latitude', null],
    ['91', 'latitude', null],
    ['91', 'longitude', 91],
    ['35 36 37 38', 'latitude', null],
    ['north', 'latitude', null],
    ['', 'latitude', null],
  ] as const)('%s as %s', (text, axis, degrees) => {
    expect(readAngle(text, axis)?.toFixed(12) ?? null).toBe(degrees?.toFixed(12) ?? null);
  });
});
