import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from '../../../src/geometry/coordinates.ts';
import { toFineUnits } from '../../../src/geometry/fine-grid.ts';
import { orientation } from '../../../src/geometry/orientation.ts';
import { crossingPosition, segmentsCross } from '../../../src/geometry/segments.ts';
import { exactMeeting, exactTurn } from './exact-reference.ts';

const settings = { seed: 20_170_705, numRuns: 5000 };

/** Positions of the data grid on a small block of it, so that touching and common lines are frequent, far from the origin. */
const crowded = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }))
  .map(([x, y]): Position => [(1_360_000_000 + x) / 1e7, (357_654_321 + y) / 1e7]);

const anywhere = fc
  .tuple(fc.integer({ min: -1_800_000_000, max: 1_800_000_000 }), fc.integer({ min: -900_000_000, max: 900_000_000 }))
  .map(([x, y]): Position => [x / 1e7, y / 1e7]);

function turn(a: Position, b: Position, c: Position): number {
  return Math.sign(
    orientation(
      toFineUnits(a[0]),
      toFineUnits(a[1]),
      toFineUnits(b[0]),
      toFineUnits(b[1]),
      toFineUnits(c[0]),
      toFineUnits(c[1]),
    ),
  );
}

describe('the turn of three positions', () => {
  it('agrees with whole-number arithmetic where all are close together', () => {
    fc.assert(
      fc.property(crowded, crowded, crowded, (a, b, c) => {
        expect(turn(a, b, c) + 0).toBe(exactTurn(a, b, c));
      }),
      settings,
    );
  });

  it('agrees with whole-number arithmetic for a place within a unit of a line across the world', () => {
    const nudge = fc.integer({ min: -1, max: 1 });
    fc.assert(
      fc.property(anywhere, anywhere, fc.double({ min: 0, max: 1, noNaN: true }), nudge, nudge, (a, b, share, x, y) => {
        const c: Position = [
          (Math.round((a[0] + share * (b[0] - a[0])) * 1e7) + x) / 1e7,
          (Math.round((a[1] + share * (b[1] - a[1])) * 1e7) + y) / 1e7,
        ];
        expect(turn(a, b, c) + 0).toBe(exactTurn(a, b, c));
      }),
      settings,
    );
  });

  it('needs the exact products: plain doubles get this one wrong', () => {
    const [ax, ay, bx, by, cx, cy] = [-180e9, -90e9, 180e9 - 1, 90e9 - 1, 134_217_729, 67_108_863];
    const plain = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
    const exact =
      (BigInt(bx) - BigInt(ax)) * (BigInt(cy) - BigInt(ay)) - (BigInt(by) - BigInt(ay)) * (BigInt(cx) - BigInt(ax));
    expect(BigInt(plain)).not.toBe(exact);
    expect(Math.sign(orientation(ax, ay, bx, by, cx, cy))).toBe(exact > 0n ? 1 : -1);
  });
});

describe('two segments', () => {
  it('meet as whole-number arithmetic says, on a crowded block of the grid', () => {
    fc.assert(
      fc.property(crowded, crowded, crowded, crowded, (a, b, c, d) => {
        expect(segmentsCross(a, b, c, d)).toBe(exactMeeting(a, b, c, d));
        expect(segmentsCross(d, c, a, b)).toBe(exactMeeting(a, b, c, d));
      }),
      settings,
    );
  });

  it('meet as whole-number arithmetic says, all over the world', () => {
    fc.assert(
      fc.property(anywhere, anywhere, anywhere, anywhere, (a, b, c, d) => {
        expect(segmentsCross(a, b, c, d)).toBe(exactMeeting(a, b, c, d));
      }),
      settings,
    );
  });

  it.each([
    ['proper', [0, 0], [2, 2], [0, 2], [2, 0], [1, 1]],
    ['touch', [0, 0], [2, 2], [1, 1], [5, 0], [1, 1]],
    ['touch', [0, 0], [2, 2], [2, 2], [5, 0], [2, 2]],
    ['touch', [0, 0], [2, 0], [2, 0], [5, 0], [2, 0]],
    ['overlap', [0, 0], [4, 0], [3, 0], [9, 0], [4, 0]],
    ['touch', [0, 0], [4, 4], [3, 3], [3, 3], [3, 3]],
  ] as const)('give %s and the place', (meeting, a, b, c, d, place) => {
    expect(segmentsCross(a, b, c, d)).toBe(meeting);
    expect(crossingPosition(a, b, c, d)).toEqual(place);
  });

  it('cross where their equations say, to a tenth of a millimetre', () => {
    // y = x/3 and y = 1 - x: x = 3/4.
    expect(crossingPosition([0, 0], [3, 1], [0, 1], [1, 0])).toEqual([0.75, 0.25]);
    const [longitude, latitude] = crossingPosition([36, 35], [37, 35.3], [36, 35.1], [37, 35]);
    expect(longitude).toBeCloseTo(36.25, 9);
    expect(latitude).toBeCloseTo(35.075, 9);
  });
});
