import { describe, expect, it } from 'vitest';
import { geodesicLine } from '../../../src/geometry/geodesic-line.ts';
import { toGrid } from '../../../src/geometry/grid.ts';
import { lineThroughGridPlace } from '../../../src/geometry/line-through-grid-place.ts';

const straight = 'longitude-latitude';

describe('a place of the data grid on a line', () => {
  it('lies beside it by what rounding took it away, in metres', () => {
    // At x = 0.5 the line from (0, 0) to (1, 1/3) is at 0.16666666..., 3.33e-8 degrees below the place: 3.69 mm, of which
    // cos(atan(1/3)) is across the line.
    const beside = lineThroughGridPlace([0, 0], [1, 1 / 3], [0.5, 0.1666667], straight);
    expect(beside).toBeCloseTo(3.686e-3 * Math.cos(Math.atan(1 / 3)), 5);
  });

  it('is one exactly on it, in either direction', () => {
    expect(lineThroughGridPlace([0, 0], [0, 4], [0, 2], straight)).toBe(0);
    expect(lineThroughGridPlace([0, 4], [0, 0], [0, 2], straight)).toBe(0);
  });

  it('is none a whole unit beside the line, at its ends, and beyond them', () => {
    expect(lineThroughGridPlace([0, 0], [0, 4], [0.0000001, 2], straight)).toBeNull();
    expect(lineThroughGridPlace([0, 0], [0, 4], [0, 0], straight)).toBeNull();
    expect(lineThroughGridPlace([0, 0], [0, 4], [0, 4], straight)).toBeNull();
    expect(lineThroughGridPlace([0, 0], [0, 4], [0, 4.0000002], straight)).toBeNull();
  });

  it('is on the geodesic where that is meant, which bulges out of the box of its ends', () => {
    const line = geodesicLine([36, 35], [37, 35]);
    const middle = toGrid(line?.at(0.5) ?? [0, 0]);
    // sin(70 degrees) / 16 of a degree squared in radians is 0.00102 degrees.
    expect(middle[1]).toBeCloseTo(35.00102, 4);
    expect(lineThroughGridPlace([36, 35], [37, 35], middle, 'geodesic')).toBeLessThan(0.008);
    expect(lineThroughGridPlace([36, 35], [37, 35], middle, straight)).toBeNull();
    expect(lineThroughGridPlace([36, 35], [37, 35], [36.5, 35], 'geodesic')).toBeNull();
  });
});
