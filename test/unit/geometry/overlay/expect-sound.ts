import { expect } from 'vitest';
import type { MultiPolygonCoordinates, Position } from '../../../../src/geometry/coordinates.ts';
import { fullSet, hasInput } from '../../../../src/geometry/input-set.ts';
import { areaM2 } from '../../../../src/geometry/measure/area.ts';
import { perimeterM } from '../../../../src/geometry/measure/length.ts';
import type { Overlay } from '../../../../src/geometry/overlay.ts';
import { overlay } from '../../../../src/geometry/overlay.ts';
import { validityFindings } from '../../../../src/geometry/validity.ts';
import {
  canonical,
  doubleAreaOf,
  doubleAreaOfRing,
  isInsideSegment,
  placeOf,
  toDegrees2,
  unitsAround,
} from './exact-polygons.ts';
import { invalidityByJsts } from './jsts-validity.ts';

function expectValid(polygons: MultiPolygonCoordinates): void {
  expect(invalidityByJsts(polygons)).toBeNull();
  expect(validityFindings(polygons)).toEqual([]);
  for (const [shell = [], ...holes] of polygons) {
    expect(doubleAreaOfRing(shell) > 0n).toBe(true);
    for (const hole of holes) expect(doubleAreaOfRing(hole) < 0n).toBe(true);
  }
}

/** Whether a position lies in the box of a segment and more than two units from both of its ends. */
function isBeside([x, y]: Position, [ax, ay]: Position, [bx, by]: Position): boolean {
  const slack = 1e-9;
  return (
    x > Math.min(ax, bx) - slack &&
    x < Math.max(ax, bx) + slack &&
    y > Math.min(ay, by) - slack &&
    y < Math.max(ay, by) + slack &&
    Math.hypot(x - ax, y - ay) > 2.5e-9 &&
    Math.hypot(x - bx, y - by) > 2.5e-9
  );
}

/**
 * No drawn turning point lies inside of a segment: where it is on a cell's boundary, it is one of its vertices. A tip
 * narrower than rounding, a unit or two long, may be folded away, and then another line may pass where it was.
 */
function expectTurningPointsKept(inputs: readonly MultiPolygonCoordinates[], polygons: MultiPolygonCoordinates): void {
  const drawn = inputs.flatMap((input) => input.flat(2));
  for (const ring of polygons.flat()) {
    ring.slice(1).forEach((to, index) => {
      const from = ring[index] as Position;
      const inside = drawn.find(
        (place) => isBeside(place, from, to) && isInsideSegment(placeOf(place), placeOf(from), placeOf(to)),
      );
      expect(inside).toBeUndefined();
    });
  }
}

/** What rounding can change the area of an input by: half a unit, 0.06 mm, along all of it in each of two rounds. */
function boundM2(input: MultiPolygonCoordinates, { crossings }: Overlay): number {
  return (crossings === 0 ? 0 : 1.2e-4 * perimeterM(input)) + 1e-11 * areaM2(input) + 1e-3;
}

/**
 * Expect of an overlay of valid inputs everything that has to hold whatever they are, areas by whole-number arithmetic:
 * no defect, no finding; cells and union OGC-valid, in the right directions, with every drawn turning point; the cells
 * of an input add up to it, all of them exactly to the union; lengths to its perimeter.
 */
