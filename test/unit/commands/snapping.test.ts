import { describe, expect, it } from 'vitest';
import { undoStep } from '../../../src/commands/edit.ts';
import { nameSnap } from '../../../src/commands/name-snap.ts';
import { readPreferences } from '../../../src/commands/preferences.ts';
import { runMapKey } from '../../../src/commands/registry.ts';
import { chooseSnapping, toggleSnapping } from '../../../src/commands/snapping.ts';
import { nameRun } from '../../../src/commands/tracing.ts';
import { movePoint } from '../../../src/commands/turning-points.ts';
import { drawn, ring, ringOf, workspaceWith } from '../edits/workspace-builder.ts';
import { fakeApplication, said } from './fake-application.ts';

const WEST = ring([0, 0], [4, 0], [3, 4], [0, 4]);
const EAST = ring([6, 0], [8, 0], [8, 4]);
const apart = workspaceWith({ 'zone-1': drawn([WEST]), 'zone-2': drawn([EAST]) });
const corner = { partyId: 'russia', zoneId: 'zone-2', part: 0, ring: 0, point: 0 };

describe('the key S', () => {
  it('switches snapping, which is on at first, off and on, and says so', () => {
    const app = fakeApplication();
    expect(app.store.get().preferences.snapping).toEqual({ on: true, places: false, baseMap: false });
    runMapKey(app, { key: 's', code: 'KeyS' });
    expect(app.store.get().preferences.snapping.on).toBe(false);
    runMapKey(app, { key: 's', code: 'KeyS' });
    expect(app.store.get().preferences.snapping.on).toBe(true);
    expect(said(app)).toEqual(['Snapping is off.', 'Snapping is on. Hold Alt to place a point freely.']);
  });
});

describe('what the pointer snaps to', () => {
  it('is remembered with the other preferences', async () => {
    const app = fakeApplication();
    toggleSnapping(app);
    chooseSnapping(app, { places: true });
    const kept = await app.repository.readSetting('preferences');
    expect(readPreferences(kept.ok && kept.value).snapping).toEqual({ on: false, places: true, baseMap: false });
  });
});

describe('a point dropped on an edge of another zone of the same map', () => {
  it('is one step with the point that its neighbour gets, and says once how far that line moved', () => {
    const app = fakeApplication({ workspace: apart });
    expect(movePoint(app, corner, [3.9166667, 0.3333333], { detached: false })).toEqual({ accepted: true });
    expect(ringOf(app.store.get().workspace, 'zone-1')?.[2]).toEqual([3.9166667, 0.3333333]);
    expect(app.store.get().history.done).toHaveLength(1);
    const zone = apart.zones[0]?.name ?? '';
    expect(said(app)).toEqual([
      `The point was put into ${zone} too, so that the boundary is shared. That line moved by 2.7 mm.`,
    ]);
    undoStep(app);
    expect(app.store.get().workspace).toEqual(apart);
  });

  it('says nothing where nothing was put in', () => {
    const app = fakeApplication({ workspace: apart });
    movePoint(app, corner, [5, 1], { detached: false });
    expect(said(app)).toEqual([]);
  });
});

describe('what the pointer snapped to', () => {
  const owner = { kind: 'proposal', key: 'draft/turkey/zone-1', partyId: 'turkey', zoneId: 'zone-1' } as const;

  it('is named by party and number of the zone', () => {
    const app = fakeApplication();
    expect(nameSnap(app, { kind: 'point', position: [0, 0], owner, line: null })).toBe('point of Turkey’s zone 1');
    const ends = [
      [0, 0],
      [1, 1],
    ] as const;
    expect(nameSnap(app, { kind: 'edge', position: [0, 0], owner, line: null, ends })).toBe('edge of Turkey’s zone 1');
  });

  it('is a place of the base map by its name', () => {
    const snap = { kind: 'point', position: [0, 0], owner: { kind: 'place', name: 'Rastan' }, line: null } as const;
    expect(nameSnap(fakeApplication(), snap)).toBe('place Rastan');
  });

  it('and the run taken from it say by which lines it was measured', () => {
    const run = { positions: WEST, lengthM: 12_300 };
    const [straight, geodesic] = (['longitude-latitude', 'geodesic'] as const).map((lineType) =>
      nameRun(fakeApplication({ workspace: { ...apart, lineType } }), run, owner, false),
    );
    expect(straight).toMatch(/^5 points, 12\.3\skm, of Turkey’s zone 1\./u);
    expect(geodesic).toMatch(/^5 points, 12\.3\skm along geodesics, of Turkey’s zone 1\./u);
  });

  it('is said to be approximate on the base map', () => {
    const app = fakeApplication();
    const snap = { kind: 'point', position: [0, 0], owner: { kind: 'base-map' }, line: null } as const;
    expect(nameSnap(app, snap)).toContain('approximate: up to 3 km off');
  });
});
