import { describe, expect, it } from 'vitest';
import type { Delimitation, TurningPointAddress } from '../../../src/domain/delimitation.ts';
import type { Position } from '../../../src/geometry/coordinates.ts';
import { deleteTurningPoint } from '../../../src/edits/delete-turning-point.ts';
import { insertMidpoint } from '../../../src/edits/insert-midpoint.ts';
import { insertTurningPoint } from '../../../src/edits/insert-turning-point.ts';
import { moveTurningPoint, refusalOfMove } from '../../../src/edits/move-turning-point.ts';
import { setDrawingFor } from '../../../src/edits/set-drawing-for.ts';
import { drawn, expectRefusal, geometryOf, made, ring, ringOf, workspaceWith } from './workspace-builder.ts';

const point = (zoneId: string, index: number, ringIndex = 0, part = 0): TurningPointAddress => ({
  partyId: 'russia',
  zoneId,
  part,
  ring: ringIndex,
  point: index,
});

// 4 D-------C-------F
//   | west  |  east |      zone-1 is the west, zone-2 the east; they share B-C
// 0 A-------B-------E
//   0       4       8
const WEST = ring([0, 0], [4, 0], [4, 4], [0, 4]);
const EAST = ring([4, 0], [8, 0], [8, 4], [4, 4]);
const neighbours = workspaceWith({ 'zone-1': drawn([WEST]), 'zone-2': drawn([EAST]) });

// A square with a hole (clockwise) and an island in the hole.
const SHELL = ring([0, 0], [10, 0], [10, 10], [0, 10]);
const HOLE = ring([2, 2], [2, 8], [8, 8], [8, 2]);
const ISLAND = ring([4, 4], [6, 4], [6, 6], [4, 6]);
const nested = workspaceWith({ 'zone-1': drawn([SHELL, HOLE], [ISLAND]) });

