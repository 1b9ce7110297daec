import { describe, expect, it } from 'vitest';
import { editEffect } from '../../../src/analysis/edit-effect.ts';
import { draftFindings } from '../../../src/analysis/draft-findings.ts';
import type { Application } from '../../../src/commands/application.ts';
import { createSceneBuilder } from '../../../src/commands/build-scene.ts';
import { applyFix, fixOf, showDraftFinding, startFindingInDraft } from '../../../src/commands/draft-findings.ts';
import { startFollowingZoneTool } from '../../../src/commands/follow-zone-tool.ts';
import { stepBack } from '../../../src/commands/drawing.ts';
import { undoStep } from '../../../src/commands/edit.ts';
import { commands } from '../../../src/commands/registry.ts';
import {
  applyZoneTool,
  changeZoneTool,
  finishSketch,
  placeSketchPoint,
  removeLastSketchPoint,
  sketchKey,
  startZoneTool,
} from '../../../src/commands/zone-tools.ts';
import { loadZoneToolEdits } from '../../../src/commands/zone-tool-edits.ts';
import { chooseTask, selectCell } from '../../../src/commands/view.ts';
import type { Position } from '../../../src/geometry/coordinates.ts';
import type { MapView } from '../../../src/map/map-view.ts';
import { drawn, geometryOf, ring, ringOf, workspaceWith } from '../edits/workspace-builder.ts';
import { fakeApplication, press, said } from './fake-application.ts';

await loadZoneToolEdits();

const SQUARE = ring([0, 0], [4, 0], [4, 4], [0, 4]);
const OVER = ring([2, 1], [6, 1], [6, 3], [2, 3]);

function application(parts: Partial<Application> = {}): Application {
  const { engine } = fakeApplication();
  return fakeApplication({
    workspace: workspaceWith({ 'zone-1': drawn([SQUARE]), 'zone-2': drawn([OVER]) }),
    state: { selection: { partyId: 'russia', zoneId: 'zone-1', point: null } },
    parts: {
      engine: {
        ...engine,
        measureEffect: (request) => Promise.resolve({ kind: 'done', value: editEffect(request) }),
        findInDraft: (request) => Promise.resolve({ kind: 'done', value: draftFindings(request) }),
      },
      ...parts,
    },
  });
}

const draw = (app: Application, ...positions: readonly Position[]): void => {
  for (const position of positions) expect(placeSketchPoint(app, position)).toEqual({ accepted: true });
};

