import { describe, expect, it } from 'vitest';
import { isOnGrid } from '../../../src/geometry/grid.ts';
import type { MultiPolygonCoordinates, Position } from '../../../src/geometry/coordinates.ts';
import { findSnap } from '../../../src/map/drawing/snapping/find-snap.ts';
import { noTargetsOfDrag } from '../../../src/map/drawing/snapping/no-targets.ts';
import { proposalLines } from '../../../src/map/drawing/snapping/snap-lines.ts';
import { ALL_TARGETS } from '../../../src/map/drawing/snapping/snap.ts';
import { emptyScene } from '../../../src/map/empty-scene.ts';
import type { SceneProposal } from '../../../src/map/scene.ts';
import { toPixel, viewportOf } from '../../../src/map/viewport.ts';

// 800 x 600 at 0 N 0 E, zoom 9: a degree is 728.18 px.
const viewport = viewportOf({ centre: [0, 0], zoom: 9 }, 800, 600);
const style = { colour: '#005a9c', pattern: 'solid', letter: 'R' } as const;

function proposal(
  partyId: string,
  geometry: MultiPolygonCoordinates,
  emphasis: SceneProposal['emphasis'] = 'normal',
): SceneProposal {
  return { key: `draft/${partyId}/zone-1`, partyId, zoneId: 'zone-1', geometry, style, emphasis, label: partyId };
}

const square = (west: number, south: number, size: number): Position[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];

const russia = proposal('russia', [[square(0, 0, 0.2)]]);
const turkey = proposal('turkey', [[square(0.21, 0, 0.2)]], 'faint');
const lines = proposalLines([russia, turkey]);

function snapBeside(position: Position, dx: number, dy: number, radiusPx = 12, without = ALL_TARGETS) {
  const at = toPixel(viewport, position);
  const pixel = { x: at.x + dx, y: at.y + dy };
  return findSnap(lines, { viewport, pixel, radiusPx, lineType: 'longitude-latitude' }, without);
}

describe('snapping', () => {
  it('gives a turning point exactly, and whose it is', () => {
    expect(snapBeside([0, 0], -8, 8)).toEqual({
      kind: 'point',
      position: [0, 0],
      owner: { kind: 'proposal', key: 'draft/russia/zone-1', partyId: 'russia', zoneId: 'zone-1' },
      line: russia.geometry[0]?.[0],
    });
  });

  it('takes the nearer of two points, of a faint proposal too', () => {
    // The corners at 0.2 and 0.21 are 7.3 px apart.
    expect(snapBeside([0.2, 0.2], 3, 0)).toMatchObject({ position: [0.2, 0.2], owner: { partyId: 'russia' } });
    expect(snapBeside([0.2, 0.2], 4, 0)).toMatchObject({ position: [0.21, 0.2], owner: { partyId: 'turkey' } });
  });

  it('takes a point within the radius before an edge that is nearer', () => {
    expect(snapBeside([0, 0.2], -1, 11)).toMatchObject({ kind: 'point', position: [0, 0.2] });
    expect(snapBeside([0, 0.2], -1, 13)).toMatchObject({ kind: 'edge' });
  });

  it('gives the place on an edge on the data grid', () => {
    const snap = snapBeside([0, 0.1234567], -10, 0);
    expect(snap).toMatchObject({
      kind: 'edge',
      ends: [
        [0, 0.2],
        [0, 0],
      ],
    });
    expect(snap?.position[0]).toBe(0);
    expect(snap?.position[1]).toBeCloseTo(0.1234567, 6);
    expect(isOnGrid(snap?.position ?? [0.5, 1e-9])).toBe(true);
  });

  it('reaches as far as the radius and no farther', () => {
    expect(snapBeside([0, 0.1], -12.5, 0)).toBeNull();
    expect(snapBeside([0, 0.1], -12.5, 0, 25)).toMatchObject({ kind: 'edge' });
  });
});

describe('what moves with the pointer', () => {
  const scene = {
    ...emptyScene('light'),
    proposals: [russia, turkey],
    editable: { partyId: 'russia', zoneId: 'zone-1', geometry: russia.geometry, style },
  };
  const address = { partyId: 'russia', zoneId: 'zone-1', part: 0, ring: 0, point: 1 };

  it('is no target, and neither is the place it came from; the rest is', () => {
    const without = noTargetsOfDrag(scene, { kind: 'move', address, origin: [0.2, 0], detached: false });
    expect(snapBeside([0.2, 0], 0, 0, 12, without)).toMatchObject({
      position: [0.21, 0],
      owner: { partyId: 'turkey' },
    });
    expect(snapBeside([0, 0.1], 0, 0, 12, without)).toBeNull();
  });

  it('leaves another zone of the same party a target when the point is detached from it', () => {
    const neighbour = { ...proposal('russia', [[square(0.2, 0, 0.1)]]), zoneId: 'zone-2', key: 'draft/russia/zone-2' };
    const both = { ...scene, proposals: [russia, neighbour] };
    const moved = noTargetsOfDrag(both, { kind: 'move', address, origin: [0.2, 0], detached: false });
    const detached = noTargetsOfDrag(both, { kind: 'move', address, origin: [0.2, 0], detached: true });
    expect(moved.lines.size).toBe(2);
    expect(detached.lines.size).toBe(1);
  });
});
