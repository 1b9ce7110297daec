import { afterEach, describe, expect, it, vi } from 'vitest';
import { codeOf, DRAFT, request, triangle, valueOf, workspaceWithDraft } from '../../unit/storage/stored-things.ts';
import type { Repository } from '../../../src/storage/repository.ts';
import { everythingIn, newDatabaseName, openRepository, spoil } from './raw-database.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

type Begin = (this: IDBDatabase, ...given: Parameters<IDBDatabase['transaction']>) => IDBTransaction;
type Write = (this: IDBObjectStore, value: unknown, key?: IDBValidKey) => IDBRequest<IDBValidKey>;

const AT = '2017-07-05T09:00:00.000Z';

/** Everything in a repository that writes. */
async function writeEverything(repository: Repository): Promise<void> {
  const workspace = workspaceWithDraft();
  valueOf(await repository.saveWorkspace(workspace, null, AT));
  const { id } = valueOf(await repository.saveVersion(request()));
  valueOf(await repository.remarkVersion({ kind: 'name', versionId: id, name: 'First', at: AT }));
  valueOf(await repository.writeSetting('theme', 'dark'));
  valueOf(await repository.deleteWorkspace(workspace.id, AT));
  valueOf(await repository.recoverWorkspace(workspace.id));
  valueOf(await repository.deleteWorkspace(workspace.id, AT));
  valueOf(await repository.purgeDeletedWorkspaces('2017-07-06T00:00:00.000Z'));
}