const later = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('a zone tool', () => {
  it('edits nothing until it is applied, shows what would be, and is one step of the history', () => {
    const app = application();
    const before = app.store.get().workspace;
    startZoneTool(app, 'subtract');
    expect(app.store.get().pointerMode).toBe('sketch');
    draw(app, [-1, 1], [5, 1], [5, 2], [-1, 2]);
    expect(finishSketch(app)).toEqual({ accepted: true });
    expect(app.store.get().workspace).toBe(before);
    const scene = createSceneBuilder()(app.store.get());
    expect(scene.sketch).toMatchObject({ kind: 'area', done: true });
    expect(scene.previews[0]?.geometry).toHaveLength(2);
    applyZoneTool(app);
    expect(geometryOf(app.store.get().workspace, 'zone-1')).toHaveLength(2);
    expect(app.store.get().history.done.map(({ label }) => label.verb)).toEqual(['subtract-area']);
    expect(app.store.get()).toMatchObject({ pointerMode: 'select', zoneTool: null });
    press(app, 'Undo');
    expect(app.store.get().workspace).toEqual(before);
  });

  it('takes points back, begins anew after a completed line, and needs two points or three', () => {
    const app = application();
    startZoneTool(app, 'reshape');
    expect(finishSketch(app)).toEqual({ accepted: false, reason: 'A line needs two points.' });
    draw(app, [1, -1], [1, 1], [2, 2]);
    removeLastSketchPoint(app);
    draw(app, [3, 1], [3, -1]);
    sketchKey(app, 'Enter');
    expect(app.store.get().zoneTool?.sketch).toMatchObject({ done: true, positions: { length: 4 } });
    draw(app, [0, 0]);
    expect(app.store.get().zoneTool?.sketch.positions).toEqual([[0, 0]]);
    startZoneTool(app, 'add');
    draw(app, [0, 0], [1, 1]);
    expect(finishSketch(app)).toEqual({ accepted: false, reason: 'An area needs three points.' });
  });

  it('applies what was drawn with Enter once more, and is given up with Esc without a trace', () => {
    const app = application();
    startZoneTool(app, 'reshape');
    draw(app, [1, -1], [1, 1], [3, 1], [3, -1]);
    sketchKey(app, 'Enter');
    sketchKey(app, 'Enter');
    expect(ringOf(app.store.get().workspace, 'zone-1')).toHaveLength(9);
    startZoneTool(app, 'split');
    draw(app, [2, -1]);
    const { workspace } = app.store.get();
    stepBack(app);
    expect(app.store.get()).toMatchObject({ zoneTool: null, pointerMode: 'select', workspace });
    expect(app.store.get().selection.zoneId).toBe('zone-1');
  });

  it('stays open and says why when its edit is refused, or something is missing', () => {
    const app = application();
    startZoneTool(app, 'split');
    applyZoneTool(app);
    expect(said(app).at(-1)).toBe('Draw or choose what the tool needs first.');
    draw(app, [9, 9], [9, 8]);
    applyZoneTool(app);
    expect(said(app).at(-1)).toMatch(/^The line must start and end on the boundary/);
    expect(app.store.get().zoneTool?.tool).toBe('split');
  });

  it('acts on the selected stretch, else on the ring of the selected point', () => {
    const point = (index: number) => ({ partyId: 'russia', zoneId: 'zone-1', part: 0, ring: 0, point: index });
    const app = application();
    app.store.set((state) => ({ ...state, selection: { ...state.selection, point: point(1), further: [point(0)] } }));
    startZoneTool(app, 'densify');
    changeZoneTool(app, { metres: 300_000 });
    applyZoneTool(app);
    // Only the southern side, 445 km, is divided.
    expect(ringOf(app.store.get().workspace, 'zone-1')).toEqual(ring([0, 0], [2, 0], [4, 0], [4, 4], [0, 4]));
  });

  it('moves a part by typed metres, or from the first drawn point to the last', () => {
    const app = application();
    startZoneTool(app, 'move');
    draw(app, [1, 1], [1.5, 1]);
    applyZoneTool(app);
    expect(ringOf(app.store.get().workspace, 'zone-1')?.[0]).toEqual([0.5, 0]);
    startZoneTool(app, 'move');
    draw(app, [1, 1], [1.5, 1]);
    changeZoneTool(app, { eastM: -1000 });
    applyZoneTool(app);
    // 1,000 m at the equator are 0.0089832 degrees of longitude.
    expect(ringOf(app.store.get().workspace, 'zone-1')?.[0]?.[0]).toBeCloseTo(0.5 - 0.0089832, 6);
  });

  it('is measured in the engine, and put away when another zone or task is chosen', async () => {
    const app = application();
    const stop = startFollowingZoneTool(app);
    startZoneTool(app, 'cut');
    expect(app.store.get().zoneTool?.settings.other).toEqual({ partyId: 'russia', zoneId: 'zone-2' });
    await expect
      .poll(() => app.store.get().zoneTool?.effect?.value.zones.map(({ zoneId }) => zoneId))
      .toEqual(['zone-1', 'zone-2']);
    const [zone, other] = app.store.get().zoneTool?.effect?.value.zones ?? [];
    // 2 x 2 degrees at 2 degrees north: 49,225 km2 lost; the neighbour gets two points and keeps its area.
    expect((zone?.lostM2 ?? 0) / 1e6).toBeCloseTo(49_225, -3);
    expect(zone?.gainedM2).toBe(0);
    expect([other?.pointsAdded, other?.lostM2, other?.gainedM2]).toEqual([2, 0, 0]);
    selectCell(app, 'russia', 'zone-2');
    expect(app.store.get().zoneTool).toBeNull();
    startZoneTool(app, 'add');
    chooseTask(app, 'compare');
    expect(app.store.get()).toMatchObject({ zoneTool: null, pointerMode: 'select' });
    stop();
  });

  it('is not taken up without a boundary, without a zone, or for a locked draft', () => {
    const app = application();
    startZoneTool(app, 'merge');
    expect(said(app).at(-1)).toBe('This zone has only one part.');
    selectCell(app, 'russia', 'zone-3');
    startZoneTool(app, 'split');
    expect(said(app).at(-1)).toBe('This zone has no boundary yet. Draw one first.');
    selectCell(app, null, null);
    startZoneTool(app, 'add');
    expect(said(app).at(-1)).toBe('Choose a party and a zone in the table first.');
    selectCell(app, 'russia', 'zone-1');
    app.store.set((state) => ({ ...state, workspace: { ...state.workspace, drawingFor: 'iran' } }));
    startZoneTool(app, 'add');
    expect(app.store.get().zoneTool ?? null).toBeNull();
  });

  it('has a command for every tool', () => {
    expect(commands.filter(({ id }) => id.startsWith('zone-tool-'))).toHaveLength(12);
  });
});

describe('the findings of a draft', () => {
  it('come after an edit, show their place, and are remedied with one press that can be undone', async () => {
    const shown: unknown[] = [];
    const map: Partial<MapView> = { moveTo: (camera) => void shown.push(camera), flag: (at) => void shown.push(at) };
    const app = application({ map: map as MapView });
    const stop = startFindingInDraft(app);
    await expect.poll(() => app.store.get().draftFindings?.list.length).toBe(1);
    const found = app.store.get().draftFindings;
    const item = found?.list[0];
    if (!found || !item) throw new Error('Nothing was found');
    showDraftFinding(app, item);
    expect(shown).toHaveLength(2);
    const fix = fixOf(app.store.get(), found, item);
    if (!fix) throw new Error('There is no remedy');
    expect(fix.name).toMatch(/^Cut the overlap with .+ off this zone$/);
    const before = app.store.get().workspace;
    applyFix(app, found, fix);
    expect(ringOf(app.store.get().workspace, 'zone-1')).toHaveLength(9);
    await expect.poll(() => app.store.get().draftFindings?.list).toEqual([]);
    undoStep(app);
    expect(app.store.get().workspace).toEqual(before);
    await expect.poll(() => app.store.get().draftFindings?.list.length).toBe(1);
    stop();
  });

  it('are not remedied once the draft has changed under the list', async () => {
    const app = application();
    const stop = startFindingInDraft(app);
    await expect.poll(() => app.store.get().draftFindings?.list.length).toBe(1);
    stop();
    const found = app.store.get().draftFindings;
    const item = found?.list[0];
    const fix = found && item && fixOf(app.store.get(), found, item);
    if (!found || !fix) throw new Error('There is no remedy');
    startZoneTool(app, 'densify');
    changeZoneTool(app, { metres: 100_000 });
    applyZoneTool(app);
    const { workspace } = app.store.get();
    applyFix(app, found, fix);
    await later(0);
    expect(app.store.get().workspace).toBe(workspace);
  });
});
