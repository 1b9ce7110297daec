import geodesic from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import type { RingStretch } from '../../../src/domain/delimitation.ts';
import { densifyStretch } from '../../../src/edits/densify-stretch.ts';
import { movePart, shiftByMetres } from '../../../src/edits/move-part.ts';
import { offsetStretch } from '../../../src/edits/offset-stretch.ts';
import { reshapeBoundary } from '../../../src/edits/reshape-boundary.ts';
import { simplifyStretch } from '../../../src/edits/simplify-stretch.ts';
import { straightenStretch } from '../../../src/edits/straighten-stretch.ts';
import type { Position } from '../../../src/geometry/coordinates.ts';
import { validityFindings } from '../../../src/geometry/validity.ts';
import { outline, seededNumbers } from '../geometry/seeded-shapes.ts';
import { drawn, expectRefusal, geometryOf, made, ring, ringOf, workspaceWith } from './workspace-builder.ts';

const at = (zoneId = 'zone-1', part = 0, index = 0) => ({ partyId: 'russia', zoneId, part, ring: index });
const stretch = (from: number, to: number, zoneId = 'zone-1'): RingStretch => ({ ...at(zoneId), from, to });

/** The distance of two positions along the geodesic, by GeographicLib. */
function distanceM(a: Position, b: Position): number {
  return geodesic.Geodesic.WGS84.Inverse(a[1], a[0], b[1], b[0]).s12 ?? Number.NaN;
}

// 4 +-------+-------+
//   |       a       |    zone-1 left, zone-2 right; the boundary they share runs (4,0) a (4,4),
//   |   1   b   2   |    zone-3 below touches it at (4,0) only.
//   |       c       |
// 0 +-------+-------+
//   0       4       8
const A: Position = [4.1, 3];
const B: Position = [3.9, 2];
const C: Position = [4.1, 1];
const LEFT = ring([0, 0], [4, 0], C, B, A, [4, 4], [0, 4]);
const RIGHT = ring([4, 0], [8, 0], [8, 4], [4, 4], A, B, C);
const shared = workspaceWith({ 'zone-1': drawn([LEFT]), 'zone-2': drawn([RIGHT]) });

describe('reshaping a boundary by a drawn line', () => {
  const square = workspaceWith({ 'zone-1': drawn([ring([0, 0], [4, 0], [4, 4], [0, 4])]) });

  it('replaces the shorter stretch between the first and the last place where the line meets it', () => {
    const after = made(reshapeBoundary(square, at(), [[1, -1], [1, 1], [3, 1], [3, -1]])); // prettier-ignore
    expect(ringOf(after, 'zone-1')).toEqual(ring([0, 0], [1, 0], [1, 1], [3, 1], [3, 0], [4, 0], [4, 4], [0, 4]));
  });

  it('replaces the other one when asked, in whatever direction the line was drawn', () => {
    const line: Position[] = [[3, -1], [3, 1], [1, 1], [1, -1]]; // prettier-ignore
    const after = made(reshapeBoundary(square, at(), line, { otherWay: true }));
    expect(ringOf(after, 'zone-1')).toEqual(ring([1, 0], [3, 0], [3, 1], [1, 1]));
  });

  it('takes ends that lie on the boundary as nearly as the grid allows, and turning points exactly', () => {
    const after = made(reshapeBoundary(square, at(), [[0.9999999, 0.0000001], [2, -2], [4, 0]])); // prettier-ignore
    expect(ringOf(after, 'zone-1')).toEqual(ring([0, 0], [0.9999999, 0.0000001], [2, -2], [4, 0], [4, 4], [0, 4]));
  });

  it('changes the boundary of two zones together where they share the whole stretch, its ends put into both', () => {
    const after = made(reshapeBoundary(shared, at(), [[3, 3.5], [5, 3.5], [5, 0.5], [3, 0.5]])); // prettier-ignore
    const one = ringOf(after, 'zone-1') ?? [];
    const other = ringOf(after, 'zone-2') ?? [];
    // a is at 4.1 E: from (4,0) to c and from a to (4,4), half-way, at 4.05 E.
    expect(one).toEqual(ring([0, 0], [4, 0], [4.05, 0.5], [5, 0.5], [5, 3.5], [4.05, 3.5], [4, 4], [0, 4]));
    expect(other).toEqual(ring([4, 0], [8, 0], [8, 4], [4, 4], [4.05, 3.5], [5, 3.5], [5, 0.5], [4.05, 0.5]));
  });

  it('refuses a line that meets the boundary once or not at all, and one that would cross it', () => {
    expectRefusal(reshapeBoundary(square, at(), [[1, 1], [2, 1]]), 'line-misses-boundary', [1, 1]); // prettier-ignore
    expectRefusal(reshapeBoundary(square, at(), [[1, -1], [2, 1]]), 'line-misses-boundary'); // prettier-ignore
    const across: Position[] = [[1, -1], [1, 5], [2, 5], [2, 3], [3, 3], [3, -1]]; // prettier-ignore
    expectRefusal(reshapeBoundary(square, at(), across), 'would-cross-itself');
    expectRefusal(reshapeBoundary({ ...square, drawingFor: 'iran' }, at(), across), 'locked-draft');
  });
});

