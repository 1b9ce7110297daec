import { describe, expect, it } from 'vitest';
import type { TurningPointAddress } from '../../../src/domain/delimitation.ts';
import { deleteTurningPoint } from '../../../src/edits/delete-turning-point.ts';
import { insertMidpoint } from '../../../src/edits/insert-midpoint.ts';
import { moveTurningPoint, refusalOfMove } from '../../../src/edits/move-turning-point.ts';
import type { Position } from '../../../src/geometry/coordinates.ts';
import { toGrid } from '../../../src/geometry/grid.ts';
import { drawn, ring, workspaceWith } from './workspace-builder.ts';

const POINTS = 10_000;

/** A coast-like ring: a circle of about a degree with waves of three lengths. */
const COAST: readonly Position[] = Array.from({ length: POINTS }, (_, index) => {
  const angle = (2 * Math.PI * index) / POINTS;
  const radius = 1 + 0.1 * Math.sin(7 * angle) + 0.02 * Math.sin(101 * angle) + 0.001 * Math.sin(1709 * angle);
  return toGrid([37 + radius * Math.cos(angle), 35 + radius * Math.sin(angle)]);
});

// The neighbour has the first 3,000 points of the coast, and closes far outside; a hole lies in the middle.
const NEIGHBOUR: readonly Position[] = [...COAST.slice(0, 3001).toReversed(), [39, 35], [39, 37], [37, 37]];
const HOLE = ring([36.9, 34.9], [36.9, 35.1], [37.1, 35.1], [37.1, 34.9]);
const workspace = workspaceWith({ 'zone-1': drawn([ring(...COAST), HOLE]), 'zone-2': drawn([ring(...NEIGHBOUR)]) });

const address = (point: number): TurningPointAddress => ({
  partyId: 'russia',
  zoneId: 'zone-1',
  part: 0,
  ring: 0,
  point,
});

const beside = (point: number): Position => {
  const [longitude, latitude] = COAST[point] ?? [0, 0];
  return [longitude + 0.00001, latitude];
};

describe('a boundary with 10,000 turning points', () => {
  it('lets a shared point be moved, inserted and deleted, in the neighbour too', () => {
    const count = (zoneId: string, outcome: ReturnType<typeof moveTurningPoint>): number | undefined =>
      outcome.ok ? outcome.value.drafts['russia']?.map[zoneId]?.geometry[0]?.[0]?.length : undefined;
    expect(count('zone-2', moveTurningPoint(workspace, address(1000), beside(1000)))).toBe(NEIGHBOUR.length + 1);
    expect(count('zone-2', insertMidpoint(workspace, address(1000)))).toBe(NEIGHBOUR.length + 2);
    expect(count('zone-2', deleteTurningPoint(workspace, address(1000)))).toBe(NEIGHBOUR.length);
    expect(count('zone-1', deleteTurningPoint(workspace, address(1000)))).toBe(POINTS);
  });

  it('tells where a dragged point may go', () => {
    expect(refusalOfMove(workspace, address(1000), beside(1000))).toBeNull();
    expect(refusalOfMove(workspace, address(1000), [35, 35])?.code).toBe('would-cross-itself');
  });
});
