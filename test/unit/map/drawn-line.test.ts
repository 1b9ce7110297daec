import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Position } from '../../../src/geometry/coordinates.ts';
import { drawnLine, piecesOfSegment } from '../../../src/map/drawn-line.ts';
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
        const line = drawnLine([from, to], view.worldSizePx);
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
