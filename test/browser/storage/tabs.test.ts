import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Application } from '../../../src/commands/application.ts';
import { rememberCamera } from '../../../src/commands/camera.ts';
import { undoStep } from '../../../src/commands/edit.ts';
import {
  listForRemoval,
  removeEverything,
  removeWorkspaceForGood,
  type Listed,
} from '../../../src/commands/removing.ts';
import { takeOver, takeOverAnyway } from '../../../src/commands/take-over.ts';
import { stateEmptyArea } from '../../../src/commands/turning-points.ts';
import { createWorkspace } from '../../../src/commands/workspaces.ts';
import { createTabLink } from '../../../src/storage/browser-tab-link.ts';
import type { HeldLock, TabLink, TabMessage } from '../../../src/storage/tab-link.ts';
import { openTab } from '../../unit/commands/open-tab.ts';
import { everythingIn, newDatabaseName, openRepository } from './raw-database.ts';

const NEVER = new AbortController().signal;
const ignore = (): void => undefined;
const links: TabLink[] = [];
const locks: HeldLock[] = [];
const apps: Application[] = [];

afterEach(() => {
  vi.restoreAllMocks();
  for (const app of apps.splice(0)) {
    app.autosave?.stop();
    app.tab?.letGo();
  }
  for (const lock of locks.splice(0)) lock.release();
  for (const made of links.splice(0)) made.close();
});

function link(scope: string): TabLink {
  const made = createTabLink(scope);
  if (!made) throw new Error('This browser has no locks.');
  links.push(made);
  return made;
}

/** Ask for a lock of the browser, to be let go after the test. */
async function acquire(...[from, ...given]: [TabLink, ...Parameters<TabLink['acquire']>]): Promise<HeldLock | null> {
  const lock = await from.acquire(...given);
  if (lock) locks.push(lock);
  return lock;
}

describe('the locks of the browser', () => {
  it('are had by one tab at a time, for each workspace and each database', async () => {
    const name = newDatabaseName();
    const [one, other] = [link(name), link(name)];
    const lock = await acquire(one, 'geneva', 'if-free', ignore);
    expect(await lock?.isHeld()).toBe(true);
    expect(await acquire(other, 'geneva', 'if-free', ignore)).toBeNull();
    expect(await acquire(other, 'astana', 'if-free', ignore)).not.toBeNull();
    expect(await acquire(link(newDatabaseName()), 'geneva', 'if-free', ignore)).not.toBeNull();
  });

  it('come in turn when they are let go, or not if the waiting is ended', async () => {
    const name = newDatabaseName();
    const [one, other] = [link(name), link(name)];
    const lock = await acquire(one, 'geneva', 'if-free', ignore);
    const impatience = new AbortController();
    const given = acquire(other, 'geneva', impatience.signal, ignore);
    impatience.abort();
    expect(await given).toBeNull();
    const turn = acquire(other, 'geneva', NEVER, ignore);
    lock?.release();
    expect(await (await turn)?.isHeld()).toBe(true);
    expect(await lock?.isHeld()).toBe(false);
  });

  it('can be taken by force: who had it is told once, and knows as soon as it asks', async () => {
    const name = newDatabaseName();
    const [one, other] = [link(name), link(name)];
    let losses = 0;
    const lost = await acquire(one, 'geneva', 'if-free', () => {
      losses += 1;
    });
    const taken = await acquire(other, 'geneva', 'by-force', ignore);
    expect(await lost?.isHeld()).toBe(false);
    expect(await taken?.isHeld()).toBe(true);
    expect(losses).toBe(1);
    lost?.release();
    expect(await taken?.isHeld()).toBe(true);
  });
});

describe('a tab that slept while another one took its lock', () => {
  it('is told of it by the browser before it says that it has it', async () => {
    let take = ignore;
    // As in a tab that wakes: the loss is told together with the answer to its question, not sooner.
    vi.spyOn(navigator.locks, 'request').mockImplementation(
      (name: string, _options: unknown, granted?: LockGrantedCallback<unknown>) =>
        new Promise((_resolve, reject) => {
          take = () => reject(new DOMException('taken', 'AbortError'));
          granted?.({ name, mode: 'exclusive' });
        }),
    );
    vi.spyOn(navigator.locks, 'query').mockImplementation(async () => {
      take();
      return { held: [], pending: [] };
    });
    let losses = 0;
    const lock = await link(newDatabaseName()).acquire('geneva', 'if-free', () => {
      losses += 1;
    });
    expect(await lock?.isHeld()).toBe(false);
    expect(losses).toBe(1);
  });
});

describe('the channel', () => {
  it('reaches the other tabs, and what is no message is not heard', async () => {
    const name = newDatabaseName();
    const [one, other] = [link(name), link(name)];
    const heard: TabMessage[] = [];
    const stop = other.listen((message) => heard.push(message));
    const stranger = new BroadcastChannel(`${name}/tabs`);
    for (const data of [
      null,
      'saved',
      { kind: 'saved' },
      { kind: 'removed', workspaceId: 1 },
      { kind: 'bought', workspaceId: 'a' },
    ]) {
      stranger.postMessage(data);
    }
    stranger.close();
    one.send({ kind: 'saved', workspaceId: 'geneva' });
    await expect.poll(() => heard).toEqual([{ kind: 'saved', workspaceId: 'geneva' }]);
    stop();
    const further: TabMessage[] = [];
    other.listen((message) => further.push(message));
    one.send({ kind: 'asked', workspaceId: 'geneva' });
    await expect.poll(() => further).toHaveLength(1);
    expect(heard).toHaveLength(1);
  });
});