describe('moving a turning point', () => {
  it('moves it to the data grid, the closing repetition too, and shares everything else', () => {
    const after = made(moveTurningPoint(neighbours, point('zone-1', 0), [-0.12345678, -1]));
    expect(ringOf(after, 'zone-1')).toEqual(ring([-0.1234568, -1], [4, 0], [4, 4], [0, 4]));
    expect(after.drafts['russia']?.map['zone-2']).toBe(neighbours.drafts['russia']?.map['zone-2']);
    expect(ringOf(after, 'zone-1')?.[1]).toBe(WEST[1]);
  });

  it('moves a shared point in every zone of the same map, and in no other map', () => {
    const iran = { map: { 'zone-1': drawn([WEST]) }, unfinished: null, basedOn: null };
    const before = { ...neighbours, drafts: { ...neighbours.drafts, iran } };
    const after = made(moveTurningPoint(before, point('zone-1', 2), [5, 5]));
    expect(ringOf(after, 'zone-1')).toEqual(ring([0, 0], [4, 0], [5, 5], [0, 4]));
    expect(ringOf(after, 'zone-2')).toEqual(ring([4, 0], [8, 0], [8, 4], [5, 5]));
    expect(after.drafts['iran']).toBe(iran);
  });

  it('moves it in the addressed ring alone when it is detached', () => {
    const after = made(moveTurningPoint(neighbours, point('zone-1', 2), [3, 5], { detached: true }));
    expect(ringOf(after, 'zone-1')).toEqual(ring([0, 0], [4, 0], [3, 5], [0, 4]));
    expect(ringOf(after, 'zone-2')).toBe(EAST);
  });

  it('returns the same workspace when the point stays where it is on the grid', () => {
    expect(made(moveTurningPoint(neighbours, point('zone-1', 0), [0.00000004, 0]))).toBe(neighbours);
  });

  it('refuses a crossing and names the place, and says the same when only asked', () => {
    const outcome = moveTurningPoint(neighbours, point('zone-1', 0), [1, 10]);
    // The line from (1, 10) to (4, 0) is at y = 4 where x = 1 + 3 * 6 / 10.
    expectRefusal(outcome, 'would-cross-itself', [2.8, 4]);
    expect(refusalOfMove(neighbours, point('zone-1', 0), [1, 10])).toEqual({
      code: 'would-cross-itself',
      position: [2.8, 4],
    });
    expect(refusalOfMove(neighbours, point('zone-1', 0), [1, 1])).toBeNull();
  });

  it('refuses a move that makes a neighbouring zone cross itself, and allows it detached', () => {
    const address = point('zone-1', 2);
    expectRefusal(moveTurningPoint(neighbours, address, [9, 5]), 'would-cross-itself');
    expect(moveTurningPoint(neighbours, address, [3, 1], { detached: true }).ok).toBe(true);
  });

  it('refuses the place of a neighbour, a place on the line, and one off the earth', () => {
    expectRefusal(moveTurningPoint(neighbours, point('zone-1', 0), [4, 0]), 'same-as-last-point', [4, 0]);
    expectRefusal(moveTurningPoint(neighbours, point('zone-1', 0), [2, 4]), 'would-cross-itself');
    expectRefusal(moveTurningPoint(neighbours, point('zone-1', 0), [4, 4]), 'would-cross-itself');
    expectRefusal(moveTurningPoint(neighbours, point('zone-1', 0), [-181, 0]), 'out-of-range');
    expectRefusal(moveTurningPoint(neighbours, point('zone-1', 0), [0, Number.POSITIVE_INFINITY]), 'out-of-range');
  });

  it('winds a ring anew that was turned round, the first point first', () => {
    const triangle = workspaceWith({ 'zone-1': drawn([ring([0, 0], [4, 0], [2, 2])]) });
    const after = made(moveTurningPoint(triangle, point('zone-1', 2), [2, -2]));
    expect(ringOf(after, 'zone-1')).toEqual(ring([0, 0], [2, -2], [4, 0]));
  });

  it('keeps holes inside their part and parts apart', () => {
    // The corner (10, 10) dragged to (1, 1): the shell is cut by no segment of the hole only if it misses it.
    expectRefusal(moveTurningPoint(nested, point('zone-1', 2), [5, 5]), 'would-cross-ring');
    expectRefusal(moveTurningPoint(nested, point('zone-1', 2, 1), [11, 11]), 'would-cross-ring');
    // A corner of the hole dragged past the island.
    expectRefusal(moveTurningPoint(nested, point('zone-1', 2, 1), [3, 3]), 'part-overlaps');
    // The island stretched over the hole's boundary.
    expectRefusal(moveTurningPoint(nested, point('zone-1', 2, 0, 1), [9, 9]), 'would-cross-ring');
    expect(moveTurningPoint(nested, point('zone-1', 2, 1), [9, 9]).ok).toBe(true);
  });

  it('does not let a shell jump over its hole, or a part over another', () => {
    const small = ring([4, 1], [4, 2], [5, 2], [5, 1]);
    const wedge = workspaceWith({ 'zone-1': drawn([ring([0, 0], [10, 0], [5, 8]), small]) });
    // From (5, 8) to (5, -3): no segment meets the hole, and it lies outside.
    expectRefusal(moveTurningPoint(wedge, point('zone-1', 2), [5, -3]), 'hole-outside');
    const apart = workspaceWith({ 'zone-1': drawn([ring([0, 0], [10, 0], [5, -8])], [ring([4, 1], [5, 1], [5, 2])]) });
    expectRefusal(moveTurningPoint(apart, point('zone-1', 2), [5, 8]), 'part-overlaps');
  });

  it('lets the rings of one part touch only where they did before', () => {
    expectRefusal(moveTurningPoint(nested, point('zone-1', 2, 1), [10, 10]), 'would-cross-ring', [10, 10]);
    // A hole that hangs on the corner of its part, as a file may have it.
    const hanging = workspaceWith({ 'zone-1': drawn([SHELL, ring([10, 10], [8, 6], [6, 8])]) });
    const after = made(moveTurningPoint(hanging, point('zone-1', 2), [11, 11]));
    expect(geometryOf(after, 'zone-1')?.[0]?.[0]?.[2]).toEqual([11, 11]);
    expect(geometryOf(after, 'zone-1')?.[0]?.[1]?.[0]).toEqual([11, 11]);
    expect(moveTurningPoint(hanging, point('zone-1', 1, 1), [8, 7]).ok).toBe(true);
  });

  it('takes the name of the point along, also when it stays behind in another ring', () => {
    const named = (delimitation: Delimitation): Delimitation => ({
      ...delimitation,
      provenance: { ...delimitation.provenance, turningPointNames: { '4.0000000,4.0000000': 'Mill' } },
    });
    const before = workspaceWith({ 'zone-1': named(drawn([WEST])), 'zone-2': named(drawn([EAST])) });
    const names = (workspace: typeof before, zoneId: string): unknown =>
      workspace.drafts['russia']?.map[zoneId]?.provenance.turningPointNames;
    const together = made(moveTurningPoint(before, point('zone-1', 2), [5, 5]));
    expect(names(together, 'zone-1')).toEqual({ '5.0000000,5.0000000': 'Mill' });
    expect(names(together, 'zone-2')).toEqual({ '5.0000000,5.0000000': 'Mill' });
    const detached = made(moveTurningPoint(before, point('zone-1', 2), [3, 5], { detached: true }));
    expect(names(detached, 'zone-1')).toEqual({ '3.0000000,5.0000000': 'Mill' });
    expect(names(detached, 'zone-2')).toEqual({ '4.0000000,4.0000000': 'Mill' });
    expect(names(made(deleteTurningPoint(before, point('zone-1', 2))), 'zone-2')).toEqual({});
  });

  it('moves away from a fault elsewhere in the ring, so that a line can be mended', () => {
    // Crosses itself twice along its upper side, as an older program might have stored it.
    const upperSide: Position[] = [
      [10, 10],
      [2, 6],
      [2, 10],
      [8, 6],
      [0, 10],
    ];
    const crossed = workspaceWith({ 'zone-1': drawn([ring([0, 0], [10, 0], ...upperSide)]) });
    expect(moveTurningPoint(crossed, point('zone-1', 0), [-1, -1]).ok).toBe(true);
    expect(insertTurningPoint(crossed, point('zone-1', 0), [5, -1]).ok).toBe(true);
  });

  it('refuses what is not there, and locked drafts', () => {
    expectRefusal(moveTurningPoint(neighbours, point('zone-3', 0), [1, 1]), 'unknown-part');
    expectRefusal(moveTurningPoint(neighbours, point('zone-1', 0, 1), [1, 1]), 'unknown-part');
    expectRefusal(moveTurningPoint(neighbours, point('zone-1', 4), [1, 1]), 'unknown-point');
    expectRefusal(moveTurningPoint(neighbours, point('zone-1', -1), [1, 1]), 'unknown-point');
    expectRefusal(
      moveTurningPoint(made(setDrawingFor(neighbours, 'iran')), point('zone-1', 0), [1, 1]),
      'locked-draft',
    );
  });
});