export function expectSound(inputs: readonly MultiPolygonCoordinates[], result: Overlay = overlay(inputs)): Overlay {
  expect(result.defect).toBeNull();
  inputs.forEach((_, input) => expect(result.findings(input)).toEqual([]));
  expect(result.validInputs).toBe(fullSet(inputs.length));
  const cells = result.cells();
  const sets = cells.map((cell) => cell.inputs);
  expect(sets).toEqual([...new Set(sets)].toSorted((one, other) => one - other));
  let total = 0n;
  const covered = inputs.map(() => 0n);
  const coveredM2 = inputs.map(() => 0);
  for (const cell of cells) {
    expect(cell.inputs).toBeGreaterThan(0);
    expect(cell.polygons.length).toBeGreaterThan(0);
    expect(result.polygons(cell.inputs)).toEqual(cell.polygons);
    expect(result.areaM2(cell.inputs)).toBe(cell.areaM2);
    expectValid(cell.polygons);
    expectTurningPointsKept(inputs, cell.polygons);
    const doubleArea = doubleAreaOf(cell.polygons);
    total += doubleArea;
    inputs.forEach((_, input) => {
      if (!hasInput(cell.inputs, input)) return;
      covered[input] = (covered[input] ?? 0n) + doubleArea;
      coveredM2[input] = (coveredM2[input] ?? 0) + cell.areaM2;
    });
  }
  const union = result.unionPolygons();
  expectValid(union);
  expect(doubleAreaOf(union)).toBe(total);
  const rounding = 1e-12 * toDegrees2(total) + 1e-18;
  for (const cell of cells) {
    expect(Math.abs(cell.areaDegrees2 - toDegrees2(doubleAreaOf(cell.polygons)))).toBeLessThanOrEqual(rounding);
    expect(Math.abs(cell.areaM2 - areaM2(cell.polygons))).toBeLessThan(1e-11 * areaM2(union) + 1e-3);
  }
  inputs.forEach((input, index) => {
    const difference = Number((covered[index] ?? 0n) - doubleAreaOf(input));
    // Twice the area of the strip that half a unit sweeps in each of two rounds; exact without crossings.
    const moved = result.crossings === 0 ? 0 : 2 * unitsAround(input);
    expect(Math.abs(difference)).toBeLessThanOrEqual(moved);
    expect(Math.abs((coveredM2[index] ?? 0) - areaM2(input))).toBeLessThan(boundM2(input, result));
    const lengthM = result
      .boundarySets()
      .filter((set) => hasInput(set, index))
      .reduce((sum, set) => sum + result.boundaryLengthM(set), 0);
    expect(Math.abs(lengthM - perimeterM(input))).toBeLessThan(
      1e-9 * perimeterM(input) + 2e-4 * result.crossings + 1e-6,
    );
  });
  return result;
}

/** Write every cell of an overlay, with the inputs renamed. */
export function canonicalCells(result: Overlay, rename: (input: number) => number = (input) => input): string[] {
  return result
    .cells()
    .map(({ inputs, polygons }) => {
      let set = 0;
      for (let input = 0; input < result.inputCount; input++) if (hasInput(inputs, input)) set |= 1 << rename(input);
      return `${set}: ${canonical(polygons)}`;
    })
    .toSorted();
}

/** Expect the same cells, areas and lengths whatever the order of inputs, where rings start and how they run. */
export function expectSameHoweverGiven(inputs: readonly MultiPolygonCoordinates[], result: Overlay): void {
  const count = inputs.length;
  const turned = inputs
    .map((input) =>
      input
        .map((polygon) =>
          polygon.map((ring, index) => {
            const open = ring.slice(0, -1);
            const start = (7 * index + 3) % open.length;
            const moved = [...open.slice(start), ...open.slice(0, start)];
            const closed = [...moved, ...moved.slice(0, 1)];
            return index % 2 === 0 ? closed.toReversed() : closed;
          }),
        )
        .toReversed(),
    )
    .toReversed();
  const other = overlay(turned);
  const rename = (input: number): number => count - 1 - input;
  expect(canonicalCells(other, rename)).toEqual(canonicalCells(result));
  expect([other.crossings, other.snapRounded]).toEqual([result.crossings, result.snapRounded]);
  const renamed = (set: number): number =>
    inputs.reduce<number>((sum, _, input) => (hasInput(set, input) ? sum | (1 << rename(input)) : sum), 0);
  const totalM2 = result.cells().reduce((sum, cell) => sum + cell.areaM2, 0);
  for (const { inputs: set } of result.cells()) {
    expect(Math.abs(other.areaM2(renamed(set)) - result.areaM2(set))).toBeLessThan(1e-11 * totalM2 + 1e-4);
  }
  for (const set of result.boundarySets()) {
    expect(Math.abs(other.boundaryLengthM(renamed(set)) / result.boundaryLengthM(set) - 1)).toBeLessThan(1e-9);
  }
}
