import { describe, expect, test } from 'vitest';
import { compareResults } from '../../bench/overlay/compare-results.mjs';
import { engineKinds } from '../../bench/overlay/engines.mjs';
import { runFloor } from '../../bench/overlay/floor.mjs';
import { inputKinds } from '../../bench/overlay/inputs.mjs';
import type { Area } from '../../bench/overlay/outline.mjs';
import * as geometry from '../../bench/overlay/program-geometry.mjs';

const rectangle = (west: number, south: number, east: number, north: number): Area[number][number] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

/** Area in the plane, shells less holes, by the shoelace formula. */
function planarArea(area: Area): number {
  const ringArea = (ring: Area[number][number]): number =>
    Math.abs(
      ring.reduce((sum, [x, y], index) => {
        const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
        return sum + (x * nextY - nextX * y) / 2;
      }, 0),
    );
  return area.reduce((sum, [shell = [], ...holes]) => {
    return sum + ringArea(shell) - holes.reduce((open, hole) => open + ringArea(hole), 0);
  }, 0);
}

/** Areas of every set in whole square degrees. */
async function areasOf(engine: string, inputs: Area[]) {
  const kind = engineKinds[engine];
  if (kind === undefined) throw new Error(`There is no engine "${engine}".`);
  const { cells, union } = (await kind.load(geometry)).compare(inputs);
  const areas = [...cells].map(([set, area]) => [set, Math.round(planarArea(area) * 1e6) / 1e6] as const);
  return { cells: Object.fromEntries(areas), union: union && Math.round(planarArea(union) * 1e6) / 1e6 };
}

describe.each(Object.keys(engineKinds))('%s', (engine) => {
  test('finds both, each alone and either of two maps, with a hole and a second part', async () => {
    const first: Area = [[rectangle(0, 0, 10, 4), rectangle(1, 1, 3, 3)], [rectangle(20, 0, 21, 1)]];
    const second: Area = [[rectangle(2, 2, 12, 5)]];
    // Together: 8 x 2 less the corner of the hole, 1. The first has 40 - 4 + 1, the second 30.
    expect(await areasOf(engine, [first, second])).toEqual({ cells: { 1: 22, 2: 15, 3: 15 }, union: 52 });
  });

  test('finds every set of three maps, and no union, for which nobody asks', async () => {
    const maps: Area[] = [[[rectangle(0, 0, 4, 2)]], [[rectangle(1, 0, 5, 2)]], [[rectangle(2, 1, 6, 3)]]];
    expect(await areasOf(engine, maps)).toEqual({
      cells: { 1: 2, 2: 1, 3: 4, 4: 5, 6: 1, 7: 2 },
      union: null,
    });
  });

  test('agrees with the program on every kind of input', async () => {
    const found = await engineKinds[engine]?.load(geometry);
    const ours = await engineKinds['ours']?.load(geometry);
    if (found === undefined || ours === undefined) throw new Error('An engine is missing.');
    for (const kind of Object.values(inputKinds)) {
      const inputs = await kind.make(100);
      const { areasM2 } = ours.compare(inputs);
      const inputsM2 = inputs.reduce((sum, input) => sum + geometry.areaM2(input), 0);
      expect(compareResults(found.compare(inputs), areasM2, inputsM2, geometry.areaM2).agrees).toBe(true);
    }
  });
});

describe('comparing results', () => {
  const ours = new Map([
    [1, 60],
    [3, 40],
  ]);
  const compare = (areas: [number, number][], unionM2: number | null = null) =>
    compareResults(
      { cells: new Map(), union: unionM2 === null ? null : [], areasM2: new Map(areas), lengthM: 0 },
      ours,
      200,
      () => unionM2 ?? 0,
    );

  test('finds a set that is too large, that is missing, or that does not exist, relative to the inputs', () => {
    expect(compare([...ours])).toEqual({ largestDifference: 0, agrees: true });
    expect(
      compare([
        [1, 62],
        [3, 40],
      ]),
    ).toEqual({ largestDifference: 0.01, agrees: false });
    expect(compare([[1, 60]])).toEqual({ largestDifference: 0.2, agrees: false });
    expect(compare([...ours, [2, 1]])).toEqual({ largestDifference: 0.005, agrees: false });
  });

  test('finds a union that is not the sum of the sets', () => {
    expect(compare([...ours], 100).agrees).toBe(true);
    expect(compare([...ours], 90)).toEqual({ largestDifference: 0.05, agrees: false });
  });
});

test('the floor sorts by longitude: it gives the position in the middle', () => {
  const line: Area = [
    [
      [
        [30, 1],
        [-170, 2],
        [20, 3],
        [179, 4],
        [-0.5, 5],
      ],
    ],
  ];
  expect(runFloor([line])).toBe(23_000_000_000);
});
