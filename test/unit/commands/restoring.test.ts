import { describe, expect, it } from 'vitest';
import type { Application } from '../../../src/commands/application.ts';
import { undoStep } from '../../../src/commands/edit.ts';
import { dropZone } from '../../../src/commands/parties.ts';
import { deletePoint, removeDelimitation, stateEmptyArea } from '../../../src/commands/turning-points.ts';
import { restoreVersion, saveVersion } from '../../../src/commands/versions.ts';
import { drawFor } from '../../../src/commands/workspaces.ts';
import type { Draft } from '../../../src/domain/workspace.ts';
import { drawn, workspaceWith } from '../edits/workspace-builder.ts';
import { fakeApplication, rectangle, said } from './fake-application.ts';

const HOMS = drawn([rectangle(36.7, 34.8, 36.8, 34.9)]);
const GHOUTA = drawn([rectangle(36.3, 33.5, 36.4, 33.6)]);

const draft = (app: Application): Draft | undefined => app.store.get().workspace.drafts['iran'];
const idOf = (app: Application, number: number): string =>
  app.store.get().versions.find(({ record }) => record.number === number)?.id ?? '';

/** Iran saved version 1 with two zones, then version 2 without Northern Homs and with an empty Southern Syria. */
async function twoVersions(): Promise<Application> {
  const app = fakeApplication({ workspace: workspaceWith({ 'zone-2': HOMS, 'zone-3': GHOUTA }, 'iran') });
  await saveVersion(app);
  removeDelimitation(app, 'iran', 'zone-2');
  stateEmptyArea(app, 'iran', 'zone-4');
  await saveVersion(app);
  return app;
}

describe('restoring a version', () => {
  it('puts the whole map into the draft in one step, and undo takes it back with what the draft was based on', async () => {
    const app = await twoVersions();
    const steps = app.store.get().history.done.length;
    const before = draft(app);
    await restoreVersion(app, idOf(app, 1));
    expect(draft(app)?.map).toEqual({ 'zone-2': HOMS, 'zone-3': GHOUTA });
    expect(draft(app)?.basedOn).toBe(idOf(app, 1));
    expect(app.store.get().history.done).toHaveLength(steps + 1);
    expect(said(app).at(-1)).toBe('Version 1 is in the draft now. Undo brings back what was there.');
    undoStep(app);
    expect(draft(app)).toEqual(before);
  });

  it('is the parent of what is saved next, and stays as it is itself', async () => {
    const app = await twoVersions();
    const first = app.store.get().versions[0];
    await restoreVersion(app, idOf(app, 1));
    stateEmptyArea(app, 'iran', 'zone-1');
    await saveVersion(app);
    expect(app.store.get().versions[2]?.record).toMatchObject({ number: 3, parents: [idOf(app, 1)] });
    expect(app.store.get().versions[0]).toEqual(first);
  });

  it('puts one zone of it into the draft and leaves the rest and the parent alone', async () => {
    const app = await twoVersions();
    const steps = app.store.get().history.done.length;
    const before = draft(app);
    await restoreVersion(app, idOf(app, 1), 'zone-2');
    expect(Object.keys(draft(app)?.map ?? {}).toSorted()).toEqual(['zone-2', 'zone-3', 'zone-4']);
    expect(draft(app)?.basedOn).toBe(idOf(app, 2));
    expect(said(app).at(-1)).toBe('Northern Homs of version 1 is in the draft now. Undo brings back what was there.');
    expect(app.store.get().history.done).toHaveLength(steps + 1);
    undoStep(app);
    expect(draft(app)).toEqual(before);
  });

  it('makes no step and promises no undo where the draft has it already', async () => {
    const app = await twoVersions();
    const { history } = app.store.get();
    await restoreVersion(app, idOf(app, 2));
    expect(app.store.get().history).toBe(history);
    expect(said(app).at(-1)).toBe('The draft has version 2 already. Nothing was changed.');
  });

  it('names the zones that the workspace does not have any more', async () => {
    const app = await twoVersions();
    dropZone(app, 'zone-3');
    await restoreVersion(app, idOf(app, 1));
    expect(Object.keys(draft(app)?.map ?? {})).toEqual(['zone-2']);
    expect(said(app).at(-1)).toBe('Left out, because this workspace has them no more: Eastern Ghouta.');
  });

  it('lets go of a turning point that may not be there any more', async () => {
    const app = await twoVersions();
    const point = { partyId: 'iran', zoneId: 'zone-3', part: 0, ring: 0, point: 3 };
    app.store.set((state) => ({ ...state, selection: { partyId: 'iran', zoneId: 'zone-3', point } }));
    deletePoint(app, { ...point, point: 0 });
    app.store.set((state) => ({ ...state, selection: { ...state.selection, point: { ...point, point: 2 } } }));
    await restoreVersion(app, idOf(app, 1));
    expect(app.store.get().selection).toEqual({ partyId: 'iran', zoneId: 'zone-3', point: null });
  });

  it('is refused for a locked draft, and told where it cannot be read', async () => {
    const app = await twoVersions();
    drawFor(app, 'russia');
    const before = draft(app);
    await restoreVersion(app, idOf(app, 1));
    expect(draft(app)).toBe(before);
    expect(app.store.get().notices.at(-1)?.tone).toBe('warning');
    await restoreVersion(app, 'no such version');
    expect(app.store.get().notices.at(-1)?.tone).toBe('error');
  });
});
