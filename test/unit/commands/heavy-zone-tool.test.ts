import { describe, expect, it } from 'vitest';
import { createSceneBuilder } from '../../../src/commands/build-scene.ts';
import { startFollowingHeavyEdit } from '../../../src/commands/follow-heavy-edit.ts';
import { undoStep } from '../../../src/commands/edit.ts';
import { loadZoneToolEdits, zoneToolOutcome } from '../../../src/commands/zone-tool-edits.ts';
import { applyZoneTool, cancelZoneTool, changeZoneTool, startZoneTool } from '../../../src/commands/zone-tools.ts';
import type { Workspace } from '../../../src/domain/workspace.ts';
import type { HeavyEdit } from '../../../src/edits/heavy-edit.ts';
import { makeHeavyEdit } from '../../../src/edits/make-heavy-edit.ts';
import { renameWorkspace } from '../../../src/edits/rename-workspace.ts';
import type { EditOutcome } from '../../../src/edits/refusal.ts';
import { isWorkedOut } from '../../../src/state/zone-tool.ts';
import type { WorkOutcome } from '../../../src/worker/engine-api.ts';
import { drawn, made, ring, ringOf, workspaceWith } from '../edits/workspace-builder.ts';
import { fakeApplication, said } from './fake-application.ts';

await loadZoneToolEdits();

// The southern side has points 33 m and 3 km off it, and one on it between them.
const LINE = ring([36, 35], [36.2, 35.0003], [36.4, 35], [36.6, 35.03], [37, 35], [37, 36], [36, 36]);

interface Asked {
  readonly edit: HeavyEdit;
  readonly answer: () => void;
  readonly end: (outcome: WorkOutcome<EditOutcome>) => void;
}

function world() {
  const asked: Asked[] = [];
  const cancelled: string[] = [];
  const { engine } = fakeApplication();
  const app = fakeApplication({
    workspace: workspaceWith({ 'zone-1': drawn([LINE]) }),
    state: { selection: { partyId: 'russia', zoneId: 'zone-1', point: null } },
    parts: {
      engine: {
        ...engine,
        makeEdit: (workspace: Workspace, edit: HeavyEdit) =>
          new Promise((end) => {
            asked.push({ edit, end, answer: () => end({ kind: 'done', value: makeHeavyEdit(workspace, edit) }) });
          }),
        cancelEdit: (verb) => void cancelled.push(verb),
      },
    },
  });
  const stop = startFollowingHeavyEdit(app);
  const previews = () => createSceneBuilder()(app.store.get()).previews.map(({ geometry }) => geometry[0]?.[0]?.length);
  return { app, asked, cancelled, stop, previews };
}

