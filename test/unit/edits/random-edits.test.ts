import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ZoneMap } from '../../../src/domain/delimitation.ts';
import type { Workspace } from '../../../src/domain/workspace.ts';
import type { Position } from '../../../src/geometry/coordinates.ts';
import { isOnGrid, samePosition } from '../../../src/geometry/grid.ts';
import { planarRingArea } from '../../../src/geometry/ring.ts';
import { validityFindings } from '../../../src/geometry/validity.ts';
import { emptyHistory, record, redo, undo } from '../../../src/state/history.ts';
import { KINDS, ownersOf, planEdit, sharedPositions, type PlannedEdit } from './random-steps.ts';
import { drawn, ring, workspaceWith } from './workspace-builder.ts';

// Four zones that share their inner boundaries, all four the point in the middle; zone-1 with a hole.
// 8 +---4---+---4---+
//   |   3   |   4   |
// 4 +-------+-------+
//   |   1   |   2   |
// 0 +-------+-------+
//   0       4       8
function square(west: number, south: number): readonly Position[] {
  const [east, north] = [west + 4, south + 4];
  const corners: Position[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
  // Two turning points between the corners of every side.
  return ring(
    ...corners.flatMap((corner, index): Position[] => {
      const next = corners[(index + 1) % 4] ?? corner;
      const between = (share: number): Position => [
        corner[0] + (next[0] - corner[0]) * share,
        corner[1] + (next[1] - corner[1]) * share,
      ];
      return [corner, between(0.25), between(0.75)];
    }),
  );
}

const start = workspaceWith({
  'zone-1': drawn([square(0, 0), ring([1, 1], [1, 1.5], [1.5, 1])]),
  'zone-2': drawn([square(4, 0)]),
  'zone-3': drawn([square(0, 4)]),
  'zone-4': drawn([square(4, 4)]),
});

const step = fc.record({
  kind: fc.constantFrom(...KINDS, 'draw' as const, 'draw' as const, 'move' as const),
  choice: fc.nat({ max: 9999 }),
  east: fc.integer({ min: -25_000_000, max: 25_000_000 }).map((units) => units / 1e7),
  north: fc.integer({ min: -25_000_000, max: 25_000_000 }).map((units) => units / 1e7),
});

const mapOf = (workspace: Workspace): ZoneMap => workspace.drafts['russia']?.map ?? {};

function expectSound(map: ZoneMap): void {
  for (const { geometry } of Object.values(map)) {
    expect(validityFindings(geometry)).toEqual([]);
    for (const polygon of geometry) {
      for (const [index, positions] of polygon.entries()) {
        expect(positions.every(isOnGrid)).toBe(true);
        expect(positions[0]).toEqual(positions.at(-1));
        expect(planarRingArea(positions) > 0).toBe(index === 0);
      }
    }
  }
}

/**
 * Say where sharing was lost: what was shared before must be shared by the same rings after, at the same place or where
 * it was moved to, and a segment that got a point must have got it in every ring.
 */
function lostSharing(before: ZoneMap, after: ZoneMap, { moves, inserts }: PlannedEdit): readonly string[] {
  const lost: string[] = [];
  const survives = (owner: string): boolean => !renumbered(before, after, owner.split('/')[0] ?? '');
  for (const position of sharedPositions(before)) {
    const owners = ownersOf(before, position).filter(survives);
    const moving = moves && samePosition(moves.from, position) && !samePosition(moves.from, moves.to ?? [999, 999]);
    const leaving = moving ? owners.filter((owner) => moves.onlyIn === null || owner === moves.onlyIn) : [];
    const staying = owners.filter((owner) => !leaving.includes(owner));
    const now = ownersOf(after, position);
    const arrived = moving && moves.to ? ownersOf(after, moves.to) : leaving;
    if (staying.some((owner) => !now.includes(owner))) lost.push(`left behind at ${position.join()}`);
    if (leaving.some((owner) => now.includes(owner))) lost.push(`not taken along from ${position.join()}`);
    if (leaving.some((owner) => !arrived.includes(owner))) lost.push(`not arrived from ${position.join()}`);
  }
  if (inserts && countSegments(before, ...inserts) === 0) lost.push('nothing to insert into');
  if (inserts && countSegments(after, ...inserts) > 0) lost.push('not inserted everywhere');
  return lost;
}

/** Whether parts or rings of a zone were taken away, so that their numbers mean others now. */
function renumbered(before: ZoneMap, after: ZoneMap, zoneId: string): boolean {
  const count = (map: ZoneMap): string => JSON.stringify(map[zoneId]?.geometry.map((polygon) => polygon.length));
  return count(before) !== count(after);
}

function countSegments(map: ZoneMap, a: Position, b: Position): number {
  return Object.values(map)
    .flatMap(({ geometry }) => geometry.flat())
    .flatMap((positions) => positions.slice(1).map((end, index) => [positions[index] ?? end, end] as const))
    .filter(([c, d]) => (samePosition(a, c) && samePosition(b, d)) || (samePosition(a, d) && samePosition(b, c)))
    .length;
}

describe('a hundred random edits and undos', () => {
  it('keep rings valid and shared points shared, and undoing them all gives the first document back', () => {
    const tried = new Map<string, { made: number; refused: number }>();
    const count = (verb: string, ok: boolean): void => {
      const counts = tried.get(verb) ?? { made: 0, refused: 0 };
      tried.set(verb, counts);
      if (ok) counts.made += 1;
      else counts.refused += 1;
    };
    fc.assert(
      fc.property(fc.array(step, { minLength: 100, maxLength: 100 }), (steps) => {
        let workspace = start;
        let history = emptyHistory();
        let finishRefused = false;
        for (const each of steps) {
          const planned = planEdit(workspace, each, finishRefused);
          if (!planned) {
            // A few steps back, and some of them forth again.
            const back = 1 + (each.choice % 4);
            for (const way of [...Array<'undo'>(back).fill('undo'), ...Array<'redo'>(back - 1).fill('redo')]) {
              const restored = way === 'undo' ? undo(history, workspace) : redo(history, workspace);
              if (!restored) break;
              ({ workspace, history } = restored);
              count(way, true);
            }
            expectSound(mapOf(workspace));
            continue;
          }
          const outcome = planned.edit(workspace);
          count(planned.verb, outcome.ok);
          finishRefused = planned.verb === 'finish-boundary' && !outcome.ok;
          if (!outcome.ok) continue;
          expectSound(mapOf(outcome.value));
          expect(lostSharing(mapOf(workspace), mapOf(outcome.value), planned)).toEqual([]);
          history = record(history, { verb: 'move-turning-point' }, workspace, outcome.value);
          workspace = outcome.value;
        }
        for (let back = undo(history, workspace); back; back = undo(history, workspace))
          ({ workspace, history } = back);
        expect(workspace).toEqual(start);
      }),
      { seed: 20170704, numRuns: 24 },
    );
    const all = [...tried.values()];
    const made = all.reduce((sum, counts) => sum + counts.made, 0);
    const refused = all.reduce((sum, counts) => sum + counts.refused, 0);
    expect(made / (made + refused)).toBeGreaterThanOrEqual(0.6);
    const rare = [...tried].filter(([, counts]) => counts.made < 20).map(([verb, counts]) => `${verb}: ${counts.made}`);
    expect(rare).toEqual([]);
    expect([...tried.keys()].toSorted()).toEqual([
      'begin-boundary',
      'delete-hole',
      'delete-part',
      'delete-turning-point',
      'discard-boundary',
      'finish-boundary',
      'insert-midpoint',
      'insert-turning-point',
      'move-turning-point',
      'move-turning-point, detached',
      'move-turning-point, onto another',
      'place-turning-point',
      'redo',
      'remove-last-turning-point',
      'undo',
    ]);
  }, 60_000);
});
