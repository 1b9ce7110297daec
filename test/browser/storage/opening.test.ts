import { afterEach, describe, expect, it, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { createIndexedDbRepository } from '../../../src/storage/indexed-db-repository.ts';
import { MIGRATIONS, type Migration } from '../../../src/storage/migrations.ts';
import { codeOf, request, triangle, valueOf, workspaceWithDraft } from '../../unit/storage/stored-things.ts';
import { everythingIn, newDatabaseName, openRaw, openRepository } from './raw-database.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

type Begin = (this: IDBDatabase, ...given: Parameters<IDBDatabase['transaction']>) => IDBTransaction;

const AT = '2017-07-05T09:00:00.000Z';
const addTable: Migration = (database) => {
  database.createObjectStore('later');
};
const newer = [...MIGRATIONS, addTable];

/** The devtools protocol, as far as it is used here. */
const devtools = cdp() as unknown as { send(method: string, given?: Record<string, unknown>): Promise<unknown> };

describe('opening the database', () => {
  it('is refused in words, and the data are left alone, when a newer release has written them', async () => {
    const name = newDatabaseName();
    const later = await openRepository(name, { migrations: newer });
    const saved = valueOf(await later.saveVersion(request()));
    later.close();
    expect(codeOf(await createIndexedDbRepository({ databaseName: name }))).toBe('newer-schema');
    const again = await openRepository(name, { migrations: newer });
    expect(valueOf(await again.listVersions('astana-2017'))).toEqual([saved]);
  });

  it('brings older data to the newest schema and keeps them', async () => {
    const name = newDatabaseName();
    const older = await openRepository(name);
    valueOf(await older.saveWorkspace(workspaceWithDraft(), null, AT));
    older.close();
    const repository = await openRepository(name, { migrations: newer });
    expect(valueOf(await repository.loadWorkspace('astana-2017'))).toEqual(workspaceWithDraft());
    expect([...(await openRaw(name)).objectStoreNames]).toContain('later');
  });

  it('keeps the old data and the old schema when a migration fails half way', async () => {
    const name = newDatabaseName();
    const older = await openRepository(name);
    valueOf(await older.saveWorkspace(workspaceWithDraft(), null, AT));
    older.close();
    const failing: Migration = async (database, transaction) => {
      database.createObjectStore('later');
      await transaction.objectStore('workspaces').clear();
      throw new DOMException('no room', 'QuotaExceededError');
    };
    const migrations = [...MIGRATIONS, failing];
    expect(codeOf(await createIndexedDbRepository({ databaseName: name, migrations }))).toBe('quota-exceeded');
    const repository = await openRepository(name);
    expect(valueOf(await repository.loadWorkspace('astana-2017'))).toEqual(workspaceWithDraft());
  });

  it('lets a newer release in another tab upgrade, and tells so from then on', async () => {
    const name = newDatabaseName();
    const older = await openRepository(name);
    const blocked = vi.fn();
    const upgrade = indexedDB.open(name, MIGRATIONS.length + 1);
    upgrade.addEventListener('blocked', blocked);
    await new Promise((resolve) => upgrade.addEventListener('success', resolve));
    expect(blocked).not.toHaveBeenCalled();
    upgrade.result.close();
    expect(codeOf(await older.saveVersion(request()))).toBe('newer-schema');
  });

  it('says blocked when an older tab does not let go, and does not hold up the next one', async () => {
    const name = newDatabaseName();
    const first = await openRepository(name);
    first.close();
    const stubborn = await openRaw(name);
    const options = { databaseName: name, migrations: newer, blockedAfterMs: 20 };
    expect(codeOf(await createIndexedDbRepository(options))).toBe('blocked');
    const closing = vi.spyOn(IDBDatabase.prototype, 'close');
    stubborn.close();
    // The opening that was given up comes through now, and must let go by itself.
    await vi.waitFor(() =>
      expect(closing.mock.contexts.some((database) => (database as IDBDatabase).version === newer.length)).toBe(true),
    );
    const repository = await openRepository(name, { migrations: newer });
    expect(valueOf(await repository.listWorkspaces())).toEqual([]);
  });

  it('waits for an older tab that lets go in time', async () => {
    const name = newDatabaseName();
    (await openRepository(name)).close();
    const slow = await openRaw(name);
    const waiting = openRepository(name, { migrations: newer, blockedAfterMs: 10_000 });
    slow.addEventListener('versionchange', () => setTimeout(() => slow.close(), 30));
    expect(valueOf(await (await waiting).listWorkspaces())).toEqual([]);
  });

  it('is refused where the browser forbids storage, by throwing or by rejecting', async () => {
    const open = vi.spyOn(IDBFactory.prototype, 'open');
    open.mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect(codeOf(await createIndexedDbRepository({ databaseName: newDatabaseName() }))).toBe('refused');
    open.mockRestore();
    vi.stubGlobal('indexedDB', undefined);
    expect(codeOf(await createIndexedDbRepository({ databaseName: newDatabaseName() }))).toBe('unavailable');
    vi.unstubAllGlobals();
  });
});

describe('a connection that is lost', () => {
  it('is opened again by the next call, once for all that call at the same time', async () => {
    const name = newDatabaseName();
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const repository = await openRepository(name);
    valueOf(await repository.saveVersion(request()));
    const lost = transaction.mock.contexts[0] as IDBDatabase;
    lost.close();
    lost.dispatchEvent(new Event('close'));
    const open = vi.spyOn(IDBFactory.prototype, 'open');
    const saved = await Promise.all([1, 2, 3].map((step) => repository.saveVersion(request({ note: String(step) }))));
    expect(saved.map((one) => valueOf(one).record.number).toSorted((a, b) => a - b)).toEqual([2, 3, 4]);
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('is opened again in the same call when nothing had told that it was lost, and writes what it was to write once', async () => {
    const name = newDatabaseName();
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const repository = await openRepository(name);
    valueOf(await repository.saveVersion(request()));
    const connection = (): IDBDatabase => transaction.mock.contexts.at(-1) as IDBDatabase;
    connection().close();
    expect(valueOf(await repository.saveVersion(request())).record.number).toBe(2);
    connection().close();
    expect(valueOf(await repository.listVersions('astana-2017'))).toHaveLength(2);

    // Lost between the writing and the reading back.
    transaction.mockRestore();
    const untouched = Reflect.get(IDBDatabase.prototype, 'transaction') as Begin;
    const losing = vi.spyOn(IDBDatabase.prototype, 'transaction');
    losing.mockImplementation(function (this: IDBDatabase, ...given) {
      const made = untouched.apply(this, given);
      if (made.mode === 'readwrite') made.addEventListener('complete', () => this.close());
      return made;
    });
    expect(valueOf(await repository.saveVersion(request())).record.number).toBe(3);
    losing.mockRestore();
    expect(valueOf(await repository.listVersions('astana-2017'))).toHaveLength(3);
  });

  it('is told when opening it again fails, once and not for ever', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const repository = await openRepository(newDatabaseName());
    valueOf(await repository.listWorkspaces());
    (transaction.mock.contexts[0] as IDBDatabase).close();
    const open = vi.spyOn(IDBFactory.prototype, 'open').mockImplementationOnce(() => {
      throw new DOMException('not now', 'UnknownError');
    });
    expect(codeOf(await repository.listWorkspaces())).toBe('unavailable');
    expect(valueOf(await repository.listWorkspaces())).toEqual([]);
    expect(open).toHaveBeenCalledTimes(2);
  });

  it('is not opened again once the repository was closed', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const repository = await openRepository(newDatabaseName());
    valueOf(await repository.listWorkspaces());
    (transaction.mock.contexts[0] as IDBDatabase).dispatchEvent(new Event('close'));
    repository.close();
    const open = vi.spyOn(IDBFactory.prototype, 'open');
    expect(codeOf(await repository.saveVersion(request()))).toBe('unavailable');
    expect(codeOf(await repository.listWorkspaces())).toBe('unavailable');
    expect(open).not.toHaveBeenCalled();
  });

  it('comes back when the browser really cleared the site', async () => {
    const repository = await openRepository(newDatabaseName());
    valueOf(await repository.saveVersion(request()));
    await devtools.send('Storage.clearDataForOrigin', { origin: location.origin, storageTypes: 'indexeddb' });
    await vi.waitFor(async () => expect(valueOf(await repository.listVersions('astana-2017'))).toEqual([]));
    valueOf(await repository.saveWorkspace(workspaceWithDraft(), workspaceWithDraft(), AT));
    expect(valueOf(await repository.loadWorkspace('astana-2017'))).toEqual(workspaceWithDraft());
  });
});

describe('a full disk', () => {
  const override = (quotaSize?: number): Promise<unknown> =>
    devtools.send('Storage.overrideQuotaForOrigin', {
      origin: location.origin,
      ...(quotaSize === undefined ? {} : { quotaSize }),
    });

  it('is told as such, keeps nothing of what did not fit, and what was there stays', async () => {
    const name = newDatabaseName();
    // The browser remembers for a while how much room there was; clearing makes it look again.
    await devtools.send('Storage.clearDataForOrigin', { origin: location.origin, storageTypes: 'indexeddb' });
    await override(1_000_000);
    const repository = await openRepository(name);
    const first = valueOf(await repository.saveVersion(request()));
    const { geometry, provenance } = triangle();
    const turningPointNames = { a: 'x'.repeat(2_000_000) };
    const large = request({ map: { 'zone-1': { geometry, provenance: { ...provenance, turningPointNames } } } });
    try {
      expect(codeOf(await repository.saveVersion(large))).toBe('quota-exceeded');
      expect(await everythingIn(name, 'payloads')).toHaveLength(1);
      expect(valueOf(await repository.listVersions('astana-2017'))).toEqual([first]);
    } finally {
      await override();
    }
    expect(valueOf(await repository.saveVersion(large)).record.number).toBe(2);
  });
});
