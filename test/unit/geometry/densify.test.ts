import geodesic from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import type { Position, Ring } from '../../../src/geometry/coordinates.ts';
import { asStraightEdges, densifyGeodesic, LARGEST_SAGITTA_DEGREES } from '../../../src/geometry/densify.ts';
import { samePosition } from '../../../src/geometry/grid.ts';
import { areaM2 } from '../../../src/geometry/measure/area.ts';
import { perimeterM } from '../../../src/geometry/measure/length.ts';
import { reverseRing } from '../../../src/geometry/ring.ts';
import { box, outline, ring, seededNumbers } from './seeded-shapes.ts';

const { WGS84 } = geodesic.Geodesic;

/** The positions put on an edge, its ends included. */
function along(from: Position, to: Position): Ring {
  return (
    densifyGeodesic([[[from, to, from]]])[0]?.[0]
      ?.slice(0, -1)
      .slice(0, countBetween(from, to) + 2) ?? []
  );
}

function countBetween(from: Position, to: Position): number {
  return ((densifyGeodesic([[[from, to, from]]])[0]?.[0]?.length ?? 3) - 3) / 2;
}

/** How far a place is from the chord of two others, in degrees in the plane. */
function offChord(a: Position, b: Position, place: Position): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  return Math.abs(dx * (place[1] - a[1]) - dy * (place[0] - a[0])) / Math.hypot(dx, dy);
}

/** The place of the geodesic that is half-way between two places of it, by Karney. */
function middle([lonA, latA]: Position, [lonB, latB]: Position): Position {
  const line = WGS84.InverseLine(latA, lonA, latB, lonB);
  const { lat2 = Number.NaN, lon2 = Number.NaN } = line.Position(line.s13 / 2);
  return [lon2, lat2];
}

