import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from '../../../src/geometry/coordinates.ts';
import { positionKey } from '../../../src/geometry/grid.ts';
import { PlaceMap } from '../../../src/geometry/place-map.ts';

/** Near each other, so that many fall together, and some all over the world. */
const coordinate = (most: number): fc.Arbitrary<number> =>
  fc.oneof(
    fc.integer({ min: -20, max: 20 }).map((units) => units / 2e7),
    fc.double({ min: -most, max: most, noNaN: true }),
  );
const position: fc.Arbitrary<Position> = fc.tuple(coordinate(180), coordinate(90));

describe('values by places of the grid', () => {
  it('are found as by the text of the place', () => {
    fc.assert(
      fc.property(fc.array(position, { maxLength: 300 }), fc.array(position, { maxLength: 50 }), (put, asked) => {
        const byText = new Map<string, number>();
        const byPlace = new PlaceMap<number>();
        for (const [index, at] of put.entries()) {
          byText.set(positionKey(at), index);
          byPlace.set(at, index);
        }
        for (const at of [...put, ...asked]) {
          expect(byPlace.get(at)).toBe(byText.get(positionKey(at)));
          expect(byPlace.has(at)).toBe(byText.has(positionKey(at)));
        }
      }),
    );
  });

  it('are found among thousands, at the ends of the world too', () => {
    const places = new PlaceMap<number>();
    const at = (index: number): Position => [-180 + (index % 361), -90 + Math.floor(index / 361) * 1e-7];
    for (let index = 0; index < 20_000; index += 1) places.set(at(index), index);
    for (let index = 0; index < 20_000; index += 1) expect(places.get(at(index))).toBe(index);
    expect(places.has([0.5, 0.5])).toBe(false);
  });
});
