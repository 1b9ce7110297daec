import * as fc from 'fast-check';
import geodesic from 'geographiclib-geodesic';
import { describe, expect, test } from 'vitest';
import type { Position } from '../../../src/geometry/coordinates.ts';
import { bulgeDegrees, drawnLine, piecesOfSegment } from '../../../src/map/drawn-line.ts';
import { toPixel, toPosition, viewportOf, worldSizePx } from '../../../src/map/viewport.ts';

const viewport = (centre: Position, zoom: number) => viewportOf({ centre, zoom }, 800, 600);

describe('the viewport', () => {
  test('the middle of the map is the middle of the screen', () => {
    expect(toPixel(viewport([36.7, 34.9], 9), [36.7, 34.9])).toEqual({ x: 400, y: 300 });
  });

  test('one degree east at zoom 9 is 728.18 pixels to the right', () => {
    // 512 px * 2^9 / 360
    expect(toPixel(viewport([36, 35], 9), [37, 35]).x - 400).toBeCloseTo(728.1778, 4);
  });

  test('45 N lies where the formula of Mercator puts it', () => {
    // ln(tan(pi/4 + pi/8)) = 0.881373587; over 2 pi, times 512 = 71.8206 px above the equator at zoom 0
    expect(300 - toPixel(viewport([0, 0], 0), [0, 45]).y).toBeCloseTo(71.8206, 3);
  });

  test('a pixel goes to a position and back', () => {
    const view = viewport([36.7, 34.9], 12.3);
    const back = toPixel(view, toPosition(view, { x: 12.5, y: 571.25 }));
    expect(back.x).toBeCloseTo(12.5, 6);
    expect(back.y).toBeCloseTo(571.25, 6);
  });
});

describe('the line that is drawn', () => {
  test('keeps every turning point and cuts a long slanting segment', () => {
    const line = drawnLine(
      [
        [36, 34],
        [38, 36],
        [38, 37],
      ],
      worldSizePx(12),
      'longitude-latitude',
    );
    expect(line[0]).toEqual([36, 34]);
    expect(line.length).toBeGreaterThan(3);
    expect(line).toContainEqual([38, 36]);
    // the meridian needs no cut
    expect(line.slice(-2)).toEqual([
      [38, 36],
      [38, 37],
    ]);
  });

  test('what lies between is on the segment as it is meant, straight in longitude and latitude', () => {
    const line = drawnLine(
      [
        [36, 34],
        [38, 36],
      ],
      worldSizePx(14),
      'longitude-latitude',
    );
    for (const [longitude, latitude] of line) expect(longitude - 36).toBeCloseTo(latitude - 34, 12);
  });

  test('a parallel and a meridian need no cut', () => {
    expect(piecesOfSegment([36, 34], [38, 34], worldSizePx(20), 0.25)).toBe(1);
    expect(piecesOfSegment([36, 34], [36, 36], worldSizePx(20), 0.25)).toBe(1);
  });

  test('no chord is off by more than a quarter of a pixel, anywhere, at any zoom', () => {
    const place = fc.tuple(fc.double({ min: 28, max: 46, noNaN: true }), fc.double({ min: -60, max: 70, noNaN: true }));
    fc.assert(
      fc.property(place, place, fc.integer({ min: 4, max: 14 }), (from, to, zoom) => {
        const view = viewport([37, 35], zoom);
        const line = drawnLine([from, to], view.worldSizePx, 'longitude-latitude');
        for (let index = 0; index + 1 < line.length; index += Math.max(1, Math.floor(line.length / 20))) {
          const [a, b] = [line[index], line[index + 1]];
          if (!a || !b) continue;
          const [start, end] = [toPixel(view, a), toPixel(view, b)];
          const meant = toPixel(view, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]);
          const length = Math.hypot(end.x - start.x, end.y - start.y);
          if (length === 0) continue;
          const off =
            Math.abs((end.x - start.x) * (meant.y - start.y) - (end.y - start.y) * (meant.x - start.x)) / length;
          expect(off).toBeLessThan(0.26);
        }
      }),
      { seed: 20170704, numRuns: 300 },
    );
  });
});

describe('the geodesic that is drawn', () => {
  const { WGS84 } = geodesic.Geodesic;

  test('leaves the parallel by 35 m in the middle of 50 km near 35.7 N', () => {
    const from: Position = [36, 35.7];
    const to: Position = [36.553, 35.7];
    const line = drawnLine([from, to], worldSizePx(20), 'geodesic');
    expect(line[0]).toBe(from);
    expect(line.at(-1)).toBe(to);
    const highest = Math.max(...line.map(([, latitude]) => latitude));
    expect((highest - 35.7) * 110_960).toBeGreaterThan(34.5);
    expect((highest - 35.7) * 110_960).toBeLessThan(35.5);
  });

  test('a geodesic that cannot be told from a straight segment is one', () => {
    expect(
      drawnLine(
        [
          [36, 35.7],
          [36.01, 35.705],
        ],
        worldSizePx(8),
        'geodesic',
      ),
    ).toHaveLength(2);
  });

  test('no chord is off by more than half a pixel, and no place outside the box and its bulge', () => {
    const place = fc.tuple(fc.double({ min: 28, max: 46, noNaN: true }), fc.double({ min: -60, max: 65, noNaN: true }));
    fc.assert(
      fc.property(place, place, fc.integer({ min: 4, max: 14 }), (from, to, zoom) => {
        const view = viewport([37, 35], zoom);
        const line = drawnLine([from, to], view.worldSizePx, 'geodesic');
        const bulge = bulgeDegrees(from, to, 'geodesic') + 1e-9;
        for (let index = 0; index + 1 < line.length; index += Math.max(1, Math.floor(line.length / 20))) {
          const [a, b] = [line[index], line[index + 1]];
          if (!a || !b) continue;
          expect(a[1]).toBeLessThan(Math.max(from[1], to[1]) + bulge);
          expect(a[1]).toBeGreaterThan(Math.min(from[1], to[1]) - bulge);
          const [start, end] = [toPixel(view, a), toPixel(view, b)];
          const length = Math.hypot(end.x - start.x, end.y - start.y);
          if (length === 0) continue;
          const half = WGS84.InverseLine(a[1], a[0], b[1], b[0]);
          const { lat2 = Number.NaN, lon2 = Number.NaN } = half.Position(half.s13 / 2);
          const meant = toPixel(view, [lon2, lat2]);
          const off =
            Math.abs((end.x - start.x) * (meant.y - start.y) - (end.y - start.y) * (meant.x - start.x)) / length;
          expect(off).toBeLessThan(0.5);
        }
      }),
      { seed: 20170704, numRuns: 300 },
    );
  });
});