describe('densified geodesics', () => {
  it('stay within a unit of 1e-9 degree of the geodesic, from 60 S to 60 N', () => {
    const random = seededNumbers(35);
    for (let round = 0; round < 40; round++) {
      const from: Position = [-120 + 240 * random(), -60 + 120 * random()];
      const to: Position = [from[0] + 1.4 * random() - 0.7, Math.max(-60, Math.min(60, from[1] + random() - 0.5))];
      const places = along(from, to);
      expect(places[0]).toEqual(from);
      expect(places.at(-1)).toEqual(to);
      let largest = 0;
      for (let index = 0; index + 1 < places.length; index += 1) {
        const [a, b] = [places[index] ?? from, places[index + 1] ?? to];
        largest = Math.max(largest, offChord(a, b, middle(a, b)));
      }
      // Half a unit is the chord's; rounding the ends of a chord of 40 m or more turns it by nothing that shows.
      expect(largest).toBeLessThan(1.05 * LARGEST_SAGITTA_DEGREES);
      // The places are on the geodesic of the whole edge, to the rounding of 1e-9 degree.
      const halfway = middle(from, to);
      const nearest = Math.min(
        ...places.slice(1).map((place, index) => offChordOrFar(places[index] ?? place, place, halfway)),
      );
      expect(nearest).toBeLessThan(2.5 * LARGEST_SAGITTA_DEGREES);
    }
  });

  it('take about 800 positions for 50 km along a parallel near 35.7 N, and none on a meridian or the equator', () => {
    expect(countBetween([36, 35.7], [36.553, 35.7])).toBeGreaterThan(750);
    expect(countBetween([36, 35.7], [36.553, 35.7])).toBeLessThan(900);
    expect(countBetween([36, 35], [36, 36])).toBe(0);
    expect(countBetween([36, 0], [38, 0])).toBe(0);
  });

  it('are the same places in either direction and in every ring', () => {
    const shared: readonly [Position, Position] = [
      [36.1234567, 35.2],
      [36.9, 35.7654321],
    ];
    const [lower, upper] = [ring(...shared, [36.2, 36]), ring(shared[1], shared[0], [36.8, 34.9])];
    const places = (one: Ring): string[] => (densifyGeodesic([[one]])[0]?.[0] ?? []).map(String);
    const ofUpper = new Set(places(upper));
    const common = new Set(places(lower)).size - new Set(places(lower).filter((place) => !ofUpper.has(place))).size;
    expect(common).toBe(countBetween(...shared) + 2);
    expect(places(reverseRing(lower))).toEqual(places(lower).toReversed());
  });

  it('keep given positions exactly, and put new ones on nine decimals', () => {
    const given = outline(12, [37, 35], 0.4, seededNumbers(3));
    const dense = densifyGeodesic([[given]])[0]?.[0] ?? [];
    let next = 0;
    for (const place of dense) {
      const expected = given[next];
      if (expected && samePosition(place, expected)) next += 1;
      for (const coordinate of place) expect(coordinate).toBe(Number(coordinate.toFixed(9)));
    }
    expect(next).toBe(given.length);
  });

  it('measured as straight edges have the area and the length of the geodesics, within 3e-9', () => {
    const random = seededNumbers(77);
    for (const [radius, latitude] of [
      [0.05, 35],
      [0.5, 36],
      [0.8, -55],
      [1.5, 58],
    ] as const) {
      const one = outline(14, [40, latitude], radius, random);
      const polygon = WGS84.Polygon(false);
      for (const [longitude, latitude2] of one.slice(0, -1)) polygon.AddPoint(latitude2, longitude);
      const { area = Number.NaN, perimeter } = polygon.Compute(false, true);
      const dense = densifyGeodesic([[one]]);
      // The chords cut off at most the sagitta (0.06 mm) along the whole boundary, and rounding wags as much about it.
      expect(Math.abs(areaM2(dense) - area)).toBeLessThan(1.2e-4 * perimeter);
      expect(Math.abs(areaM2(dense) / area - 1)).toBeLessThan(radius < 0.1 ? 1e-7 : 1e-8);
      expect(Math.abs(perimeterM(dense) / perimeter - 1)).toBeLessThan(1e-9);
    }
  });

  it('leave alone what has no room for more, and give the same object again', () => {
    const small = box(36, 35, 36.0001, 35.0001);
    expect(densifyGeodesic([[small]])[0]?.[0]).toBe(small);
    expect(densifyGeodesic([])).toEqual([]);
    const one = outline(9, [37, 35], 0.3, seededNumbers(8));
    expect(densifyGeodesic([[one]])[0]?.[0]).toBe(densifyGeodesic([[one]])[0]?.[0]);
    const doubled: Ring = [
      [36, 35],
      [36, 35],
      [36, 36],
      [36.0001, 35],
      [36, 35],
    ];
    expect(densifyGeodesic([[doubled]])[0]?.[0]?.slice(0, 2)).toEqual([
      [36, 35],
      [36, 35],
    ]);
  });

  it('bound the work on edges that span a continent, and leave alone those round half the world', () => {
    expect(countBetween([0, 60], [120, 62])).toBe(4095);
    expect(countBetween([-170, 20], [170, 21])).toBe(0);
  });

  it('are asked for by line type', () => {
    const geometry = [[outline(9, [37, 35], 0.3, seededNumbers(8))]];
    expect(asStraightEdges(geometry, 'longitude-latitude')).toBe(geometry);
    expect(asStraightEdges(geometry, 'geodesic')[0]?.[0]?.length).toBeGreaterThan(1000);
  });
});

/** Distance to the chord if the place is beside it, else far. */
function offChordOrFar(a: Position, b: Position, place: Position): number {
  const share =
    ((place[0] - a[0]) * (b[0] - a[0]) + (place[1] - a[1]) * (b[1] - a[1])) / ((b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2);
  return share >= -0.01 && share <= 1.01 ? offChord(a, b, place) : Infinity;
}
