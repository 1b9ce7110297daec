import { afterEach, expect, it, vi } from 'vitest';
import type { MultiPolygonCoordinates } from '../../../../src/geometry/coordinates.ts';
import { areaM2, meanAreaToEquatorM2 } from '../../../../src/geometry/measure/area.ts';
import { perimeterM, segmentLengthM } from '../../../../src/geometry/measure/length.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** Count the sines that a computation takes: its work, whatever the machine. */
function sinesOf(compute: () => number): number {
  const sine = vi.spyOn(Math, 'sin');
  expect(compute()).not.toBeNull();
  const { length } = sine.mock.calls;
  sine.mockRestore();
  return length;
}

const upTo = (latitude: number): MultiPolygonCoordinates => [
  [
    [
      [0, 0],
      [1, 0],
      [1, latitude],
      [0, 0],
    ],
  ],
];

it('takes no more work for latitudes far beyond the poles than from pole to pole', () => {
  for (const measure of [areaM2, perimeterM]) {
    const polar = sinesOf(() => measure(upTo(180)));
    expect(polar).toBeGreaterThan(100);
    expect(sinesOf(() => measure(upTo(1e6)))).toBeLessThanOrEqual(polar);
  }
});

it('is the same from pole to pole as in pieces', () => {
  const degrees = Array.from({ length: 180 }, (_, index) => index - 90);
  const radians = Math.PI / 180;
  const mean = degrees.reduce((sum, at) => sum + meanAreaToEquatorM2(at * radians, (at + 1) * radians) / 180, 0);
  expect(Math.abs(meanAreaToEquatorM2(-90 * radians, 90 * radians) - mean)).toBeLessThan(1);
  const length = degrees.reduce((sum, at) => sum + segmentLengthM([at / 180, at], [(at + 1) / 180, at + 1]), 0);
  expect(segmentLengthM([-0.5, -90], [0.5, 90])).toBeCloseTo(length, 4);
});
