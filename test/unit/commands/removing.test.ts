import { describe, expect, it } from 'vitest';
import type { Application } from '../../../src/commands/application.ts';
import { leaveReport } from '../../../src/commands/leave-everything.ts';
import {
  listForRemoval,
  removeEverything,
  removeWorkspaceForGood,
  type Listed,
} from '../../../src/commands/removing.ts';
import { takeOver } from '../../../src/commands/take-over.ts';
import { stateEmptyArea } from '../../../src/commands/turning-points.ts';
import {
  createWorkspace,
  deleteWorkspace,
  openWorkspace,
  recoverWorkspace,
  renameOpenWorkspace,
} from '../../../src/commands/workspaces.ts';
import { createMemoryRepository } from '../../../src/storage/memory-repository.ts';
import type { Repository } from '../../../src/storage/repository.ts';
import type { TabLink } from '../../../src/storage/tab-link.ts';
import { said } from './fake-application.ts';
import { fakeBrowser, type FakeBrowser } from './fake-tabs.ts';
import { openTab } from './open-tab.ts';

const ID = 'astana-2017';
const GENEVA = { name: 'Geneva', zoneNames: ['North'], partyNames: ['One'], lineType: 'geodesic' } as const;
const aborted = () => AbortSignal.abort();
const never = () => new AbortController().signal;

interface Tabs {
  readonly browser: FakeBrowser;
  readonly repository: Repository;
  readonly links: readonly [TabLink, TabLink];
  /** Has Geneva open, with Astana beside it. */
  readonly first: Application;
  /** Has Astana open. */
  readonly second: Application;
}

async function twoTabs(changes: Partial<Repository> = {}): Promise<Tabs> {
  const browser = fakeBrowser();
  // Each tab has a connection of its own to what both share.
  const kept = { ...createMemoryRepository(), ...changes };
  const links = [browser.newTab(), browser.newTab()] as const;
  const first = await openTab({ ...kept }, links[0]);
  await first.autosave?.flush();
  await createWorkspace(first, GENEVA);
  const second = await openTab({ ...kept }, links[1], ID);
  return { browser, repository: kept, links, first, second };
}

const nameOf = (app: Application): string => app.store.get().workspace.name;
const namesIn = (app: Application): readonly string[] => app.store.get().workspaces.map(({ name }) => name);
const idOf = (app: Application): string => app.store.get().workspace.id;

async function listed(app: Application, id: string | null): Promise<Listed> {
  const outcome = await listForRemoval(app, id);
  if ('obstacle' in outcome) throw new Error(outcome.obstacle);
  return outcome;
}

const idsIn = async (repository: Repository): Promise<readonly string[]> => {
  const all = await repository.listWorkspaces();
  return all.ok ? all.value.map(({ id }) => id) : [];
};

describe('the list of workspaces', () => {
  it('is read again in other tabs when one is made, renamed, deleted, recovered or removed', async () => {
    const { first, second } = await twoTabs();
    const geneva = idOf(first);
    await expect.poll(() => namesIn(second)).toEqual(expect.arrayContaining(['Geneva', 'Astana, July 2017']));
    await createWorkspace(second, { ...GENEVA, name: 'Vienna' });
    await expect.poll(() => namesIn(first)).toContain('Vienna');
    renameOpenWorkspace(second, 'Wien');
    await second.autosave?.flush();
    await expect.poll(() => namesIn(first)).toContain('Wien');
    await deleteWorkspace(second, ID);
    const astana = (app: Application) => app.store.get().workspaces.find(({ id }) => id === ID);
    await expect.poll(() => astana(first)?.deletedAt).not.toBeNull();
    await recoverWorkspace(second, ID);
    await expect.poll(() => astana(first)?.deletedAt).toBeNull();
    await removeWorkspaceForGood(second, ID, await listed(second, ID));
    await expect.poll(() => astana(first)).toBeUndefined();
    expect(idOf(first)).toBe(geneva);
  });
});

