import { describe, expect, it } from 'vitest';
import type { TurningPointAddress } from '../../../src/domain/delimitation.ts';
import type { Result } from '../../../src/domain/result.ts';
import { beginBoundary } from '../../../src/edits/begin-boundary.ts';
import { finishAndShare, insertAndShare, moveAndShare } from '../../../src/edits/edits-that-share.ts';
import { moveTurningPoint } from '../../../src/edits/move-turning-point.ts';
import { placeTurningPoint } from '../../../src/edits/place-turning-point.ts';
import type { Refusal } from '../../../src/edits/refusal.ts';
import { setDrawingFor } from '../../../src/edits/set-drawing-for.ts';
import type { Sharing } from '../../../src/edits/share-with-neighbours.ts';
import type { Position } from '../../../src/geometry/coordinates.ts';
import { drawn, geometryOf, inTurn, made, ring, ringOf, workspaceWith } from './workspace-builder.ts';

const point = (zoneId: string, index: number, part = 0): TurningPointAddress => ({
  partyId: 'russia',
  zoneId,
  part,
  ring: 0,
  point: index,
});

function shared(outcome: Result<Sharing, Refusal>): Sharing {
  if (!outcome.ok) throw new Error(`refused: ${outcome.error.code} at ${String(outcome.error.position)}`);
  return outcome.value;
}

//  4 D-------C
//    | zone 1 \        B-C runs from (4, 0) to (3, 4); at y = 2 it is at 3.5
//  0 A---------B   E---F    zone 2 is a triangle to the east
const WEST = ring([0, 0], [4, 0], [3, 4], [0, 4]);
const EAST = ring([6, 0], [8, 0], [8, 4]);
const apart = workspaceWith({ 'zone-1': drawn([WEST]), 'zone-2': drawn([EAST]) });

describe('a point moved onto an edge of another zone', () => {
  it('becomes a point of that edge too, and nothing else changes', () => {
    const { workspace, points, zoneIds, largestShiftM } = shared(moveAndShare(apart, point('zone-2', 0), [3.5, 2]));
    expect(ringOf(workspace, 'zone-2')).toEqual(ring([3.5, 2], [8, 0], [8, 4]));
    expect(ringOf(workspace, 'zone-1')).toEqual(ring([0, 0], [4, 0], [3.5, 2], [3, 4], [0, 4]));
    expect({ points, zoneIds, largestShiftM }).toEqual({ points: 1, zoneIds: ['zone-1'], largestShiftM: 0 });
  });

  it('moves that edge by half a unit of the grid at most, and says by how much', () => {
    const place: Position = [3.9166667, 0.3333333];
    const { workspace, largestShiftM } = shared(moveAndShare(apart, point('zone-2', 0), place));
    expect(ringOf(workspace, 'zone-1')?.[2]).toEqual(place);
    // At y = 0.3333333 it is at 3.916666675: 2.5e-8 degrees of 111,320 m, of which cos(atan(1/4)) are across it.
    expect(largestShiftM).toBeCloseTo(0.0027, 4);
  });

  it('is then moved together with it', () => {
    const { workspace } = shared(moveAndShare(apart, point('zone-2', 0), [3.5, 2]));
    const after = made(moveTurningPoint(workspace, point('zone-2', 0), [5, 2]));
    expect(ringOf(after, 'zone-1')).toEqual(ring([0, 0], [4, 0], [5, 2], [3, 4], [0, 4]));
    expect(ringOf(after, 'zone-2')).toEqual(ring([5, 2], [8, 0], [8, 4]));
  });

  it('puts nothing in where it only comes near', () => {
    const { workspace, points } = shared(moveAndShare(apart, point('zone-2', 0), [3.5000002, 2]));
    expect(points).toBe(0);
    expect(ringOf(workspace, 'zone-1')).toBe(WEST);
  });

  it('puts nothing into the line of another party', () => {
    const iran = { map: { 'zone-1': drawn([WEST]) }, unfinished: null, basedOn: null };
    const own = workspaceWith({ 'zone-2': drawn([EAST]) });
    const before = { ...own, drafts: { ...own.drafts, iran } };
    const { workspace, points } = shared(moveAndShare(before, point('zone-2', 0), [3.5, 2]));
    expect(points).toBe(0);
    expect(workspace.drafts['iran']).toBe(iran);
  });

  it('leaves flag and names of the neighbour alone', () => {
    const illustrative = {
      ...drawn([WEST]).provenance,
      illustrative: true,
      turningPointNames: { '4.0000000,0.0000000': 'Ford' },
    };
    const before = workspaceWith({
      'zone-1': { geometry: [[WEST]], provenance: illustrative },
      'zone-2': drawn([EAST]),
    });
    const { workspace } = shared(moveAndShare(before, point('zone-2', 0), [3.5, 2]));
    expect(workspace.drafts['russia']?.map['zone-1']?.provenance).toBe(illustrative);
  });
});

