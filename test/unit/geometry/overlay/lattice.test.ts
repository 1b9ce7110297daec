import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MultiPolygonCoordinates, Position } from '../../../../src/geometry/coordinates.ts';
import { hasInput } from '../../../../src/geometry/input-set.ts';
import { segmentLengthM } from '../../../../src/geometry/measure/length.ts';
import { overlay } from '../../../../src/geometry/overlay.ts';
import { canonical, doubleAreaOf } from './exact-polygons.ts';
import { canonicalCells, expectSameHoweverGiven, expectSound } from './expect-sound.ts';
import type { Squares } from './lattice.ts';
import { tracePolygons } from './lattice.ts';

const SIZE = 5;

/** How a lattice lies in the plane: its two steps in units of 1e-9 degree, and where it begins. */
const lattices = fc.constantFrom(
  { east: [1, 0], north: [0, 1], origin: [0, 0] },
  { east: [1, 0], north: [0, 1], origin: [-2, 35_000_000_003] },
  { east: [2, 1], north: [1, 3], origin: [36_999_999_999, 35_123_456_789] },
  { east: [300, -100], north: [100, 200], origin: [-179_000_000_000, -40_000_000_000] },
  { east: [123_456_700, 0], north: [-76_543_200, 98_765_400], origin: [40_000_000_000, -300_000_000] },
  { east: [999_999_999, 1], north: [-1, 999_999_998], origin: [-3_000_000_000, 50_000_000_001] },
);

type Lattice = typeof lattices extends fc.Arbitrary<infer T> ? T : never;

const rows = fc.array(fc.array(fc.nat({ max: 9 }), { minLength: SIZE, maxLength: SIZE }), {
  minLength: SIZE,
  maxLength: SIZE,
});

/** Half empty, or nearly full and then with holes. */
const squares: fc.Arbitrary<Squares> = fc
  .tuple(fc.constantFrom(5, 8), rows)
  .map(([below, numbers]) => numbers.map((row) => row.map((number) => number < below)));

const areas = fc.array(squares, { minLength: 1, maxLength: 5 });

function corner({ east, north, origin }: Lattice): (x: number, y: number) => Position {
  const along = (axis: 0 | 1, x: number, y: number): number =>
    ((origin[axis] ?? 0) + x * (east[axis] ?? 0) + y * (north[axis] ?? 0)) / 1e9;
  return (x, y) => [along(0, x, y), along(1, x, y)];
}

/** The squares that exactly the areas of each set include. */
function squaresOfSets(given: readonly Squares[]): Map<number, Squares> {
  const setOf = (x: number, y: number): number =>
    given.reduce((set, area, input) => (area[y]?.[x] === true ? set | (1 << input) : set), 0);
  const sets = Array.from({ length: SIZE }, (_, y) => Array.from({ length: SIZE }, (__, x) => setOf(x, y)));
  return new Map([...new Set(sets.flat())].filter((set) => set !== 0).map((set) => [set, sets.map((row) => row.map((one) => one === set))])); // prettier-ignore
}

/** The length of the sides of squares that bound exactly the areas of a set, in m. */
function lengthOfSides(given: readonly Squares[], place: (x: number, y: number) => Position): Map<number, number> {
  const lengths = new Map<number, number>();
  const add = (x: number, y: number, dx: number, dy: number): void => {
    // The squares on both sides of the step.
    const set = given.reduce((sum, area, input) => {
      const one = area[y]?.[x] === true;
      const other = area[y - dx]?.[x - dy] === true;
      return one === other ? sum : sum | (1 << input);
    }, 0);
    if (set !== 0) lengths.set(set, (lengths.get(set) ?? 0) + segmentLengthM(place(x, y), place(x + dx, y + dy)));
  };
  for (let y = 0; y <= SIZE; y++) {
    for (let x = 0; x <= SIZE; x++) {
      if (x < SIZE) add(x, y, 1, 0);
      if (y < SIZE) add(x, y, 0, 1);
    }
  }
  return lengths;
}

/** Leave out the turning points on straight stretches, but for some that an arbitrary number chooses. */
function straightened(geometry: MultiPolygonCoordinates, keep: number): MultiPolygonCoordinates {
  return geometry.map((polygon) =>
    polygon.map((ring) => {
      const open = ring.slice(0, -1);
      const kept = open.filter((position, index) => {
        const [bx, by] = open[(index + open.length - 1) % open.length] ?? position;
        const [cx, cy] = open[(index + 1) % open.length] ?? position;
        const [x, y] = position;
        const turn = Math.round((x - bx) * 1e9) * Math.round((cy - y) * 1e9) - Math.round((y - by) * 1e9) * Math.round((cx - x) * 1e9); // prettier-ignore
        return turn !== 0 || ((keep >> (index % 30)) & 1) === 1;
      });
      return [...kept, ...kept.slice(0, 1)];
    }),
  );
}

