import { describe, expect, it } from 'vitest';
import { boundaryEdges } from '../../../../src/geometry/separation/boundary-edges.ts';
import { buildBoxTree } from '../../../../src/geometry/separation/box-tree.ts';
import { NearestEdge } from '../../../../src/geometry/separation/nearest-edge.ts';
import { Vantage } from '../../../../src/geometry/separation/vantage.ts';
import type { MultiPolygonCoordinates, Position } from '../../../../src/geometry/coordinates.ts';
import { box, outline, seededNumbers } from '../seeded-shapes.ts';
import { geodesicToSegmentM, segmentsOf } from './reference-distance.ts';

function distanceM([longitude, latitude]: Position, a: Position, b: Position): number {
  const vantage = new Vantage();
  vantage.moveTo(longitude, latitude);
  return Math.sqrt(vantage.squaredDistanceTo(...a, ...b));
}

describe('the distance from a point to a segment', () => {
  it.each([
    ['1 km', 0.01, 1e-6],
    ['10 km', 0.1, 1e-6],
    ['100 km', 1, 1e-4],
  ])('up to about %s is the geodesic one of geographiclib, between 60 S and 60 N', (_, size, error) => {
    const random = seededNumbers(7);
    let worst = 0;
    for (let round = 0; round < 150; round++) {
      const latitude = (random() * 2 - 1) * (60 - 1.5 * size);
      const near = (): Position => [36 + (random() - 0.5) * size, latitude + (random() - 0.5) * size * 0.6];
      const [point, a, b] = [near(), near(), near()];
      const reference = geodesicToSegmentM(point, a, b);
      worst = Math.max(worst, Math.abs(distanceM(point, a, b) - reference) / reference);
    }
    expect(worst).toBeLessThan(error);
    expect(worst).toBeGreaterThan(0);
  });

  it('is 0 for a point of the segment, its ends exactly', () => {
    const [a, b]: [Position, Position] = [
      [36.123_456_7, 34.765_432_1],
      [36.5, 35.1],
    ];
    expect(distanceM(a, a, b)).toBe(0);
    expect(distanceM(b, a, b)).toBe(0);
    expect(distanceM([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], a, b)).toBeLessThan(1e-8);
  });
});

describe('the search for the nearest segment', () => {
  const random = seededNumbers(11);
  const shapes: readonly (readonly [string, MultiPolygonCoordinates])[] = [
    ['one triangle', [[outline(3, [36, 35], 0.4, random)]]],
    ['an outline of 500 points', [[outline(500, [36, 35], 0.4, random)]]],
    [
      'parts with holes, far apart',
      [[box(30, 10, 32, 12), box(30.5, 10.5, 31, 11)], [outline(90, [45, 62], 2, random)]],
    ],
    ['an outline over the equator', [[outline(200, [10, 0.1], 1, random)]]],
    ['an outline near the pole', [[outline(200, [10, 86], 1, random)]]],
  ];

  it.each(shapes)('finds what a look at every segment finds: %s', (_, geometry) => {
    const edges = boundaryEdges(geometry);
    const nearest = new NearestEdge(buildBoxTree(edges));
    const [first = [0, 0]] = geometry[0]?.[0] ?? [];
    const vantage = new Vantage();
    for (let round = 0; round < 400; round++) {
      const reach = 10 ** (random() * 4 - 3);
      vantage.moveTo(first[0] + (random() - 0.5) * reach, Math.min(89, first[1] + (random() - 0.5) * reach));
      let least = Infinity;
      for (let edge = 0; edge < edges.count; edge++) least = Math.min(least, nearest.distanceTo(vantage, edge));
      expect(nearest.find(vantage)).toBe(least);
      expect(nearest.distanceTo(vantage, nearest.edge)).toBe(least);
    }
  });

  it('finds what geographiclib finds on every segment', () => {
    const geometry: MultiPolygonCoordinates = [[outline(40, [36, 35], 0.2, random)]];
    const nearest = new NearestEdge(buildBoxTree(boundaryEdges(geometry)));
    const vantage = new Vantage();
    for (let round = 0; round < 12; round++) {
      const point: Position = [36 + (random() - 0.5) * 0.5, 35 + (random() - 0.5) * 0.5];
      vantage.moveTo(...point);
      const reference = Math.min(...segmentsOf(geometry).map(([a, b]) => geodesicToSegmentM(point, a, b)));
      expect(Math.abs(nearest.find(vantage) / reference - 1)).toBeLessThan(2e-6);
    }
  });
});
