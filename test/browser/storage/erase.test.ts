import { afterEach, describe, expect, it, vi } from 'vitest';
import { presenceMarker } from '../../../src/storage/presence-marker.ts';
import { eraseCaches } from '../../../src/storage/erase/erase-caches.ts';
import { createMemoryRepository } from '../../../src/storage/memory-repository.ts';
import { codeOf, request, RICH, triangle, valueOf, workspaceWithDraft } from '../../unit/storage/stored-things.ts';
import { AT, ID, TABLES, textOf, twoWorkspaces } from './erase-world.ts';
import { checked, emptyDatabase, journalBytes, leave, openWorld, type World } from './journal-world.ts';
import { everythingIn, openRaw, openRepository, settled, spoil, withTable } from './raw-database.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const journalText = async (world: World): Promise<string> => new TextDecoder().decode(await journalBytes(world));
/** How a boundary is written, in the database and in the journal. */
const corner = (ring: number): string => JSON.stringify(triangle(ring).geometry[0]?.[0]?.[0]);

describe('the inventory', () => {
  it('counts what is kept of a workspace, and of everything', async () => {
    const { repository } = await twoWorkspaces();
    const one = valueOf(await repository.takeInventory(ID));
    expect(one).toMatchObject({ versions: 1, drafts: 3, remarks: 1, settings: 2, fileAccesses: 0 });
    expect(one.workspaces).toEqual([{ id: ID, name: 'Astana, July 2017' }]);
    const all = valueOf(await repository.takeInventory(null));
    expect(all).toMatchObject({ versions: 2, drafts: 6, remarks: 2, settings: 4 });
    expect(all.workspaces).toHaveLength(2);
  });

  it('counts settings that open files of the user', async () => {
    const { repository, journalName } = await twoWorkspaces();
    const file = await (await navigator.storage.getDirectory()).getFileHandle(journalName);
    valueOf(await repository.writeSetting(`copy-file/${ID}`, file, ID));
    expect(valueOf(await repository.takeInventory(ID))).toMatchObject({ settings: 3, fileAccesses: 1 });
    valueOf(await repository.removeWorkspace(ID));
    expect(valueOf(await repository.takeInventory(null)).fileAccesses).toBe(0);
  });
});

