import { describe, expect, it } from 'vitest';
import type { Application } from '../../../src/commands/application.ts';
import { startAutosave } from '../../../src/commands/autosave.ts';
import { checkBytes } from '../../../src/commands/check-file.ts';
import { chooseForComparison } from '../../../src/commands/compare-versions.ts';
import { stateEmptyArea } from '../../../src/commands/turning-points.ts';
import { saveVersion } from '../../../src/commands/versions.ts';
import {
  createWorkspace,
  deleteWorkspace,
  openWorkspace,
  purgeOldWorkspaces,
  recoverWorkspace,
  renameOpenWorkspace,
} from '../../../src/commands/workspaces.ts';
import type { Workspace } from '../../../src/domain/workspace.ts';
import { startZoneTool } from '../../../src/commands/zone-tools.ts';
import { createMemoryRepository } from '../../../src/storage/memory-repository.ts';
import type { Repository } from '../../../src/storage/repository.ts';
import { fakeApplication, press, said } from './fake-application.ts';

const GENEVA = {
  name: 'Geneva',
  zoneNames: ['North', 'South'],
  partyNames: ['One', 'Two', 'Three'],
  lineType: 'geodesic',
} as const;

/** The built-in workspace, kept on disk, with Geneva beside it; Astana is open. */
async function twoWorkspaces(repository: Repository = createMemoryRepository()): Promise<Application> {
  const app = fakeApplication({ repository });
  app.autosave = startAutosave(app, null);
  await app.autosave.flush();
  await createWorkspace(app, GENEVA);
  await openWorkspace(app, 'astana-2017');
  return app;
}

const open = (app: Application): Workspace => app.store.get().workspace;
const genevaOf = (app: Application): string =>
  app.store.get().workspaces.find((summary) => summary.name === 'Geneva')?.id ?? '';
async function onDisk(app: Application, id: string): Promise<Workspace | null> {
  const loaded = await app.repository.loadWorkspace(id);
  return loaded.ok ? loaded.value : null;
}

describe('a new workspace', () => {
  it('is made of the given names, opened, kept and listed', async () => {
    const app = fakeApplication();
    app.autosave = startAutosave(app, null);
    await createWorkspace(app, GENEVA);
    const workspace = open(app);
    expect(workspace.zones.map((zone) => zone.name)).toEqual(['North', 'South']);
    expect(workspace.parties.map((party) => [party.name, party.letter])).toEqual([
      ['One', 'A'],
      ['Two', 'B'],
      ['Three', 'C'],
    ]);
    expect(new Set(workspace.parties.map((party) => party.pattern)).size).toBe(3);
    expect(workspace.lineType).toBe('geodesic');
    expect(app.store.get().selection).toEqual({ partyId: 'party-1', zoneId: 'zone-1', point: null });
    expect(await onDisk(app, workspace.id)).toEqual(workspace);
    expect(app.store.get().workspaces.map(({ name }) => name)).toContain('Geneva');
    expect(said(app)).toEqual(['The workspace Geneva is open. Draw a boundary, or import one.']);
  });
});