describe('removing a workspace for good', () => {
  it('removes what was listed, shows that it was verified, and opens another one if it was open', async () => {
    const { first, repository } = await twoTabs();
    const geneva = idOf(first);
    const list = await listed(first, geneva);
    expect(list.lines[0]).toBe('Workspace: Geneva');
    // Astana is open in the other tab, so it is looked at here.
    expect(await removeWorkspaceForGood(first, geneva, list)).toBeNull();
    expect(await idsIn(repository)).toEqual([ID]);
    expect(first.store.get()).toMatchObject({
      workspace: { id: ID },
      elsewhere: { how: 'open-there' },
      dialog: { name: 'removed' },
      removal: { everything: false, title: 'Geneva is removed', left: [], removed: list.lines },
    });
    leaveReport(first);
    expect(first.store.get().dialog).toBeNull();
    await first.autosave?.flush();
    expect(await idsIn(repository)).toEqual([ID]);
  });

  it('is refused for the only one that is not deleted', async () => {
    const { first, repository } = await twoTabs();
    const list = await listed(first, ID);
    const geneva = await listed(first, idOf(first));
    await repository.deleteWorkspace(ID, '2017-07-05T10:00:00.000Z');
    const outcome = await removeWorkspaceForGood(first, idOf(first), geneva);
    expect(outcome?.obstacle).toMatch(/^This is the only workspace/u);
    expect(await idsIn(repository)).toHaveLength(2);
    expect(list.inventory.workspaces).toHaveLength(1);
  });

  it('gets it from the tab that edits it, which writes first; what came with that is listed before it goes', async () => {
    const { first, second, repository } = await twoTabs();
    const list = await listed(first, ID);
    stateEmptyArea(second, 'iran', 'zone-1');
    const outcome = await removeWorkspaceForGood(first, ID, list, never);
    expect(outcome?.obstacle ?? 'it was removed').toMatch(/meanwhile something was changed/u);
    expect(await idsIn(repository)).toContain(ID);
    expect(second.store.get().elsewhere).toMatchObject({ how: 'handed-over' });
    // Nobody has it now: it can be taken back.
    await takeOver(second, never());
    expect(second.store.get().elsewhere ?? null).toBeNull();
    expect(await removeWorkspaceForGood(first, ID, await listed(first, ID), never)).toBeNull();
    expect(await idsIn(repository)).not.toContain(ID);
    // It waits a moment for Geneva, which the first tab has.
    await expect.poll(() => nameOf(second), { timeout: 10_000 }).toBe('Geneva');
    expect(said(second).at(-1)).toBe('Astana, July 2017 was removed from this browser in another tab.');
    await second.autosave?.flush();
    expect(await idsIn(repository)).not.toContain(ID);
  });

  it('is refused in words where the other tab does not let go, or could not write', async () => {
    const { browser, links, first, second, repository } = await twoTabs();
    browser.sleep(links[1]);
    const silent = await removeWorkspaceForGood(first, ID, await listed(first, ID), aborted);
    expect(silent?.obstacle).toMatch(/another tab edits Astana, July 2017 and did not let go/u);
    browser.wake(links[1]);
    await expect.poll(() => second.store.get().elsewhere ?? null).not.toBeNull();
    await takeOver(second, never());
    const full = { ok: false, error: { code: 'quota-exceeded', detail: 'test' } } as const;
    Object.assign(second.repository, { saveWorkspace: () => Promise.resolve(full) });
    stateEmptyArea(second, 'iran', 'zone-1');
    const keptBack = await removeWorkspaceForGood(first, ID, await listed(first, ID), never);
    expect(keptBack?.obstacle).toMatch(/could not write its latest changes/u);
    expect(await idsIn(repository)).toContain(ID);
    expect(second.store.get().elsewhere ?? null).toBeNull();
  });

  it('gives way to a new one in a tab where no other can be read', async () => {
    const { first, second } = await twoTabs();
    const damaged = { ok: false, error: { code: 'damaged', detail: 'test' } } as const;
    Object.assign(second.repository, { loadWorkspace: () => Promise.resolve(damaged) });
    expect(await removeWorkspaceForGood(first, ID, await listed(first, ID), never)).toBeNull();
    await expect.poll(() => nameOf(second)).toBe('Astana, July 2017 (new)');
    expect(idOf(second)).not.toBe(ID);
  });

  it('removes nothing where the storage refuses, and says so', async () => {
    const { first, repository } = await twoTabs({
      removeWorkspace: () => Promise.resolve({ ok: false, error: { code: 'aborted', detail: 'test' } }),
    });
    await openWorkspace(first, idOf(first));
    const geneva = idOf(first);
    const outcome = await removeWorkspaceForGood(first, geneva, await listed(first, geneva));
    expect(outcome?.obstacle).toMatch(/^Nothing was removed\./u);
    expect(await idsIn(repository)).toContain(geneva);
  });
});