describe('straightening a stretch', () => {
  it('takes the points between its ends away, in both zones', () => {
    const after = made(straightenStretch(shared, stretch(1, 5)));
    expect(ringOf(after, 'zone-1')).toEqual(ring([0, 0], [4, 0], [4, 4], [0, 4]));
    expect(ringOf(after, 'zone-2')).toEqual(ring([4, 0], [8, 0], [8, 4], [4, 4]));
  });

  it('moves a point where a third zone leaves it onto the line, in all of them, with its name', () => {
    const third = ring(B, [7, 2], [6, 3]);
    const names = { '3.9000000,2.0000000': 'Bridge' };
    const left = drawn([LEFT]);
    const before = workspaceWith({
      'zone-1': { ...left, provenance: { ...left.provenance, turningPointNames: names } },
      'zone-2': drawn([RIGHT]),
      'zone-3': drawn([third]),
    });
    const after = made(straightenStretch(before, stretch(1, 5)));
    expect(ringOf(after, 'zone-1')).toEqual(ring([0, 0], [4, 0], [4, 2], [4, 4], [0, 4]));
    expect(ringOf(after, 'zone-3')?.[0]).toEqual([4, 2]);
    expect(after.drafts['russia']?.map['zone-1']?.provenance.turningPointNames).toEqual({
      '4.0000000,2.0000000': 'Bridge',
    });
  });

  it('refuses where nothing lies between, and where the line would cross the boundary', () => {
    expectRefusal(straightenStretch(shared, stretch(0, 1)), 'nothing-to-change');
    const horseshoe = workspaceWith({
      'zone-1': drawn([ring([0, 0], [6, 0], [6, 4], [4, 4], [4, 1], [2, 1], [2, 4], [0, 4])]),
    });
    expectRefusal(straightenStretch(horseshoe, stretch(7, 2)), 'would-cross-itself');
  });
});

