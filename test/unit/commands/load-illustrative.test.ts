import { describe, expect, it } from 'vitest';
import { undoStep } from '../../../src/commands/edit.ts';
import { loadIllustrative } from '../../../src/commands/load-illustrative.ts';
import { offerEmptyStart } from '../../../src/commands/start-empty.ts';
import { drawFor } from '../../../src/commands/workspaces.ts';
import { areaOf } from '../../../src/state/selectors.ts';
import { drawn, workspaceWith } from '../edits/workspace-builder.ts';
import { referenceFigures } from '../illustrative-reference.ts';
import { fakeApplication, press, rectangle, said } from './fake-application.ts';

const OWN = drawn([rectangle(36.7, 34.8, 36.8, 34.9)]);

describe('loading the illustrative proposals', () => {
  it('fills the twelve cells in one step, each marked as illustrative', async () => {
    const app = fakeApplication({ state: { showFirstRun: true } });
    const before = app.store.get().workspace;
    await loadIllustrative(app);
    const { workspace, history, showFirstRun } = app.store.get();
    const delimitations = Object.values(workspace.drafts).flatMap((draft) => Object.values(draft.map));
    expect(delimitations).toHaveLength(12);
    expect(delimitations.every(({ provenance }) => provenance.illustrative)).toBe(true);
    expect(history.done).toHaveLength(1);
    expect(showFirstRun).toBe(false);
    expect(await app.repository.readSetting('first-run-seen')).toEqual({ ok: true, value: true });
    expect(said(app)).toEqual(['12 illustrative proposals are loaded. They are invented, not a party’s position.']);
    undoStep(app);
    expect(app.store.get().workspace).toEqual(before);
  });

  it('leaves what somebody drew alone and says so', async () => {
    const app = fakeApplication({ workspace: workspaceWith({ 'zone-2': OWN }, 'iran') });
    await loadIllustrative(app);
    const { drafts } = app.store.get().workspace;
    expect(drafts['iran']?.map['zone-2']).toEqual(OWN);
    expect(Object.keys(drafts['iran']?.map ?? {})).toHaveLength(4);
    expect(said(app)).toContain('Left as they were, because they hold something or are locked: Iran.');
  });

  it('leaves locked drafts alone, and has nothing to do the second time', async () => {
    const app = fakeApplication();
    drawFor(app, 'turkey');
    await loadIllustrative(app);
    const { drafts } = app.store.get().workspace;
    expect(Object.keys(drafts['turkey']?.map ?? {})).toHaveLength(4);
    expect(drafts['iran']?.map).toEqual({});
    const { history } = app.store.get();
    await loadIllustrative(app);
    expect(app.store.get().history).toBe(history);
  });

  it('brings the areas of the reference figures', async () => {
    const app = fakeApplication();
    await loadIllustrative(app);
    const { drafts } = app.store.get().workspace;
    for (const [zoneId, { proposals }] of Object.entries(referenceFigures.zones)) {
      for (const [partyId, km2] of Object.entries(proposals)) {
        const delimitation = drafts[partyId]?.map[zoneId];
        expect(
          delimitation && areaOf(delimitation.geometry, 'longitude-latitude') / 1e6,
          `${zoneId}, ${partyId}`,
        ).toBeCloseTo(km2, 3);
      }
    }
  });
});

describe('starting empty', () => {
  it('is offered where something is drawn, empties the drafts in one step and can be undone', () => {
    const app = fakeApplication({ workspace: workspaceWith({ 'zone-2': OWN }, 'iran') });
    offerEmptyStart(app);
    const before = app.store.get().workspace;
    press(app, 'Start empty');
    expect(app.store.get().workspace.drafts['iran']?.map).toEqual({});
    undoStep(app);
    expect(app.store.get().workspace).toEqual(before);
  });

  it('is not offered where nothing is drawn', () => {
    const app = fakeApplication();
    offerEmptyStart(app);
    expect(said(app)).toEqual([]);
  });

  it('leaves the drafts of the others alone on a machine that draws for one party', () => {
    const app = fakeApplication({ workspace: workspaceWith({ 'zone-2': OWN }, 'iran') });
    drawFor(app, 'russia');
    offerEmptyStart(app);
    press(app, 'Start empty');
    expect(app.store.get().workspace.drafts['iran']?.map['zone-2']).toEqual(OWN);
  });
});
