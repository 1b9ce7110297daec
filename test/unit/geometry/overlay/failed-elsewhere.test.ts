import { describe, expect, it } from 'vitest';
import type { MultiPolygonCoordinates, Position, Ring } from '../../../../src/geometry/coordinates.ts';
import { overlay } from '../../../../src/geometry/overlay.ts';
import { seededNumbers } from '../seeded-shapes.ts';
import { doubleAreaOf, toDegrees2 } from './exact-polygons.ts';
import { expectSameHoweverGiven, expectSound } from './expect-sound.ts';
import { closed } from './families.ts';

/** The last digits of a double, as calculating a position twice in two ways changes them. */
function disturbed([x, y]: Position, random: () => number): Position {
  const step = (): number => Math.round((random() - 0.5) * 4);
  return [x + step() * 1.4e-14, y + step() * 3.6e-15];
}

/** A position with so many decimals. */
function rounded([x, y]: Position, decimals: number): Position {
  return [Number(x.toFixed(decimals)), Number(y.toFixed(decimals))];
}

function regular(count: number, [x, y]: Position, radius: number, turn = 0): Position[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = (2 * Math.PI * index) / count + turn;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}

/** Inputs whose overlay must be that of the same positions on the grid: what differs is below its half unit. */
function gridded(inputs: readonly MultiPolygonCoordinates[]): MultiPolygonCoordinates[] {
  return inputs.map((input) => input.map((polygon) => polygon.map((ring) => ring.map((place) => rounded(place, 9)))));
}

/** Expect a sound overlay, and give its planar areas by set. */
function soundAreas(inputs: readonly MultiPolygonCoordinates[]): Map<number, number> {
  const onGrid = gridded(inputs);
  expectSameHoweverGiven(onGrid, expectSound(onGrid));
  const result = overlay(inputs);
  expect(result.defect).toBeNull();
  const areas = new Map(result.cells().map((cell) => [cell.inputs, cell.areaDegrees2]));
  expect(areas).toEqual(
    new Map(
      overlay(onGrid)
        .cells()
        .map((cell) => [cell.inputs, cell.areaDegrees2]),
    ),
  );
  return areas;
}

const planarArea = (ring: Ring): number => toDegrees2(doubleAreaOf([[ring]]));

