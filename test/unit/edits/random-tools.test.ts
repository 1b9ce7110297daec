import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ZoneMap } from '../../../src/domain/delimitation.ts';
import type { Workspace } from '../../../src/domain/workspace.ts';
import type { Position } from '../../../src/geometry/coordinates.ts';
import { isOnGrid } from '../../../src/geometry/grid.ts';
import { planarRingArea } from '../../../src/geometry/ring.ts';
import { segmentsCross } from '../../../src/geometry/segments.ts';
import { validityFindings } from '../../../src/geometry/validity.ts';
import { emptyHistory, record, undo } from '../../../src/state/history.ts';
import { box } from '../geometry/seeded-shapes.ts';
import { planTool, TOOL_KINDS, type PlannedTool, type RandomToolStep } from './random-tools.ts';
import { drawn, ring, workspaceWith } from './workspace-builder.ts';

// Four zones that share their inner boundaries, all four the point in the middle, and a row of squares as of a file that
// has five parts where one is meant. Other parties' zones to trim to and to cut by.
// 8 +---4---+---4---+
//   |   3   |   4   |        5
// 4 +-------+-------+    +-+-+-+-+-+
//   |   1   |   2   |    | | | | | |
// 0 +-------+-------+    +-+-+-+-+-+
//   0       4       8    20       25
function square(west: number, south: number): readonly Position[] {
  const corners: Position[] = [
    [west, south],
    [west + 4, south],
    [west + 4, south + 4],
    [west, south + 4],
  ];
  return ring(
    ...corners.flatMap((corner, index): Position[] => {
      const next = corners[(index + 1) % 4] ?? corner;
      const between = (share: number): Position => [
        corner[0] + (next[0] - corner[0]) * share,
        corner[1] + (next[1] - corner[1]) * share,
      ];
      return [corner, between(0.25), between(0.5), between(0.75)];
    }),
  );
}

function startingWorkspace(): Workspace {
  const own = workspaceWith({
    'zone-1': drawn([square(0, 0)]),
    'zone-2': drawn([square(4, 0)]),
    'zone-3': drawn([square(0, 4)]),
    'zone-4': drawn([square(4, 4)]),
    'zone-5': drawn(...[20, 21, 22, 23, 24].map((west) => [box(west, 0, west + 1, 4)])),
  });
  const others = {
    turkey: [box(-1, -1, 7.6, 9), box(-1, -1, 9, 7.7), box(0.3, -1, 9, 9), box(-1, 0.4, 9, 9)],
    iran: [box(1, 1, 1.5, 1.7), box(6, -1, 7, 0.6), box(-1, 6, 0.4, 7), box(6, 6, 6.4, 6.6)],
  };
  const drafts = Object.entries(others).map(([partyId, boxes]) => {
    const map = Object.fromEntries(boxes.map((shell, index) => [`zone-${index + 1}`, drawn([shell])]));
    return [partyId, { map, unfinished: null, basedOn: null }] as const;
  });
  const zones = [...own.zones, ...own.zones.slice(0, 1).map((zone) => ({ ...zone, id: 'zone-5', name: 'Row' }))];
  return { ...own, zones, drafts: { ...own.drafts, ...Object.fromEntries(drafts) } };
}

const start = startingWorkspace();

const step: fc.Arbitrary<RandomToolStep> = fc.record({
  kind: fc.constantFrom(...TOOL_KINDS, 'undo' as const, 'undo' as const, 'undo' as const),
  choice: fc.nat({ max: 99_999 }),
  east: fc.integer({ min: -1_000_000, max: 1_000_000 }).map((parts) => parts / 1e6),
  north: fc.integer({ min: -1_000_000, max: 1_000_000 }).map((parts) => parts / 1e6),
});

const mapOf = (workspace: Workspace): ZoneMap => workspace.drafts['russia']?.map ?? {};

function expectSound(map: ZoneMap): void {
  for (const [zoneId, { geometry }] of Object.entries(map)) {
    // The parts of the row share their sides until they are merged: each of them is valid by itself.
    const units = zoneId === 'zone-5' ? geometry.map((polygon) => [polygon]) : [geometry];
    for (const unit of units) expect(validityFindings(unit)).toEqual([]);
    for (const polygon of geometry) {
      for (const [index, positions] of polygon.entries()) {
        expect(positions.every(isOnGrid)).toBe(true);
        expect(positions[0]).toEqual(positions.at(-1));
        expect(planarRingArea(positions) > 0).toBe(index === 0);
      }
    }
  }
}

