import { describe, expect, it } from 'vitest';
import { startAutosave } from '../../../src/commands/autosave.ts';
import { undoStep } from '../../../src/commands/edit.ts';
import { loadHistory } from '../../../src/commands/kept-history.ts';
import { openWorkspace, createWorkspace, renameOpenWorkspace } from '../../../src/commands/workspaces.ts';
import { historyOf } from '../../../src/state/history.ts';
import { fakeApplication, said } from './fake-application.ts';

const rename = { label: { verb: 'rename-workspace' }, change: { kind: 'record', members: [] } } as const;
const unknown = { ...rename, label: { verb: 'fold-the-map' } };
const kept = (done: readonly (typeof unknown)[], undone: readonly (typeof unknown)[] = []) => ({
  loadSteps: () => Promise.resolve({ ok: true as const, value: { done, undone } }),
});

describe('the history of a workspace', () => {
  it('is there when the workspace is opened again, and leads back', async () => {
    const app = fakeApplication();
    app.autosave = startAutosave(app, null);
    await app.autosave.flush();
    const { name } = app.store.get().workspace;
    renameOpenWorkspace(app, 'Vienna');
    await createWorkspace(app, { name: 'Geneva', zoneNames: ['N'], partyNames: ['A'], lineType: 'geodesic' });
    expect(app.store.get().history.done).toEqual([]);
    await openWorkspace(app, 'astana-2017');
    expect(app.store.get().workspace.name).toBe('Vienna');
    undoStep(app);
    expect(app.store.get().workspace.name).toBe(name);
  });

  it('ends at a step that this release does not know', async () => {
    const history = await loadHistory(kept([rename, unknown, rename, rename], [unknown, rename]), 'w');
    expect(history.done).toHaveLength(2);
    expect(history.undone).toHaveLength(1);
    expect((await loadHistory(kept([rename, unknown]), 'w')).done).toEqual([]);
  });

  it('begins anew where it cannot be read', async () => {
    const failing = {
      loadSteps: () => Promise.resolve({ ok: false, error: { code: 'damaged', detail: '' } } as const),
    };
    expect(await loadHistory(failing, 'w')).toMatchObject({ done: [], undone: [] });
  });

  it('is dropped in words, and nothing changes, where it does not fit what is drawn', () => {
    const app = fakeApplication();
    const before = app.store.get().workspace;
    const member = { name: 'drafts', kind: 'changed', change: { kind: 'list', pieces: [] } } as const;
    const step = { label: { verb: 'import' }, change: { kind: 'record', members: [member] } } as const;
    app.store.set((state) => ({ ...state, history: historyOf([step], []) }));
    undoStep(app);
    expect(app.store.get().workspace).toBe(before);
    expect(app.store.get().history.done).toEqual([]);
    expect(said(app)).toContain(
      'The earlier steps do not fit what is drawn now, so they cannot be taken back. What is drawn stays.',
    );
  });
});
