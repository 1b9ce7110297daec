import geodesic from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { pathLengthM, segmentLengthM } from '../../../../src/geometry/measure/length.ts';

describe('the length of a line straight in longitude and latitude', () => {
  it('is that of the geodesic on a meridian and on the equator', () => {
    const { WGS84 } = geodesic.Geodesic;
    expect(segmentLengthM([36, -20], [36, 35])).toBeCloseTo(WGS84.Inverse(-20, 36, 35, 36).s12 ?? 0, 5);
    expect(segmentLengthM([10, 0], [50, 0])).toBeCloseTo(WGS84.Inverse(0, 10, 0, 50).s12 ?? 0, 5);
  });

  it('is that of the parallel, by hand: a cos(phi) / sqrt(1 - e2 sin2(phi)) a radian', () => {
    // At 60 degrees: 6378137 / 2 / sqrt(1 - 0.00669437999014 * 0.75) = 3,197,104.5869 m a radian.
    expect(segmentLengthM([20, 60], [21, 60])).toBeCloseTo((3_197_104.5869 * Math.PI) / 180, 3);
  });

  it('is longer than the geodesic between the same ends', () => {
    const shortest = geodesic.Geodesic.WGS84.Inverse(35.7, 36, 35.7, 37.1).s12 ?? 0;
    const excess = segmentLengthM([36, 35.7], [37.1, 35.7]) - shortest;
    expect(excess).toBeGreaterThan(0.1);
    expect(excess).toBeLessThan(1);
  });

  it('adds up along a path, without closing it', () => {
    const [a, b, c] = [
      [36, 35],
      [36.1, 35.2],
      [36.4, 35.1],
    ] as const;
    expect(pathLengthM([a, b, c])).toBeCloseTo(segmentLengthM(a, b) + segmentLengthM(b, c), 9);
    expect(segmentLengthM(a, b)).toBeCloseTo(segmentLengthM(b, a), 9);
    expect(pathLengthM([a])).toBe(0);
    expect(pathLengthM([])).toBe(0);
    expect(segmentLengthM(a, a)).toBe(0);
  });
});
