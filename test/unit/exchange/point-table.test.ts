import { describe, expect, it } from 'vitest';
import { writePointTable } from '../../../src/exchange/coordinates/write-table.ts';
import type { Position } from '../../../src/geometry/coordinates.ts';

const RING: readonly Position[] = [
  [36.7, 34.8],
  [36.9, 34.8],
  [-36.9, 35],
  [36.7, 34.8],
];
const table = {
  ring: RING,
  points: [0, 1, 2],
  names: { '36.7000000,34.8000000': '=HYPERLINK("x")', '36.9000000,34.8000000': 'Mill\tand\nweir' },
  lineType: 'longitude-latitude',
  resolution: 'full',
} as const;

describe('the table of turning points as text', () => {
  it('has tabs, plain digits and a point, and guards formulas', () => {
    const lines = writePointTable({ ...table, notation: 'decimal' }).split('\n');
    expect(lines).toHaveLength(5);
    expect(lines[0]).toBe('number\tlatitude\tlongitude\tname\tbearing_degrees\tdistance_m');
    const [number, latitude, longitude, name, bearing, distance] = (lines[1] ?? '').split('\t');
    expect([number, latitude, longitude, name, bearing]).toEqual([
      '1',
      '34.8000000',
      '36.7000000',
      `'=HYPERLINK("x")`,
      '90.0000',
    ]);
    // 0.2 degree of the parallel of 34.8 north by the series of a degree: 91,525 m each.
    const p = (34.8 * Math.PI) / 180;
    const degree = 111_412.84 * Math.cos(p) - 93.5 * Math.cos(3 * p) + 0.118 * Math.cos(5 * p);
    expect(Math.abs(Number(distance) - 0.2 * degree)).toBeLessThan(0.1);
    expect(lines[2]).toContain('\tMill and weir\t');
    expect(lines[3]?.startsWith('3\t35.0000000\t-36.9000000\t\t')).toBe(true);
  });

  it('has one column for a grid reference', () => {
    const [header, first] = writePointTable({ ...table, notation: 'utm' }).split('\n');
    expect(header).toBe('number\tposition\tname\tbearing_degrees\tdistance_m');
    expect(first?.split('\t')[1]).toMatch(/^37N \d{6}\.\d{3} \d{7}\.\d{3}$/);
  });
});
