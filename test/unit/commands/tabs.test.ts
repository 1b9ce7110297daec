import { describe, expect, it } from 'vitest';
import type { Application } from '../../../src/commands/application.ts';
import { acceptImport, importObstacle } from '../../../src/commands/accept-import.ts';
import { startDrawing } from '../../../src/commands/drawing.ts';
import { redoStep, undoStep } from '../../../src/commands/edit.ts';
import { chooseImportKind, openImport } from '../../../src/commands/importing.ts';
import { startShape } from '../../../src/commands/sketching.ts';
import { takeOver, takeOverAnyway } from '../../../src/commands/take-over.ts';
import { startTracing } from '../../../src/commands/tracing.ts';
import { stateEmptyArea } from '../../../src/commands/turning-points.ts';
import { remarkVersion, saveVersion } from '../../../src/commands/versions.ts';
import { createWorkspace, deleteWorkspace, openWorkspace } from '../../../src/commands/workspaces.ts';
import { startZoneTool } from '../../../src/commands/zone-tools.ts';
import { builtInWorkspace } from '../../../src/domain/built-in/astana-2017.ts';
import { createMemoryRepository } from '../../../src/storage/memory-repository.ts';
import type { Repository } from '../../../src/storage/repository.ts';
import type { TabLink } from '../../../src/storage/tab-link.ts';
import { press, rectangle, said } from './fake-application.ts';
import { fakeBrowser, type FakeBrowser } from './fake-tabs.ts';
import { openTab } from './open-tab.ts';

const REFUSED = 'Another tab edits this workspace. Take over to edit it here.';
const NEVER = new AbortController().signal;
const GENEVA = { name: 'Geneva', zoneNames: ['North'], partyNames: ['One'], lineType: 'geodesic' } as const;

interface TwoTabs {
  readonly browser: FakeBrowser;
  readonly repository: Repository;
  readonly links: readonly [TabLink, TabLink];
  /** The tab that was opened first, and edits. */
  readonly first: Application;
  readonly second: Application;
  /** How many times a workspace was written. */
  readonly writings: () => number;
  /** Let nothing be written any more, or again. */
  readonly fill: (full: boolean) => void;
}

async function twoTabs(): Promise<TwoTabs> {
  const browser = fakeBrowser();
  const kept = createMemoryRepository();
  let writings = 0;
  let isFull = false;
  const repository: Repository = {
    ...kept,
    saveWorkspace: (...given) => {
      writings += 1;
      if (isFull) return Promise.resolve({ ok: false, error: { code: 'quota-exceeded', detail: 'test' } });
      return kept.saveWorkspace(...given);
    },
  };
  const links = [browser.newTab(), browser.newTab()] as const;
  const first = await openTab(repository, links[0]);
  await first.autosave?.flush();
  const second = await openTab(repository, links[1]);
  const fill = (full: boolean): void => {
    isFull = full;
  };
  return { browser, repository, links, first, second, writings: () => writings, fill };
}

const nameOf = (app: Application): string => app.store.get().workspace.name;
const zonesOf = (app: Application): readonly string[] =>
  Object.keys(app.store.get().workspace.drafts['iran']?.map ?? {}).toSorted();
const elsewhereIn = (app: Application) => app.store.get().elsewhere ?? null;

describe('the first tab', () => {
  it('edits, and the second one can only look', async () => {
    const { first, second } = await twoTabs();
    expect(elsewhereIn(first)).toBeNull();
    expect(elsewhereIn(second)).toMatchObject({ how: 'open-there', asking: 'no', unwritten: false });
  });

  it('keeps a workspace until it opens another one; then that is the one it edits', async () => {
    const { first, second, links, repository } = await twoTabs();
    await createWorkspace(first, GENEVA);
    expect(elsewhereIn(first)).toBeNull();
    await takeOver(second, NEVER);
    expect(elsewhereIn(second)).toBeNull();
    await openWorkspace(second, first.store.get().workspace.id);
    expect(nameOf(second)).toBe('Geneva');
    expect(elsewhereIn(second)).toMatchObject({ how: 'open-there' });
    expect(await links[0].acquire('astana-2017', 'if-free', () => undefined)).not.toBeNull();
    const kept = await repository.loadWorkspace('astana-2017');
    expect(kept.ok && kept.value.name).toBe(builtInWorkspace().name);
  });

  it('writes by itself, and a tab that does not know of others does as before', async () => {
    const { first, repository } = await twoTabs();
    const alone = await openTab(repository, null);
    expect(elsewhereIn(alone)).toBeNull();
    stateEmptyArea(alone, 'iran', 'zone-1');
    await alone.autosave?.flush();
    expect(alone.store.get().saving.kind).toBe('kept');
    expect(elsewhereIn(first)).toBeNull();
  });
});

