import { describe, expect, it } from 'vitest';
import { codeOf, DRAFT, request, triangle, valueOf, workspaceWithDraft } from '../../unit/storage/stored-things.ts';
import { everythingIn, newDatabaseName, openRepository, spoil, withTable, settled } from './raw-database.ts';

const AT = '2017-07-05T09:00:00.000Z';

describe('two tabs on one database', () => {
  it('give the versions of a party consecutive numbers, none twice and none lost', async () => {
    const name = newDatabaseName();
    const tabs = [await openRepository(name), await openRepository(name)];
    const saves = Array.from({ length: 24 }, async (_, index) => {
      const tab = tabs[index % 2] ?? tabs[0];
      return tab?.saveVersion(request({ map: { 'zone-2': triangle(index) }, note: String(index) }));
    });
    const saved = (await Promise.all(saves)).flatMap((one) => (one ? [valueOf(one)] : []));
    const numbers = saved.map(({ record }) => record.number).toSorted((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
    for (const tab of tabs) {
      const listed = valueOf(await tab.listVersions('astana-2017'));
      expect(new Set(listed.map(({ record }) => record.note)).size).toBe(24);
      expect(new Set(listed.map(({ id }) => id))).toEqual(new Set(saved.map(({ id }) => id)));
    }
    expect(await everythingIn(name, 'heads')).toMatchObject([{ number: 24 }]);
  });

  it('do not give a number twice even when the head of the party was set back', async () => {
    const name = newDatabaseName();
    const repository = await openRepository(name);
    const first = valueOf(await repository.saveVersion(request()));
    await spoil(name, 'heads', (head) => ({ ...head, number: 0 }));
    expect(codeOf(await repository.saveVersion(request({ note: 'another' })))).toBe('aborted');
    // The identical version is not written over itself either: what was saved once is never written again.
    expect(codeOf(await repository.saveVersion(request({ areasM2: {} })))).toBe('aborted');
    expect(valueOf(await repository.listVersions('astana-2017'))).toEqual([first]);
    await spoil(name, 'heads', (head) => ({ ...head, number: 'many' }));
    expect(codeOf(await repository.saveVersion(request()))).toBe('damaged');
  });

  it('do not write over the drafts of each other, nor over what stands beside them', async () => {
    const name = newDatabaseName();
    const [one, other] = [await openRepository(name), await openRepository(name)];
    const start = workspaceWithDraft();
    valueOf(await one.saveWorkspace(start, null, AT));
    valueOf(await one.saveWorkspace({ ...start, name: 'Renamed' }, start, AT));
    const drafts = { ...start.drafts, iran: DRAFT };
    valueOf(await other.saveWorkspace({ ...start, drafts }, start, AT));
    expect(valueOf(await one.loadWorkspace(start.id))).toEqual({ ...start, name: 'Renamed', drafts });
  });

  it('write a whole workspace when the other tab, or the browser, has removed it', async () => {
    const name = newDatabaseName();
    const repository = await openRepository(name);
    const start = workspaceWithDraft();
    valueOf(await repository.saveWorkspace(start, null, AT));
    for (const table of ['workspaces', 'drafts']) await withTable(name, table, (store) => settled(store.clear()));
    const next = { ...start, drafts: { ...start.drafts, iran: DRAFT } };
    valueOf(await repository.saveWorkspace(next, start, AT));
    expect(valueOf(await repository.loadWorkspace(start.id))).toEqual(next);
  });
});
