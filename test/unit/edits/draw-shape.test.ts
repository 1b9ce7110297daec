import { describe, expect, it } from 'vitest';
import { beginBoundary } from '../../../src/edits/begin-boundary.ts';
import { drawShape, placeDrawnPoints } from '../../../src/edits/draw-shape.ts';
import { geodesicCircle, geodesicDistanceM } from '../../../src/geometry/geodesic-circle.ts';
import { offsetPosition } from '../../../src/geometry/offset-position.ts';
import { drawn, expectRefusal, geometryOf, inTurn, made, ring, workspaceWith } from './workspace-builder.ts';

const PART = { kind: 'part' } as const;
const empty = workspaceWith({});

describe('drawing a shape', () => {
  it('begins and finishes a boundary on the grid, wound as a shell', () => {
    const after = made(
      drawShape(empty, 'russia', 'zone-1', PART, [
        [0, 0],
        [0, 2],
        [3, 2.00000004],
        [3, 0],
      ]),
    );
    expect(geometryOf(after, 'zone-1')).toEqual([[ring([0, 0], [3, 0], [3, 2], [0, 2])]]);
    expect(after.drafts['russia']?.unfinished).toBeNull();
  });

  it('cuts a hole where one was begun, and adds a part where there is one already', () => {
    const before = workspaceWith({ 'zone-1': drawn([ring([0, 0], [9, 0], [9, 9], [0, 9])]) });
    const holed = inTurn(
      before,
      (one) => beginBoundary(one, 'russia', 'zone-1', { kind: 'hole' }),
      (one) =>
        drawShape(one, 'russia', 'zone-1', PART, [
          [1, 1],
          [2, 1],
          [2, 2],
        ]),
    );
    expect(geometryOf(holed, 'zone-1')?.[0]).toHaveLength(2);
    const two = made(
      drawShape(before, 'russia', 'zone-1', PART, [
        [20, 1],
        [21, 1],
        [21, 2],
      ]),
    );
    expect(geometryOf(two, 'zone-1')).toHaveLength(2);
    expectRefusal(
      drawShape(before, 'russia', 'zone-1', PART, [
        [1, 1],
        [2, 1],
        [2, 2],
      ]),
      'part-overlaps',
    );
  });

  it('refuses what has no area, and a line that waits unfinished', () => {
    expectRefusal(
      drawShape(empty, 'russia', 'zone-1', PART, [
        [0, 0],
        [0, 0],
        [0, 0],
        [0, 0],
      ]),
      'too-few-points',
    );
    const begun = inTurn(
      empty,
      (one) => beginBoundary(one, 'russia', 'zone-1', PART),
      (one) => placeDrawnPoints(one, 'russia', [[5, 5]]),
    );
    expectRefusal(
      drawShape(begun, 'russia', 'zone-1', PART, [
        [0, 0],
        [1, 0],
        [1, 1],
      ]),
      'another-unfinished',
    );
  });
});

describe('a freehand stretch', () => {
  it('goes into the unfinished line, without repetitions, all or nothing', () => {
    const begun = made(beginBoundary(empty, 'russia', 'zone-1', PART));
    const after = made(
      placeDrawnPoints(begun, 'russia', [
        [0, 0],
        [0, 0.00000001],
        [1, 0],
        [1, 1],
      ]),
    );
    expect(after.drafts['russia']?.unfinished?.positions).toEqual([
      [0, 0],
      [1, 0],
      [1, 1],
    ]);
    expectRefusal(
      placeDrawnPoints(after, 'russia', [
        [2, 1],
        [-1, -1],
      ]),
      'would-cross-itself',
    );
    expectRefusal(placeDrawnPoints(empty, 'russia', [[0, 0]]), 'nothing-unfinished');
  });
});

describe('a circle on the ellipsoid', () => {
  it('has the sides asked for, each corner at the radius, the first one north', () => {
    const corners = geodesicCircle([36, 35], 10_000, 8);
    expect(corners).toHaveLength(8);
    // Independently: radii of curvature of WGS 84 at 35 degrees, 6,356,430 m (meridian) and 6,385,173 m (prime vertical).
    const degrees = 180 / Math.PI;
    expect(corners[0]?.[0]).toBeCloseTo(36, 9);
    expect(corners[0]?.[1]).toBeCloseTo(35 + (10_000 / 6_356_430) * degrees, 4);
    // A quarter on to the west.
    expect(corners[2]?.[0]).toBeCloseTo(36 - (10_000 / (6_385_173 * Math.cos(35 / degrees))) * degrees, 4);
    for (const corner of corners) expect(geodesicDistanceM([36, 35], corner)).toBeCloseTo(10_000, 6);
  });

  it('agrees with an offset in metres', () => {
    const [longitude, latitude] = offsetPosition([36, 35], 3000, 4000);
    expect(longitude).toBeCloseTo(36 + 3000 / ((6_385_173 * Math.cos((35 * Math.PI) / 180) * Math.PI) / 180), 4);
    expect(latitude).toBeCloseTo(35 + 4000 / ((6_356_430 * Math.PI) / 180), 4);
    expect(geodesicDistanceM([36, 35], [longitude, latitude])).toBeCloseTo(5000, 6);
  });
});
