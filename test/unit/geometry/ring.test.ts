import { describe, expect, it } from 'vitest';
import type { MultiPolygonCoordinates } from '../../../src/geometry/coordinates.ts';
import {
  closeRing,
  isClosed,
  normaliseWinding,
  openRing,
  planarRingArea,
  reverseRing,
} from '../../../src/geometry/ring.ts';
import { box } from './seeded-shapes.ts';

describe('a ring', () => {
  it('is opened and closed without losing a turning point', () => {
    const square = box(0, 0, 2, 1);
    expect(openRing(square)).toEqual([
      [0, 0],
      [2, 0],
      [2, 1],
      [0, 1],
    ]);
    expect(closeRing(openRing(square))).toEqual(square);
    expect(closeRing(square)).toBe(square);
    expect(openRing(openRing(square))).toHaveLength(4);
    expect([isClosed(square), isClosed(openRing(square)), isClosed([]), isClosed([[1, 1]])]).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(closeRing([])).toEqual([]);
  });

  it('has a signed area, counter-clockwise positive', () => {
    expect(planarRingArea(box(0, 0, 3, 2))).toBe(6);
    expect(planarRingArea(reverseRing(box(0, 0, 3, 2)))).toBe(-6);
    expect(planarRingArea(openRing(box(0, 0, 3, 2)))).toBe(6);
    // One grid unit square, 140 degrees from the origin.
    const tiny = box(140, 60, 140.0000001, 60.0000001);
    expect(planarRingArea(tiny) / 1e-14).toBeCloseTo(1, 5);
  });
});

describe('winding', () => {
  const clockwiseShell = reverseRing(box(0, 0, 9, 9));
  const counterClockwiseHole = box(1, 1, 2, 2);
  const geometry: MultiPolygonCoordinates = [[clockwiseShell, counterClockwiseHole]];

  it('turns shells counter-clockwise and holes clockwise and keeps where they start', () => {
    const wound = normaliseWinding(geometry);
    expect(wound[0]?.map(planarRingArea)).toEqual([81, -1]);
    expect(wound[0]?.[0]?.[0]).toEqual(clockwiseShell[0]);
    expect(wound[0]?.[1]?.[0]).toEqual(counterClockwiseHole[0]);
  });

  it('keeps the identity of what is right', () => {
    const wound = normaliseWinding(geometry);
    expect(normaliseWinding(wound)).toBe(wound);
    expect(normaliseWinding([])).toEqual([]);
  });
});