/** By position, the zones that have a turning point there. */
function ownersOf(map: ZoneMap): ReadonlyMap<string, ReadonlySet<string>> {
  const owners = new Map<string, Set<string>>();
  for (const [zoneId, { geometry }] of Object.entries(map)) {
    for (const position of geometry.flat(2)) {
      const key = position.join();
      const zones = owners.get(key) ?? new Set();
      owners.set(key, zones.add(zoneId));
    }
  }
  return owners;
}

function brokenPromises(before: ZoneMap, after: ZoneMap, { promise }: PlannedTool): readonly string[] {
  const [was, is] = [ownersOf(before), ownersOf(after)];
  const broken: string[] = [];
  for (const [key, zones] of was) {
    const stayed = [...zones].filter((zoneId) => is.get(key)?.has(zoneId));
    if (promise === 'together') {
      if (stayed.length > 0 && stayed.length < zones.size) broken.push(`${key} stays in ${stayed.join()} only`);
      continue;
    }
    const left = [...zones].filter((zoneId) => !stayed.includes(zoneId) && !promise.onlyIn.includes(zoneId));
    if (left.length > 0) broken.push(`${key} left ${left.join()}`);
  }
  if (promise === 'together' || !promise.crossingsShared) return broken;
  const fresh = [...is].filter(([key, zones]) => !was.has(key) && promise.onlyIn.some((zoneId) => zones.has(zoneId)));
  for (const [key, zones] of fresh) {
    const position = key.split(',').map(Number) as unknown as Position;
    for (const [zoneId, { geometry }] of Object.entries(after)) {
      if (!zones.has(zoneId) && liesOnBoundary(position, geometry.flat())) broken.push(`${key} not in ${zoneId}`);
    }
  }
  return broken;
}

function liesOnBoundary(position: Position, rings: readonly (readonly Position[])[]): boolean {
  return rings.some((positions) =>
    positions.some((end, index) => {
      const from = positions[index - 1];
      return from !== undefined && segmentsCross(position, position, from, end) !== 'none';
    }),
  );
}

describe('two hundred random uses of the zone tools and undos', () => {
  it('keep rings valid and the promises to neighbours, and undoing them all gives the first document back', () => {
    const tried = new Map<string, { made: number; refused: number }>();
    let documents = 0;
    let documentsSharing = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 200, maxLength: 200 }), (steps) => {
        let workspace = start;
        let history = emptyHistory();
        for (const each of steps) {
          const counts = tried.get(each.kind) ?? { made: 0, refused: 0 };
          tried.set(each.kind, counts);
          if (each.kind === 'undo') {
            for (let back = 1 + (each.choice % 6); back > 0; back -= 1) {
              const restored = undo(history, workspace);
              if (restored) ({ workspace, history } = restored);
            }
            counts.made += 1;
            continue;
          }
          const planned = planTool(workspace, each);
          if (!planned) continue;
          const outcome = planned.edit(workspace);
          if (!outcome.ok) {
            counts.refused += 1;
            continue;
          }
          counts.made += 1;
          expectSound(mapOf(outcome.value));
          expect(brokenPromises(mapOf(workspace), mapOf(outcome.value), planned), each.kind).toEqual([]);
          expect(outcome.value.drafts['turkey']).toBe(start.drafts['turkey']);
          history = record(history, { verb: 'move-turning-point' }, workspace, outcome.value);
          workspace = outcome.value;
        }
        documents += 1;
        if ([...ownersOf(mapOf(workspace)).values()].some((zones) => zones.size > 1)) documentsSharing += 1;
        for (let back = undo(history, workspace); back; back = undo(history, workspace))
          ({ workspace, history } = back);
        expect(workspace).toEqual(start);
      }),
      { seed: 20170705, numRuns: 14 },
    );
    // An undo is always made: it does not count as an edit that was accepted.
    const all = [...tried].filter(([verb]) => verb !== 'undo').map(([, counts]) => counts);
    const made = all.reduce((sum, counts) => sum + counts.made, 0);
    const refused = all.reduce((sum, counts) => sum + counts.refused, 0);
    const rare = [...tried].filter(([, counts]) => counts.made < 20).map(([verb, counts]) => `${verb}: ${counts.made}`);
    expect(rare).toEqual([]);
    expect([...tried.keys()].toSorted()).toEqual([...TOOL_KINDS].toSorted());
    expect(made / (made + refused)).toBeGreaterThanOrEqual(0.6);
    expect(documentsSharing).toBeGreaterThanOrEqual(documents / 2);
  }, 120_000);
});