describe('inserting a turning point', () => {
  it('puts it after the addressed point and into the neighbour that has the same segment', () => {
    const after = made(insertTurningPoint(neighbours, point('zone-1', 1), [5.00000004, 2]));
    expect(ringOf(after, 'zone-1')).toEqual(ring([0, 0], [4, 0], [5, 2], [4, 4], [0, 4]));
    expect(ringOf(after, 'zone-2')).toEqual(ring([4, 0], [8, 0], [8, 4], [4, 4], [5, 2]));
  });

  it('puts it into the last segment as the last point', () => {
    const after = made(insertTurningPoint(neighbours, point('zone-1', 3), [-1, 2]));
    expect(ringOf(after, 'zone-1')).toEqual(ring([0, 0], [4, 0], [4, 4], [0, 4], [-1, 2]));
  });

  it('refuses an end of the segment, and a place that makes a ring cross', () => {
    expectRefusal(insertTurningPoint(neighbours, point('zone-1', 1), [4, 0]), 'same-as-last-point', [4, 0]);
    expectRefusal(insertTurningPoint(neighbours, point('zone-1', 1), [4, 4.00000001]), 'same-as-last-point', [4, 4]);
    expectRefusal(insertTurningPoint(neighbours, point('zone-1', 1), [-1, 2]), 'would-cross-itself');
    expectRefusal(insertTurningPoint(neighbours, point('zone-1', 1), [9, 2]), 'would-cross-itself');
    expectRefusal(insertTurningPoint(neighbours, point('zone-1', 1), [4, 91]), 'out-of-range');
    expectRefusal(insertTurningPoint(neighbours, point('zone-1', 4), [5, 2]), 'unknown-point');
  });

  it('puts a midpoint in the middle by longitude and latitude, on the grid', () => {
    const odd = workspaceWith({ 'zone-1': drawn([ring([0, 0], [4.0000001, 1], [0, 4])]) });
    const after = made(insertMidpoint(odd, point('zone-1', 0)));
    // Half of 40000001 units is 20000000.5, which rounds up.
    expect(ringOf(after, 'zone-1')?.[1]).toEqual([2.0000001, 0.5]);
    const tiny = workspaceWith({ 'zone-1': drawn([ring([0, 0], [0.0000001, 0], [0, 4])]) });
    expectRefusal(insertMidpoint(tiny, point('zone-1', 0)), 'same-as-last-point');
  });

  it('puts a midpoint on the geodesic where the lines of the workspace are geodesics', () => {
    const straight = workspaceWith({ 'zone-1': drawn([ring([36, 35.7], [36.553, 35.7], [36.3, 36])]) });
    const after = made(insertMidpoint({ ...straight, lineType: 'geodesic' }, point('zone-1', 0)));
    // North of the parallel by tan(35.7) d^2 / 8R = 35.2 m, which is 0.000317 degree.
    const [longitude = 0, latitude = 0] = ringOf(after, 'zone-1')?.[1] ?? [];
    expect(longitude).toBe(36.2765);
    expect(latitude - 35.7).toBeGreaterThan(0.000315);
    expect(latitude - 35.7).toBeLessThan(0.000319);
  });
});

