import { describe, expect, it } from 'vitest';
import type { TurningPointAddress } from '../../../src/domain/delimitation.ts';
import { deleteTurningPoints } from '../../../src/edits/delete-turning-points.ts';
import { moveTurningPoints, refusalOfMoves } from '../../../src/edits/move-turning-points.ts';
import { setDrawingFor } from '../../../src/edits/set-drawing-for.ts';
import { drawn, expectRefusal, made, ring, ringOf, workspaceWith } from './workspace-builder.ts';

const points = (zoneId: string, indices: readonly number[], ringIndex = 0): readonly TurningPointAddress[] =>
  indices.map((point) => ({ partyId: 'russia', zoneId, part: 0, ring: ringIndex, point }));

// 4 D-------C-------F
//   | west  |  east |      zone-1 is the west, zone-2 the east; they share B-C
// 0 A-------B-------E
//   0       4       8
const WEST = ring([0, 0], [4, 0], [4, 4], [0, 4]);
const EAST = ring([4, 0], [8, 0], [8, 4], [4, 4]);
const neighbours = workspaceWith({ 'zone-1': drawn([WEST]), 'zone-2': drawn([EAST]) });

const SHELL = ring([0, 0], [10, 0], [10, 10], [0, 10]);
const HOLE = ring([2, 2], [2, 8], [8, 8], [8, 2]);
const holed = workspaceWith({ 'zone-1': drawn([SHELL, HOLE]) });

describe('moving turning points together', () => {
  it('moves shared ones in every zone by the same offset, put on the grid', () => {
    const after = made(moveTurningPoints(neighbours, points('zone-1', [1, 2]), [1.00000004, 0.5]));
    expect(ringOf(after, 'zone-1')).toEqual(ring([0, 0], [5, 0.5], [5, 4.5], [0, 4]));
    expect(ringOf(after, 'zone-2')).toEqual(ring([5, 0.5], [8, 0], [8, 4], [5, 4.5]));
  });

  it('moves them in the addressed ring alone when they are detached', () => {
    const after = made(moveTurningPoints(neighbours, points('zone-1', [1, 2]), [-1, 0], { detached: true }));
    expect(ringOf(after, 'zone-1')).toEqual(ring([0, 0], [3, 0], [3, 4], [0, 4]));
    expect(ringOf(after, 'zone-2')).toBe(EAST);
  });

  it('comes back to the identical positions by the opposite offset', () => {
    const there = made(moveTurningPoints(neighbours, points('zone-1', [0, 1, 2]), [0.1234567, -0.7654321]));
    const back = made(moveTurningPoints(there, points('zone-1', [0, 1, 2]), [-0.1234567, 0.7654321]));
    expect(back.drafts).toEqual(neighbours.drafts);
  });

  it('moves a whole ring, and refuses one that would leave its part, with the place', () => {
    const after = made(moveTurningPoints(holed, points('zone-1', [0, 1, 2, 3], 1), [1, 1]));
    expect(ringOf(after, 'zone-1', 0, 1)).toEqual(ring([3, 3], [3, 9], [9, 9], [9, 3]));
    // The hole's lower side, at y = 2 from x = 5 to 11, meets the shell's right side at x = 10.
    const refused = moveTurningPoints(holed, points('zone-1', [0, 1, 2, 3], 1), [3, 0]);
    expectRefusal(refused, 'would-cross-ring', [10, 2]);
  });

  it('refuses a corner of the hole on a corner of the shell', () => {
    const triangle = ring([2, 3], [4, 4], [3, 2]);
    const before = workspaceWith({ 'zone-1': drawn([SHELL, triangle]) });
    expectRefusal(moveTurningPoints(before, points('zone-1', [0, 1, 2], 1), [6, 6]), 'would-cross-ring', [10, 10]);
  });

  it('refuses a crossing, a neighbour’s place and the edge of the world, the same when only asked', () => {
    // The line from (1, 10) to (4, 0) is at y = 4 where x = 1 + 3 * 6 / 10.
    const crossing = moveTurningPoints(neighbours, points('zone-1', [0]), [1, 10]);
    expectRefusal(crossing, 'would-cross-itself', [2.8, 4]);
    expect(refusalOfMoves(neighbours, points('zone-1', [0]), [1, 10])).toMatchObject({ code: 'would-cross-itself' });
    expectRefusal(moveTurningPoints(neighbours, points('zone-1', [0, 1]), [0, 4]), 'same-as-last-point');
    expectRefusal(moveTurningPoints(neighbours, points('zone-1', [2, 3]), [0, 90]), 'out-of-range');
  });

  it('takes names along when one point takes the place of another that moved on', () => {
    const named = { '4.0000000,0.0000000': 'Bridge', '4.0000000,4.0000000': 'Mill' };
    const west = drawn([WEST]);
    const before = workspaceWith({
      'zone-1': { ...west, provenance: { ...west.provenance, turningPointNames: named } },
    });
    const after = made(moveTurningPoints(before, points('zone-1', [1, 2]), [0, 4]));
    expect(after.drafts['russia']?.map['zone-1']?.provenance.turningPointNames).toEqual({
      '4.0000000,4.0000000': 'Bridge',
      '4.0000000,8.0000000': 'Mill',
    });
  });

  it('moves a ring of 20,000 points as a whole, which is not held segment by segment against itself', () => {
    const count = 20_000;
    const circle = Array.from({ length: count }, (_, index): [number, number] => {
      const angle = (2 * Math.PI * index) / count;
      return [30 + Math.round(5e7 * Math.cos(angle)) / 1e7, 30 + Math.round(5e7 * Math.sin(angle)) / 1e7];
    });
    const before = workspaceWith({ 'zone-1': drawn([ring(...circle)]) });
    const all = points(
      'zone-1',
      circle.map((_position, index) => index),
    );
    const start = performance.now();
    const after = made(moveTurningPoints(before, all, [0.5, 0]));
    // Held against itself it is 400 million pairs: more than ten seconds.
    expect(performance.now() - start).toBeLessThan(4000);
    expect(ringOf(after, 'zone-1')?.[0]).toEqual([35.5, 30]);
    expect(ringOf(after, 'zone-1')).toHaveLength(count + 1);
  });

  it('leaves the workspace as it is where nothing moves, and refuses a locked draft and a point that is gone', () => {
    expect(made(moveTurningPoints(neighbours, points('zone-1', [0]), [0.00000004, 0]))).toBe(neighbours);
    const locked = made(setDrawingFor(neighbours, 'iran'));
    expectRefusal(moveTurningPoints(locked, points('zone-1', [0]), [1, 1]), 'locked-draft');
    expectRefusal(moveTurningPoints(neighbours, points('zone-1', [4]), [1, 1]), 'unknown-point');
    expectRefusal(moveTurningPoints(neighbours, [], [1, 1]), 'unknown-point');
  });
});