describe('a tab that only looks', () => {
  it('refuses every way to edit in words, with Take over beside them', async () => {
    const { second } = await twoTabs();
    second.store.set((state) => ({ ...state, selection: { partyId: 'iran', zoneId: 'zone-2', point: null } }));
    const before = second.store.get().workspace;
    const ways: readonly ((app: Application) => unknown)[] = [
      (app) => stateEmptyArea(app, 'iran', 'zone-1'),
      (app) => startDrawing(app),
      (app) => startShape(app, 'rectangle'),
      (app) => startTracing(app),
      (app) => startZoneTool(app, 'add'),
      (app) => saveVersion(app),
      (app) => remarkVersion(app, { kind: 'name', versionId: 'none', name: 'A', at: app.now() }),
      (app) => undoStep(app),
      (app) => redoStep(app),
    ];
    for (const way of ways) {
      second.store.set((state) => ({ ...state, notices: [] }));
      await way(second);
      const { notices, pointerMode, zoneTool, workspace, versions } = second.store.get();
      expect(notices, way.toString()).toMatchObject([{ text: REFUSED, actions: [{ label: 'Take over' }] }]);
      expect([pointerMode, zoneTool ?? null], way.toString()).toEqual(['select', null]);
      expect(workspace, way.toString()).toBe(before);
      expect(versions).toEqual([]);
    }
  });

  it('looks into a file and does not take it over', async () => {
    const { second, repository } = await twoTabs();
    const feature = {
      type: 'Feature',
      properties: { party_id: 'russia', zone_id: 'zone-2' },
      geometry: { type: 'Polygon', coordinates: [rectangle(36.7, 34.8, 36.8, 34.9)] },
    };
    const text = JSON.stringify({ type: 'FeatureCollection', features: [feature] });
    await openImport(second, 'offer.geojson', new TextEncoder().encode(text));
    chooseImportKind(second, { as: 'received', receivedFrom: 'Moscow' });
    expect(importObstacle(second.store.get())).toBeNull();
    await acceptImport(second);
    expect(said(second).at(-1)).toBe(REFUSED);
    const listed = await repository.listVersions('astana-2017');
    expect(listed.ok && listed.value).toEqual([]);
  });

  it('writes nothing', async () => {
    const { second, writings } = await twoTabs();
    const before = writings();
    second.store.set((state) => ({ ...state, workspace: { ...state.workspace, name: 'Mine' } }));
    await second.autosave?.flush();
    expect(writings()).toBe(before);
    expect(second.store.get().saving).toEqual({ kind: 'failed', text: REFUSED });
  });

  it('sees at once what was saved, drafts and versions, and looks where it looked', async () => {
    const { first, second } = await twoTabs();
    second.store.set((state) => ({
      ...state,
      task: 'compare',
      selection: { partyId: 'russia', zoneId: 'zone-3', point: null },
    }));
    stateEmptyArea(first, 'iran', 'zone-1');
    await first.autosave?.flush();
    await expect.poll(() => zonesOf(second)).toEqual(['zone-1']);
    first.store.set((state) => ({ ...state, selection: { partyId: 'iran', zoneId: 'zone-1', point: null } }));
    await saveVersion(first);
    await expect.poll(() => second.store.get().versions).toHaveLength(1);
    const version = second.store.get().versions[0];
    if (version) await remarkVersion(first, { kind: 'name', versionId: version.id, name: 'Final', at: first.now() });
    await expect.poll(() => second.store.get().versions[0]?.name).toBe('Final');
    expect(second.store.get()).toMatchObject({
      task: 'compare',
      selection: { partyId: 'russia', zoneId: 'zone-3', point: null },
      saving: { kind: 'kept' },
    });
    expect(elsewhereIn(second)).toMatchObject({ how: 'open-there' });
  });

  it('keeps the drafts that did not change as they are, for whoever shows them', async () => {
    const { first, second } = await twoTabs();
    stateEmptyArea(first, 'iran', 'zone-1');
    await first.autosave?.flush();
    await expect.poll(() => zonesOf(second)).toEqual(['zone-1']);
    const before = second.store.get().workspace.drafts['iran'];
    stateEmptyArea(first, 'russia', 'zone-1');
    await first.autosave?.flush();
    await expect.poll(() => second.store.get().workspace.drafts['russia']?.map['zone-1']).toBeDefined();
    expect(second.store.get().workspace.drafts['iran']).toBe(before);
  });

  it('does not delete what another tab has open', async () => {
    const { first, second, repository } = await twoTabs();
    await createWorkspace(second, GENEVA);
    await deleteWorkspace(second, first.store.get().workspace.id);
    expect(said(second).at(-1)).toBe('It is open in another tab. Close it there first.');
    const listed = await repository.listWorkspaces();
    expect(listed.ok && listed.value.map(({ deletedAt }) => deletedAt)).toEqual([null, null]);
  });
});