describe('simplifying', () => {
  it('takes away what is within the tolerance of the line that is left, in metres, and keeps both ends', () => {
    // At the equator 0.001 degree of latitude is 110.574 m.
    const bump = workspaceWith({ 'zone-1': drawn([ring([0, 0], [0.02, -0.001], [0.04, 0], [0.04, 0.04], [0, 0.04])]) });
    expectRefusal(simplifyStretch(bump, stretch(0, 2), 110), 'nothing-to-change');
    const after = made(simplifyStretch(bump, stretch(0, 2), 111));
    expect(ringOf(after, 'zone-1')).toEqual(ring([0, 0], [0.04, 0], [0.04, 0.04], [0, 0.04]));
  });

  it('keeps the boundary shared: the same points go from both zones', () => {
    const after = made(simplifyStretch(shared, at(), 20_000));
    expect(ringOf(after, 'zone-1')).toEqual(ring([0, 0], [4, 0], [4, 4], [0, 4]));
    expect(ringOf(after, 'zone-2')).toEqual(ring([4, 0], [8, 0], [8, 4], [4, 4]));
  });

  it('keeps points with a name', () => {
    const left = drawn([LEFT]);
    const turningPointNames = { '3.9000000,2.0000000': 'Bridge' };
    const before = workspaceWith({ 'zone-1': { ...left, provenance: { ...left.provenance, turningPointNames } } });
    expect(ringOf(made(simplifyStretch(before, at(), 20_000)), 'zone-1')).toContainEqual(B);
  });

  it('never makes the ring invalid: points come back where it would cross itself', () => {
    // The southern side dips 1 degree (110.6 km), and a bay reaches down to half of that: without the dip they would cross.
    const before = workspaceWith({
      'zone-1': drawn([ring([0, 0], [4, -1], [8, 0], [8, 3], [5, 3], [4, -0.5], [3, 3], [0, 3], [0, 1.5])]),
    });
    const after = made(simplifyStretch(before, at(), 115_000));
    expect(ringOf(after, 'zone-1')).toEqual(ring([0, 0], [4, -1], [8, 0], [8, 3], [5, 3], [4, -0.5], [3, 3], [0, 3]));
  });

  it('simplifies 10,000 points in a moment, keeping a valid line of its own points', () => {
    const line = outline(10_000, [36.5, 35], 0.5, seededNumbers(7));
    const before = workspaceWith({ 'zone-1': drawn([line]) });
    const started = performance.now();
    const after = made(simplifyStretch(before, at(), 500));
    // Generous: other work may have the processor. Alone it takes some 60 ms.
    expect(performance.now() - started).toBeLessThan(5000);
    const kept = ringOf(after, 'zone-1') ?? [];
    expect(kept.length).toBeLessThan(2000);
    const there = new Set(line.map(String));
    expect(kept.every((position) => there.has(String(position)))).toBe(true);
    expect(validityFindings(geometryOf(after, 'zone-1') ?? [])).toEqual([]);
  });

  it('refuses a tolerance that is none', () => {
    for (const tolerance of [0, -5, Number.NaN, Infinity]) {
      expectRefusal(simplifyStretch(shared, at(), tolerance), 'not-a-distance');
    }
  });
});

describe('points at distances', () => {
  it('divide each segment evenly, in both zones that have it', () => {
    const straight = made(straightenStretch(shared, stretch(1, 5)));
    // (4,0) to (4,4) is 442,297 m along the meridian: 5 pieces of at most 100 km.
    const after = made(densifyStretch(straight, stretch(1, 2), 100_000));
    const between: Position[] = [[4, 0.8], [4, 1.6], [4, 2.4], [4, 3.2]]; // prettier-ignore
    expect(ringOf(after, 'zone-1')).toEqual(ring([0, 0], [4, 0], ...between, [4, 4], [0, 4]));
    expect(ringOf(after, 'zone-2')).toEqual(ring([4, 0], [8, 0], [8, 4], [4, 4], ...between.toReversed()));
  });

  it('lie on the geodesic where lines are geodesics, and no two are farther apart than said', () => {
    const wide = { ...workspaceWith({ 'zone-1': drawn([ring([30, 35], [40, 35], [35, 30])]) }) };
    const after = made(densifyStretch({ ...wide, lineType: 'geodesic' }, at(), 50_000));
    const points = ringOf(after, 'zone-1') ?? [];
    for (const [index, end] of points.slice(1).entries()) {
      expect(distanceM(points[index] ?? end, end)).toBeLessThanOrEqual(50_000.02);
    }
    // The middle of the geodesic from 30 E to 40 E along 35 N, by GeographicLib: about 35.1032 N, well above 35.
    expect(Math.max(...points.map(([, latitude]) => latitude))).toBeGreaterThan(35.1);
  });

  it('refuses what is no distance, what is there already, and too many', () => {
    expectRefusal(densifyStretch(shared, at(), 0), 'not-a-distance');
    expectRefusal(densifyStretch(shared, at(), 1e9), 'nothing-to-change');
    expectRefusal(densifyStretch(shared, at(), 5), 'too-many-points');
  });
});