describe('what Turf and polygon-clipping failed at', () => {
  it('adjoining plots whose common corners differ in the 13th decimal, intersected (Turfjs/turf #2455)', () => {
    // Slanted rectangles of about 30 by 40 m, side by side.
    const [a, b, c, d]: Position[] = [[115.9991993, -31.8710922], [115.9990737, -31.8711744], [115.999294, -31.8715111], [115.9994197, -31.8714289]]; // prettier-ignore
    const shift = (place: Position = [0, 0]): Position => [place[0] + 0.0001255, place[1] + 0.0000821];
    const random = seededNumbers(2455);
    for (let round = 0; round < 50; round++) {
      const one = closed([a, b, c, d].map((place = [0, 0]) => disturbed(place, random)));
      const other = closed([a, d, shift(d), shift(a)].map((place = [0, 0]) => disturbed(place, random)));
      const areas = soundAreas([[[one]], [[other]]]);
      expect([...areas.keys()]).toEqual([1, 2]);
      expect(overlay([[[one]], [[other]]]).unionPolygons()).toHaveLength(1);
      expect(overlay([[[one]], [[other]]]).boundarySets()).toEqual([1, 2, 3]);
    }
  });

  it('outlines of many decimals that share most positions but for the last digits, united (Turfjs/turf #2549)', () => {
    const random = seededNumbers(2549);
    for (let round = 0; round < 30; round++) {
      const common = regular(60, [119.2734, 26.0858], 0.006, random()).map((place) => rounded(place, 9));
      // The other one cuts across from one common position to another.
      const cut = common.slice(10, 41).map((place) => disturbed(place, random));
      const back = Array.from({ length: 12 }, (_, step): Position => {
        const [from = [0, 0], to = [0, 0]] = [common[40], common[10]];
        const share = (step + 1) / 13;
        return [from[0] + share * (to[0] - from[0]) + 2e-5 * random(), from[1] + share * (to[1] - from[1])];
      });
      const areas = soundAreas([[[closed(common)]], [[closed([...cut, ...back])]]]);
      const result = overlay([[[closed(common)]], [[closed([...cut, ...back])]]]);
      expect([...areas.keys()]).toEqual([1, 3]);
      const union = result.unionPolygons();
      expect(Math.abs(toDegrees2(doubleAreaOf(union)) - planarArea(closed(common)))).toBeLessThan(1e-18 * 1e6);
    }
  });

  it('a hexagon with a hexagonal hole less a shape through the hole’s corners (Turfjs/turf #2277)', () => {
    const centre: Position = [54.57, 24.4434];
    const turn = Math.PI / 2;
    const shell = closed(regular(6, centre, 0.0036, turn));
    const hole = regular(6, centre, 0.0021, turn);
    const corners = regular(6, [54.57000000000001, 24.443400000000004], 0.0021, turn);
    const [top = centre, , lowerLeft = centre, bottom = centre] = corners;
    // A triangle between three corners of the hole, and a piece of the ring that begins at two of them.
    const triangle = closed([top, lowerLeft, bottom]);
    const [outerTop = centre, outerLeft = centre] = shell;
    const piece = closed([outerTop, outerLeft, hole[1] ?? centre, top]);
    const ringed: MultiPolygonCoordinates = [[shell, closed(hole).toReversed()]];
    expect([...soundAreas([ringed, [[triangle]]]).keys()]).toEqual([1, 2]);
    const areas = soundAreas([ringed, [[piece]]]);
    expect([...areas.keys()]).toEqual([1, 3]);
    // A sixth of the ring each.
    expect(Math.abs((areas.get(1) ?? 0) / (areas.get(3) ?? 1) - 5)).toBeLessThan(1e-5);
    soundAreas([ringed, [[triangle]], [[piece]]]);
  });

  it('buffers of two paths that share a rounded end (Turfjs/turf #2048)', () => {
    const end: Position = [-3.8344366, 40.40905];
    const buffer = (angle: number, length: number): Ring => {
      const far: Position = [end[0] + length * Math.cos(angle), end[1] + length * Math.sin(angle)];
      const cap = ([x, y]: Position, towards: number): Position[] =>
        Array.from({ length: 17 }, (_, step) => {
          const at = towards - Math.PI / 2 + (Math.PI * step) / 16;
          return [x + 0.000115 * Math.cos(at), y + 0.0000875 * Math.sin(at)];
        });
      return closed([...cap(far, angle), ...cap(end, angle + Math.PI)]);
    };
    for (let step = 0; step < 40; step++) {
      const angle = (2 * Math.PI * step) / 32;
      const two = soundAreas([[[buffer(angle, 0.0006)]], [[buffer(angle + Math.PI / 8, 0.0009)]]]);
      expect([...two.keys()]).toEqual([1, 2, 3]);
      soundAreas([[[buffer(angle, 0.0006)]], [[buffer(angle + Math.PI, 0.0006)]], [[buffer(0.3, 0.001)]]]);
    }
  });

  it('hexagons in thousands of units with each corner twice, last digits apart (Turfjs/turf #2048, a comment)', () => {
    const random = seededNumbers(2048);
    const twice = (corners: readonly Position[]): Ring =>
      closed(corners.flatMap(([x, y]) => [[x, y], [x + 8e-13 * random(), y - 8e-13 * random()]] as Position[])); // prettier-ignore
    const side = 100;
    const one = twice(regular(6, [1000, 600], side));
    const other = twice(regular(6, [1000 - 1.5 * side, 600 - (Math.sqrt(3) / 2) * side], side));
    const result = overlay([[[one]], [[other]]]);
    expect([result.defect, result.validInputs, result.gridUnitDegrees]).toEqual([null, 3, 1e-9]);
    const hexagon = 1.5 * Math.sqrt(3) * side * side;
    expect(result.cells().map(({ inputs, areaDegrees2 }) => [inputs, Math.round(areaDegrees2 * 1e3)])).toEqual([[1, Math.round(hexagon * 1e3)], [2, Math.round(hexagon * 1e3)]]); // prettier-ignore
    expect(result.unionPolygons()).toHaveLength(1);
    expect(result.boundarySets()).toContain(3);
  });

  it('an area less a neighbour whose corner lies a little beside its side (Turfjs/turf #2928)', () => {
    // The corner p is 1e-7 degrees off the straight line from a to b: what sticks out is a sliver, and it is said.
    const [a, b]: Position[] = [
      [-72.6964, 41.7975],
      [-72.7122, 41.7853],
    ];
    const area: Ring = closed([a ?? [0, 0], b ?? [0, 0], [-72.6644, 41.7514], [-72.6355, 41.7783]]);
    const onLine: Position = [-72.7043, 41.7914];
    const inside: Position[] = [
      [-72.6925, 41.7829],
      [-72.6814, 41.792],
    ];
    const neighbour = (corner: Position): Ring => closed([corner, ...inside, a ?? [0, 0]]);
    // Half way: exactly on the line, and no sliver.
    expect([...soundAreas([[[area]], [[neighbour(onLine)]]]).keys()]).toEqual([1, 3]);
    expect(
      overlay([[[area]], [[neighbour(onLine)]]])
        .polygons(3)
        .flat(2),
    ).toContainEqual(onLine);
    for (const off of [1e-7, 2e-8]) {
      const beside: Position = rounded([onLine[0] - off, onLine[1]], 9);
      const areas = soundAreas([[[area]], [[neighbour(beside)]]]);
      expect([...areas.keys()]).toEqual([1, 2, 3]);
      // The sliver: between a and the place where the neighbour's next side enters, `off` to the west at its corner.
      const triangle = planarArea(closed([a ?? [0, 0], beside, onLine]));
      expect(Math.abs((areas.get(2) ?? 0) / triangle - 1)).toBeLessThan(0.1);
      const within = planarArea(neighbour(beside)) - (areas.get(2) ?? 0);
      expect(Math.abs((areas.get(3) ?? 0) - within)).toBeLessThan(1e-11);
      const toEast: Position = rounded([onLine[0] + off, onLine[1]], 9);
      expect([...soundAreas([[[area]], [[neighbour(toEast)]]]).keys()]).toEqual([1, 3]);
    }
    soundAreas([[[area]], [[neighbour(rounded([onLine[0] - 1e-9, onLine[1]], 9))]]]);
  });

  it('a plot with six decimals and one computed to thirteen along its sides (mfogel/polygon-clipping #140)', () => {
    const random = seededNumbers(140);
    for (let round = 0; round < 40; round++) {
      const plot = regular(7, [175.4409, -37.92817], 0.001, random()).map((place) => rounded(place, 6));
      // A strip along two sides: places on them, calculated.
      const on = (side: number, share: number): Position => {
        const [from = [0, 0], to = [0, 0]] = [plot[side], plot[(side + 1) % 7]];
        return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
      };
      const strip = [on(0, 0.31), on(0, 0.77), plot[1] ?? [0, 0], on(1, 0.13), on(1, 0.62), on(4, 0.4), on(5, 0.5)];
      const areas = soundAreas([[[closed(plot)]], [[closed(strip.map((place) => disturbed(place, random)))]]]);
      // Calculated places are within half a unit of the side; what sticks out is no wider.
      expect(areas.get(2) ?? 0).toBeLessThan(0.004 * 1e-9);
      expect(Math.abs((areas.get(3) ?? 0) / planarArea(closed(strip)) - 1)).toBeLessThan(1e-5);
    }
  });
});
