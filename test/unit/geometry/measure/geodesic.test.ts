import { describe, expect, it } from 'vitest';
import type { Position, Ring } from '../../../../src/geometry/coordinates.ts';
import { areaM2 } from '../../../../src/geometry/measure/area.ts';
import { areaOfM2, pathLengthOfM, perimeterOfM, ringAreaOfM2 } from '../../../../src/geometry/measure/by-line-type.ts';
import {
  geodesicAreaM2,
  geodesicPathLengthM,
  geodesicPerimeterM,
  geodesicRingAreaM2,
  geodesicRingLengthM,
} from '../../../../src/geometry/measure/geodesic.ts';
import { reverseRing } from '../../../../src/geometry/ring.ts';
import { box, ring } from '../seeded-shapes.ts';

/** Rings of GeographicLib's own tests of its program Planimeter (planimeter0 and 5), as [longitude, latitude]. */
const PLANIMETER: readonly (readonly [ring: Ring, perimeterM: number, areaM2: number, decimals: number])[] = [
  [ring([0, 89], [90, 89], [180, 89], [270, 89]), 631_819.8745, 24_952_305_678.0, 3],
  [ring([0, -89], [90, -89], [180, -89], [270, -89]), 631_819.8745, 24_952_305_678.0, 3],
  [ring([-1, 0], [0, -1], [1, 0], [0, 1]), 627_598.2731, 24_619_419_146.5, 3],
  [ring([0, 90], [0, 0], [90, 0]), 30_022_685, 63_758_202_715_511, -1],
  [ring([0.1, 89], [90.1, 89], [-179.9, 89]), 539_297, 12_476_152_838.5, -1],
];

describe('geodesic measures', () => {
  it.each(PLANIMETER)('are the published ones of ring %#', (one, perimeterM, area, decimals) => {
    expect(geodesicRingLengthM(one)).toBeCloseTo(perimeterM, decimals);
    expect(geodesicRingAreaM2(one)).toBeCloseTo(area, Math.min(0, decimals));
    expect(geodesicRingLengthM(one.slice(0, -1))).toBeCloseTo(perimeterM, decimals);
    expect(geodesicRingAreaM2(reverseRing(one))).toBeCloseTo(area, Math.min(0, decimals));
  });

  it('give the published distance from New York to Paris and the quarter meridian', () => {
    // GeodSolve0 of GeographicLib; Moritz 2000.
    const newYork: Position = [-73.8, 40.6];
    expect(geodesicPathLengthM([newYork, [2.55, 49.01666667]])).toBeCloseTo(5_853_226, -1);
    expect(
      geodesicPathLengthM([
        [30, 0],
        [30, 40],
        [30, 90],
      ]),
    ).toBeCloseTo(10_001_965.729, 3);
  });

  it('take holes off and add parts', () => {
    const [shell, hole, island] = [box(36, 35, 37, 36), box(36.2, 35.2, 36.4, 35.4), box(38, 35, 38.5, 35.5)];
    const geometry = [[shell, hole], [island]];
    expect(geodesicAreaM2(geometry)).toBeCloseTo(
      geodesicRingAreaM2(shell) - geodesicRingAreaM2(hole) + geodesicRingAreaM2(island),
      3,
    );
    expect(geodesicPerimeterM(geometry)).toBeCloseTo(
      geodesicRingLengthM(shell) + geodesicRingLengthM(hole) + geodesicRingLengthM(island),
      6,
    );
    expect([geodesicAreaM2([]), geodesicPerimeterM([]), geodesicRingLengthM([]), geodesicRingAreaM2([])]).toEqual([
      0, 0, 0, 0,
    ]);
  });
});

describe('a measure by line type', () => {
  // Of its edges only the northern one is not a geodesic: two lie on meridians, one on the equator.
  const gore: Ring = box(36, 0, 37, 35.7);
  const latitude = (35.7 * Math.PI) / 180;
  const radiusM = 6_378_137 / Math.sqrt(1 - 0.00669437999014 * Math.sin(latitude) ** 2);
  const widthM = (Math.PI / 180) * radiusM * Math.cos(latitude);

  it('tells a geodesic edge from one along the parallel', () => {
    // By hand: it bulges north of the parallel by tan(35.7) d^2 / 8R = 115 m; the area between is 2/3 of that times d.
    const byHand = ((2 / 3) * Math.tan(latitude) * widthM ** 3) / (8 * radiusM);
    expect((ringAreaOfM2(gore, 'geodesic') - ringAreaOfM2(gore, 'longitude-latitude')) / byHand).toBeCloseTo(1, 2);
    expect(areaOfM2([[gore]], 'longitude-latitude')).toBe(areaM2([[gore]]));
    expect(areaOfM2([[gore]], 'geodesic')).toBe(geodesicAreaM2([[gore]]));
  });

  it('has the shorter lengths for geodesics', () => {
    // By hand: d^3 tan^2(35.7) / 24 R^2 = 0.4 m.
    const byHand = (widthM ** 3 * Math.tan(latitude) ** 2) / (24 * radiusM ** 2);
    const difference = pathLengthOfM(gore, 'longitude-latitude') - pathLengthOfM(gore, 'geodesic');
    expect(difference / byHand).toBeCloseTo(1, 2);
    expect(perimeterOfM([[gore]], 'geodesic')).toBeCloseTo(pathLengthOfM(gore, 'geodesic'), 6);
    expect(perimeterOfM([[gore]], 'longitude-latitude')).toBeCloseTo(pathLengthOfM(gore, 'longitude-latitude'), 6);
  });
});
