import { describe, expect, it, vi } from 'vitest';
import { createIndexedDbRepository } from '../../../src/storage/indexed-db-repository.ts';
import { describeBackups } from '../../unit/storage/backup/backup-contract.ts';
import {
  AT,
  backedUp,
  encoded,
  everything,
  fill,
  LATER,
  opened,
  verified,
} from '../../unit/storage/backup/backed-up.ts';
import { mutantsOf, seeded } from '../../unit/storage/backup/mutate-backup.ts';
import { writeLoosely } from '../../unit/storage/backup/write-loosely.ts';
import { readBackup } from '../../../src/storage/backup/read-backup.ts';
import { codeOf, DRAFT, valueOf } from '../../unit/storage/stored-things.ts';
import { everythingIn, newDatabaseName, openRepository, settled, spoil, withTable } from './raw-database.ts';

describeBackups('the repository in IndexedDB', () => openRepository(newDatabaseName()));

type Put = (this: IDBObjectStore, value: unknown, key?: IDBValidKey) => IDBRequest<IDBValidKey>;

const TABLES = ['workspaces', 'drafts', 'draftChanges', 'payloads', 'versions', 'remarks', 'heads'];

const contentOf = (name: string): Promise<unknown[]> => Promise.all(TABLES.map((table) => everythingIn(name, table)));

async function filled(): Promise<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }> {
  const name = newDatabaseName();
  const repository = await openRepository(name);
  await fill(repository);
  return { name, bytes: await backedUp(repository) };
}

