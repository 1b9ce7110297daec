import { describe, expect, it } from 'vitest';
import type { Application } from '../../../src/commands/application.ts';
import { startApplication, type Surroundings } from '../../../src/commands/start.ts';
import { stateEmptyArea } from '../../../src/commands/turning-points.ts';
import { builtInWorkspace } from '../../../src/domain/built-in/astana-2017.ts';
import { emptyWorkspace } from '../../../src/domain/built-in/empty-workspace.ts';
import type { Workspace } from '../../../src/domain/workspace.ts';
import { createMemoryRepository } from '../../../src/storage/memory-repository.ts';
import type { Repository, StorageFailureCode } from '../../../src/storage/repository.ts';
import { drawn, workspaceWith } from '../edits/workspace-builder.ts';
import { readingEngine, rectangle, said } from './fake-application.ts';

const TIME = '2017-07-05T10:00:00.000Z';
const DRAWN = workspaceWith({ 'zone-2': drawn([rectangle(36.7, 34.8, 36.8, 34.9)]) }, 'iran');
const GENEVA: Workspace = {
  ...emptyWorkspace({ ...builtInWorkspace(), id: 'geneva', name: 'Geneva' }),
  drafts: DRAWN.drafts,
};

function start(given: Partial<Surroundings> = {}): Promise<Application> {
  return startApplication({
    repository: createMemoryRepository(),
    storageFailure: null,
    engine: readingEngine,
    secondOpinion: { check: () => Promise.resolve({ kind: 'cancelled' }), cancel: () => undefined },
    now: () => TIME,
    deliverFile: () => undefined,
    printPage: () => undefined,
    requestedWorkspace: null,
    prefersDark: false,
    ...given,
  });
}

/** A repository that holds workspaces, of which some do not read, and remembers which were written. */
async function holding(
  workspaces: readonly Workspace[],
  unreadable: Readonly<Record<string, StorageFailureCode>> = {},
): Promise<{ repository: Repository; writtenTo: string[] }> {
  const repository = createMemoryRepository();
  for (const workspace of workspaces) await repository.saveWorkspace(workspace, null, TIME);
  const writtenTo: string[] = [];
  return {
    writtenTo,
    repository: {
      ...repository,
      loadWorkspace: (id) => {
        const code = unreadable[id];
        return code === undefined
          ? repository.loadWorkspace(id)
          : Promise.resolve({ ok: false, error: { code, detail: '' } });
      },
      saveWorkspace: (...given) => {
        writtenTo.push(given[0].id);
        return repository.saveWorkspace(...given);
      },
    },
  };
}

const opened = (app: Application): Workspace => app.store.get().workspace;

describe('the first start', () => {
  it('opens the built-in workspace, keeps it, lists it and says what can be done', async () => {
    const { repository, writtenTo } = await holding([]);
    const app = await start({ repository });
    await app.autosave?.flush();
    expect(opened(app)).toEqual(builtInWorkspace());
    expect(writtenTo).toEqual(['astana-2017']);
    await expect.poll(() => app.store.get().workspaces.map(({ id }) => id)).toEqual(['astana-2017']);
    expect(app.store.get().showFirstRun).toBe(true);
    expect(app.store.get().selection).toEqual({ partyId: 'iran', zoneId: 'zone-1', point: null });
    expect(said(app)).toEqual([]);
  });

  it('follows the system into the dark', async () => {
    expect((await start({ prefersDark: true })).store.get().theme).toBe('dark');
    expect((await start({ prefersDark: false })).store.get().theme).toBe('light');
  });

  it('says that the address names a workspace that is not here', async () => {
    const app = await start({ requestedWorkspace: 'geneva' });
    expect(said(app)).toEqual([
      'The workspace that the address names is not in this browser. This is Astana, July 2017.',
    ]);
  });
});

