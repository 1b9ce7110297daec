import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MultiPolygonCoordinates, Position } from '../../../../src/geometry/coordinates.ts';
import { toGrid } from '../../../../src/geometry/grid.ts';
import { perimeterM } from '../../../../src/geometry/measure/length.ts';
import {
  lengthWithinM,
  separateBoundary,
  type DirectedSeparation,
} from '../../../../src/geometry/separation/separate-boundary.ts';
import { box, outline, ring, seededNumbers } from '../seeded-shapes.ts';
import { geodesicM, sampleInPlane } from './reference-distance.ts';

function separate(boundary: MultiPolygonCoordinates, other: MultiPolygonCoordinates): DirectedSeparation {
  const separation = separateBoundary(boundary, other);
  if (!separation) throw new Error('There is no boundary');
  return separation;
}

describe('parallel lines', () => {
  const whole: MultiPolygonCoordinates = [[box(36, 34, 36.2, 34.1)]];
  const half: MultiPolygonCoordinates = [[box(36.1, 34, 36.2, 34.1)]];
  const heightM = geodesicM([36, 34], [36, 34.1]);

  it('are farthest apart inside a segment, where the upper and the lower side are equally near', () => {
    const { largest } = separate(half, whole);
    expect(Math.abs(largest.separationM - heightM / 2)).toBeLessThan(5e-3);
    expect(largest.position[0]).toBe(36.1);
    expect(largest.position[1]).toBeCloseTo(34.05, 5);
  });

  it('are within a tolerance for that length at either end of the side', () => {
    const separation = separate(half, whole);
    const commonM = 2 * geodesicM([36.2, 34], [36.2, 34.1]) - geodesicM([36.1, 34], [36.1, 34.1]);
    expect(separation.commonM).toBeCloseTo(commonM, 3);
    for (const toleranceM of [0.05, 1, 50, 1000]) {
      const onSides = lengthWithinM(separation, toleranceM) - 2 * toleranceM;
      // The upper and the lower side run along longer ones, without being the same segments.
      const onOthers = separation.lengthM - geodesicM([36.1, 34], [36.1, 34.1]);
      expect(Math.abs(onSides - onOthers)).toBeLessThan(0.02);
    }
    expect(lengthWithinM(separation, heightM)).toBeCloseTo(separation.lengthM, 6);
  });

  it('have different separations seen from one and from the other', () => {
    const { largest } = separate(whole, half);
    const corner = Math.min(geodesicM([36, 34], [36.1, 34]), geodesicM([36, 34], [36.1, 34.000_06]));
    expect(Math.abs(largest.separationM - corner)).toBeLessThan(0.05);
    expect([34, 34.1]).toContain(largest.position[1]);
  });

  it('at one distance all along have it as mean and largest', () => {
    const inner: MultiPolygonCoordinates = [[box(36.01, 0.01, 36.99, 0.99)]];
    const outer: MultiPolygonCoordinates = [[box(36, 0, 37, 1)]];
    const { largest, meanM } = separate(inner, outer);
    // Meridians are farther apart at the equator; parallels keep their distance but for 1.4 mm on 1,105 m.
    const northM = geodesicM([36, 0], [36, 0.01]);
    const eastM = geodesicM([36, 0.01], [36.01, 0.01]);
    expect(largest.separationM).toBeCloseTo(eastM, 2);
    expect(meanM).toBeGreaterThan(northM);
    expect(meanM).toBeLessThan(eastM);
  });
});

describe('a triangle on a straight line', () => {
  // A base of 0.01 degree on the parallel of 35 N, half a degree from everything else, and 0.001 degree high.
  const straight = ring([36, 35], [37, 35], [37, 35.5], [36, 35.5]);
  const bumped = ring([36, 35], [36.495, 35], [36.5, 35.001], [36.505, 35], [37, 35], [37, 35.5], [36, 35.5]);
  const heightM = geodesicM([36.5, 35], [36.5, 35.001]);
  const halfBaseM = geodesicM([36.495, 35], [36.5, 35]);
  const sideM = Math.hypot(heightM, halfBaseM);

  it('is as far away as it is high, at its tip; half as far in the mean', () => {
    const separation = separate([[bumped]], [[straight]]);
    expect(separation.largest.separationM).toBeCloseTo(heightM, 4);
    expect(separation.largest.position).toEqual([36.5, 35.001]);
    expect(separation.meanM).toBeCloseTo((heightM / 2) * ((2 * sideM) / separation.lengthM), 4);
    const sides = lengthWithinM(separation, 50) - (separation.lengthM - 2 * sideM);
    expect(sides).toBeCloseTo(2 * sideM * (50 / heightM), 1);
  });

  it('is as far from the line under it as its sides are from the middle of its base', () => {
    const separation = separate([[straight]], [[bumped]]);
    // The height of the right triangle of height and half base, over its longest side.
    expect(separation.largest.separationM).toBeCloseTo((heightM * halfBaseM) / sideM, 2);
    expect(separation.largest.position[0]).toBeCloseTo(36.5, 6);
    const sine = heightM / sideM;
    const apartM = 2 * (halfBaseM - 50 / sine);
    expect(separation.lengthM - lengthWithinM(separation, 50)).toBeCloseTo(apartM, 1);
    expect(separation.meanM).toBeCloseTo(((sine * halfBaseM) / 2) * ((2 * halfBaseM) / separation.lengthM), 4);
  });

  it('is counted in no length in common, and the rest is', () => {
    const { commonM, lengthM } = separate([[bumped]], [[straight]]);
    const rest = geodesicM([37, 35], [37, 35.5]) + geodesicM([36, 35], [36, 35.5]);
    // Only three sides are the same segments; the parallel of 35.5 N as the ellipsoid has it.
    expect(commonM - rest).toBeCloseTo(
      perimeterM([[straight]]) - rest - perimeterM([[ring([36, 35], [37, 35])]]) / 2,
      4,
    );
    expect(lengthM).toBeCloseTo(perimeterM([[bumped]]), 6);
  });
});

