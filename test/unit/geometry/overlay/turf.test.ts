import { difference, featureCollection, intersect, multiPolygon, union } from '@turf/turf';
import fc from 'fast-check';
import type { MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { MultiPolygonCoordinates } from '../../../../src/geometry/coordinates.ts';
import { overlay } from '../../../../src/geometry/overlay.ts';
import { retraces, sharedBoundaries, stars } from './families.ts';

type Geometry = MultiPolygon['coordinates'];

/** A planar area by the shoelace formula, counted from the first position so that no digits are lost. */
function planarArea(geometry: Geometry): number {
  let sum = 0;
  for (const polygon of geometry) {
    for (const [index, ring] of polygon.entries()) {
      const [originX = 0, originY = 0] = ring[0] ?? [];
      let double = 0;
      ring.forEach(([x = 0, y = 0], at) => {
        const [nextX = 0, nextY = 0] = ring[at + 1] ?? ring[0] ?? [];
        double += (x - originX) * (nextY - originY) - (nextX - originX) * (y - originY);
      });
      sum += index === 0 ? Math.abs(double) / 2 : -Math.abs(double) / 2;
    }
  }
  return sum;
}

type Operation = typeof intersect | typeof difference | typeof union;

function turf(operation: Operation, geometries: readonly Geometry[]): Geometry {
  const [first, second] = geometries;
  if (first === undefined || second === undefined) return [];
  const features = [multiPolygon(first), multiPolygon(second)];
  const found = operation(featureCollection<Polygon | MultiPolygon>(features))?.geometry;
  if (!found) return [];
  return found.type === 'Polygon' ? [found.coordinates] : found.coordinates;
}

function toGeometry(input: MultiPolygonCoordinates): Geometry {
  return input.map((polygon) => polygon.map((ring) => ring.map(([x, y]) => [x, y])));
}

/** Turf's planar areas of every exact set of two or three inputs, and of the union. */
function areasByTurf(inputs: readonly MultiPolygonCoordinates[]): Map<number | 'union', number> {
  const geometries = inputs.map(toGeometry);
  const empty = (geometry: Geometry): boolean => geometry.length === 0;
  const both = (one: Geometry, other: Geometry): Geometry => empty(one) || empty(other) ? [] : turf(intersect, [one, other]); // prettier-ignore
  const without = (one: Geometry, other: Geometry): Geometry => empty(one) || empty(other) ? one : turf(difference, [one, other]); // prettier-ignore
  const areas = new Map<number | 'union', number>();
  for (let set = 1; set < 2 ** inputs.length; set++) {
    const members = geometries.filter((_, input) => (set >> input) & 1);
    const others = geometries.filter((_, input) => !((set >> input) & 1));
    const common = members.slice(1).reduce(both, members[0] ?? []);
    areas.set(set, planarArea(others.reduce(without, common)));
  }
  const first = geometries[0] ?? [];
  areas.set('union', planarArea(geometries.slice(1).reduce((one, other) => turf(union, [one, other]), first)));
  return areas;
}

/** Expect Turf's areas within 1e-9 of the inputs' area. */
function expectTurfsAreas(inputs: readonly MultiPolygonCoordinates[]): void {
  const result = overlay(inputs);
  expect([result.defect, result.validInputs]).toEqual([null, 2 ** inputs.length - 1]);
  const ours = new Map(result.cells().map((cell) => [cell.inputs, cell.areaDegrees2]));
  const tolerance = 1e-9 * Math.max(...inputs.map((input) => planarArea(toGeometry(input))));
  for (const [set, area] of areasByTurf(inputs)) {
    const own = set === 'union' ? planarArea(toGeometry(result.unionPolygons())) : (ours.get(set) ?? 0);
    expect(Math.abs(own - area)).toBeLessThan(tolerance);
  }
}

const seeds = fc.nat({ max: 2 ** 31 - 1 });

/** Three inputs take Turf five times as long as two. */
const counts = fc.constantFrom(...Array<number>(9).fill(2), 3);

type Family = (seed: number, count: number) => MultiPolygonCoordinates[];

/** Turf throws on none of these: no case is left out. */
const families: readonly (readonly [name: string, runs: number, family: Family])[] = [
  ['stars with holes and parts', 60, stars],
  ['small stars', 450, (seed, count) => stars(seed, count, 7, 10)],
  ['zones with shared boundaries', 120, sharedBoundaries],
  ['small zones with shared boundaries', 500, (seed, count) => sharedBoundaries(seed, count, 6)],
  ['a line retraced with noise of 1e-6 degrees', 50, (seed, count) => retraces(seed, count, 1e-6)],
  ['a short line retraced with noise of 1e-6 degrees', 400, (seed, count) => retraces(seed, count, 1e-6, 12)],
  ['a line retraced with noise of 1e-7 degrees', 50, (seed, count) => retraces(seed, count, 1e-7)],
  ['a short line retraced with noise of 1e-7 degrees', 400, (seed, count) => retraces(seed, count, 1e-7, 12)],
];

describe('planar areas agree with Turf', () => {
  it('in 2,000 cases', () => {
    expect(families.reduce((sum, [, runs]) => sum + runs, 0)).toBeGreaterThanOrEqual(2000);
  });

  it.each(families)('%s, %i cases', (_, numRuns, family) => {
    fc.assert(
      fc.property(seeds, counts, (seed, count) => expectTurfsAreas(family(seed, count))),
      { seed: 20_250_401, numRuns },
    );
  });
});