const zonesOf = (app: Application): readonly string[] =>
  Object.keys(app.store.get().workspace.drafts['iran']?.map ?? {}).toSorted();

async function open(name: string): Promise<Application> {
  const app = await openTab(await openRepository(name), link(name));
  apps.push(app);
  await app.autosave?.flush();
  return app;
}

describe('two tabs on one database', () => {
  it('one edits, the other sees it at once, takes over with the steps, and nothing is lost', async () => {
    const name = newDatabaseName();
    const first = await open(name);
    const second = await open(name);
    expect(first.store.get().elsewhere ?? null).toBeNull();
    expect(second.store.get().elsewhere).toMatchObject({ how: 'open-there' });
    stateEmptyArea(first, 'iran', 'zone-1');
    await first.autosave?.flush();
    await expect.poll(() => zonesOf(second)).toEqual(['zone-1']);

    stateEmptyArea(first, 'iran', 'zone-2');
    await takeOver(second, NEVER);
    expect(zonesOf(second)).toEqual(['zone-1', 'zone-2']);
    expect(first.store.get().elsewhere).toMatchObject({ how: 'handed-over' });
    stateEmptyArea(second, 'iran', 'zone-3');
    await second.autosave?.flush();
    await expect.poll(() => zonesOf(first)).toEqual(['zone-1', 'zone-2', 'zone-3']);
    while (undoStep(second));
    expect(zonesOf(second)).toEqual([]);
    await takeOver(first, NEVER);
    expect(zonesOf(first)).toEqual([]);
  });

  it('that is robbed of it writes nothing more over what the other one draws', async () => {
    const name = newDatabaseName();
    const first = await open(name);
    const second = await open(name);
    stateEmptyArea(first, 'iran', 'zone-1');
    await takeOverAnyway(second);
    stateEmptyArea(second, 'iran', 'zone-2');
    await second.autosave?.flush();
    await first.autosave?.flush();
    expect(first.store.get().elsewhere).toMatchObject({ how: 'taken-away' });
    const kept = await second.repository.loadWorkspace('astana-2017');
    expect(kept.ok && Object.keys(kept.value.drafts['iran']?.map ?? {})).toEqual(['zone-2']);
  });
});

describe('removal in one of two tabs', () => {
  async function filled(name: string): Promise<readonly [Application, Application]> {
    const first = await open(name);
    await createWorkspace(first, { name: 'Geneva', zoneNames: ['N'], partyNames: ['A'], lineType: 'geodesic' });
    // Has Astana, and is where it is drawn.
    const second = await openTab(await openRepository(name), link(name), 'astana-2017');
    apps.push(second);
    stateEmptyArea(second, 'iran', 'zone-1');
    await second.autosave?.flush();
    return [first, second];
  }
  const listed = async (app: Application, id: string | null): Promise<Listed> => {
    const list = await listForRemoval(app, id);
    if ('obstacle' in list) throw new Error(list.obstacle);
    return list;
  };

  it('of a workspace: the other tab hands over, closes it, and brings nothing back', async () => {
    const name = newDatabaseName();
    const [first, second] = await filled(name);
    expect(await removeWorkspaceForGood(first, 'astana-2017', await listed(first, 'astana-2017'))).toBeNull();
    await expect.poll(() => second.store.get().workspace.name, { timeout: 10_000 }).toBe('Geneva');
    await second.autosave?.flush();
    for (const table of ['workspaces', 'drafts', 'draftChanges', 'steps', 'settings']) {
      expect(JSON.stringify(await everythingIn(name, table)), table).not.toContain('astana-2017');
    }
  });

  it('of everything: the other tab closes what it shows, and the database does not come back', async () => {
    const name = newDatabaseName();
    const [first, second] = await filled(name);
    expect(await removeEverything(first, await listed(first, null))).toBeNull();
    expect(first.store.get().removal).toMatchObject({ everything: true, left: [] });
    await expect.poll(() => second.store.get().removal?.everything).toBe(true);
    expect(zonesOf(second)).toEqual([]);
    stateEmptyArea(second, 'iran', 'zone-2');
    await second.autosave?.flush();
    rememberCamera(second, { centre: [36, 34], zoom: 5 });
    await second.repository.writeSetting('preferences', { theme: 'dark' });
    expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(name);
  });

  it('of everything, unheard by a tab that slept: what it writes then brings nothing back, and it closes too', async () => {
    const name = newDatabaseName();
    const deaf = { ...link(name), listen: () => () => undefined };
    const first = await open(name);
    const second = await openTab(await openRepository(name), deaf, 'astana-2017');
    apps.push(second);
    expect(await removeEverything(first, await listed(first, null))).toBeNull();
    expect(second.store.get().removal ?? null).toBeNull();
    // It believes that it edits.
    second.store.set((state) => ({ ...state, elsewhere: null }));
    await second.tab?.claim('astana-2017');
    stateEmptyArea(second, 'iran', 'zone-2');
    await second.autosave?.flush();
    await expect.poll(() => second.store.get().removal?.everything).toBe(true);
    expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(name);
  });
});