describe('crossing lines', () => {
  it('are within a tolerance for twice the tolerance over the sine of their angle', () => {
    const cross: MultiPolygonCoordinates = [[ring([36, 35], [36.2, 35], [36.2, 36], [36, 36])]];
    const slope: MultiPolygonCoordinates = [[ring([36.05, 34.995], [36.15, 35.005], [36.15, 34.5], [36.05, 34.5])]];
    const separation = separate(cross, slope);
    const angle = Math.atan2(geodesicM([36.1, 35], [36.1, 35.005]), geodesicM([36.1, 35], [36.15, 35]));
    for (const toleranceM of [0.05, 1, 50]) {
      // The meridian side of the other crosses at a right angle.
      const expected = (2 * toleranceM) / Math.sin(angle) + 2 * toleranceM;
      expect(Math.abs(lengthWithinM(separation, toleranceM) - expected)).toBeLessThan(Math.max(0.02, expected * 2e-4));
    }
  });
});

describe('the same line but for one collinear turning point', () => {
  const from: Position = [36.123_456_7, 34.2];
  const to: Position = [36.433_333_3, 34.377_777_7];
  const between = toGrid([from[0] + (to[0] - from[0]) * 0.377, from[1] + (to[1] - from[1]) * 0.377]);
  const apex: Position = [36.1, 34.5];
  const plain: MultiPolygonCoordinates = [[ring(from, to, apex)]];
  const pointed: MultiPolygonCoordinates = [[ring(from, between, to, apex)]];

  it.each([
    ['without', plain, pointed],
    ['with', pointed, plain],
  ])('is half a centimetre away at most, seen from the one %s it, and not in common there', (_, one, other) => {
    const separation = separate(one, other);
    const edgeM = perimeterM([[ring(from, to)]]) / 2;
    expect(edgeM).toBeGreaterThan(30_000);
    expect(separation.largest.separationM).toBeGreaterThan(1e-4);
    expect(separation.largest.separationM).toBeLessThan(0.008);
    expect(separation.commonM).toBeCloseTo(separation.lengthM - edgeM, 2);
    expect(lengthWithinM(separation, 0.05)).toBeCloseTo(separation.lengthM, 6);
    expect(lengthWithinM(separation, 1e-5)).toBeLessThan(separation.lengthM - 0.9 * edgeM);
  });
});

describe('what counts as boundary', () => {
  const shell = box(36, 34, 36.2, 34.2);
  const hole = box(36.05, 34.05, 36.1, 34.1);

  it('includes holes and every part', () => {
    const pierced = separate([[shell, hole]], [[shell]]);
    expect(pierced.largest.ring).toBe(1);
    expect(pierced.largest.separationM).toBeGreaterThan(8000);
    expect(separate([[shell]], [[shell, hole]]).largest.separationM).toBe(0);
    const apart: MultiPolygonCoordinates = [[shell], [box(37, 34, 37.1, 34.1)]];
    expect(separate(apart, [[shell]]).commonM).toBeCloseTo(perimeterM([[shell]]), 6);
    expect(separate(apart, [[box(37, 34, 37.1, 34.1)], [shell.toReversed()]]).meanM).toBe(0);
  });

  it('is nothing for an empty area or a ring without extent', () => {
    expect(separateBoundary([], [[shell]])).toBeNull();
    expect(separateBoundary([[shell]], [])).toBeNull();
    expect(separateBoundary([[shell]], [[ring([36, 34], [36, 34], [36, 34])]])).toBeNull();
    expect(separateBoundary([[]], [[shell]])).toBeNull();
  });

  it('has a ring of two places and back, and turning points given twice', () => {
    const there = separate([[ring([36, 34], [36.1, 34])]], [[ring([36, 34.001], [36, 34.001], [36.1, 34.001])]]);
    expect(there.largest.separationM).toBeCloseTo(geodesicM([36, 34], [36, 34.001]), 3);
  });
});

