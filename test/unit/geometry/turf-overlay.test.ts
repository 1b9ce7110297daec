import { describe, expect, it } from 'vitest';
import type { MultiPolygonCoordinates, Ring } from '../../../src/geometry/coordinates.ts';
import { planarRingArea } from '../../../src/geometry/ring.ts';
import {
  overlayByTurf,
  symmetricDifferenceByTurf,
  TurfFailure,
  turfOverlaySeconds,
} from '../../../src/geometry/turf-overlay.ts';
import { box, outline, seededNumbers } from './seeded-shapes.ts';

function planarArea(geometry: MultiPolygonCoordinates): number {
  return geometry.reduce(
    (sum, [shell = [], ...holes]) =>
      sum +
      Math.abs(planarRingArea(shell)) -
      holes.reduce((inner: number, hole: Ring) => inner + Math.abs(planarRingArea(hole)), 0),
    0,
  );
}

function areas(inputs: readonly MultiPolygonCoordinates[]): Readonly<Record<number, number>> {
  return Object.fromEntries(
    overlayByTurf(inputs).cells.map(({ inputs: set, polygons }) => [set, Number(planarArea(polygons).toFixed(9))]),
  );
}

describe("Turf's overlay", () => {
  it('gives what both have and what each has alone', () => {
    //  +-----+
    //  |  a  +--+      a: 4 x 4, b: 4 x 2 from (2, 1)
    //  |  |  |b |
    //  |  +--+--+
    //  +-----+
    expect(areas([[[box(0, 0, 4, 4)]], [[box(2, 1, 6, 3)]]])).toEqual({ 0b01: 12, 0b10: 4, 0b11: 4 });
  });

  it('gives the seven exact sets of three', () => {
    // Three strips of 6 x 2, side by side in steps of (1, 1): by counting squares.
    const inputs = [[[box(0, 0, 6, 2)]], [[box(1, 1, 7, 3)]], [[box(2, 0, 8, 3)]]];
    const { cells, union } = overlayByTurf(inputs);
    expect(cells.map(({ inputs: set }) => set)).toEqual([0b001, 0b010, 0b011, 0b100, 0b101, 0b110, 0b111]);
    expect(areas(inputs)).toEqual({ 0b001: 3, 0b010: 1, 0b011: 1, 0b100: 4, 0b101: 4, 0b110: 6, 0b111: 4 });
    expect(planarArea(union)).toBe(23);
  });

  it('leaves out sets that do not occur, and inputs without area', () => {
    const one: MultiPolygonCoordinates = [[box(0, 0, 2, 2)]];
    expect(areas([one, one])).toEqual({ 0b11: 4 });
    expect(areas([one, [], [[box(5, 5, 6, 6)]]])).toEqual({ 0b001: 4, 0b100: 1 });
    expect(areas([[], []])).toEqual({});
    expect(overlayByTurf([[], []]).union).toEqual([]);
  });

  it('respects holes', () => {
    const ring: MultiPolygonCoordinates = [[box(0, 0, 9, 9), box(3, 3, 6, 6)]];
    expect(areas([ring, [[box(4, 4, 8, 5)]]])).toEqual({ 0b01: 70, 0b10: 2, 0b11: 2 });
  });

  it('adds up to the inputs and to the union', () => {
    const random = seededNumbers(5);
    for (let round = 0; round < 5; round++) {
      const inputs = [60, 40, 50].map((count) => [[outline(count, [37 + random(), 35.1], 0.8, random)]]);
      const { cells, union } = overlayByTurf(inputs);
      inputs.forEach((input, index) => {
        const own = cells.filter(({ inputs: set }) => ((set >> index) & 1) === 1);
        expect(own.reduce((sum, { polygons }) => sum + planarArea(polygons), 0)).toBeCloseTo(planarArea(input), 9);
      });
      expect(cells.reduce((sum, { polygons }) => sum + planarArea(polygons), 0)).toBeCloseTo(planarArea(union), 9);
    }
  });

  it('gives what is in one of two only', () => {
    expect(planarArea(symmetricDifferenceByTurf([[box(0, 0, 4, 4)]], [[box(2, 1, 6, 3)]]))).toBe(16);
    expect(symmetricDifferenceByTurf([[box(0, 0, 4, 4)]], [[box(0, 0, 4, 4)]])).toEqual([]);
  });

  it('wraps what Turf throws', () => {
    const notNumbers: Ring = [
      [0, 0],
      [Number.NaN, 1],
      [1, 1],
      [0, 0],
    ];
    expect(() => overlayByTurf([[[box(0, 0, 4, 4)]], [[notNumbers]]])).toThrow(TurfFailure);
  });

  it('is estimated to take longer for more positions and for more inputs', () => {
    const one: MultiPolygonCoordinates = [[outline(10_000, [37, 35], 0.8, seededNumbers(1))]];
    expect(turfOverlaySeconds([one, one])).toBeCloseTo(6, 1);
    expect(turfOverlaySeconds([one, one, one, one, one])).toBeCloseTo(37.5, 1);
    expect(turfOverlaySeconds([[], []])).toBe(0);
  });
});