describe('opening another workspace', () => {
  it('writes the one before first, and neither over the other', async () => {
    const app = await twoWorkspaces();
    stateEmptyArea(app, 'iran', 'zone-1');
    const astana = open(app);
    await openWorkspace(app, genevaOf(app));
    const geneva = open(app);
    expect(geneva.name).toBe('Geneva');
    await app.autosave?.flush();
    expect(await onDisk(app, 'astana-2017')).toEqual(astana);
    expect(await onDisk(app, geneva.id)).toEqual(geneva);
  });

  it('leaves history, versions, comparison and selection of the one before', async () => {
    const app = await twoWorkspaces();
    stateEmptyArea(app, 'iran', 'zone-1');
    await saveVersion(app);
    app.store.set((state) => ({ ...state, hiddenZones: ['zone-1'], hiddenParties: ['iran'] }));
    await openWorkspace(app, genevaOf(app));
    expect(app.store.get()).toMatchObject({
      history: { done: [], undone: [] },
      versions: [],
      versionMaps: {},
      hiddenZones: [],
      hiddenParties: [],
      selection: { partyId: 'party-1', zoneId: 'zone-1', point: null },
      dialog: null,
    });
    await openWorkspace(app, 'astana-2017');
    expect(app.store.get().versions).toHaveLength(1);
  });

  it('leaves nothing standing that was begun in the one before', async () => {
    const app = await twoWorkspaces();
    app.store.set((state) => ({ ...state, selection: { partyId: 'russia', zoneId: 'zone-1', point: null } }));
    startZoneTool(app, 'add');
    chooseForComparison(app, { kind: 'draft', partyId: 'russia' });
    await checkBytes(app, 'map.geojson', new TextEncoder().encode('{}'));
    const begun = app.store.get();
    expect([begun.zoneTool, begun.compareWith, begun.checking].every(Boolean)).toBe(true);
    await openWorkspace(app, genevaOf(app));
    const { zoneTool, compareWith, checking, hiddenZones } = app.store.get();
    expect([zoneTool, compareWith, checking, hiddenZones]).toEqual([null, null, null, []]);
  });

  it('writes nothing of the one that is opened', async () => {
    const repository = createMemoryRepository();
    const writtenTo: string[] = [];
    const app = await twoWorkspaces({
      ...repository,
      saveWorkspace: (...given) => {
        writtenTo.push(given[0].name);
        return repository.saveWorkspace(...given);
      },
    });
    writtenTo.length = 0;
    await openWorkspace(app, genevaOf(app));
    await app.autosave?.flush();
    expect(writtenTo).toEqual([]);
  });

  it('does not lose an edit that is made while the one before is being written', async () => {
    const repository = createMemoryRepository();
    let during: (() => void) | null = null;
    const slow: Repository = {
      ...repository,
      saveWorkspace: async (...given) => {
        const saved = await repository.saveWorkspace(...given);
        during?.();
        during = null;
        return saved;
      },
    };
    const app = await twoWorkspaces(slow);
    stateEmptyArea(app, 'iran', 'zone-1');
    during = () => stateEmptyArea(app, 'iran', 'zone-2');
    await openWorkspace(app, genevaOf(app));
    const kept = await onDisk(app, 'astana-2017');
    expect(Object.keys(kept?.drafts['iran']?.map ?? {})).toEqual(['zone-1', 'zone-2']);
  });

  it('asks before it leaves one that cannot be written', async () => {
    const repository = createMemoryRepository();
    let full = false;
    const app = await twoWorkspaces({
      ...repository,
      saveWorkspace: (...given) =>
        full
          ? Promise.resolve({ ok: false, error: { code: 'quota-exceeded', detail: '' } })
          : repository.saveWorkspace(...given),
    });
    full = true;
    stateEmptyArea(app, 'iran', 'zone-1');
    await openWorkspace(app, genevaOf(app));
    expect(open(app).id).toBe('astana-2017');
    expect(said(app).at(-1)).toBe(
      'Astana, July 2017 could not be written, and what was drawn there would be lost. Export it first.',
    );
    press(app, 'Lose it and open Geneva');
    await expect.poll(() => open(app).name).toBe('Geneva');
  });

  it('is told by name where it cannot be read, and the open one stays', async () => {
    const repository = createMemoryRepository();
    const app = await twoWorkspaces({
      ...repository,
      loadWorkspace: (id) =>
        id === 'astana-2017'
          ? repository.loadWorkspace(id)
          : Promise.resolve({ ok: false, error: { code: 'damaged', detail: '' } }),
    });
    await openWorkspace(app, genevaOf(app));
    expect(open(app).id).toBe('astana-2017');
    expect(said(app).at(-1)).toBe(
      'Geneva was not opened. What was read does not fit its fingerprint. It is not shown.',
    );
  });

  it('remembers it as the last one', async () => {
    const app = await twoWorkspaces();
    expect(await app.repository.readSetting('last-workspace')).toEqual({ ok: true, value: 'astana-2017' });
  });
});

describe('renaming', () => {
  it('is a step, and an empty name is refused', () => {
    const app = fakeApplication();
    renameOpenWorkspace(app, ' Vienna ');
    expect(open(app).name).toBe('Vienna');
    expect(app.store.get().history.done).toHaveLength(1);
    renameOpenWorkspace(app, '  ');
    expect(open(app).name).toBe('Vienna');
    expect(app.store.get().notices).toHaveLength(1);
  });
});

describe('deleting a workspace', () => {
  it('marks it, and it comes back as it was', async () => {
    const app = await twoWorkspaces();
    const id = genevaOf(app);
    const before = await onDisk(app, id);
    await deleteWorkspace(app, id);
    expect(open(app).id).toBe('astana-2017');
    expect(app.store.get().workspaces.find((summary) => summary.id === id)?.deletedAt).toBe('2017-07-05T10:00:00.000Z');
    expect(said(app).at(-1)).toBe('The workspace is deleted. It can be recovered for 30 days.');
    await recoverWorkspace(app, id);
    expect(app.store.get().workspaces.find((summary) => summary.id === id)?.deletedAt).toBeNull();
    expect(await onDisk(app, id)).toEqual(before);
    expect(said(app).at(-1)).toBe('Geneva is back in the list of workspaces.');
  });

  it('opens another where it was the open one, and keeps its last edits for its recovery', async () => {
    const app = await twoWorkspaces();
    stateEmptyArea(app, 'iran', 'zone-1');
    await deleteWorkspace(app, 'astana-2017');
    expect(open(app).name).toBe('Geneva');
    expect(Object.keys((await onDisk(app, 'astana-2017'))?.drafts['iran']?.map ?? {})).toEqual(['zone-1']);
  });

  it('does not delete the only one that can be opened', async () => {
    const repository = createMemoryRepository();
    const app = await twoWorkspaces({
      ...repository,
      loadWorkspace: (id) =>
        id === 'astana-2017'
          ? repository.loadWorkspace(id)
          : Promise.resolve({ ok: false, error: { code: 'damaged', detail: '' } }),
    });
    await deleteWorkspace(app, 'astana-2017');
    expect(open(app).id).toBe('astana-2017');
    expect(app.store.get().workspaces.every(({ deletedAt }) => deletedAt === null)).toBe(true);
    expect(said(app).at(-1)).toBe('The only workspace cannot be deleted. Create another one first.');
  });

  it('is for good after 30 days, not before', async () => {
    const app = await twoWorkspaces();
    await app.repository.deleteWorkspace(genevaOf(app), '2017-06-05T10:00:00.001Z');
    await purgeOldWorkspaces(app);
    expect(await onDisk(app, genevaOf(app))).not.toBeNull();
    await app.repository.deleteWorkspace(genevaOf(app), '2017-06-05T09:59:59.999Z');
    await purgeOldWorkspaces(app);
    expect(await onDisk(app, genevaOf(app))).toBeNull();
  });
});