describe('coming back', () => {
  it('opens what the address names, else the last one, else the built-in one', async () => {
    const { repository } = await holding([builtInWorkspace(), GENEVA]);
    expect(opened(await start({ repository })).id).toBe('astana-2017');
    await repository.writeSetting('last-workspace', 'geneva');
    expect(opened(await start({ repository })).id).toBe('geneva');
    expect(opened(await start({ repository, requestedWorkspace: 'astana-2017' })).id).toBe('astana-2017');
  });

  it('finds the drafts, offers to start empty and writes nothing', async () => {
    const { repository, writtenTo } = await holding([DRAWN]);
    const app = await start({ repository });
    await app.autosave?.flush();
    expect(opened(app)).toEqual(DRAWN);
    expect(app.store.get().notices[0]?.actions.map((action) => action.label)).toEqual(['Start empty']);
    expect(app.store.get().showFirstRun).toBe(false);
    expect(writtenTo).toEqual([]);
  });

  it('selects the boundary that was left unfinished', async () => {
    const unfinished = { zoneId: 'zone-3', purpose: { kind: 'part' }, positions: [[36.4, 33.5]] } as const;
    const { drafts } = DRAWN;
    const { repository } = await holding([
      { ...DRAWN, drafts: { ...drafts, turkey: { map: {}, unfinished, basedOn: null } } },
    ]);
    const app = await start({ repository });
    expect(app.store.get().selection).toEqual({ partyId: 'turkey', zoneId: 'zone-3', point: null });
  });

  it('reads the versions that drafts are based on', async () => {
    const { repository } = await holding([DRAWN]);
    const saved = await repository.saveVersion({
      workspaceId: DRAWN.id,
      partyId: 'iran',
      partyName: 'Iran',
      lineType: DRAWN.lineType,
      map: DRAWN.drafts['iran']?.map ?? {},
      zoneNames: {},
      parents: [],
      origin: { kind: 'own' },
      savedAt: TIME,
      name: '',
      note: '',
      areasM2: {},
    });
    const id = saved.ok ? saved.value.id : '';
    const iran = { map: DRAWN.drafts['iran']?.map ?? {}, unfinished: null, basedOn: id };
    await repository.saveWorkspace({ ...DRAWN, drafts: { ...DRAWN.drafts, iran } }, null, TIME);
    const app = await start({ repository });
    await expect.poll(() => Object.keys(app.store.get().versionMaps)).toEqual([id]);
  });
});

describe('a start without storage', () => {
  it('says that nothing is kept, and everything else works', async () => {
    const app = await start({ storageFailure: { code: 'refused', detail: 'private window' } });
    const text =
      'This browser does not allow the program to keep data. Nothing is kept when the page is closed. Export what must not be lost.';
    expect(app.store.get().saving).toEqual({ kind: 'nowhere', text });
    expect(said(app)).toEqual([text]);
    stateEmptyArea(app, 'iran', 'zone-1');
    await app.autosave?.flush();
    expect(app.store.get().saving.kind).toBe('nowhere');
    expect(Object.keys(opened(app).drafts['iran']?.map ?? {})).toEqual(['zone-1']);
  });
});

describe('a workspace that cannot be read', () => {
  it.each(['damaged', 'unavailable', 'aborted'] as const)(
    'is named, and never written over by the built-in one (%s)',
    async (code) => {
      const { repository, writtenTo } = await holding([DRAWN], { 'astana-2017': code });
      const app = await start({ repository });
      stateEmptyArea(app, 'iran', 'zone-1');
      await app.autosave?.flush();
      expect(opened(app).id).not.toBe('astana-2017');
      expect(opened(app).name).toBe('Astana, July 2017 (new)');
      expect(new Set(writtenTo)).toEqual(new Set([opened(app).id]));
      expect(app.store.get().notices[0]?.tone).toBe('error');
      expect(said(app)[0]).toMatch(
        /^Astana, July 2017 was not opened and stays as it is\. .* This is Astana, July 2017 \(new\)\.$/u,
      );
    },
  );

  it('gives way to another one of this browser', async () => {
    const { repository, writtenTo } = await holding([DRAWN, GENEVA], { geneva: 'damaged' });
    const app = await start({ repository, requestedWorkspace: 'geneva' });
    expect(opened(app)).toEqual(DRAWN);
    await app.autosave?.flush();
    expect(writtenTo).toEqual([]);
    expect(said(app)[0]).toMatch(/^Geneva was not opened and stays as it is\./u);
  });

  it('is not written over where it was deleted and can be recovered', async () => {
    const { repository, writtenTo } = await holding([DRAWN]);
    await repository.deleteWorkspace('astana-2017', TIME);
    const app = await start({ repository });
    await app.autosave?.flush();
    expect(writtenTo).toEqual([opened(app).id]);
    expect(opened(app).id).not.toBe('astana-2017');
    const kept = await repository.loadWorkspace('astana-2017');
    expect(kept.ok && kept.value).toEqual(DRAWN);
  });

  it('is not written over where the list of workspaces does not read', async () => {
    const { repository, writtenTo } = await holding([DRAWN]);
    const app = await start({
      repository: {
        ...repository,
        listWorkspaces: () => Promise.resolve({ ok: false, error: { code: 'unavailable', detail: '' } }),
      },
    });
    await app.autosave?.flush();
    expect(writtenTo).not.toContain('astana-2017');
    expect(app.store.get().notices[0]?.tone).toBe('error');
  });
});

describe('versions that cannot be listed', () => {
  it('are told, and the workspace opens', async () => {
    const { repository } = await holding([DRAWN]);
    const app = await start({
      repository: {
        ...repository,
        listVersions: () => Promise.resolve({ ok: false, error: { code: 'damaged', detail: '' } }),
      },
    });
    expect(opened(app)).toEqual(DRAWN);
    expect(said(app)[0]).toBe(
      'The versions of this workspace are not shown. What was read does not fit its fingerprint. It is not shown.',
    );
  });
});
