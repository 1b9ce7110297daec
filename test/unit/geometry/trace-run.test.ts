import { describe, expect, it } from 'vitest';
import type { Position } from '../../../src/geometry/coordinates.ts';
import { crossingOfPath } from '../../../src/geometry/path-crossing.ts';
import { placeOnLine, runsBetween } from '../../../src/geometry/trace-run.ts';

const straight = 'longitude-latitude';

// 1 D-----------C
//   |           |      10 by 1 degrees, so the two ways round are of quite different lengths
// 0 A-----------B
//   0           10
const RING: readonly Position[] = [
  [0, 0],
  [10, 0],
  [10, 1],
  [0, 1],
  [0, 0],
];
const onSouth = (longitude: number) => ({ segment: 0, position: [longitude, 0] as const });
const onNorth = (longitude: number) => ({ segment: 2, position: [longitude, 1] as const });
const positionsOf = (runs: ReturnType<typeof runsBetween>) => runs.map(({ positions }) => positions);

describe('the runs between two places of a line', () => {
  it('are the two ways round a ring, the shorter first, each with every turning point between', () => {
    const east = [
      [8, 0],
      [10, 0],
      [10, 1],
      [9, 1],
    ];
    const west = [
      [8, 0],
      [0, 0],
      [0, 1],
      [9, 1],
    ];
    expect(positionsOf(runsBetween(RING, onSouth(8), onNorth(9), straight))).toEqual([east, west]);
    expect(positionsOf(runsBetween(RING, onNorth(9), onSouth(8), straight))).toEqual([
      east.toReversed(),
      west.toReversed(),
    ]);
  });

  it('say how long they are', () => {
    const [short, long] = runsBetween(RING, onSouth(8), onNorth(9), straight);
    // 2 degrees of the equator, 1 of the meridian at it, 1 of the parallel of 1 degree (WGS 84).
    expect(short?.lengthM).toBeCloseTo(2 * 111_319.49 + 110_574.4 + 111_302.65, -2);
    expect(long?.lengthM).toBeCloseTo(8 * 111_319.49 + 110_574.4 + 9 * 111_302.65, -2);
  });

  it('run along one edge in its direction or against it', () => {
    expect(positionsOf(runsBetween(RING, onSouth(3), onSouth(5), straight))[0]).toEqual([
      [3, 0],
      [5, 0],
    ]);
    expect(positionsOf(runsBetween(RING, onSouth(5), onSouth(3), straight))).toEqual([
      [
        [5, 0],
        [3, 0],
      ],
      [
        [5, 0],
        [10, 0],
        [10, 1],
        [0, 1],
        [0, 0],
        [3, 0],
      ],
    ]);
  });

  it('have no position twice in a row where they begin or end at a turning point', () => {
    const corner = { segment: 1, position: [10, 0] as const };
    expect(positionsOf(runsBetween(RING, corner, onNorth(9), straight))[0]).toEqual([
      [10, 0],
      [10, 1],
      [9, 1],
    ]);
    const start = { segment: 0, position: [0, 0] as const };
    expect(positionsOf(runsBetween(RING, start, onNorth(1), straight))[0]).toEqual([
      [0, 0],
      [0, 1],
      [1, 1],
    ]);
  });

  it('are one on an open line, and none from a place to itself', () => {
    const road = RING.slice(0, 4);
    expect(positionsOf(runsBetween(road, onNorth(9), onSouth(8), straight))).toEqual([
      [
        [9, 1],
        [10, 1],
        [10, 0],
        [8, 0],
      ],
    ]);
    expect(runsBetween(RING, onSouth(8), onSouth(8), straight)).toEqual([]);
  });

  it('are on the data grid, whatever the line', () => {
    const [run] = runsBetween(
      [
        [0, 0],
        [1.00000004, 0],
        [2, 0],
      ],
      onSouth(0.5),
      { segment: 1, position: [1.5, 0] },
      straight,
    );
    expect(run?.positions).toEqual([
      [0.5, 0],
      [1, 0],
      [1.5, 0],
    ]);
  });
});

describe('a place of a line', () => {
  it('is found by its position or by the edge on which it lies', () => {
    expect(placeOnLine(RING, [10, 1], null)?.segment).toBe(2);
    expect(
      placeOnLine(
        RING,
        [5, 1],
        [
          [10, 1],
          [0, 1],
        ],
      )?.segment,
    ).toBe(2);
    expect(placeOnLine(RING, [5, 5], null)).toBeNull();
  });
});

describe('a path', () => {
  it('may turn, and may not cross, touch or run back along itself', () => {
    expect(
      crossingOfPath([
        [0, 0],
        [4, 0],
        [4, 4],
        [0, 4],
      ]),
    ).toBeNull();
    expect(
      crossingOfPath([
        [0, 0],
        [4, 0],
        [4, 4],
        [2, -2],
      ]),
    ).toEqual([expect.closeTo(8 / 3, 6), 0]);
    expect(
      crossingOfPath([
        [0, 0],
        [4, 0],
        [4, 4],
        [2, 0],
      ]),
    ).toEqual([2, 0]);
    expect(
      crossingOfPath([
        [0, 0],
        [4, 0],
        [2, 0],
      ]),
    ).not.toBeNull();
    expect(
      crossingOfPath([
        [0, 0],
        [4, 0],
        [4, 4],
        [0, 0],
      ]),
    ).toEqual([0, 0]);
  });
});