describe('deleting a turning point', () => {
  it('deletes it from every zone that shares it', () => {
    const after = made(deleteTurningPoint(neighbours, point('zone-2', 3)));
    expect(ringOf(after, 'zone-1')).toEqual(ring([0, 0], [4, 0], [0, 4]));
    expect(ringOf(after, 'zone-2')).toEqual(ring([4, 0], [8, 0], [8, 4]));
  });

  it('lets the ring begin at the next point when the first is deleted', () => {
    const after = made(deleteTurningPoint(neighbours, point('zone-1', 0)));
    expect(ringOf(after, 'zone-1')).toEqual(ring([4, 0], [4, 4], [0, 4]));
  });

  it('refuses to leave less than three points in any ring, and a line that would cross', () => {
    const triangles = workspaceWith({ 'zone-1': drawn([WEST]), 'zone-2': drawn([ring([4, 0], [8, 0], [4, 4])]) });
    expectRefusal(deleteTurningPoint(triangles, point('zone-2', 1)), 'too-few-points');
    expectRefusal(deleteTurningPoint(triangles, point('zone-1', 2)), 'too-few-points');
    // 4 E---------D
    //   |         |
    // 3 |    B    |     without D the line from C to E would cross A-B and touch it
    //   |  /   \  |
    // 0 A         C
    //   0    2    4
    const dented = workspaceWith({ 'zone-1': drawn([ring([0, 0], [2, 3], [4, 0], [4, 4], [0, 4])]) });
    expectRefusal(deleteTurningPoint(dented, point('zone-1', 3)), 'would-cross-itself');
    expect(deleteTurningPoint(dented, point('zone-1', 1)).ok).toBe(true);
  });

  it('refuses to leave a hole outside', () => {
    expectRefusal(deleteTurningPoint(nested, point('zone-1', 2)), 'would-cross-ring');
    const corner = workspaceWith({ 'zone-1': drawn([SHELL, ring([8, 8], [8, 9], [9, 9], [9, 8])]) });
    expectRefusal(deleteTurningPoint(corner, point('zone-1', 2)), 'hole-outside');
  });

  it('takes only the repetition away where a position stands twice in a row', () => {
    const before = workspaceWith({
      'zone-1': drawn([ring([0, 0], [4, 0], [4, 0], [4, 4], [0, 4])]),
      'zone-2': drawn([EAST]),
    });
    const after = made(deleteTurningPoint(before, point('zone-1', 2)));
    expect(ringOf(after, 'zone-1')).toEqual(WEST);
    expect(ringOf(after, 'zone-2')).toBe(EAST);
    // Both repetitions move together, and the crossing test does not take them for a fault.
    const moved = made(moveTurningPoint(before, point('zone-1', 1), [4, -1]));
    expect(ringOf(moved, 'zone-1')).toEqual(ring([0, 0], [4, -1], [4, -1], [4, 4], [0, 4]));
  });
});
