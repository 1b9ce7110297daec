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

/** Turf's planar areas of every exact set of two or three inputs, and of the union; null where it throws. */
function areasByTurf(inputs: readonly MultiPolygonCoordinates[]): Map<number | 'union', number> | null {
  const geometries = inputs.map(toGeometry);
  const empty = (geometry: Geometry): boolean => geometry.length === 0;
  const both = (one: Geometry, other: Geometry): Geometry => empty(one) || empty(other) ? [] : turf(intersect, [one, other]); // prettier-ignore
  const without = (one: Geometry, other: Geometry): Geometry => empty(one) || empty(other) ? one : turf(difference, [one, other]); // prettier-ignore
  try {
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
  } catch {
    return null;
  }
}

/** Expect Turf's areas within 1e-9 of the inputs' area; gives whether Turf had any. */
function expectTurfsAreas(inputs: readonly MultiPolygonCoordinates[]): boolean {
  const areas = areasByTurf(inputs);
  if (areas === null) return false;
  const result = overlay(inputs);
  expect([result.defect, result.validInputs]).toEqual([null, 2 ** inputs.length - 1]);
  const ours = new Map(result.cells().map((cell) => [cell.inputs, cell.areaDegrees2]));
  const tolerance = 1e-9 * Math.max(...inputs.map((input) => planarArea(toGeometry(input))));
  for (const [set, area] of areas) {
    const own = set === 'union' ? planarArea(toGeometry(result.unionPolygons())) : (ours.get(set) ?? 0);
    expect(Math.abs(own - area)).toBeLessThan(tolerance);
  }
  return true;
}

const seeds = fc.nat({ max: 2 ** 31 - 1 });
const counts = fc.constantFrom(2, 2, 3);

describe('planar areas agree with Turf wherever it does not throw', () => {
  it.each([
    ['stars with holes and parts', 90, 0.99, stars],
    ['zones with shared boundaries', 200, 0.99, sharedBoundaries],
    [
      'a line retraced with noise of 1e-6 degrees',
      80,
      0.9,
      (seed: number, count: number) => retraces(seed, count, 1e-6),
    ],
    [
      'a line retraced with noise of 1e-7 degrees',
      50,
      0.5,
      (seed: number, count: number) => retraces(seed, count, 1e-7),
    ],
  ])('%s', (_, numRuns, share, family) => {
    let compared = 0;
    let runs = 0;
    fc.assert(
      fc.property(seeds, counts, (seed, count) => {
        runs += 1;
        if (expectTurfsAreas(family(seed, count))) compared += 1;
      }),
      { seed: 20_250_401, numRuns },
    );
    expect(compared).toBeGreaterThanOrEqual(share * runs);
  });
});