describe('the overlay of areas of squares', () => {
  it('has the cells, lengths and union that counting squares gives, turning point for turning point', () => {
    let parts = 0;
    let holes = 0;
    fc.assert(
      fc.property(lattices, areas, (lattice, given) => {
        const place = corner(lattice);
        const inputs = given.map((area) => tracePolygons(area, place));
        const result = overlay(inputs);
        expect(result.defect).toBeNull();
        expect(inputs.flatMap((_, input) => result.findings(input))).toEqual([]);
        expect(result.crossings).toBe(0);
        const expected = squaresOfSets(given);
        expect(canonicalCells(result)).toEqual(
          [...expected].map(([set, area]) => `${set}: ${canonical(tracePolygons(area, place))}`).toSorted(),
        );
        for (const { polygons, areaDegrees2 } of result.cells()) {
          parts += polygons.length - 1;
          holes += polygons.flat().length - polygons.length;
          expect(Math.abs(areaDegrees2 / (Number(doubleAreaOf(polygons)) / 2e18) - 1)).toBeLessThan(1e-9);
        }
        const anything = Array.from({ length: SIZE }, (_, y) => Array.from({ length: SIZE }, (__, x) => given.some((area) => area[y]?.[x]))); // prettier-ignore
        expect(canonical(result.unionPolygons())).toBe(canonical(tracePolygons(anything, place)));
        const lengths = lengthOfSides(given, place);
        expect(result.boundarySets()).toEqual([...lengths.keys()].toSorted((one, other) => one - other));
        for (const [set, lengthM] of lengths) {
          expect(Math.abs(result.boundaryLengthM(set) - lengthM)).toBeLessThan(1e-9 * lengthM + 1e-7);
        }
      }),
      { seed: 20_250_101, numRuns: 2000 },
    );
    expect(parts).toBeGreaterThan(10_000);
    expect(holes).toBeGreaterThan(200);
  });

  it('is the same where straight stretches have turning points of one input only', () => {
    fc.assert(
      fc.property(lattices, areas, fc.nat(), fc.nat(), (lattice, given, one, other) => {
        const place = corner(lattice);
        const keeps = [one, other, one ^ other, 0, ~one];
        const inputs = given.map((area, input) => straightened(tracePolygons(area, place), keeps[input] ?? 0));
        const result = overlay(inputs);
        expect(result.defect).toBeNull();
        expect(inputs.flatMap((_, input) => result.findings(input))).toEqual([]);
        const expected = squaresOfSets(given);
        expect(result.cells().map((cell) => cell.inputs)).toEqual([...expected.keys()].toSorted((a, b) => a - b));
        for (const { inputs: set, polygons } of result.cells()) {
          expect(canonical(straightened(polygons, 0))).toBe(canonical(straightened(tracePolygons(expected.get(set) ?? [], place), 0))); // prettier-ignore
        }
      }),
      { seed: 20_250_102, numRuns: 1200 },
    );
  });

  it('is sound, and the same however it is given', () => {
    fc.assert(
      fc.property(lattices, areas, fc.nat(), (lattice, given, keep) => {
        const inputs = given.map((area) => straightened(tracePolygons(area, corner(lattice)), keep));
        expectSameHoweverGiven(inputs, expectSound(inputs));
      }),
      { seed: 20_250_103, numRuns: 250 },
    );
  });

  it('withholds nothing of the others where one input is invalid', () => {
    fc.assert(
      fc.property(lattices, squares, squares, (lattice, one, other) => {
        const place = corner(lattice);
        const inputs = [tracePolygons(one, place), tracePolygons(other, place)];
        fc.pre(inputs.every((input) => input.length > 0));
        const twice = [...(inputs[1] ?? []), ...(inputs[1] ?? [])];
        const result = overlay([...inputs, twice]);
        expect([result.defect, result.validInputs]).toEqual([null, 3]);
        expect(new Set(result.findings(2).map(({ kind }) => kind))).toEqual(new Set(['repeated-boundary']));
        const areaOf = (input: number): number =>
          result.cells().reduce((sum, cell) => (hasInput(cell.inputs, input) ? sum + cell.areaDegrees2 : sum), 0);
        inputs.forEach((input, index) => {
          expect(Math.abs(areaOf(index) / (Number(doubleAreaOf(input)) / 2e18) - 1)).toBeLessThan(1e-9);
        });
      }),
      { seed: 20_250_104, numRuns: 300 },
    );
  });
});
