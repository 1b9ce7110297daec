import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position, Ring } from '../../../src/geometry/coordinates.ts';
import { positionInPolygon, positionInRing } from '../../../src/geometry/point-in-polygon.ts';
import { exactMeeting } from './exact-reference.ts';
import { box, ring } from './seeded-shapes.ts';

/** By another way: boundary by a segment of no length, inside by the sum of the angles under which the edges are seen. */
function byAngles(position: Position, closed: Ring): 'inside' | 'outside' | 'boundary' {
  let sum = 0;
  for (const [index, from] of closed.entries()) {
    const to = closed[index + 1];
    if (to === undefined) break;
    if (exactMeeting(from, to, position, position) !== 'none') return 'boundary';
    const [ax, ay, bx, by] = [from[0] - position[0], from[1] - position[1], to[0] - position[0], to[1] - position[1]];
    sum += Math.atan2(ax * by - ay * bx, ax * bx + ay * by);
  }
  // Even-odd, as for a boundary that crosses itself.
  return Math.abs(Math.round(sum / (2 * Math.PI))) % 2 === 1 ? 'inside' : 'outside';
}

const places = fc
  .tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 }))
  .map(([x, y]): Position => [x, y]);

describe('a position', () => {
  it('lies as to a ring where the sum of angles says', () => {
    fc.assert(
      fc.property(places, fc.array(places, { minLength: 3, maxLength: 9 }), (position, path) => {
        const closed = ring(...path);
        expect(positionInRing(position, closed)).toBe(byAngles(position, closed));
        expect(positionInRing(position, closed.toReversed())).toBe(byAngles(position, closed));
      }),
      { seed: 20_170_707, numRuns: 5000 },
    );
  });

  it('is decided to one unit of the grid, also on a slanted edge', () => {
    // The edge from (36, 35) to (36.0000003, 35.0000001) is passed by (36.0000002, 35.0000001) on its upper side.
    const thin = ring([36, 35], [36.0000003, 35.0000001], [36, 36]);
    expect(positionInRing([36.0000002, 35.0000001], thin)).toBe('inside');
    expect(positionInRing([36.0000001, 35], thin)).toBe('outside');
    expect(positionInRing([36, 35.5], thin)).toBe('boundary');
  });

  it('is outside in a hole and on the boundary at its rim', () => {
    const polygon = [box(0, 0, 9, 9), box(3, 3, 6, 6)];
    expect(positionInPolygon([1, 1], polygon)).toBe('inside');
    expect(positionInPolygon([4, 4], polygon)).toBe('outside');
    expect(positionInPolygon([3, 4], polygon)).toBe('boundary');
    expect(positionInPolygon([0, 4], polygon)).toBe('boundary');
    expect(positionInPolygon([10, 4], polygon)).toBe('outside');
    expect(positionInPolygon([0, 0], [])).toBe('outside');
  });
});
