import { afterEach, describe, expect, it, vi } from 'vitest';
import { builtInWorkspace } from '../../../src/domain/built-in/astana-2017.ts';
import { canonicalBytes } from '../../../src/domain/identity/canonical-json.ts';
import { sha256 } from '../../../src/domain/identity/sha256.ts';
import { MIGRATIONS } from '../../../src/storage/migrations.ts';
import { request, triangle, valueOf } from '../../unit/storage/stored-things.ts';
import { everythingIn, newDatabaseName, openRepository, spoil } from './raw-database.ts';

const PRINT = 'ab'.repeat(32);
const OUTLINE = { box: [36, 34, 37, 35], areas: [[[0, 0, 1023, 0, 1023, 1023, 0, 0]]] } as const;

afterEach(() => {
  vi.restoreAllMocks();
});

async function kept(): Promise<{ readonly name: string; readonly read: () => Promise<unknown> }> {
  const name = newDatabaseName();
  const repository = await openRepository(name);
  valueOf(await repository.keepPicture('astana-2017', PRINT, OUTLINE));
  return { name, read: async () => valueOf(await repository.readPicture('astana-2017', PRINT)) };
}

/** A picture whose hash fits other content. */
async function hashed(content: unknown): Promise<Record<string, unknown>> {
  const bytes = canonicalBytes(content);
  return { bytes, sha256: await sha256(bytes) };
}

describe('a small picture on the disk', () => {
  it('is no picture where a single step of it was altered', async () => {
    const { name, read } = await kept();
    expect(await read()).toEqual(OUTLINE);
    const altered = canonicalBytes({ ...OUTLINE, areas: [[[0, 0, 1022, 0, 1023, 1023, 0, 0]]] });
    await spoil(name, 'pictures', (picture) => ({ ...picture, bytes: altered }));
    expect(await read()).toBeNull();
  });

  it.each([
    ['another form', { form: 'outline/0' }],
    ['no bytes', { bytes: 'text' }],
  ])('is no picture with %s', async (_, change) => {
    const { name, read } = await kept();
    await spoil(name, 'pictures', (picture) => ({ ...picture, ...change }));
    expect(await read()).toBeNull();
  });

  it.each([
    ['half a position', { ...OUTLINE, areas: [[[0, 0, 1]]] }],
    ['an empty ring', { ...OUTLINE, areas: [[[]]] }],
    ['a step too many', { ...OUTLINE, areas: [[[0, 1024]]] }],
    ['a box of three numbers', { ...OUTLINE, box: [36, 34, 37] }],
    ['no list of areas', { box: null }],
  ])('is no picture with %s, though its hash fits', async (_, content) => {
    const { name, read } = await kept();
    const other = await hashed(content);
    await spoil(name, 'pictures', (picture) => ({ ...picture, ...other }));
    expect(await read()).toBeNull();
  });

  it('finds its table in a database from before there were any, whose versions stay', async () => {
    const name = newDatabaseName();
    const before = await openRepository(name, { migrations: MIGRATIONS.slice(0, 3) });
    const version = valueOf(await before.saveVersion(request()));
    before.close();
    const repository = await openRepository(name);
    valueOf(await repository.keepPicture('astana-2017', PRINT, OUTLINE));
    expect(valueOf(await repository.listVersions('astana-2017'))).toEqual([version]);
    expect(await everythingIn(name, 'pictures')).toHaveLength(1);
  });

  it('is in no backup', async () => {
    const name = newDatabaseName();
    const repository = await openRepository(name);
    valueOf(await repository.saveWorkspace(builtInWorkspace(), null, '2017-07-05T09:00:00.000Z'));
    const before = valueOf(await repository.readParts('astana-2017'));
    valueOf(await repository.keepPicture('astana-2017', PRINT, OUTLINE));
    expect(valueOf(await repository.readParts('astana-2017'))).toEqual(before);
    expect(valueOf(await repository.loadWorkspace('astana-2017'))).toEqual(builtInWorkspace());
  });
});

describe('the list of versions', () => {
  it('is read with one request for the versions and one for what was said, however many there are', async () => {
    const name = newDatabaseName();
    const repository = await openRepository(name);
    const first = valueOf(await repository.saveVersion(request()));
    const map = { 'zone-2': triangle() };
    for (let number = 2; number <= 20; number += 1) valueOf(await repository.saveVersion(request({ map })));
    const at = '2017-07-05T10:05:00.000Z';
    valueOf(await repository.remarkVersion({ kind: 'name', versionId: first.id, name: 'First', at }));
    const reads = [
      vi.spyOn(IDBIndex.prototype, 'getAll'),
      vi.spyOn(IDBObjectStore.prototype, 'get'),
      vi.spyOn(IDBObjectStore.prototype, 'getAll'),
      vi.spyOn(IDBObjectStore.prototype, 'openCursor'),
      vi.spyOn(IDBIndex.prototype, 'openCursor'),
      vi.spyOn(IDBIndex.prototype, 'get'),
    ];
    const listed = valueOf(await repository.listVersions('astana-2017'));
    expect(listed).toHaveLength(20);
    expect(listed[0]?.name).toBe('First');
    expect(reads.map(({ mock }) => mock.calls.length)).toEqual([2, 0, 0, 0, 0, 0]);
  });
});