describe('taking over', () => {
  it('gets what the other tab had not written yet, and its steps; that one only looks from then on', async () => {
    const { first, second } = await twoTabs();
    stateEmptyArea(first, 'iran', 'zone-1');
    await takeOver(second, NEVER);
    expect(elsewhereIn(second)).toBeNull();
    expect(zonesOf(second)).toEqual(['zone-1']);
    expect(elsewhereIn(first)).toMatchObject({ how: 'handed-over', unwritten: false });
    expect(said(first).at(-1)).toBe('Another tab took over. Everything that was drawn here is written.');
    expect(undoStep(second)).toBe(true);
    expect(zonesOf(second)).toEqual([]);
    await second.autosave?.flush();
    await expect.poll(() => zonesOf(first)).toEqual([]);
  });

  it('goes back and forth, and each time the edits of both are there', async () => {
    const { first, second } = await twoTabs();
    stateEmptyArea(first, 'iran', 'zone-1');
    await takeOver(second, NEVER);
    stateEmptyArea(second, 'iran', 'zone-2');
    await takeOver(first, NEVER);
    stateEmptyArea(first, 'iran', 'zone-3');
    await takeOver(second, NEVER);
    expect(zonesOf(second)).toEqual(['zone-1', 'zone-2', 'zone-3']);
    expect(second.store.get().history.done).toHaveLength(3);
  });

  it('is begun from the notice of a refused edit', async () => {
    const { first, second } = await twoTabs();
    stateEmptyArea(second, 'iran', 'zone-1');
    press(second, 'Take over');
    await expect.poll(() => elsewhereIn(second)).toBeNull();
    expect(elsewhereIn(first)).toMatchObject({ how: 'handed-over' });
  });

  it('waits for a version that is being saved', async () => {
    const { first, second } = await twoTabs();
    stateEmptyArea(first, 'iran', 'zone-1');
    first.store.set((state) => ({ ...state, selection: { partyId: 'iran', zoneId: 'zone-1', point: null } }));
    const saving = saveVersion(first);
    await takeOver(second, NEVER);
    await saving;
    const [version] = second.store.get().versions;
    expect(version?.record.number).toBe(1);
    expect(second.store.get().workspace.drafts['iran']?.basedOn).toBe(version?.id);
  });

  it('is not granted by a tab that cannot write its changes: it goes on editing, and both are told', async () => {
    const { first, second, fill } = await twoTabs();
    fill(true);
    stateEmptyArea(first, 'iran', 'zone-1');
    await takeOver(second, NEVER);
    expect(elsewhereIn(second)).toMatchObject({ asking: 'kept-back' });
    expect(elsewhereIn(first)).toBeNull();
    expect(said(first).at(-1)).toMatch(/^Another tab asked to take over, but the latest changes/u);
    expect(zonesOf(first)).toEqual(['zone-1']);
    fill(false);
    await takeOver(second, NEVER);
    expect(zonesOf(second)).toEqual(['zone-1']);
  });

  it('says that the other tab does not answer, and takes over anyway only when told to', async () => {
    const { browser, links, first, second, writings } = await twoTabs();
    browser.sleep(links[0]);
    stateEmptyArea(first, 'iran', 'zone-1');
    const patience = new AbortController();
    const asking = takeOver(second, patience.signal);
    expect(elsewhereIn(second)).toMatchObject({ asking: 'asked' });
    patience.abort();
    await asking;
    expect(elsewhereIn(second)).toMatchObject({ asking: 'silent' });

    await takeOverAnyway(second);
    expect(elsewhereIn(second)).toBeNull();
    stateEmptyArea(second, 'iran', 'zone-2');
    await second.autosave?.flush();
    // It has not heard of anything, and its writing comes due.
    const before = writings();
    await first.autosave?.flush();
    expect(writings()).toBe(before);
    expect(elsewhereIn(first)).toMatchObject({ how: 'taken-away', unwritten: true });
    expect(first.store.get().saving.kind).toBe('failed');
    browser.wake(links[0]);
    expect(elsewhereIn(first)).toMatchObject({ how: 'taken-away', unwritten: true });
    // What was drawn there stays on screen, to be exported.
    await second.autosave?.flush();
    expect(zonesOf(first)).toEqual(['zone-1']);
    expect(zonesOf(second)).toEqual(['zone-2']);
  });

  it('by force ends the editing of a tab that is awake at once', async () => {
    const { first, second } = await twoTabs();
    await takeOverAnyway(second);
    await expect.poll(() => elsewhereIn(first)).toMatchObject({ how: 'taken-away', unwritten: false });
    stateEmptyArea(first, 'iran', 'zone-1');
    expect(said(first).at(-1)).toBe(REFUSED);
    stateEmptyArea(second, 'iran', 'zone-2');
    await second.autosave?.flush();
    await expect.poll(() => zonesOf(first)).toEqual(['zone-2']);
  });

  it('leaves it as it was where the workspace does not read', async () => {
    const { first, second } = await twoTabs();
    const damaged = { ok: false, error: { code: 'damaged', detail: 'test' } } as const;
    Object.assign(second.repository, { loadWorkspace: () => Promise.resolve(damaged) });
    await takeOver(second, NEVER);
    expect(elsewhereIn(second)).toMatchObject({ asking: 'no' });
    expect(said(second).at(-1)).toMatch(/^The workspace was not taken over\./u);
    expect(elsewhereIn(first)).toMatchObject({ how: 'handed-over' });
  });
});