describe('moving a stretch sideways', () => {
  const start: readonly Position[] = ring([36, 35], [36.1, 35], [36.1, 35.1], [36, 35.1]);
  const square = workspaceWith({ 'zone-1': drawn([start]) });

  it('moves parallel by the metres said, outwards with a negative figure, corners mitred', () => {
    const after = ringOf(made(offsetStretch(square, at(), -100)), 'zone-1') ?? [];
    // South side 100 m further south, west side 100 m further west; GeographicLib along meridian and parallel.
    const southWest = after[0] ?? [0, 0];
    expect(distanceM([36, 35], [36, southWest[1]])).toBeCloseTo(100, 1);
    expect(distanceM([36, 35], [southWest[0], 35])).toBeCloseTo(100, 1);
    expect(southWest[0]).toBeLessThan(36);
    expect(southWest[1]).toBeLessThan(35);
  });

  it('moves a stretch only, its ends at right angles, and shared points in both zones', () => {
    const after = made(offsetStretch(square, stretch(0, 1), 200));
    const points = ringOf(after, 'zone-1') ?? [];
    expect(points[0]?.[0]).toBe(36);
    expect(distanceM([36, 35], points[0] ?? [0, 0])).toBeCloseTo(200, 1);
    expect(points[2]).toEqual([36.1, 35.1]);
    const both = made(offsetStretch(shared, stretch(2, 4), 500));
    expect(ringOf(both, 'zone-1')?.slice(2, 5)).toEqual(ringOf(both, 'zone-2')?.slice(4, 7).toReversed());
  });

  it('refuses where a segment would vanish, a corner is too sharp, and no distance', () => {
    expectRefusal(offsetStretch(square, at(), 6_000), 'would-cross-itself');
    const needle = workspaceWith({ 'zone-1': drawn([ring([36, 35], [36.5, 35.001], [36, 35.002])]) });
    expectRefusal(offsetStretch(needle, at(), -10), 'corner-too-sharp', [36.5, 35.001]);
    expectRefusal(offsetStretch(square, at(), 0), 'not-a-distance');
  });
});

describe('moving a part', () => {
  it('moves every point by the same degrees, its holes too, and what other zones share with it', () => {
    const hole = ring([1, 1], [1, 2], [2, 1]);
    const before = workspaceWith({ 'zone-1': drawn([LEFT, hole]), 'zone-2': drawn([RIGHT]) });
    const after = made(movePart(before, at(), [0.5, 0]));
    expect(ringOf(after, 'zone-1')?.slice(0, 2)).toEqual([[0.5, 0], [4.5, 0]]); // prettier-ignore
    expect(ringOf(after, 'zone-1', 0, 1)?.[0]).toEqual([1.5, 1]);
    expect(ringOf(after, 'zone-2')?.[0]).toEqual([4.5, 0]);
    expect(ringOf(after, 'zone-2')?.[1]).toEqual([8, 0]);
  });

  it('leaves the other zones alone when detached', () => {
    const after = made(movePart(shared, at(), [-0.5, 0], { detached: true }));
    expect(geometryOf(after, 'zone-2')).toBe(geometryOf(shared, 'zone-2'));
    expect(ringOf(after, 'zone-1')?.[1]).toEqual([3.5, 0]);
  });

  it('takes metres: 1,000 m to the east and north at 35 N', () => {
    const [east, north] = shiftByMetres(1000, 1000, [36, 35]);
    expect(distanceM([36, 35], [36 + east, 35])).toBeCloseTo(1000, 1);
    expect(distanceM([36, 35], [36, 35 + north])).toBeCloseTo(1000, 0);
  });

  it('refuses no shift, a part that is not there, and the end of the world', () => {
    expectRefusal(movePart(shared, at(), [0, 0]), 'not-a-distance');
    expectRefusal(movePart(shared, at('zone-1', 3), [1, 0]), 'unknown-part');
    expectRefusal(movePart(shared, at(), [0, 89]), 'out-of-range', [3.9, 2]);
    const apart = workspaceWith({ 'zone-1': drawn([LEFT], [ring([20, 0], [21, 0], [20, 1])]) });
    expectRefusal(movePart(apart, at(), [18, 0]), 'part-overlaps');
  });
});
