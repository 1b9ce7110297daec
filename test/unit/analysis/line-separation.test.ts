import geodesic from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { separateLines, type LineSeparation } from '../../../src/analysis/line-separation.ts';
import type { MultiPolygonCoordinates } from '../../../src/geometry/coordinates.ts';
import { box, outline, ring, seededNumbers } from '../geometry/seeded-shapes.ts';

const square: MultiPolygonCoordinates = [[box(36, 34, 36.5, 34.5)]];

async function separate(
  a: MultiPolygonCoordinates,
  b: MultiPolygonCoordinates,
  toleranceM = 50,
): Promise<LineSeparation> {
  const separation = await separateLines({ a, b, lineType: 'longitude-latitude', toleranceM });
  if (!separation) throw new Error('There is no boundary');
  return separation;
}

describe('line against line', () => {
  it('has nothing to say of an empty area', async () => {
    const empty = { lineType: 'longitude-latitude', toleranceM: 50 } as const;
    expect(await separateLines({ a: [], b: square, ...empty })).toBeNull();
    expect(await separateLines({ a: square, b: [], ...empty })).toBeNull();
  });

  it('of one and the same line is everything in common and 0 apart', async () => {
    const { alongA, alongB, stretches, stretchCount } = await separate(square, square);
    expect(alongA).toEqual(alongB);
    expect(alongA).toMatchObject({ largestM: 0, meanM: 0, withinM: alongA.lengthM, commonM: alongA.lengthM });
    expect([stretches.length, stretchCount]).toEqual([0, 0]);
  });

  it('has every metre within a tolerance that nothing is beyond, exactly', async () => {
    const random = seededNumbers(11);
    for (const count of [7, 50, 400]) {
      const line = outline(count, [36.2, 34.2], 0.4, random);
      const moved = line.slice(0, -1).map(([x, y]) => [x + 1e-4 * random(), y] as const);
      const { alongA, alongB, stretchCount } = await separate([[line]], [[ring(...moved)]], 20);
      expect([stretchCount, alongA.withinM, alongB.withinM]).toEqual([0, alongA.lengthM, alongB.lengthM]);
      expect(alongA.withinRoundingM).toBeLessThan(alongA.lengthM);
    }
    // A line against itself with a point more on it: no segment is common, all of it is within rounding.
    const divided: MultiPolygonCoordinates = [[ring([36, 34], [36.25, 34], [36.5, 34], [36.5, 34.5], [36, 34.5])]];
    const { alongA, alongB } = await separate(square, divided, 20);
    expect([alongA.withinRoundingM, alongB.withinRoundingM]).toEqual([alongA.lengthM, alongB.lengthM]);
  });

  it('gives both directions, which differ', async () => {
    // B has one tooth more: far from A's line at its tip, while A's line is never far from B's.
    const toothed: MultiPolygonCoordinates = [
      [ring([36, 34], [36.249, 34], [36.25, 34.01], [36.251, 34], [36.5, 34], [36.5, 34.5], [36, 34.5])],
    ];
    const { alongA, alongB } = await separate(square, toothed);
    const tipM = geodesic.Geodesic.WGS84.Inverse(34, 36.25, 34.01, 36.25).s12 ?? 0;
    expect(alongB.largestM).toBeCloseTo(tipM, 2);
    expect(alongB.largestAt).toEqual([36.25, 34.01]);
    expect(alongA.largestM).toBeLessThan(100);
    expect(alongA.commonM).toBeCloseTo(alongB.commonM, 6);
  });

  it('lists where the line parts, the worst first, and counts what it does not list', async () => {
    const random = seededNumbers(5);
    const line = outline(2000, [36.2, 34.2], 0.4, random);
    const moved = line.slice(0, -1).map(([x, y], index) => [index % 9 === 0 ? x + 1e-3 * random() : x, y] as const);
    const { stretches, stretchCount, alongA } = await separate([[ring(...moved)]], [[line]], 5);
    expect(stretchCount).toBeGreaterThan(150);
    expect(stretches).toHaveLength(100);
    expect(stretches[0]?.largestM).toBe(alongA.largestM);
    const sizes = stretches.map(({ largestM }) => largestM);
    expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
  });

  it('has a profile of at most about 600 places a ring, the largest separation among them', async () => {
    const random = seededNumbers(6);
    const a: MultiPolygonCoordinates = [
      [outline(5000, [36.2, 34.2], 0.4, random), box(36.15, 34.15, 36.2, 34.2)],
      [box(38, 34, 38.1, 34.1)],
    ];
    const { profile, alongA } = await separate(a, [[outline(300, [36.2, 34.2], 0.4, random)]]);
    expect(profile).toHaveLength(3);
    for (const { samples, lengthM } of profile) {
      expect(samples.length).toBeLessThanOrEqual(602);
      const along = samples.map(({ alongM }) => alongM);
      expect(along).toEqual(along.toSorted((one, other) => one - other));
      expect(along.at(0)).toBe(0);
      expect(along.at(-1)).toBe(lengthM);
    }
    expect(profile[0]?.samples.length).toBeGreaterThan(400);
    const largestM = Math.max(...profile.flatMap(({ samples }) => samples.map(({ separationM }) => separationM)));
    expect(largestM).toBe(alongA.largestM);
    expect(profile.reduce((sum, { lengthM }) => sum + lengthM, 0)).toBeCloseTo(alongA.lengthM, 4);
  });

  it('compares geodesics where the edges are geodesics', async () => {
    // Two turning points on a parallel 100 km apart: the geodesic between them runs 141 m to the north at 35.7 N.
    const degrees = 100_000 / ((geodesic.Geodesic.WGS84.Inverse(35.7, 36, 35.7, 36.01).s12 ?? 0) * 100);
    const a: MultiPolygonCoordinates = [[ring([36, 35.7], [36 + degrees, 35.7], [36.5, 36.5])]];
    const along = Array.from({ length: 1001 }, (_, index) => [36 + (degrees * index) / 1000, 35.7] as const);
    const b: MultiPolygonCoordinates = [[ring(...along, [36.5, 36.5])]];
    const request = { a, b, toleranceM: 50 };
    const straight = await separateLines({ ...request, lineType: 'longitude-latitude' });
    const shortest = await separateLines({ ...request, lineType: 'geodesic' });
    expect(straight?.alongA.largestM).toBeLessThan(1e-6);
    expect(shortest?.alongA.largestM).toBeGreaterThan(139);
    expect(shortest?.alongA.largestM).toBeLessThan(143);
    expect(shortest?.alongA.commonM).toBeCloseTo(shortest?.alongB.commonM ?? 0, 6);
  });

  it('tells how far it is and gives up when told to', async () => {
    const told: number[] = [];
    await separateLines({ a: square, b: square, lineType: 'geodesic', toleranceM: 50 }, (done) => {
      told.push(done);
      return Promise.resolve();
    });
    expect(told).toEqual([0, 1, 2]);
    const stop = separateLines({ a: square, b: square, lineType: 'geodesic', toleranceM: 50 }, () =>
      Promise.reject(new Error('superseded')),
    );
    await expect(stop).rejects.toThrow('superseded');
  });
});