describe('a part whose corner goes to the edge of another part', () => {
  const islands = workspaceWith({ 'zone-1': drawn([WEST], [EAST]) });

  it('touches it there, though the place on the grid lies beside the edge', () => {
    // The edge is at 3.916666725 there, so the place lies 2.5e-8 degrees inside the other part.
    const inside: Position = [3.9166667, 0.3333331];
    expect(moveTurningPoint(islands, point('zone-1', 0, 1), inside).ok).toBe(false);
    const { workspace } = shared(moveAndShare(islands, point('zone-1', 0, 1), inside));
    expect(geometryOf(workspace, 'zone-1')).toEqual([
      [ring([0, 0], [4, 0], inside, [3, 4], [0, 4])],
      [ring(inside, [8, 0], [8, 4])],
    ]);
  });
});

describe('a point that is inserted, or a boundary that is finished, on an edge of another zone', () => {
  it('shares an inserted point', () => {
    const { workspace } = shared(insertAndShare(apart, point('zone-2', 2), [3.5, 2]));
    expect(ringOf(workspace, 'zone-2')).toEqual(ring([6, 0], [8, 0], [8, 4], [3.5, 2]));
    expect(ringOf(workspace, 'zone-1')).toEqual(ring([0, 0], [4, 0], [3.5, 2], [3, 4], [0, 4]));
  });

  it('inserts into a segment that both have only once', () => {
    const neighbours = workspaceWith({
      'zone-1': drawn([ring([0, 0], [4, 0], [4, 4], [0, 4])]),
      'zone-2': drawn([ring([4, 0], [8, 0], [8, 4], [4, 4])]),
    });
    const { workspace, points } = shared(insertAndShare(neighbours, point('zone-1', 1), [4, 2]));
    expect(ringOf(workspace, 'zone-1')).toEqual(ring([0, 0], [4, 0], [4, 2], [4, 4], [0, 4]));
    expect(ringOf(workspace, 'zone-2')).toEqual(ring([4, 0], [8, 0], [8, 4], [4, 4], [4, 2]));
    expect(points).toBe(0);
  });

  it('shares every point of a finished boundary that lies on an edge', () => {
    const corners: readonly Position[] = [
      [3.75, 1],
      [9, 1],
      [9, 3],
      [3.25, 3],
    ];
    const before = inTurn(
      apart,
      (workspace) => beginBoundary(workspace, 'russia', 'zone-3', { kind: 'part' }),
      ...corners.map((corner) => (workspace: typeof apart) => placeTurningPoint(workspace, 'russia', corner)),
    );
    const { workspace, points, zoneIds } = shared(finishAndShare(before, 'russia'));
    expect(ringOf(workspace, 'zone-3')).toEqual(ring(...corners));
    expect(ringOf(workspace, 'zone-1')).toEqual(ring([0, 0], [4, 0], [3.75, 1], [3.25, 3], [3, 4], [0, 4]));
    expect({ points, zoneIds }).toEqual({ points: 2, zoneIds: ['zone-1'] });
  });

  it('finds them among many points too', () => {
    // Twenty points along the edge of zone 1, on it exactly: every twentieth of its height is a 1/4 of that to the west.
    const along = Array.from({ length: 20 }, (_none, index): Position => [3.95 - index / 20, 0.2 + index / 5]);
    const corners: readonly Position[] = [...along.slice(0, 19), [9, 3.8], [9, 0.2]];
    const before = inTurn(
      workspaceWith({ 'zone-1': drawn([WEST]) }),
      (workspace) => beginBoundary(workspace, 'russia', 'zone-3', { kind: 'part' }),
      ...corners.map((corner) => (workspace: typeof apart) => placeTurningPoint(workspace, 'russia', corner)),
    );
    expect(shared(finishAndShare(before, 'russia')).points).toBe(19);
  });

  it('changes nothing in a draft that may not be edited', () => {
    const locked = made(setDrawingFor(apart, 'iran'));
    expect(moveAndShare(locked, point('zone-2', 0), [3.5, 2])).toMatchObject({
      ok: false,
      error: { code: 'locked-draft' },
    });
  });
});