describe('removing everything', () => {
  it('empties the browser, blanks both tabs, and neither writes anything more', async () => {
    const { first, second, repository } = await twoTabs();
    let started = 0;
    Object.assign(first, { startAnew: () => (started += 1) });
    let isSet = true;
    const presence = { isSet: () => isSet, set: () => undefined, clear: () => void (isSet = false) };
    Object.assign(first, { presence });
    stateEmptyArea(second, 'iran', 'zone-1');
    await second.autosave?.flush();
    const list = await listed(first, null);
    expect(list.lines).toContain('The mark that versions were once saved here');
    expect(await removeEverything(first, list, never)).toBeNull();
    expect(isSet).toBe(false);
    expect(first.store.get().removal).toMatchObject({ everything: true, left: [], title: 'Everything is removed' });
    await expect
      .poll(() => second.store.get().removal)
      .toMatchObject({ title: 'Everything was removed in another tab' });
    for (const app of [first, second]) {
      expect(app.store.get()).toMatchObject({ workspaces: [], versions: [], dialog: { name: 'removed' } });
      expect(Object.keys(app.store.get().workspace.drafts['iran']?.map ?? {})).toEqual([]);
      expect(app.autosave).toBeNull();
      app.store.set((state) => ({ ...state, workspace: { ...state.workspace, name: 'Late' } }));
    }
    expect(await idsIn(repository)).toEqual([]);
    leaveReport(first);
    expect(started).toBe(1);
  });

  it('names what could not be removed', async () => {
    const { first } = await twoTabs({
      removeEverything: () => Promise.resolve({ ok: true, value: [{ where: 'database' }] }),
    });
    Object.assign(first, { presence: { isSet: () => true, set: () => undefined, clear: () => undefined } });
    await removeEverything(first, await listed(first, null), never);
    const { removal } = first.store.get();
    expect(removal?.title).toBe('Not everything could be removed');
    expect(removal?.left).toHaveLength(2);
  });

  it('is refused while a tab edits something and does not let go; then everything goes on', async () => {
    const { browser, links, first, repository } = await twoTabs();
    browser.sleep(links[1]);
    const outcome = await removeEverything(first, await listed(first, null), aborted);
    expect(outcome?.obstacle).toMatch(/did not let go/u);
    expect(await idsIn(repository)).toHaveLength(2);
    renameOpenWorkspace(first, 'Genf');
    await first.autosave?.flush();
    expect(first.store.get().saving.kind).toBe('kept');
  });

  it('goes on keeping what is drawn where the storage refuses to be emptied', async () => {
    const { first, repository } = await twoTabs({
      removeEverything: () => Promise.resolve({ ok: false, error: { code: 'aborted', detail: 'test' } }),
    });
    const outcome = await removeEverything(first, await listed(first, null), never);
    expect(outcome?.obstacle).toMatch(/^Nothing was removed\./u);
    renameOpenWorkspace(first, 'Genf');
    await first.autosave?.flush();
    const kept = await repository.loadWorkspace(idOf(first));
    expect(kept.ok && kept.value.name).toBe('Genf');
  });
});
