import geodesic from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import type { MultiPolygonCoordinates, Position, Ring } from '../../../../src/geometry/coordinates.ts';
import { areaM2, ringAreaM2 } from '../../../../src/geometry/measure/area.ts';
import { perimeterM, ringLengthM } from '../../../../src/geometry/measure/length.ts';
import { reverseRing } from '../../../../src/geometry/ring.ts';
import { illustrativeProposals, referenceFigures } from '../../illustrative-reference.ts';
import { box, outline, seededNumbers } from '../seeded-shapes.ts';

const { WGS84 } = geodesic.Geodesic;

/**
 * Area and perimeter by Karney's geodesic polygon through close places of the edges straight in longitude and latitude.
 * Between two of them the geodesic bulges by tan(latitude) d^3 / 12 R: at 50 m and 60 degrees 0.003 m2 a piece, which is
 * nothing for a large area and too much for one of 1 km2, so that one takes them at 15 m.
 */
function byGeodesics(ring: Ring, stepM: number): { readonly areaM2: number; readonly perimeterM: number } {
  const polygon = WGS84.Polygon(false);
  ring.slice(0, -1).forEach((from, index) => {
    const to = ring[index + 1] ?? from;
    const pieces = Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / (stepM / 111_320));
    for (let piece = 0; piece < pieces; piece++) {
      const share = piece / pieces;
      polygon.AddPoint(from[1] + share * (to[1] - from[1]), from[0] + share * (to[0] - from[0]));
    }
  });
  const { area, perimeter } = polygon.Compute(false, true);
  return { areaM2: Math.abs(area ?? Number.NaN), perimeterM: perimeter };
}

/** Radii of outlines of about 1, 100, 10,000 and 100,000 km2, how many turning points they have, and the step. */
const SIZES = [
  [0.0065, 5, 15],
  [0.065, 40, 50],
  [0.65, 12, 50],
  [2.1, 30, 50],
] as const;

describe('areas and lengths on the ellipsoid', () => {
  const random = seededNumbers(20_170_704);
  for (const latitude of [-60, -34.5, -0.01, 12, 35.7, 48, 60]) {
    it.each(SIZES)(
      `agree with Karney's geodesics near ${latitude} degrees, radius %d degrees`,
      (radius, count, stepM) => {
        const centre: Position = [-150 + 300 * random(), latitude > 0 ? latitude - radius : latitude + radius];
        const ring = outline(count, centre, radius, random);
        const reference = byGeodesics(ring, stepM);
        const tolerance = Math.max(1e-9 * reference.areaM2, 0.01);
        expect(Math.abs(ringAreaM2(ring) - reference.areaM2)).toBeLessThan(tolerance);
        expect(Math.abs(ringLengthM(ring) / reference.perimeterM - 1)).toBeLessThan(1e-9);
      },
    );
  }

  it("agree with Karney's geodesics for 48 zones of 1 to 100,000 km2 anywhere from 60 S to 60 N", () => {
    for (let round = 0; round < 48; round++) {
      const km2 = 10 ** (5 * random());
      // An outline has about 1.6 times its radius squared.
      const radius = Math.sqrt(km2 / 1.6) / 111;
      const centre: Position = [-150 + 300 * random(), (2 * random() - 1) * (60 - radius)];
      const ring = outline(5 + Math.floor(60 * random()), centre, radius, random);
      const reference = byGeodesics(ring, km2 < 100 ? 15 : 50);
      expect(reference.areaM2 / 1e6 / km2).toBeGreaterThan(0.6);
      expect(reference.areaM2 / 1e6 / km2).toBeLessThan(1.5);
      expect(Math.abs(ringAreaM2(ring) - reference.areaM2)).toBeLessThan(Math.max(1e-9 * reference.areaM2, 0.01));
      expect(Math.abs(ringLengthM(ring) / reference.perimeterM - 1)).toBeLessThan(1e-9);
    }
  });

  it('are as exact for an edge just below the limit of the short form as just above', () => {
    // 0.002 radian is 0.114591559 degree; both rings lie where the terms left out are largest.
    for (const height of [0.1145, 0.1147]) {
      const ring: Ring = [
        [10, 59],
        [12, 59],
        [11, 59 + height],
        [10, 59],
      ];
      const reference = byGeodesics(ring, 15);
      expect(Math.abs(ringAreaM2(ring) / reference.areaM2 - 1)).toBeLessThan(1e-9);
      expect(Math.abs(ringLengthM(ring) / reference.perimeterM - 1)).toBeLessThan(1e-9);
    }
  });

  it('are those of the reference figures for the 12 illustrative proposals, to four decimals of a km2', () => {
    let compared = 0;
    for (const [zoneId, { proposals }] of Object.entries(referenceFigures.zones)) {
      for (const [partyId, km2] of Object.entries(proposals)) {
        expect(areaM2(illustrativeProposals[partyId]?.[zoneId] ?? []) / 1e6).toBeCloseTo(km2, 4);
        compared += 1;
      }
    }
    expect(compared).toBe(12);
  });

  it('give the whole ellipsoid', () => {
    // 510,065,621.7 km2 (GRS 80 and WGS 84; Moritz 2000).
    const world: Ring = box(-180, -90, 180, 90);
    expect(ringAreaM2(world) / 1e6).toBeCloseTo(510_065_621.7, 1);
  });

  it('give the quarter meridian and the equator', () => {
    // 10,001,965.729 m (Moritz 2000) and 2 pi times the semi-major axis.
    expect(
      ringLengthM([
        [30, 0],
        [30, 90],
        [30, 0],
      ]) / 2,
    ).toBeCloseTo(10_001_965.729, 3);
    expect(
      ringLengthM([
        [0, 0],
        [180, 0],
        [0, 0],
      ]),
    ).toBeCloseTo(2 * Math.PI * 6_378_137, 6);
  });

  it('do not depend on direction, start or the closing repetition', () => {
    const ring = outline(20, [37, 35], 0.3, random);
    const expected = ringAreaM2(ring);
    const turned = [...ring.slice(7, -1), ...ring.slice(0, 8)];
    expect(ringAreaM2(reverseRing(ring))).toBeCloseTo(expected, 3);
    expect(ringAreaM2(turned)).toBeCloseTo(expected, 3);
    expect(ringAreaM2(ring.slice(0, -1))).toBeCloseTo(expected, 6);
    expect(ringLengthM(ring.slice(0, -1))).toBeCloseTo(ringLengthM(ring), 6);
  });

  it('take holes off and add parts, whatever their directions', () => {
    const shell = box(36, 35, 37, 36);
    const hole = box(36.2, 35.2, 36.4, 35.4);
    const island = box(38, 35, 38.5, 35.5);
    const expected = ringAreaM2(shell) - ringAreaM2(hole) + ringAreaM2(island);
    for (const one of [hole, reverseRing(hole)]) {
      const geometry: MultiPolygonCoordinates = [[shell, one], [reverseRing(island)]];
      expect(areaM2(geometry)).toBeCloseTo(expected, 3);
      expect(perimeterM(geometry)).toBeCloseTo(ringLengthM(shell) + ringLengthM(hole) + ringLengthM(island), 3);
    }
    expect(areaM2([])).toBe(0);
    expect(perimeterM([])).toBe(0);
    expect(ringAreaM2([])).toBe(0);
  });
});
