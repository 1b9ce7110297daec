import { describe, expect, it } from 'vitest';
import { startAutosave } from '../../../src/commands/autosave.ts';
import { placePoint, startDrawing } from '../../../src/commands/drawing.ts';
import { fakeApplication } from '../../unit/commands/fake-application.ts';
import { DRAFT, request, triangle, valueOf, workspaceWithDraft } from '../../unit/storage/stored-things.ts';
import { allOf, everythingIn, newDatabaseName, openRepository, spoil, withTable, settled } from './raw-database.ts';

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

  it('that begin with the same empty workspace keep what the other has drawn', async () => {
    const name = newDatabaseName();
    const first = fakeApplication({ repository: await openRepository(name) });
    const second = fakeApplication({ repository: await openRepository(name) });
    const [firstSave, secondSave] = [first, second].map((app) => startAutosave(app, null, app.store.get().workspace));
    first.store.set((state) => ({ ...state, selection: { partyId: 'iran', zoneId: 'zone-2', point: null } }));
    startDrawing(first);
    placePoint(first, [36.7, 34.8]);
    await firstSave?.flush();
    await secondSave?.flush();
    const kept = valueOf(await first.repository.loadWorkspace(first.store.get().workspace.id));
    expect(kept.drafts['iran']?.unfinished?.positions).toEqual([[36.7, 34.8]]);
    firstSave?.stop();
    secondSave?.stop();
  });

  it('do not give a number twice even when the head of the party was set back', async () => {
    const name = newDatabaseName();
    const repository = await openRepository(name);
    const next = async (): Promise<number> => valueOf(await repository.saveVersion(request())).record.number;
    expect(await next()).toBe(1);
    await spoil(name, 'heads', (head) => ({ ...head, number: 0 }));
    expect(await next()).toBe(2);
    await spoil(name, 'heads', (head) => ({ ...head, number: 'many' }));
    expect(await next()).toBe(3);
    await withTable(name, 'heads', (store) => settled(store.clear()));
    expect(await next()).toBe(4);
    // And the head alone says so where the newest version was lost.
    await withTable(name, 'versions', (store) => settled(store.clear()));
    expect(await next()).toBe(5);
  });

  it('keep two versions of one number, which histories have that part and come together', async () => {
    const name = newDatabaseName();
    const repository = await openRepository(name);
    const elsewhere = await openRepository(newDatabaseName());
    valueOf(await repository.saveVersion(request({ note: 'here' })));
    const there = valueOf(await elsewhere.saveVersion(request({ note: 'there' })));
    await withTable(name, 'versions', async (store) => {
      const [row] = await allOf(store);
      await settled(store.put({ ...row, id: there.id }));
    });
    const listed = valueOf(await repository.listVersions('astana-2017'));
    expect(listed.map(({ record }) => record.number)).toEqual([1, 1]);
    expect(valueOf(await repository.saveVersion(request())).record.number).toBe(2);
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

  it('keep the draft of a party that one tab removed and the other one kept', async () => {
    const name = newDatabaseName();
    const [one, other] = [await openRepository(name), await openRepository(name)];
    const start = workspaceWithDraft();
    valueOf(await one.saveWorkspace(start, null, AT));
    const { russia: _removed, ...drafts } = start.drafts;
    const without = { ...start, parties: start.parties.filter(({ id }) => id !== 'russia'), drafts };
    valueOf(await one.saveWorkspace(without, start, AT));
    valueOf(await other.saveWorkspace({ ...start, name: 'Renamed' }, start, AT));
    expect(valueOf(await one.loadWorkspace(start.id))).toEqual({ ...start, name: 'Renamed' });
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