describe('removing a workspace', () => {
  it('leaves nothing of it in any table nor in the journal, and all of the other one', async () => {
    const world = await twoWorkspaces();
    const before = valueOf(await world.repository.listVersions('geneva'));
    expect(await textOf(world)).toContain(ID);
    expect(await textOf(world)).toContain(corner(1));
    expect(valueOf(await world.repository.removeWorkspace(ID))).toEqual([]);
    for (const text of [await textOf(world), await journalText(world)]) {
      for (const trace of [ID, `Name ${ID}`, corner(1)]) expect(text).not.toContain(trace);
      for (const kept of ['geneva', 'Name geneva', corner(2)]) expect(text).toContain(kept);
    }
    expect(valueOf(await world.repository.listVersions('geneva'))).toEqual(before);
    const [version] = before;
    const opened = valueOf(await world.repository.openVersion(version?.id ?? ''));
    expect(opened.map).toEqual({ 'zone-1': RICH, 'zone-2': triangle(2) });
    expect(await checked(world)).toMatchObject({ versions: 1, problems: [], restored: { versions: [] } });
  });

  it('stays removed whatever is lost later', async () => {
    const world = await twoWorkspaces();
    valueOf(await world.repository.removeWorkspace(ID));
    await emptyDatabase(world);
    await checked(world);
    const again = await openRepository(world.databaseName);
    expect(valueOf(await again.listWorkspaces()).map(({ id }) => id)).toEqual(['geneva']);
  });

  it('leaves no setting of it behind that is written late', async () => {
    const world = await twoWorkspaces();
    const { repository } = world;
    valueOf(await repository.removeWorkspace(ID));
    valueOf(await repository.writeSetting(`camera/${ID}`, { zoom: 7 }, ID));
    valueOf(await repository.writeSetting('last-workspace', ID, ID));
    expect(await textOf(world)).not.toContain(ID);
    const keys = await withTable(world.databaseName, 'settings', (store) => settled(store.getAllKeys()));
    expect(keys).not.toContain(`camera/${ID}`);
    expect(keys).toContain('camera/geneva');
  });

  it('says so where the journal cannot be written, and the next check-up takes it out', async () => {
    const world = await twoWorkspaces();
    const deaf = await openRepository(world.databaseName, {
      secondCopy: {
        ...world.copy,
        isThere: () => Promise.resolve(true),
        forget: () => Promise.resolve({ ok: false, error: { code: 'quota-exceeded', detail: 'test' } }),
      },
    });
    expect(valueOf(await deaf.removeWorkspace(ID))).toMatchObject([
      { where: 'journal', failure: { code: 'quota-exceeded' } },
    ]);
    expect(await journalText(world)).toContain(ID);
    expect(await checked(world)).toMatchObject({ restored: { versions: [] } });
    expect(await journalText(world)).not.toContain(ID);
    expect(await textOf(world)).not.toContain(ID);
  });

  it('remembers nothing where there is no journal at all', async () => {
    const world = await twoWorkspaces();
    const without = await openRepository(world.databaseName, {
      secondCopy: {
        ...world.copy,
        isThere: () => Promise.resolve(false),
        forget: () => Promise.resolve({ ok: false, error: { code: 'unavailable', detail: 'test' } }),
      },
    });
    expect(valueOf(await without.removeWorkspace(ID))).toEqual([]);
    expect(await textOf(world)).not.toContain(ID);
  });

  it('names the boundaries that a damaged version of another workspace may need', async () => {
    const world = await twoWorkspaces();
    await spoil(world.databaseName, 'versions', (version) =>
      version['workspaceId'] === 'geneva' ? { ...version, record: new Uint8Array(3) } : version,
    );
    expect(valueOf(await world.repository.removeWorkspace(ID))).toEqual([{ where: 'payloads', count: 2 }]);
  });

  it('finds in the reading back what was not removed', async () => {
    const world = await twoWorkspaces();
    // A browser that says it has deleted and has not.
    vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (this: IDBObjectStore) {
      return this.count() as unknown as IDBRequest<undefined>;
    });
    const left = valueOf(await world.repository.removeWorkspace(ID));
    // A workspace, three drafts and their counts, a version with its head, a remark, two settings.
    expect(left).toEqual([{ where: 'tables', rows: 12 }]);
  });
});

const databases = async (): Promise<readonly (string | undefined)[]> =>
  (await indexedDB.databases()).map(({ name }) => name);

async function journalFile({ journalName }: World): Promise<File | null> {
  const folder = await navigator.storage.getDirectory();
  try {
    return await (await folder.getFileHandle(journalName)).getFile();
  } catch {
    return null;
  }
}