/** Let what was promised arrive. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
};

describe('Simplify, worked out in the engine', () => {
  it('shows nothing before the answer, and applies the very workspace that was shown', async () => {
    const { app, asked, previews, stop } = world();
    startZoneTool(app, 'simplify');
    expect(asked.map(({ edit }) => edit)).toMatchObject([{ verb: 'simplify-stretch', toleranceM: 50 }]);
    expect(zoneToolOutcome(app.store.get())).toBeNull();
    asked[0]?.answer();
    await settled();
    expect(previews()).toEqual([LINE.length - 1]);
    const shown = zoneToolOutcome(app.store.get());
    applyZoneTool(app);
    expect(shown?.ok && shown.value).toBe(app.store.get().workspace);
    undoStep(app);
    expect(ringOf(app.store.get().workspace, 'zone-1')).toEqual(LINE);
    stop();
  });

  it('never shows or applies an answer to what was chosen before', async () => {
    const { app, asked, previews, stop } = world();
    startZoneTool(app, 'simplify');
    asked[0]?.answer();
    await settled();
    changeZoneTool(app, { metres: 500 });
    expect(previews()).toEqual([]);
    expect(zoneToolOutcome(app.store.get())).toBeNull();
    changeZoneTool(app, { metres: 5000 });
    expect(asked).toHaveLength(3);
    asked[2]?.answer();
    await settled();
    const now = previews();
    // The older one comes last.
    asked[1]?.answer();
    await settled();
    expect(previews()).toEqual(now);
    expect(now).toEqual([5]);
    applyZoneTool(app);
    expect(ringOf(app.store.get().workspace, 'zone-1')).toHaveLength(5);
    stop();
  });

  it('asks again where the workspace changed meanwhile', async () => {
    const { app, asked, stop } = world();
    startZoneTool(app, 'simplify');
    const renamed = made(renameWorkspace(app.store.get().workspace, 'Another'));
    app.store.set((state) => ({ ...state, workspace: renamed }));
    expect(asked).toHaveLength(2);
    asked[0]?.answer();
    await settled();
    expect(zoneToolOutcome(app.store.get())).toBeNull();
    asked[1]?.answer();
    await settled();
    const outcome = zoneToolOutcome(app.store.get());
    expect(outcome?.ok && outcome.value.name).toBe('Another');
    stop();
  });

  it('applies the answer when it comes, where Apply was pressed before', async () => {
    const { app, asked, stop } = world();
    startZoneTool(app, 'simplify');
    applyZoneTool(app);
    expect(app.store.get().announcement?.text).toBe(
      'The change is still being worked out. It is applied as soon as it is.',
    );
    expect(app.store.get().history.done).toEqual([]);
    asked[0]?.answer();
    await settled();
    expect(app.store.get().history.done.map(({ label }) => label.verb)).toEqual(['simplify-stretch']);
    expect(ringOf(app.store.get().workspace, 'zone-1')).toHaveLength(LINE.length - 1);
    expect(app.store.get().zoneTool).toBeNull();
    stop();
  });

  it('applies nothing but what was chosen when Apply was pressed, not even if it is chosen again', async () => {
    const { app, asked, stop } = world();
    startZoneTool(app, 'simplify');
    applyZoneTool(app);
    changeZoneTool(app, { metres: 5000 });
    asked[1]?.answer();
    await settled();
    changeZoneTool(app, { metres: 50 });
    asked[2]?.answer();
    await settled();
    expect(asked).toMatchObject([50, 5000, 50].map((toleranceM) => ({ edit: { toleranceM } })));
    expect(app.store.get().history.done).toEqual([]);
    expect(zoneToolOutcome(app.store.get())?.ok).toBe(true);
    stop();
  });

  it('says why where what was pressed for is refused, and asks once more where it failed', async () => {
    const { app, asked, stop } = world();
    startZoneTool(app, 'simplify');
    changeZoneTool(app, { metres: 1 });
    applyZoneTool(app);
    asked[1]?.end({ kind: 'failed', detail: 'out of memory' });
    await settled();
    expect(asked).toHaveLength(2);
    applyZoneTool(app);
    expect(asked).toHaveLength(3);
    asked[2]?.answer();
    await settled();
    expect(said(app).at(-1)).toBe('There is nothing to change here.');
    expect(app.store.get().zoneTool?.tool).toBe('simplify');
    stop();
  });

  it('waits for nothing any more when it is put away, and says so when it fails', async () => {
    const { app, asked, cancelled, stop } = world();
    startZoneTool(app, 'simplify');
    cancelZoneTool(app);
    expect(cancelled).toEqual(['simplify-stretch']);
    asked[0]?.answer();
    await settled();
    expect(app.store.get().zoneTool).toBeNull();
    startZoneTool(app, 'simplify');
    asked[1]?.end({ kind: 'failed', detail: 'out of memory' });
    await settled();
    expect(said(app).at(-1)).toBe(
      'The change could not be worked out. Choose other metres, or take the tool up again.',
    );
    const { zoneTool } = app.store.get();
    expect(zoneTool && isWorkedOut(app.store.get(), zoneTool)).toBe(false);
    stop();
  });
});
