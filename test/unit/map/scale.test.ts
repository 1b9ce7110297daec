import { describe, expect, test } from 'vitest';
import { metresPerPixel, niceScaleBar, scaleDenominator } from '../../../src/map/scale.ts';

describe('the scale of the map', () => {
  test('one pixel at zoom 0 on the equator is the equator divided by 512', () => {
    // 2 * pi * 6378137 m = 40 075 016.686 m
    expect(metresPerPixel(0, 0)).toBeCloseTo(40075016.686 / 512, 3);
  });

  test('a degree of longitude at 35 N spans what the tables of WGS 84 say', () => {
    // Length of a degree of longitude at 35 N: 91 290 m (published tables of the WGS 84 ellipsoid, to the metre).
    // At zoom 9 a degree is 512 * 512 / 360 = 728.1778 pixels wide.
    expect(metresPerPixel(9, 35) * 728.177778).toBeGreaterThan(91287);
    expect(metresPerPixel(9, 35) * 728.177778).toBeLessThan(91293);
  });

  test('a metre per pixel is 1:3780 where a pixel is 1/96 inch', () => {
    // 96 / 0.0254 = 3779.5276; at the equator a pixel is a metre at zoom log2(40075016.686 / 512).
    const zoom = Math.log2(40075016.686 / 512);
    expect(scaleDenominator(zoom, 0)).toBeCloseTo(3779.5276, 3);
  });

  test.each([
    // metres per pixel, widest, then length and width by hand
    [100, 120, 10000, 100],
    [1, 120, 100, 100],
    [1, 99, 50, 50],
    [0.4, 120, 20, 50],
    [37.5, 120, 2000, 2000 / 37.5],
    [1, 100, 100, 100],
  ])('a bar at %d m a pixel and at most %d px is %d m long', (metres, widest, lengthM, widthPx) => {
    const bar = niceScaleBar(metres, widest);
    expect(bar.lengthM).toBeCloseTo(lengthM, 9);
    expect(bar.widthPx).toBeCloseTo(widthPx, 9);
  });
});
