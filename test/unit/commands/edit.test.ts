import { describe, expect, it } from 'vitest';
import { finishDrawing, placePoint, startDrawing, stepBack } from '../../../src/commands/drawing.ts';
import { redoStep, undoOfThisStep, undoStep } from '../../../src/commands/edit.ts';
import { notify } from '../../../src/commands/notify.ts';
import { addNamedZone } from '../../../src/commands/parties.ts';
import { stateEmptyArea } from '../../../src/commands/turning-points.ts';
import { renameOpenWorkspace } from '../../../src/commands/workspaces.ts';
import { fakeApplication, said } from './fake-application.ts';

describe('the pen after undo and redo', () => {
  it('is taken up again when undo opens a finished boundary', () => {
    const app = fakeApplication();
    startDrawing(app);
    for (const [longitude, latitude] of [
      [36.7, 34.8],
      [36.9, 34.8],
      [36.9, 35],
    ] as const) {
      placePoint(app, [longitude, latitude]);
    }
    finishDrawing(app);
    expect(app.store.get().pointerMode).toBe('select');
    undoStep(app);
    expect(app.store.get().pointerMode).toBe('draw');
  });

  it('stays down when something else is undone while a boundary waits', () => {
    const app = fakeApplication();
    startDrawing(app);
    placePoint(app, [36.7, 34.8]);
    stepBack(app);
    renameOpenWorkspace(app, 'Geneva');
    undoStep(app);
    expect(app.store.get().pointerMode).toBe('select');
    expect(app.store.get().workspace.drafts['iran']?.unfinished?.positions).toHaveLength(1);
  });

  it('is put down when the boundary it drew is undone away', () => {
    const app = fakeApplication();
    startDrawing(app);
    undoStep(app);
    expect(app.store.get().pointerMode).toBe('select');
    redoStep(app);
    expect(app.store.get().pointerMode).toBe('draw');
  });

  it('does not take the place of measuring', () => {
    const app = fakeApplication();
    startDrawing(app);
    placePoint(app, [36.7, 34.8]);
    app.store.set((state) => ({ ...state, pointerMode: 'measure-area' }));
    undoStep(app);
    expect(app.store.get().pointerMode).toBe('measure-area');
  });
});

describe('undo', () => {
  it('does nothing where there is nothing to undo or redo', () => {
    const app = fakeApplication();
    const state = app.store.get();
    undoStep(app);
    redoStep(app);
    expect(app.store.get()).toBe(state);
  });

  it('leaves a selected zone that is not there any more', () => {
    const app = fakeApplication();
    addNamedZone(app, 'Fifth');
    app.store.set((state) => ({ ...state, selection: { partyId: 'iran', zoneId: 'zone-5', point: null } }));
    undoStep(app);
    expect(app.store.get().selection).toEqual({ partyId: 'iran', zoneId: null, point: null });
  });

  it('of a notice takes back its own step only', () => {
    const app = fakeApplication();
    stateEmptyArea(app, 'iran', 'zone-1');
    const undoIt = undoOfThisStep(app);
    stateEmptyArea(app, 'iran', 'zone-2');
    undoIt();
    expect(Object.keys(app.store.get().workspace.drafts['iran']?.map ?? {})).toEqual(['zone-1', 'zone-2']);
    expect(said(app)).toEqual(['Other steps were made since. Open the list of steps to go back to before this one.']);
    undoStep(app);
    undoIt();
    expect(Object.keys(app.store.get().workspace.drafts['iran']?.map ?? {})).toEqual([]);
  });
});

describe('notices', () => {
  it('show one sentence once, the newest last, and four at most', () => {
    const app = fakeApplication();
    for (const text of ['one', 'two', 'three', 'one', 'four', 'five']) notify(app, 'information', text);
    expect(said(app)).toEqual(['three', 'one', 'four', 'five']);
  });
});
