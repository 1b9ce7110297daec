import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from '../../../src/geometry/coordinates.ts';
import { isOnGrid, moveToGrid, positionKey, samePosition, toGrid } from '../../../src/geometry/grid.ts';

const positions = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);

describe('the data grid', () => {
  it('gives the same double as reading the decimal with seven places', () => {
    fc.assert(
      fc.property(positions, (position) => {
        const [longitude, latitude] = toGrid(position);
        expect(longitude).toBe(Number(longitude.toFixed(7)));
        expect(latitude).toBe(Number(latitude.toFixed(7)));
        expect(Math.abs(longitude - position[0])).toBeLessThan(0.5000001e-7);
        expect(isOnGrid([longitude, latitude])).toBe(true);
        expect(toGrid([longitude, latitude])).toEqual([longitude, latitude]);
      }),
      { seed: 20_170_704, numRuns: 2000 },
    );
  });

  it('knows what is on it', () => {
    expect(isOnGrid([36.1234567, 35.7654321])).toBe(true);
    expect(isOnGrid([36.12345678, 35])).toBe(false);
    expect(isOnGrid([36, 35.00000001])).toBe(false);
  });

  it('has no negative zero', () => {
    expect(Object.is(toGrid([-1e-9, -1e-9])[0], 0)).toBe(true);
    expect(positionKey([-1e-9, 0])).toBe('0.0000000,0.0000000');
  });

  it('keys positions with seven decimals', () => {
    expect(positionKey([36.15, -35.795])).toBe('36.1500000,-35.7950000');
    expect(positionKey([0.3, 0.1 + 0.2])).toBe('0.3000000,0.3000000');
    expect(samePosition([1, 2], [1, 2])).toBe(true);
    expect(samePosition([1, 2], [1, 2.0000001])).toBe(false);
  });
});

describe('moving to the data grid', () => {
  it('counts turning points and gives the largest move in metres', () => {
    const first: Position = [36.00000004, 0];
    const moved = moveToGrid([[[first, [36.5, 0.00000003], [36.2, 0.5], first]]]);
    expect(moved.geometry).toEqual([
      [
        [
          [36, 0],
          [36.5, 0],
          [36.2, 0.5],
          [36, 0],
        ],
      ],
    ]);
    expect(moved.movedPositions).toBe(2);
    // 4e-8 degree of the equator: a circle of 6,378,137 m radius.
    expect(moved.largestMoveM).toBeCloseTo((4e-8 * Math.PI * 6_378_137) / 180, 7);
  });

  it('leaves a geometry that is on the grid alone', () => {
    const geometry = [
      [
        [
          [36, 35],
          [36.5, 35.0000001],
          [36.2, 35.5],
          [36, 35],
        ],
      ],
    ] as const;
    expect(moveToGrid(geometry)).toEqual({ geometry, movedPositions: 0, largestMoveM: 0 });
    expect(moveToGrid(geometry).geometry).toBe(geometry);
  });

  it('keeps positions that become equal', () => {
    const moved = moveToGrid([
      [
        [
          [36, 35],
          [36.00000001, 35],
          [36.2, 35.5],
          [36, 35],
        ],
      ],
    ]);
    expect(moved.geometry[0]?.[0]).toHaveLength(4);
  });
});
