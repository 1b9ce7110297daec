import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MultiPolygonCoordinates, Ring } from '../../../../src/geometry/coordinates.ts';
import { lengthWithinM, separateBoundary } from '../../../../src/geometry/separation/separate-boundary.ts';
import { partByTolerance, type PartedBoundary } from '../../../../src/geometry/separation/stretches-beyond.ts';
import { box, outline, ring, seededNumbers } from '../seeded-shapes.ts';
import { geodesicM } from './reference-distance.ts';

function part(one: MultiPolygonCoordinates, other: MultiPolygonCoordinates, toleranceM: number): PartedBoundary {
  const separation = separateBoundary(one, other);
  if (!separation) throw new Error('There is no boundary');
  return partByTolerance(separation, toleranceM);
}

const straight = ring([36, 35], [37, 35], [37, 35.5], [36, 35.5]);

function turned(line: Ring, by: number): Ring {
  const open = line.slice(0, -1);
  return ring(...open.slice(by), ...open.slice(0, by));
}

describe('the stretches beyond a tolerance', () => {
  const bumped = ring([36, 35], [36.495, 35], [36.5, 35.001], [36.505, 35], [37, 35], [37, 35.5], [36, 35.5]);
  const heightM = geodesicM([36.5, 35], [36.5, 35.001]);
  const sideM = Math.hypot(heightM, geodesicM([36.495, 35], [36.5, 35]));

  it('are the upper part of a triangle, with its tip as the farthest place', () => {
    const { beyond, withinM } = part([[bumped]], [[straight]], 50);
    expect(beyond).toHaveLength(1);
    const [stretch] = beyond;
    expect(stretch?.lengthM).toBeCloseTo(2 * sideM * (1 - 50 / heightM), 1);
    expect(stretch?.largestAt).toEqual([36.5, 35.001]);
    expect(stretch?.largestM).toBeCloseTo(heightM, 4);
    expect((stretch?.toM ?? 0) - (stretch?.fromM ?? 0)).toBeCloseTo(stretch?.lengthM ?? 0, 4);
    const separation = separateBoundary([[bumped]], [[straight]]);
    expect(withinM + (stretch?.lengthM ?? 0)).toBeCloseTo(separation?.lengthM ?? 0, 6);
  });

  it('are one where the ring starts in their midst, which then ends at a smaller distance than it begins at', () => {
    const { beyond } = part([[turned(bumped, 2)]], [[straight]], 50);
    expect(beyond).toHaveLength(1);
    const [stretch] = beyond;
    expect(stretch?.lengthM).toBeCloseTo(2 * sideM * (1 - 50 / heightM), 1);
    expect(stretch?.fromM).toBeGreaterThan(stretch?.toM ?? Infinity);
    expect(stretch?.largestAt).toEqual([36.5, 35.001]);
  });

  it('are none where everything is within, and a whole ring where nothing is', () => {
    expect(part([[bumped]], [[straight]], 120).beyond).toEqual([]);
    const far: MultiPolygonCoordinates = [
      [box(36, 34, 36.1, 34.1)],
      [box(36.2, 34, 36.3, 34.1), box(36.21, 34.01, 36.22, 34.02)],
    ];
    const { beyond, withinM } = part(far, [[straight]], 50);
    expect(withinM).toBe(0);
    expect(beyond.map((stretch) => stretch.ring)).toEqual([0, 1, 2]);
    expect(beyond.map(({ fromM, toM, lengthM }) => Math.abs(toM - fromM - lengthM) < 1e-6)).toEqual([true, true, true]);
  });

  it('and what is within make up the whole line, whatever the lines', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.constantFrom(1, 10, 100), (seed, toleranceM) => {
        const random = seededNumbers(seed);
        const one: MultiPolygonCoordinates = [[outline(14, [36, 35], 0.003, random)]];
        const other: MultiPolygonCoordinates = [[outline(11, [36.0005, 35], 0.003, random)]];
        const separation = separateBoundary(one, other);
        if (!separation) throw new Error('There is no boundary');
        const { beyond, withinM } = partByTolerance(separation, toleranceM);
        expect(withinM).toBeCloseTo(lengthWithinM(separation, toleranceM), 9);
        const beyondM = beyond.reduce((sum, { lengthM }) => sum + lengthM, 0);
        expect(withinM + beyondM).toBeCloseTo(separation.lengthM, 4);
        for (const { largestM } of beyond) expect(largestM).toBeGreaterThan(toleranceM - 0.01);
        const largestM = Math.max(0, ...beyond.map((stretch) => stretch.largestM));
        const { separationM } = separation.largest;
        expect(largestM).toBe(separationM > toleranceM + 0.01 ? separationM : largestM);
      }),
      { seed: 20_260_803, numRuns: 200 },
    );
  });
});