describe('writing', () => {
  it('asks for strict durability in every transaction that writes', async () => {
    const repository = await openRepository(newDatabaseName());
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await writeEverything(repository);
    const writing = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writing.length).toBeGreaterThanOrEqual(8);
    expect(writing.map(([, , options]) => options?.durability)).toEqual(writing.map(() => 'strict'));
  });

  it('acknowledges only after the transaction has completed', async () => {
    const repository = await openRepository(newDatabaseName());
    const open: IDBTransaction[] = [];
    const original = Reflect.get(IDBDatabase.prototype, 'transaction') as Begin;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...given) {
      const transaction = original.apply(this, given);
      if (transaction.mode === 'readwrite') {
        open.push(transaction);
        transaction.addEventListener('complete', () => open.splice(open.indexOf(transaction), 1));
      }
      return transaction;
    });
    const openWhenDone = async (work: Promise<unknown>): Promise<number> => {
      await work;
      return open.length;
    };
    const workspace = workspaceWithDraft();
    expect(await openWhenDone(repository.saveWorkspace(workspace, null, AT))).toBe(0);
    const saved = repository.saveVersion(request());
    expect(await openWhenDone(saved)).toBe(0);
    const versionId = valueOf(await saved).id;
    expect(await openWhenDone(repository.remarkVersion({ kind: 'note', versionId, note: 'x', at: AT }))).toBe(0);
    expect(await openWhenDone(repository.writeSetting('theme', 'dark'))).toBe(0);
    expect(await openWhenDone(repository.deleteWorkspace(workspace.id, AT))).toBe(0);
  });

  it('acknowledges nothing of a transaction that aborts at its end, and keeps nothing of it', async () => {
    const name = newDatabaseName();
    const repository = await openRepository(name);
    const put = Reflect.get(IDBObjectStore.prototype, 'put') as Write;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      const asked = put.apply(this, given);
      // As on a full disk: the request succeeds, the transaction does not.
      asked.addEventListener('success', () => this.transaction.abort());
      return asked;
    });
    expect(codeOf(await repository.saveVersion(request()))).toBe('aborted');
    expect(codeOf(await repository.saveWorkspace(workspaceWithDraft(), null, AT))).toBe('aborted');
    expect(codeOf(await repository.writeSetting('theme', 'dark'))).toBe('aborted');
    vi.restoreAllMocks();
    for (const table of ['versions', 'payloads', 'heads', 'workspaces', 'drafts', 'settings']) {
      expect(await everythingIn(name, table), table).toEqual([]);
    }
    expect(valueOf(await repository.saveVersion(request())).record.number).toBe(1);
  });

  it('keeps nothing of a workspace of which one draft cannot be kept', async () => {
    const name = newDatabaseName();
    const repository = await openRepository(name);
    const workspace = workspaceWithDraft();
    valueOf(await repository.saveWorkspace(workspace, null, AT));
    const unkeepable = { ...DRAFT, basedOn: (() => 1) as unknown as string };
    const next = {
      ...workspace,
      name: 'Renamed',
      drafts: { iran: { ...DRAFT }, russia: unkeepable, turkey: { ...DRAFT } },
    };
    expect(codeOf(await repository.saveWorkspace(next, workspace, AT))).toBe('refused');
    expect(valueOf(await repository.loadWorkspace(workspace.id))).toEqual(workspace);
  });

  it('keeps nothing of a version of which one part cannot be kept', async () => {
    const name = newDatabaseName();
    const repository = await openRepository(name);
    const areasM2 = { 'zone-2': (() => 1) as unknown as number };
    expect(codeOf(await repository.saveVersion(request({ areasM2 })))).toBe('refused');
    for (const table of ['versions', 'payloads', 'heads']) expect(await everythingIn(name, table), table).toEqual([]);
  });

  it('keeps nothing, and says so, when the program itself fails in the middle of a transaction', async () => {
    const name = newDatabaseName();
    const repository = await openRepository(name);
    const reported = vi.fn();
    vi.stubGlobal('reportError', reported);
    const fault = new TypeError('a fault of the program');
    const put = Reflect.get(IDBObjectStore.prototype, 'put') as Write;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      if (this.name === 'heads' || this.name === 'drafts') throw fault;
      return put.apply(this, given);
    });
    expect(codeOf(await repository.saveVersion(request()))).toBe('aborted');
    expect(codeOf(await repository.saveWorkspace(workspaceWithDraft(), null, AT))).toBe('aborted');
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    expect(reported.mock.calls).toEqual([[fault], [fault]]);
    for (const table of ['versions', 'payloads', 'heads', 'workspaces', 'drafts']) {
      expect(await everythingIn(name, table), table).toEqual([]);
    }
  });

  it('lets no rejection escape when the browser breaks a transaction off, be it reading or writing', async () => {
    const repository = await openRepository(newDatabaseName());
    const { id } = valueOf(await repository.saveVersion(request()));
    const escaped = vi.fn((event: Event) => event.preventDefault());
    window.addEventListener('unhandledrejection', escaped);
    const original = Reflect.get(IDBDatabase.prototype, 'transaction') as Begin;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...given) {
      const transaction = original.apply(this, given);
      queueMicrotask(() => transaction.abort());
      return transaction;
    });
    const outcomes = [
      await repository.listWorkspaces(),
      await repository.loadWorkspace('astana-2017'),
      await repository.saveWorkspace(workspaceWithDraft(), null, AT),
      await repository.deleteWorkspace('astana-2017', AT),
      await repository.purgeDeletedWorkspaces(AT),
      await repository.listVersions('astana-2017'),
      await repository.saveVersion(request()),
      await repository.openVersion(id),
      await repository.remarkVersion({ kind: 'name', versionId: id, name: 'x', at: AT }),
      await repository.readSetting('theme'),
      await repository.writeSetting('theme', 'dark'),
    ];
    vi.restoreAllMocks();
    expect(outcomes.map(codeOf)).toEqual(outcomes.map(() => 'aborted'));
    // The browser tells of a rejection when the running task is over.
    await new Promise((resolve) => {
      const channel = new MessageChannel();
      channel.port1.addEventListener('message', resolve);
      channel.port1.start();
      channel.port2.postMessage(null);
    });
    window.removeEventListener('unhandledrejection', escaped);
    expect(escaped).not.toHaveBeenCalled();
  });

  it('does not acknowledge a version that reads back altered', async () => {
    const repository = await openRepository(newDatabaseName());
    const add = Reflect.get(IDBObjectStore.prototype, 'add') as Write;
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, value, key) {
      if (this.name !== 'payloads') return add.call(this, value, key);
      const payload = value as { readonly bytes: Uint8Array };
      return add.call(this, { ...payload, bytes: payload.bytes.map((byte) => (byte === 0x35 ? 0x36 : byte)) }, key);
    });
    expect(codeOf(await repository.saveVersion(request()))).toBe('damaged');
  });

  it('writes a payload once, whatever points at it', async () => {
    const name = newDatabaseName();
    const repository = await openRepository(name);
    const map = { 'zone-2': triangle() };
    valueOf(await repository.saveVersion(request({ map })));
    valueOf(await repository.saveVersion(request({ map, partyId: 'iran' })));
    valueOf(await repository.saveVersion(request({ map, workspaceId: 'other' })));
    expect(await everythingIn(name, 'payloads')).toHaveLength(1);
    expect(await everythingIn(name, 'versions')).toHaveLength(3);
  });

  it('writes only the drafts that changed', async () => {
    const repository = await openRepository(newDatabaseName());
    const workspace = workspaceWithDraft();
    valueOf(await repository.saveWorkspace(workspace, null, AT));
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    const next = { ...workspace, drafts: { ...workspace.drafts, iran: DRAFT } };
    valueOf(await repository.saveWorkspace(next, workspace, AT));
    const written = put.mock.calls.map(([value]): unknown => value);
    const tables = put.mock.contexts.map((table) => (table as IDBObjectStore).name);
    const drafts = written.filter((_, index) => tables[index]?.startsWith('draft'));
    expect(drafts).toMatchObject([{ partyId: 'iran' }]);
  });

  it('removes the draft of a party that was removed', async () => {
    const name = newDatabaseName();
    const repository = await openRepository(name);
    const workspace = workspaceWithDraft();
    valueOf(await repository.saveWorkspace(workspace, null, AT));
    const { russia: _removed, ...drafts } = workspace.drafts;
    const next = { ...workspace, parties: workspace.parties.filter(({ id }) => id !== 'russia'), drafts };
    valueOf(await repository.saveWorkspace(next, workspace, AT));
    expect(await everythingIn(name, 'drafts')).toMatchObject([{ partyId: 'iran' }, { partyId: 'turkey' }]);
  });

  it('removes payloads that no version needs any more, with everything else of a purged workspace', async () => {
    const name = newDatabaseName();
    const repository = await openRepository(name);
    await writeEverything(repository);
    for (const table of ['workspaces', 'drafts', 'versions', 'payloads', 'remarks', 'heads']) {
      expect(await everythingIn(name, table), table).toEqual([]);
    }
  });

  it('removes no payload while a version that may need it cannot be read', async () => {
    const name = newDatabaseName();
    const repository = await openRepository(name);
    valueOf(await repository.saveVersion(request({ workspaceId: 'other' })));
    await spoil(name, 'versions', (version) => ({ ...version, record: new Uint8Array(3) }));
    valueOf(await repository.saveWorkspace(workspaceWithDraft(), null, AT));
    valueOf(await repository.deleteWorkspace('astana-2017', AT));
    expect(valueOf(await repository.purgeDeletedWorkspaces('2018-01-01T00:00:00.000Z'))).toBe(1);
    expect(await everythingIn(name, 'payloads')).toHaveLength(1);
  });
});