/** Two outlines of some hundred metres, or one and the same with a part of it moved. */
const pairs = fc
  .record({
    seed: fc.integer({ min: 1, max: 1e6 }),
    counts: fc.tuple(fc.integer({ min: 3, max: 24 }), fc.integer({ min: 3, max: 24 })),
    latitude: fc.integer({ min: -60, max: 60 }),
    alike: fc.boolean(),
  })
  .map(({ seed, counts, latitude, alike }) => {
    const random = seededNumbers(seed);
    const one = outline(counts[0], [36, latitude], 0.003, random);
    const moved = one.slice(0, -1).map(([x, y], index): Position => (index % 3 === 0 ? [x, y] : [x + 1e-5, y]));
    const other = alike ? ring(...moved) : outline(counts[1], [36.0005, latitude], 0.003, random);
    return { one: [[one]], other: [[other]], latitude };
  });

describe('any two boundaries', () => {
  it('have the figures that thousands of samples in the plane have', () => {
    fc.assert(
      fc.property(pairs, fc.constantFrom(0.5, 5, 20, 60), ({ one, other, latitude }, toleranceM) => {
        const separation = separate(one, other);
        const samples = sampleInPlane(one, other, latitude, 200);
        const lengthM = samples.reduce((sum, { weightM }) => sum + weightM, 0);
        const largestStepM = Math.max(...samples.map(({ weightM }) => weightM));
        const largestM = Math.max(...samples.map(({ distanceM }) => distanceM));
        expect(separation.lengthM).toBeCloseTo(lengthM, 0);
        expect(separation.largest.separationM).toBeGreaterThan(largestM * 0.9999 - 0.01);
        expect(separation.largest.separationM).toBeLessThan(largestM * 1.0001 + largestStepM / 2 + 0.01);
        const meanM = samples.reduce((sum, { distanceM, weightM }) => sum + distanceM * weightM, 0) / lengthM;
        expect(Math.abs(separation.meanM - meanM)).toBeLessThan(0.003 * meanM + 0.001);
        // Each change from within to beyond may fall anywhere between two samples; at the poles of the plane 1e-4.
        const changes = samples.filter(
          ({ distanceM }, index) => distanceM <= toleranceM !== (samples.at(index - 1)?.distanceM ?? 0) <= toleranceM,
        ).length;
        const unsureM = samples
          .filter(({ distanceM }) => Math.abs(distanceM - toleranceM) < 1e-3 * toleranceM)
          .reduce((sum, { weightM }) => sum + weightM, 0);
        const withinM = samples
          .filter(({ distanceM }) => distanceM <= toleranceM)
          .reduce((sum, { weightM }) => sum + weightM, 0);
        const slackM = (changes + 2) * largestStepM + unsureM + lengthM * 1e-4;
        expect(Math.abs(lengthWithinM(separation, toleranceM) - withinM)).toBeLessThan(slackM);
      }),
      { seed: 20_260_731, numRuns: 150 },
    );
  });

  it('keep their figures when rings start elsewhere or run the other way round', () => {
    fc.assert(
      fc.property(pairs, fc.integer({ min: 1, max: 20 }), ({ one, other }, shift) => {
        const turned = one.map((polygon) =>
          polygon.map((line) => {
            const open = line.slice(0, -1);
            const by = shift % open.length;
            return ring(...open.slice(by), ...open.slice(0, by)).toReversed();
          }),
        );
        const [before, after] = [separate(one, other), separate(turned, other)];
        expect(after.lengthM).toBeCloseTo(before.lengthM, 6);
        expect(after.commonM).toBeCloseTo(before.commonM, 6);
        expect(Math.abs(after.largest.separationM - before.largest.separationM)).toBeLessThan(2e-3);
        expect(Math.abs(after.meanM - before.meanM)).toBeLessThan(2e-3 * before.meanM + 1e-4);
        expect(Math.abs(lengthWithinM(after, 5) - lengthWithinM(before, 5))).toBeLessThan(0.05);
      }),
      { seed: 20_260_801, numRuns: 150 },
    );
  });

  it('have more within a larger tolerance, and everything within the largest separation', () => {
    fc.assert(
      fc.property(pairs, ({ one, other }) => {
        const separation = separate(one, other);
        const { separationM } = separation.largest;
        const lengths = [0.05, 1, 10, separationM + 0.002].map((toleranceM) => lengthWithinM(separation, toleranceM));
        expect(lengths[0]).toBeGreaterThanOrEqual(separation.commonM - 1e-6);
        for (const [index, lengthM] of lengths.slice(0, 2).entries()) {
          expect(lengthM).toBeLessThanOrEqual((lengths[index + 1] ?? 0) + 0.01);
        }
        expect(lengths[3]).toBeCloseTo(separation.lengthM, 1);
      }),
      { seed: 20_260_802, numRuns: 300 },
    );
  });
});
