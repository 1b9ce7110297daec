import { afterEach, describe, expect, it } from 'vitest';
import type { Application } from '../../../src/commands/application.ts';
import { takeOverAnyway } from '../../../src/commands/take-over.ts';
import { stateEmptyArea } from '../../../src/commands/turning-points.ts';
import type { Workspace } from '../../../src/domain/workspace.ts';
import { createTabLink } from '../../../src/storage/browser-tab-link.ts';
import type { Repository } from '../../../src/storage/repository.ts';
import { openTab } from '../../unit/commands/open-tab.ts';
import { codeOf, DRAFT, request, triangle, valueOf, workspaceWithDraft } from '../../unit/storage/stored-things.ts';
import { everythingIn, newDatabaseName, openRepository, settled, withTable } from './raw-database.ts';

const AT = '2017-07-05T09:00:00.000Z';
const ID = 'astana-2017';
const PURGED = '2018-01-01T00:00:00.000Z';

/** A workspace that two tabs have read. */
async function readTwice(): Promise<{ name: string; one: Repository; other: Repository; start: Workspace }> {
  const name = newDatabaseName();
  const [one, other] = [await openRepository(name), await openRepository(name)];
  valueOf(await one.saveWorkspace(workspaceWithDraft(), null, AT));
  const start = valueOf(await one.loadWorkspace(ID));
  valueOf(await other.loadWorkspace(ID));
  return { name, one, other, start };
}

const alone = (repository: Repository, workspace: Workspace, previous: Workspace) =>
  repository.saveWorkspace(workspace, previous, AT, undefined, true);
const withDraft = (start: Workspace, map: typeof DRAFT.map): Workspace => ({
  ...start,
  drafts: { ...start.drafts, iran: { ...DRAFT, map } },
});

describe('a tab that alone may write', () => {
  it('writes nothing over what another one has written since it read, until it has read that', async () => {
    const { one, other, start } = await readTwice();
    const theirs = withDraft(start, { 'zone-4': triangle(4) });
    valueOf(await alone(other, theirs, start));
    const late = withDraft(start, { 'zone-3': triangle(3) });
    expect(codeOf(await alone(one, late, start))).toBe('overtaken');
    expect(valueOf(await other.loadWorkspace(ID))).toEqual(theirs);
    const read = valueOf(await one.loadWorkspace(ID));
    const next = { ...read, name: 'Astana V' };
    valueOf(await alone(one, next, read));
    valueOf(await alone(one, { ...next, name: 'Astana VI' }, next));
    expect(valueOf(await other.loadWorkspace(ID)).name).toBe('Astana VI');
  });

  it('goes on where nobody else wrote: after its own writing, a deletion, and what the browser lost', async () => {
    const { name, one, other, start } = await readTwice();
    valueOf(await other.deleteWorkspace(ID, AT));
    const second = withDraft(start, { 'zone-4': triangle(4) });
    valueOf(await alone(one, second, start));
    for (const table of ['workspaces', 'drafts']) await withTable(name, table, (store) => settled(store.clear()));
    const third = { ...second, name: 'Astana V' };
    valueOf(await alone(one, third, second));
    expect(valueOf(await one.loadWorkspace(ID))).toEqual(third);
  });

  it('brings back nothing of what another one removed for good, neither the draft nor a version', async () => {
    const { name, one, other, start } = await readTwice();
    valueOf(await other.deleteWorkspace(ID, AT));
    valueOf(await other.purgeDeletedWorkspaces(PURGED));
    expect(codeOf(await alone(one, withDraft(start, {}), start))).toBe('removed');
    expect(codeOf(await one.saveVersion(request()))).toBe('removed');
    for (const table of ['workspaces', 'drafts', 'draftChanges', 'steps', 'versions', 'payloads', 'heads']) {
      expect(await everythingIn(name, table), table).toEqual([]);
    }
    // Nor does it write into one that came back as another: it was put there after the removal.
    valueOf(await other.saveWorkspace({ ...start, name: 'Anew' }, null, AT));
    expect(codeOf(await alone(one, withDraft(start, {}), start))).toBe('overtaken');
  });
});

const apps: Application[] = [];
const links: { close(): void }[] = [];

afterEach(() => {
  for (const app of apps.splice(0)) {
    app.autosave?.stop();
    app.tab?.letGo();
  }
  for (const link of links.splice(0)) link.close();
});

async function open(name: string, repository: Repository): Promise<Application> {
  const link = createTabLink(name);
  if (link) links.push(link);
  const app = await openTab(repository, link);
  apps.push(app);
  await app.autosave?.flush();
  return app;
}

const zonesOf = (workspace: Workspace): readonly string[] => Object.keys(workspace.drafts['iran']?.map ?? {});

describe('two tabs that interleave', () => {
  it('one that sleeps between asking and writing does not write over what the other one drew', async () => {
    const name = newDatabaseName();
    const kept = await openRepository(name);
    let asleep: Promise<void> | null = null;
    let hasAsked = false;
    const first = await open(name, {
      ...kept,
      saveWorkspace: async (...given) => {
        hasAsked = true;
        await asleep;
        return kept.saveWorkspace(...given);
      },
    });
    const second = await open(name, await openRepository(name));
    let wake = (): void => undefined;
    asleep = new Promise((resolve) => {
      wake = resolve;
    });
    hasAsked = false;
    stateEmptyArea(first, 'iran', 'zone-1');
    const writing = first.autosave?.flush();
    await expect.poll(() => hasAsked).toBe(true);

    await takeOverAnyway(second);
    stateEmptyArea(second, 'iran', 'zone-2');
    await second.autosave?.flush();
    wake();
    await writing;
    expect(zonesOf(valueOf(await kept.loadWorkspace(ID)))).toEqual(['zone-2']);
    expect(first.store.get().elsewhere).toMatchObject({ how: 'taken-away', unwritten: true });
    expect(first.store.get().saving).toMatchObject({ kind: 'failed' });
    expect(zonesOf(first.store.get().workspace)).toEqual(['zone-1']);
    // And the one that took over goes on.
    stateEmptyArea(second, 'iran', 'zone-3');
    await second.autosave?.flush();
    expect(zonesOf(valueOf(await kept.loadWorkspace(ID)))).toEqual(['zone-2', 'zone-3']);
  });
});