describe('deleting turning points together', () => {
  const HEXAGON = ring([0, 0], [4, -1], [8, 0], [8, 4], [4, 5], [0, 4]);
  const SQUARE_ABOVE = ring([8, 4], [8, 8], [4, 8], [4, 5]);
  const two = workspaceWith({ 'zone-1': drawn([HEXAGON]), 'zone-2': drawn([SQUARE_ABOVE]) });

  it('deletes shared ones from every zone, over the start of the ring too', () => {
    const after = made(deleteTurningPoints(two, points('zone-1', [0, 4])));
    expect(ringOf(after, 'zone-1')).toEqual(ring([4, -1], [8, 0], [8, 4], [0, 4]));
    expect(ringOf(after, 'zone-2')).toEqual(ring([8, 4], [8, 8], [4, 8]));
  });

  it('drops their names', () => {
    const zone = drawn([HEXAGON]);
    const provenance = { ...zone.provenance, turningPointNames: { '4.0000000,5.0000000': 'Hill' } };
    const before = workspaceWith({ 'zone-1': { ...zone, provenance } });
    const after = made(deleteTurningPoints(before, points('zone-1', [1, 4])));
    expect(after.drafts['russia']?.map['zone-1']?.provenance.turningPointNames).toEqual({});
  });

  it('refuses where too few would be left, in a neighbour too, and changes nothing', () => {
    expectRefusal(deleteTurningPoints(two, points('zone-1', [0, 1, 2, 3])), 'too-few-points');
    expectRefusal(deleteTurningPoints(two, points('zone-1', [3, 4])), 'too-few-points');
    expectRefusal(deleteTurningPoints(two, []), 'unknown-point');
  });
});