describe('a backup on the disk', () => {
  it('brings back everything after the database was deleted', async () => {
    const name = newDatabaseName();
    const source = valueOf(await createIndexedDbRepository({ databaseName: name }));
    await fill(source);
    const before = await everything(source);
    const bytes = await backedUp(source);
    source.close();
    await settled(indexedDB.deleteDatabase(name));
    const target = await openRepository(name);
    expect(valueOf(await target.listWorkspaces())).toEqual([]);
    await opened(target, bytes);
    expect(await everything(target)).toEqual(before);
  });

  it('that was changed alters nothing in the tables', async () => {
    const { name, bytes } = await filled();
    const repository = await openRepository(name);
    const before = await contentOf(name);
    const text = new TextDecoder().decode(bytes);
    const random = seeded(4);
    const loosely = Array.from({ length: 8 }, () => encoded(writeLoosely(JSON.parse(text), random)));
    let sound = 0;
    for (const changed of [...mutantsOf(text, 4, 4).map((mutant) => mutant.bytes), ...loosely]) {
      const read = await readBackup(changed, null);
      if (!read.ok) continue;
      sound += 1;
      valueOf(await repository.addBackup(read.value, LATER));
    }
    // Those that say the same: all of it is there already.
    expect(sound).toBeGreaterThanOrEqual(loosely.length);
    expect(await contentOf(name)).toEqual(before);
  });

  it('brings back everything, however loosely it is written', async () => {
    const { name, bytes } = await filled();
    const loose = writeLoosely(JSON.parse(new TextDecoder().decode(bytes)), seeded(5));
    const target = await openRepository(newDatabaseName());
    await opened(target, encoded(loose));
    expect(await everything(target)).toEqual(await everything(await openRepository(name)));
  });

  it('that does not fit is not half written: not even its workspace', async () => {
    const { bytes } = await filled();
    const whole = await verified(bytes);
    const name = newDatabaseName();
    const target = await openRepository(name);
    valueOf(await target.addBackup({ ...whole, versions: whole.versions.filter((one) => one.number > 1) }, LATER));
    expect((await contentOf(name)).flat()).toEqual([]);
    // What cannot be stored aborts the transaction, what was put before it too.
    const remark = { ...whole.remarks[0], remark: () => undefined };
    const bad = { ...whole, remarks: [remark] } as unknown as typeof whole;
    expect(codeOf(await target.addBackup(bad, LATER))).toBe('refused');
    expect((await contentOf(name)).flat()).toEqual([]);
  });

  it('is not said to be there when what was written reads back altered', async () => {
    const { bytes } = await filled();
    const target = await openRepository(newDatabaseName());
    const backup = await verified(bytes);
    const put = Reflect.get(IDBObjectStore.prototype, 'put') as Put;
    const altering = vi.spyOn(IDBObjectStore.prototype, 'put');
    altering.mockImplementation(function (this: IDBObjectStore, value, key) {
      if (this.name !== 'payloads') return put.call(this, value, key);
      const payload = value as { readonly bytes: Uint8Array };
      return put.call(this, { ...payload, bytes: payload.bytes.map((byte) => (byte === 0x35 ? 0x36 : byte)) }, key);
    });
    const added = await target.addBackup(backup, LATER);
    altering.mockRestore();
    expect(codeOf(added)).toBe('aborted');
    // Opened once more, it repairs what was altered.
    await opened(target, bytes);
  });

  it('repairs what the disk has altered or lost, and only that', async () => {
    const { name, bytes } = await filled();
    const repository = await openRepository(name);
    const before = await everything(repository);
    await spoil(name, 'payloads', ({ bytes: kept, ...rest }) => ({ ...rest, bytes: (kept as Uint8Array).slice(1) }));
    await spoil(name, 'versions', (version) =>
      version['number'] === 2 ? { ...version, record: new Uint8Array(3) } : version,
    );
    await withTable(name, 'heads', (store) => settled(store.clear()));
    const additions = await opened(repository, bytes);
    expect(additions).toMatchObject({ repairedCount: 1, presentCount: 3 });
    expect(await everything(repository)).toEqual(before);
  });

  it('puts a draft in the place of one that does not read, and a workspace in the place of one that does not', async () => {
    const { name, bytes } = await filled();
    await spoil(name, 'drafts', (draft) => (draft['partyId'] === 'russia' ? { ...draft, map: [] } : draft));
    const repository = await openRepository(name);
    expect(codeOf(await repository.loadWorkspace('astana-2017'))).toBe('damaged');
    await opened(repository, bytes);
    expect(valueOf(await repository.loadWorkspace('astana-2017')).drafts['russia']).toEqual(DRAFT);
    await spoil(name, 'workspaces', (workspace) => ({ ...workspace, zones: 5 }));
    expect((await opened(repository, bytes)).workspace).toBe('damaged');
    expect(valueOf(await repository.loadWorkspace('astana-2017')).name).toBe('Astana V');
  });

  it('is written with strict durability', async () => {
    const { bytes } = await filled();
    const name = newDatabaseName();
    const repository = await openRepository(name);
    const backup = await verified(bytes);
    const asked = vi.spyOn(IDBDatabase.prototype, 'transaction');
    valueOf(await repository.addBackup(backup, LATER));
    const durabilities = asked.mock.calls
      .filter(([, mode]) => mode === 'readwrite')
      .map(([, , options]) => options?.durability);
    asked.mockRestore();
    expect(durabilities).toEqual(['strict']);
  });

  it('takes the changes of a draft along that were written after it as a whole', async () => {
    const name = newDatabaseName();
    const repository = await openRepository(name);
    await fill(repository);
    const workspace = valueOf(await repository.loadWorkspace('astana-2017'));
    const russia = { ...DRAFT, basedOn: null };
    const changed = { ...workspace, drafts: { ...workspace.drafts, russia } };
    valueOf(await repository.saveWorkspace(changed, workspace, AT));
    expect((await everythingIn(name, 'draftChanges')).some((one) => (one as { change: unknown }).change !== null)).toBe(
      true,
    );
    const target = await openRepository(newDatabaseName());
    await opened(target, await backedUp(repository));
    expect(valueOf(await target.loadWorkspace('astana-2017')).drafts['russia']).toEqual(russia);
  });
});
