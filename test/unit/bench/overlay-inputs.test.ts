import { describe, expect, test } from 'vitest';
import { countInvalid } from '../../bench/overlay/count-invalid.mjs';
import { countPositions, inputKinds } from '../../bench/overlay/inputs.mjs';
import type { Area } from '../../bench/overlay/outline.mjs';

const SIZE = 1000;
const kinds = Object.entries(inputKinds);

async function make(kind: string, points = SIZE): Promise<Area[]> {
  const found = inputKinds[kind];
  if (found === undefined) throw new Error(`There is no input "${kind}".`);
  return found.make(points);
}

const positionsOf = (area: Area | undefined): readonly (readonly [number, number])[] => (area ?? []).flat(2);

test.each(kinds)('%s: is the same in every run', async (kind) => {
  expect(await make(kind)).toEqual(await make(kind));
});

test.each(kinds)('%s: every map has about as many points as asked for', async (kind) => {
  for (const area of await make(kind)) {
    expect(countPositions([area])).toBeGreaterThan(SIZE * 0.98);
    expect(countPositions([area])).toBeLessThan(SIZE * 1.02);
  }
});

test.each(kinds)('%s: every position is on the data grid', async (kind) => {
  const positions = (await make(kind)).flatMap(positionsOf);
  expect(positions.flat().filter((degrees) => Number(degrees.toFixed(7)) !== degrees)).toEqual([]);
});

test.each(kinds)('%s: GEOS finds every map valid', async (kind) => {
  for (const points of [100, SIZE, 10_000]) {
    const cells = new Map((await make(kind, points)).map((area, index) => [index, area]));
    expect(await countInvalid({ cells, union: null, areasM2: new Map(), lengthM: 0 })).toBe(0);
  }
});

test('a map that crosses itself would be noticed', async () => {
  const bowTie: Area = [
    [
      [
        [0, 0],
        [1, 1],
        [1, 0],
        [0, 1],
        [0, 0],
      ],
    ],
  ];
  expect(await countInvalid({ cells: new Map([[1, bowTie]]), union: null, areasM2: new Map(), lengthM: 0 })).toBe(1);
});

describe('what the kinds are called', () => {
  test('shared: nine tenths of the turning points are the same', async () => {
    const [first, second] = (await make('shared')).map(positionsOf);
    const known = new Set(first?.map(String));
    const same = second?.filter((position) => known.has(String(position))).length ?? 0;
    expect(same / SIZE).toBeGreaterThan(0.88);
    expect(same / SIZE).toBeLessThan(0.92);
  });

  test('retraced: no turning point is farther than a millionth of a degree, and few are at their place', async () => {
    const [first = [], second = []] = (await make('retraced')).map(positionsOf);
    const moves = second.map(([longitude, latitude], index) => {
      const [oldLongitude = 0, oldLatitude = 0] = first[index] ?? [];
      return Math.max(Math.abs(longitude - oldLongitude), Math.abs(latitude - oldLatitude));
    });
    expect(Math.max(...moves)).toBeLessThan(1.06e-6);
    expect(moves.filter((move) => move < 1e-8).length).toBeLessThan(SIZE / 20);
  });

  test('outlines: hardly a turning point is the same', async () => {
    const [first, second] = (await make('outlines')).map(positionsOf);
    const known = new Set(first?.map(String));
    expect(second?.filter((position) => known.has(String(position)))).toEqual([]);
  });

  test('five parties are five', async () => {
    for (const [kind] of kinds) expect(await make(kind, 100)).toHaveLength(kind.startsWith('five') ? 5 : 2);
  });
});