describe('removing everything', () => {
  it('leaves no database and no journal, and the next start is the first one', async () => {
    const world = await twoWorkspaces();
    expect(valueOf(await world.repository.removeEverything())).toEqual([]);
    expect(await databases()).not.toContain(world.databaseName);
    expect(await journalFile(world)).toBeNull();
    leave(world);
    const again = await openWorld(world);
    expect(valueOf(await again.repository.listWorkspaces())).toEqual([]);
    expect(await again.copy.isThere()).toBe(false);
    expect(await checked(again)).toMatchObject({ versions: 0, restored: { versions: [], workspaces: [] } });
    for (const table of TABLES) expect(await everythingIn(world.databaseName, table), table).toEqual([]);
  });

  it('ends the other tabs: nothing of what they still write comes back', async () => {
    const world = await twoWorkspaces();
    const other = await openWorld(world);
    const workspace = valueOf(await other.repository.loadWorkspace(ID));
    valueOf(await other.repository.saveVersion(request({ map: { 'zone-2': triangle(5) } })));
    expect(valueOf(await world.repository.removeEverything())).toEqual([]);
    const next = { ...workspace, name: 'Late' };
    expect(codeOf(await other.repository.saveWorkspace(next, workspace, AT, undefined, true))).toBe('removed');
    expect(codeOf(await other.repository.saveWorkspace(next, null, AT))).toBe('removed');
    expect(codeOf(await other.repository.saveVersion(request()))).toBe('removed');
    expect(codeOf(await other.repository.writeSetting('preferences', { theme: 'dark' }))).toBe('removed');
    expect(await databases()).not.toContain(world.databaseName);
    // The other tab has the file open: it is empty.
    expect((await journalFile(world))?.size ?? 0).toBe(0);
  });

  it('says that the empty database is held by a tab that does not let go', async () => {
    const world = await twoWorkspaces();
    const stubborn = await openRaw(world.databaseName);
    expect(valueOf(await world.repository.removeEverything())).toEqual([{ where: 'database' }]);
    const transaction = stubborn.transaction(TABLES);
    const counts = await Promise.all(TABLES.map((table) => settled(transaction.objectStore(table).count())));
    expect(counts).toEqual(TABLES.map(() => 0));
    stubborn.close();
    await expect.poll(databases).not.toContain(world.databaseName);
  });

  it('is finished by the next check-up where it was broken off before the journal', async () => {
    const world = await twoWorkspaces();
    const broken = await openRepository(world.databaseName, {
      secondCopy: {
        ...world.copy,
        isThere: () => Promise.resolve(true),
        erase: () => Promise.resolve({ ok: false, error: { code: 'unavailable', detail: 'test' } }),
      },
    });
    expect(valueOf(await broken.removeEverything())).toMatchObject([{ where: 'journal' }]);
    expect(await journalText(world)).toContain('geneva');
    expect(await checked(world)).toMatchObject({ versions: 0, restored: { versions: [], workspaces: [] } });
    expect(await journalText(world)).not.toContain('geneva');
    for (const table of TABLES) expect(await everythingIn(world.databaseName, table), table).toEqual([]);
  });

  it('waits for a check-up, which would put the one back from the other', async () => {
    const world = await twoWorkspaces();
    let done = false;
    let removing: Promise<unknown> = Promise.resolve();
    await navigator.locks.request(`delimit-check-up ${world.databaseName}`, async () => {
      removing = world.repository.removeEverything().finally(() => {
        done = true;
      });
      await expect
        .poll(async () => (await navigator.locks.query()).pending?.map(({ name }) => name))
        .toContain(`delimit-check-up ${world.databaseName}`);
      expect(done).toBe(false);
      expect(await everythingIn(world.databaseName, 'workspaces')).toHaveLength(2);
    });
    await removing;
    expect(await databases()).not.toContain(world.databaseName);
  });

  it('says what is still there where the browser does not empty a table', async () => {
    const world = await twoWorkspaces();
    vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(function (this: IDBObjectStore) {
      return this.count() as unknown as IDBRequest<undefined>;
    });
    const [left] = valueOf(await world.repository.removeEverything());
    expect(left).toMatchObject({ where: 'tables' });
    expect(await databases()).toContain(world.databaseName);
  });
});

describe('beside the database', () => {
  it('the marker is taken away from both its places', () => {
    const marker = presenceMarker();
    marker.set();
    expect([marker.isSet(), localStorage.length]).toEqual([true, 1]);
    expect(document.cookie).toContain('delimit-was-here');
    marker.clear();
    expect([marker.isSet(), localStorage.length]).toEqual([false, 0]);
    expect(document.cookie).not.toContain('delimit-was-here');
  });

  it('the caches of the address go; the program, which has to start again, stays', async () => {
    await caches.open('delimit-test');
    const program = 'delimit-build-3-0badcafe';
    await caches.open(program);
    expect(await eraseCaches()).toMatchObject({ left: 0 });
    expect(await caches.keys()).toEqual([program]);
    await caches.delete(program);
  });

  it('a repository in memory does the same', async () => {
    const repository = createMemoryRepository();
    for (const id of ['a', 'b']) valueOf(await repository.saveWorkspace(workspaceWithDraft(id), null, AT));
    valueOf(await repository.writeSetting('camera/a', 1, 'a'));
    expect(valueOf(await repository.removeWorkspace('a'))).toEqual([]);
    expect(valueOf(await repository.readSetting('camera/a'))).toBeNull();
    expect(valueOf(await repository.listWorkspaces()).map(({ id }) => id)).toEqual(['b']);
    expect(valueOf(await repository.removeEverything())).toEqual([]);
    expect(valueOf(await repository.takeInventory(null))).toMatchObject({ workspaces: [], versions: 0, settings: 0 });
  });
});
