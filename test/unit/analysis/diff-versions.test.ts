import { describe, expect, it } from 'vitest';
import { diffVersions, type VersionDifference } from '../../../src/analysis/diff-versions.ts';
import type { MultiPolygonCoordinates, Position, Ring } from '../../../src/geometry/coordinates.ts';
import { positionInPolygon } from '../../../src/geometry/point-in-polygon.ts';
import { box, outline, ring, seededNumbers } from '../geometry/seeded-shapes.ts';
import { bandM2 } from './band.ts';

function difference(before: MultiPolygonCoordinates, after: MultiPolygonCoordinates): VersionDifference {
  const result = diffVersions(before, after, 'longitude-latitude');
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const square = [[box(36, 35, 37, 36)]];

describe('the difference between two versions', () => {
  it('is nothing where nothing changed', () => {
    expect(difference(square, structuredClone(square))).toEqual({
      gained: { areaM2: 0, pieces: [], slivers: { count: 0, areaM2: 0 } },
      ceded: { areaM2: 0, pieces: [], slivers: { count: 0, areaM2: 0 } },
      turningPoints: { moved: 0, added: 0, deleted: 0, largestMove: null },
    });
  });

  it('has what was gained and ceded with a place in it, largest first, and what became of the turning points', () => {
    // The east side moves out by 0.2 degrees, and a notch of 0.1 is cut into the west side.
    const after = [
      [ring([36, 35], [37.2, 35], [37.2, 36], [36, 36], [36, 35.8], [36.1, 35.8], [36.1, 35.6], [36, 35.6])],
    ];
    const { gained, ceded, turningPoints } = difference(square, after);
    expect(gained.areaM2).toBeCloseTo(bandM2(35, 36, 0.2), 1);
    expect(ceded.areaM2).toBeCloseTo(bandM2(35.6, 35.8, 0.1), 1);
    for (const { pieces } of [gained, ceded]) {
      expect(pieces).toHaveLength(1);
      expect(positionInPolygon(pieces[0]?.pole ?? [0, 0], pieces[0]?.polygon ?? [])).toBe('inside');
    }
    expect(turningPoints).toMatchObject({ moved: 2, added: 4, deleted: 0 });
    // 0.2 degrees of the parallel 35: N cos(phi) dlambda, with N = a / sqrt(1 - e2 sin2 phi).
    const sine = Math.sin((35 * Math.PI) / 180);
    const radius = (6_378_137 * Math.cos((35 * Math.PI) / 180)) / Math.sqrt(1 - 0.006_694_379_990_14 * sine * sine);
    expect(turningPoints.largestMove).toMatchObject({ from: [37, 35], to: [37.2, 35] });
    expect(turningPoints.largestMove?.lengthM).toBeCloseTo((radius * 0.2 * Math.PI) / 180, 3);
  });

  it('lists several pieces largest first and sums slivers apart', () => {
    const two = [...square, [box(38, 35, 38.1, 35.1)], [box(39, 35, 39.3, 35.1)], [box(40, 35, 40.0005, 35.0005)]];
    const { gained, turningPoints } = difference(square, two);
    expect(gained.pieces.map(({ areaM2 }) => Math.round(areaM2 / bandM2(35, 35.1, 0.1)))).toEqual([3, 1]);
    expect(gained.slivers.count).toBe(1);
    expect(gained.slivers.areaM2).toBeCloseTo(bandM2(35, 35.0005, 0.0005), 2);
    expect(gained.areaM2).toBeCloseTo(bandM2(35, 35.1, 0.4) + bandM2(35, 35.0005, 0.0005), 1);
    expect(turningPoints).toEqual({ moved: 0, added: 12, deleted: 0, largestMove: null });
    expect(difference(two, square).turningPoints).toMatchObject({ added: 0, deleted: 12 });
  });

  it('takes a delimitation that did not exist for an empty one', () => {
    const { gained, ceded, turningPoints } = difference([], square);
    expect([gained.pieces.length, ceded.pieces.length, turningPoints.added]).toEqual([1, 0, 4]);
  });

  it('follows a part that was moved as a whole, and keeps holes and shells apart', () => {
    const hole = box(36.2, 35.2, 36.4, 35.4).toReversed();
    const movedHole = box(36.5, 35.5, 36.7, 35.7).toReversed();
    const [shell = []] = square[0] ?? [];
    expect(difference([[shell, hole]], [[shell, movedHole]]).turningPoints).toMatchObject({ moved: 4, added: 0 });
    const away = [[box(46, 35, 47, 36)]];
    expect(difference(square, away).turningPoints).toMatchObject({ moved: 4, added: 0, deleted: 0 });
  });

  /** An outline drawn again from another point on, every turning point up to so many degrees off. */
  function retraced(line: Ring, start: number, noise: number, random: () => number): Ring {
    const open = line.slice(0, -1).map(([longitude, latitude]): Position => {
      const [east, north] = [random() - 0.5, random() - 0.5];
      return [longitude + 2 * noise * east, latitude + 2 * noise * north];
    });
    return ring(...open.slice(start), ...open.slice(0, start));
  }

  it.each([
    [100, 50, 1e-6],
    [100, 0, 1e-6],
    [101, 7, 1e-6],
    [1000, 333, 1e-5],
    [10_000, 5000, 1e-6],
  ])('pairs %i turning points that were drawn again from point %i on', (count, start, noise) => {
    const random = seededNumbers(count + start);
    const before = outline(count, [37, 35], 1, random);
    const { turningPoints } = difference([[before]], [[retraced(before, start, noise, random)]]);
    expect(turningPoints).toMatchObject({ moved: count, added: 0, deleted: 0 });
    // The diagonal of the noise: a degree is 111.3 km at most.
    expect(turningPoints.largestMove?.lengthM).toBeLessThan(Math.SQRT2 * noise * 111_700);
  });

  it('pairs the turning points of a part that was moved as a whole and drawn from another point on', () => {
    const random = seededNumbers(9);
    const before = outline(60, [37, 35], 0.2, random);
    const moved = retraced(before, 17, 1e-6, random).map(([longitude, latitude]): Position => [
      longitude + 2,
      latitude,
    ]);
    const { turningPoints } = difference([[before]], [[moved]]);
    expect(turningPoints).toMatchObject({ moved: 60, added: 0, deleted: 0 });
    expect(turningPoints.largestMove?.lengthM).toBeLessThan(190_000);
  });

  it('takes an outline that has only its number of turning points in common for another one', () => {
    const random = seededNumbers(3);
    const before = outline(100, [37, 35], 1, random);
    const after = outline(100, [37.1, 35], 0.7, random);
    expect(difference([[before]], [[after]]).turningPoints).toEqual({
      moved: 0,
      added: 100,
      deleted: 100,
      largestMove: null,
    });
  });

  it('is of the right pair of rings when parts have changed places', () => {
    const parts = [[box(36, 35, 37, 36)], [box(38, 35, 39, 36)], [box(40, 35, 41, 36)]];
    const moved = [[box(40, 35, 41, 36)], [ring([38, 35], [39, 35], [39.1, 36], [38, 36])], [box(36, 35, 37, 36)]];
    expect(difference(parts, moved).turningPoints).toMatchObject({ moved: 1, added: 0, deleted: 0 });
  });

  it('is not told of an invalid delimitation', () => {
    const bowTie = [[ring([36, 35], [37, 36], [36, 36], [37, 35])]];
    expect(diffVersions(square, bowTie, 'longitude-latitude')).toEqual({
      ok: false,
      error: { code: 'invalid', before: false, after: true },
    });
  });

  it('measures moves and areas along geodesics where the workspace does', () => {
    const after = [[box(36, 35, 38, 36)]];
    const result = diffVersions(square, after, 'geodesic');
    if (!result.ok) throw new Error(result.error.code);
    const flat = difference(square, after);
    expect(result.value.gained.areaM2).not.toBeCloseTo(flat.gained.areaM2, -3);
    const [curved, straight] = [result.value, flat].map(({ turningPoints }) => turningPoints.largestMove?.lengthM ?? 0);
    // The geodesic is shorter than the parallel by 0.4 m on 91 km.
    expect((straight ?? 0) - (curved ?? 0)).toBeGreaterThan(0.1);
  });

  it('is found at 10,000 turning points', () => {
    const random = seededNumbers(5);
    const before = outline(10_000, [37, 35], 1, random);
    const open = before
      .slice(0, -1)
      .map(([longitude, latitude], index): Position =>
        index % 100 === 0 ? [longitude + 1e-4, latitude] : [longitude, latitude],
      );
    const { turningPoints } = difference([[before]], [[ring(...open.slice(5000), ...open.slice(0, 5000))]]);
    expect(turningPoints).toMatchObject({ moved: 100, added: 0, deleted: 0 });
  });
});
