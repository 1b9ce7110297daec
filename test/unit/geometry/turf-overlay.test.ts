import { featureCollection, intersect, polygon } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import type { MultiPolygonCoordinates, Ring } from '../../../src/geometry/coordinates.ts';
import { toGrid } from '../../../src/geometry/grid.ts';
import { areaM2 } from '../../../src/geometry/measure/area.ts';
import { planarRingArea } from '../../../src/geometry/ring.ts';
import { intersectTwo, OverlayFailure, overlayTwo } from '../../../src/geometry/turf-overlay.ts';
import { box, outline, ring, seededNumbers } from './seeded-shapes.ts';

function planarArea(geometry: MultiPolygonCoordinates): number {
  return geometry.flat().reduce((sum, one) => sum + planarRingArea(one), 0);
}

describe('the overlay of two areas', () => {
  it('gives what both have and what each has alone', () => {
    //  +-----+
    //  |  a  +--+      a: 4 x 4, b: 4 x 2 from (2, 1)
    //  |  |  |b |
    //  |  +--+--+
    //  +-----+
    const { agreed, onlyA, onlyB } = overlayTwo([[box(0, 0, 4, 4)]], [[box(2, 1, 6, 3)]]);
    expect([planarArea(agreed), planarArea(onlyA), planarArea(onlyB)]).toEqual([4, 12, 4]);
  });

  it('winds shells counter-clockwise and holes clockwise', () => {
    const { onlyA } = overlayTwo([[box(0, 0, 9, 9).toReversed()]], [[box(2, 2, 3, 3)]]);
    expect(onlyA).toHaveLength(1);
    expect(onlyA[0]?.map(planarRingArea)).toEqual([81, -1]);
  });

  it('gives crossings to nine decimals and given positions as they were', () => {
    const { agreed } = overlayTwo(
      [[ring([36, 35], [37.1234567, 35.1], [36.5, 36])]],
      [[ring([36.2, 34.9], [37.7654321, 35.9], [36.1, 35.8])]],
    );
    for (const coordinate of agreed.flat(3)) expect(coordinate).toBe(Number(coordinate.toFixed(9)));
    const given = overlayTwo([[box(36.1234567, 35.7654321, 37, 36.0000001)]], [[box(36, 35, 38, 37)]]);
    expect(new Set(given.agreed.flat(2).map(String))).toEqual(
      new Set(box(36.1234567, 35.7654321, 37, 36.0000001).map(String)),
    );
  });

  it('of areas apart, or of nothing, is not computed', () => {
    const a: MultiPolygonCoordinates = [[box(0, 0, 1, 1)]];
    const b: MultiPolygonCoordinates = [[box(5, 5, 6, 6)]];
    expect(overlayTwo(a, b)).toEqual({ agreed: [], onlyA: a, onlyB: b });
    expect(overlayTwo(a, [])).toEqual({ agreed: [], onlyA: a, onlyB: [] });
    expect(overlayTwo([], [])).toEqual({ agreed: [], onlyA: [], onlyB: [] });
    expect(intersectTwo(a, b)).toEqual([]);
    expect(intersectTwo([], b)).toEqual([]);
  });

  it('adds up: agreed and only A are A, agreed and only B are B', () => {
    const random = seededNumbers(5);
    for (let round = 0; round < 20; round++) {
      const a = [[outline(60, [37 + random(), 35], 0.8, random)]];
      const b = [[outline(40, [37 + random(), 35.2], 0.8, random)]];
      const { agreed, onlyA, onlyB } = overlayTwo(a, b);
      expect(Math.abs(areaM2(agreed) + areaM2(onlyA) - areaM2(a))).toBeLessThan(30);
      expect(Math.abs(areaM2(agreed) + areaM2(onlyB) - areaM2(b))).toBeLessThan(30);
      expect(Math.abs(areaM2(intersectTwo(a, b)) - areaM2(agreed))).toBeLessThan(1e-3);
    }
  });

  it('computes a retraced boundary on which Turf throws', () => {
    const random = seededNumbers(502);
    const drawn = outline(300, [37, 35], 1, random);
    const nudge = (degrees: number): number => degrees + (random() - 0.5) * 2e-6;
    const [first = [0, 0], ...others] = drawn.slice(0, -1).map(([x, y]) => toGrid([nudge(x), nudge(y)]));
    const retraced = [first, ...others, first];
    const fine = (one: Ring) => polygon([one.map(([x, y]) => [Math.round(x * 1e9), Math.round(y * 1e9)])]);
    expect(() => intersect(featureCollection([fine(drawn), fine(retraced)]))).toThrow('complete output ring');
    const { agreed, onlyA, onlyB } = overlayTwo([[drawn]], [[retraced]]);
    expect(Math.abs(areaM2(agreed) + areaM2(onlyA) - areaM2([[drawn]]))).toBeLessThan(5);
    expect(Math.abs(areaM2(agreed) + areaM2(onlyB) - areaM2([[retraced]]))).toBeLessThan(5);
    expect(onlyA.length + onlyB.length).toBeGreaterThan(50);
  });

  it('wraps what Turf throws', () => {
    const notNumbers = [
      [
        [
          [0, 0],
          [Number.NaN, 1],
          [1, 1],
          [0, 0],
        ],
      ],
    ] as const;
    expect(() => overlayTwo([[box(0, 0, 4, 4)]], notNumbers)).toThrow(OverlayFailure);
  });
});
