import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MultiPolygonCoordinates, Position } from '../../../src/geometry/coordinates.ts';
import { buffersOf, packCoordinates, unpackCoordinates } from '../../../src/geometry/packed-coordinates.ts';
import { box } from './seeded-shapes.ts';

describe('packed coordinates', () => {
  it('are one row of numbers and one of lengths', () => {
    const { positions, lengths } = packCoordinates([[box(0, 1, 2, 3), box(4, 5, 6, 7)], [box(8, 9, 10, 11)]]);
    expect([...lengths]).toEqual([2, 5, 5, 1, 5]);
    expect(positions.slice(0, 4)).toEqual(Float64Array.of(0, 1, 2, 1));
    expect(positions).toHaveLength(30);
  });

  it('give back what was packed, number by number', () => {
    const degrees = fc.double({ min: -540, max: 540, noNaN: true });
    const position = fc.tuple(degrees, degrees).map((pair): Position => pair);
    const geometry = fc.array(fc.array(fc.array(position, { maxLength: 6 }), { maxLength: 3 }), { maxLength: 4 });
    fc.assert(
      fc.property(geometry, (given: MultiPolygonCoordinates) => {
        expect(unpackCoordinates(packCoordinates(given))).toEqual(given);
      }),
      { seed: 20260102, numRuns: 500 },
    );
  });

  it('can be handed over to another thread', () => {
    const packed = packCoordinates([[box(0, 1, 2, 3)]]);
    const copy = structuredClone(packed, { transfer: buffersOf([packed]) });
    expect(unpackCoordinates(copy)).toEqual([[box(0, 1, 2, 3)]]);
    expect([packed.positions.length, packed.lengths.length]).toEqual([0, 0]);
  });
});
