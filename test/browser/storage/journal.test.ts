import { describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { success } from '../../../src/domain/result.ts';
import { spawnJournal, type JournalWorker } from '../../../src/storage/journal/spawn-journal.ts';
import { request, RICH, triangle, valueOf, workspaceWithDraft } from '../../unit/storage/stored-things.ts';
import { checked, emptyDatabase, journalBytes, leave, openWorld, writeJournal, type World } from './journal-world.ts';
import { everythingIn, openRepository, settled, spoil, withTable } from './raw-database.ts';

const AT = '2017-07-05T09:00:00.000Z';
const ID = 'astana-2017';
const MAP = { 'zone-1': RICH, 'zone-2': triangle() };

/** A workspace with three versions of Russia's and remarks on the first. */
async function filledWorld(): Promise<World & { readonly ids: readonly string[] }> {
  const world = await openWorld();
  const { repository } = world;
  valueOf(await repository.saveWorkspace(workspaceWithDraft(), null, AT));
  const ids: string[] = [];
  for (const map of [MAP, { 'zone-2': triangle(1) }, { 'zone-2': triangle(2) }]) {
    ids.push(
      valueOf(await repository.saveVersion(request({ map, parents: ids.slice(-1), areasM2: { 'zone-2': 5.5 } }))).id,
    );
  }
  const [versionId = ''] = ids;
  for (const name of ['First', 'Second']) {
    valueOf(await repository.remarkVersion({ kind: 'name', versionId, name, at: AT }));
  }
  return { ...world, ids };
}

/** The devtools protocol, as far as it is used here. */
const devtools = cdp() as unknown as { send(method: string, given?: Record<string, unknown>): Promise<unknown> };

const NOTHING = { versions: [], payloads: 0, remarks: 0, workspaces: [] };

describe('the journal', () => {
  it('holds every version when it is acknowledged, and fits the database', async () => {
    const world = await filledWorld();
    expect(world.copy.state).toEqual({ ok: true, value: null });
    expect(await checked(world)).toMatchObject({
      versions: 3,
      payloads: 4,
      remarks: 2,
      restored: NOTHING,
      problems: [],
      journal: { kind: 'compared', versions: 3, damagedPlaces: 0, added: 0 },
    });
  });

  it('brings back an emptied database bit for bit: versions, remarks, workspace, and the newest version as the draft', async () => {
    const world = await filledWorld();
    const before = valueOf(await world.repository.listVersions(ID));
    await emptyDatabase(world);
    const report = await checked(world);
    expect(report).toMatchObject({
      restored: { payloads: 4, remarks: 2, workspaces: ['Astana, July 2017'] },
      problems: [],
    });
    expect(report.restored.versions.map(({ number }) => number)).toEqual([1, 2, 3]);
    const repository = await openRepository(world.databaseName);
    expect(valueOf(await repository.listVersions(ID))).toEqual(before);
    for (const [at, map] of [MAP, { 'zone-2': triangle(1) }, { 'zone-2': triangle(2) }].entries()) {
      expect(valueOf(await repository.openVersion(world.ids[at] ?? '')).map).toEqual(map);
    }
    const workspace = valueOf(await repository.loadWorkspace(ID));
    const { drafts: _not_journaled, ...frame } = workspaceWithDraft();
    expect(workspace).toMatchObject(frame);
    expect(workspace.drafts['russia']).toEqual({
      map: { 'zone-2': triangle(2) },
      unfinished: null,
      basedOn: world.ids[2],
    });
    expect(workspace.drafts['iran']).toEqual({ map: {}, unfinished: null, basedOn: null });
    const head = { workspaceId: ID, partyId: 'russia', versionId: world.ids[2], number: 3 };
    expect(await everythingIn(world.databaseName, 'heads')).toEqual([head]);
    expect(valueOf(await repository.saveVersion(request())).record.number).toBe(4);
    expect(await checked(world)).toMatchObject({ restored: NOTHING, problems: [] });
  });
});

/** Everything in the database, as the browser has it. */
async function everything({ databaseName }: World): Promise<unknown> {
  const tables = ['workspaces', 'drafts', 'draftChanges', 'payloads', 'versions', 'remarks', 'heads'];
  return Promise.all(tables.map((table) => everythingIn(databaseName, table)));
}

const flipped = (value: unknown): Uint8Array => (value as Uint8Array).map((byte, at) => (at === 40 ? byte ^ 1 : byte));

describe('a repair', () => {
  it('touches nothing where everything fits', async () => {
    const world = await filledWorld();
    const before = await everything(world);
    expect((await checked(world)).restored).toEqual(NOTHING);
    expect(await everything(world)).toEqual(before);
  });

  it.each<[string, (world: World) => Promise<void>]>([
    [
      'a payload that was altered',
      ({ databaseName }) =>
        spoil(databaseName, 'payloads', ({ bytes, ...rest }) => ({ ...rest, bytes: flipped(bytes) })),
    ],
    [
      'payloads that are missing',
      ({ databaseName }) => withTable(databaseName, 'payloads', (store) => settled(store.clear())),
    ],
    [
      'a record that was altered',
      ({ databaseName }) =>
        spoil(databaseName, 'versions', ({ record, ...rest }) => ({ ...rest, record: flipped(record) })),
    ],
    [
      'a number beside the record that was altered',
      ({ databaseName }) => spoil(databaseName, 'versions', (version) => ({ ...version, number: 7 })),
    ],
    [
      'records that are missing',
      ({ databaseName }) => withTable(databaseName, 'versions', (store) => settled(store.clear())),
    ],
    [
      'a remark that was altered',
      ({ databaseName }) =>
        spoil(databaseName, 'remarks', (row) => {
          const remark = row['remark'] as Record<string, unknown>;
          return remark['name'] === 'First' ? { ...row, remark: { ...remark, name: 'Fjrst' } } : row;
        }),
    ],
    [
      'an earlier remark that is missing',
      ({ databaseName }) => withTable(databaseName, 'remarks', (store) => settled(store.delete(1))),
    ],
    ['all remarks', ({ databaseName }) => withTable(databaseName, 'remarks', (store) => settled(store.clear()))],
  ])('puts %s back as it was', async (_what, damage) => {
    const world = await filledWorld();
    const listed = valueOf(await world.repository.listVersions(ID));
    await damage(world);
    const report = await checked(world);
    expect(report.restored).not.toEqual(NOTHING);
    expect(report.problems).toEqual([]);
    expect(valueOf(await world.repository.listVersions(ID))).toEqual(listed);
    for (const id of world.ids) expect((await world.repository.openVersion(id)).ok).toBe(true);
    expect((await checked(world)).restored).toEqual(NOTHING);
  });

  it('writes over no draft and no workspace that reads', async () => {
    const world = await filledWorld();
    const renamed = { ...workspaceWithDraft(), name: 'Renamed' };
    valueOf(await world.repository.saveWorkspace(renamed, workspaceWithDraft(), AT));
    await withTable(world.databaseName, 'versions', (store) => settled(store.clear()));
    await checked(world);
    expect(valueOf(await world.repository.loadWorkspace(ID))).toEqual(renamed);
  });

  it('brings back nothing of a workspace that was removed for good, whatever is lost later', async () => {
    const world = await filledWorld();
    const { repository } = world;
    valueOf(await repository.saveWorkspace(workspaceWithDraft('other'), null, AT));
    const other = valueOf(
      await repository.saveVersion(request({ workspaceId: 'other', map: { 'zone-2': triangle(1) } })),
    );
    valueOf(await repository.deleteWorkspace(ID, AT));
    expect(valueOf(await repository.purgeDeletedWorkspaces('2018-01-01T00:00:00.000Z'))).toBe(1);
    const text = new TextDecoder().decode(await journalBytes(world));
    for (const id of [ID, ...world.ids, 'Second']) expect(text).not.toContain(`"${id}"`);
    await emptyDatabase(world);
    const report = await checked(world);
    expect(report.restored.versions).toMatchObject([{ versionId: other.id }]);
    const again = await openRepository(world.databaseName);
    expect(valueOf(await again.listVersions(ID))).toEqual([]);
    expect(valueOf(await again.openVersion(other.id)).map).toEqual({ 'zone-2': triangle(1) });
  });

  it('brings back nothing of it either where the journal could not be written when it was removed', async () => {
    const world = await filledWorld();
    const deaf = await openRepository(world.databaseName);
    valueOf(await deaf.deleteWorkspace(ID, AT));
    expect(valueOf(await deaf.purgeDeletedWorkspaces('2018-01-01T00:00:00.000Z'))).toBe(1);
    expect(await checked(world)).toMatchObject({ versions: 0, restored: NOTHING, problems: [] });
    await emptyDatabase(world);
    expect(await checked(world)).toMatchObject({ versions: 0, restored: NOTHING });
  });
});

describe('a version that was saved while there was no journal', () => {
  it('is added to it by the check-up, with its payloads, remarks and workspace', async () => {
    const first = await openWorld();
    valueOf(await (await openRepository(first.databaseName)).saveWorkspace(workspaceWithDraft(), null, AT));
    const without = await openRepository(first.databaseName);
    const { id } = valueOf(await without.saveVersion(request({ map: MAP })));
    valueOf(await without.remarkVersion({ kind: 'note', versionId: id, note: 'x', at: AT }));
    expect(await checked(first)).toMatchObject({ journal: { kind: 'compared', versions: 1, added: 1 }, problems: [] });
    without.close();
    await emptyDatabase(first);
    expect(await checked(first)).toMatchObject({ versions: 1, restored: { payloads: 2, remarks: 1 }, problems: [] });
  });
});

describe('a damaged journal', () => {
  it('loses only what is damaged, is told, and is whole again with what the database holds', async () => {
    const world = await filledWorld();
    leave(world);
    const bytes = await journalBytes(world);
    const at = new TextDecoder('latin1').decode(bytes).indexOf('"number":2');
    await writeJournal(
      world,
      bytes.map((byte, index) => (index === at ? byte ^ 1 : byte)),
    );
    const later = await openWorld(world);
    expect(await checked(later)).toMatchObject({
      journal: { kind: 'compared', damagedPlaces: 1, added: 1 },
      problems: [],
    });
    await emptyDatabase(later);
    expect((await checked(later)).restored.versions.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual([
      1, 2, 3,
    ]);
  });

  it('brings back from an emptied database what it can, and names what it cannot', async () => {
    const world = await filledWorld();
    leave(world);
    const bytes = await journalBytes(world);
    const at = new TextDecoder('latin1').decode(bytes).indexOf('"number":2');
    await writeJournal(
      world,
      bytes.map((byte, index) => (index === at ? byte ^ 1 : byte)),
    );
    await emptyDatabase(world);
    const later = await openWorld(world);
    const report = await checked(later);
    expect(report.restored.versions.map(({ number }) => number)).toEqual([1, 3]);
    expect(report.problems).toMatchObject([
      { kind: 'parent-missing', number: 3, partyName: 'Russia' },
      { kind: 'number-missing', number: 2, until: 2 },
    ]);
  });

  it('of garbage, or of nothing, is begun again from the database', async () => {
    for (const bytes of [new Uint8Array(70_000).fill(0x89), new Uint8Array()]) {
      const world = await filledWorld();
      leave(world);
      await writeJournal(world, bytes);
      const later = await openWorld(world);
      expect((await checked(later)).journal).toMatchObject({ kind: 'compared', added: 3 });
      await emptyDatabase(later);
      expect(await checked(later)).toMatchObject({ versions: 3, problems: [] });
    }
  });

  it('names a version of which a boundary is damaged in both, and lists it as damaged', async () => {
    const world = await filledWorld();
    leave(world);
    await spoil(world.databaseName, 'payloads', ({ bytes, ...rest }) => ({ ...rest, bytes: flipped(bytes) }));
    await writeJournal(world, new Uint8Array());
    const later = await openWorld(world);
    const report = await checked(later);
    expect(report.restored).toEqual(NOTHING);
    expect(report.problems.map((problem) => problem.kind)).toEqual(['damaged', 'damaged', 'damaged']);
  });
});

describe('a journal that is refused', () => {
  it('keeps no version from being saved, and says why, while the file is held by something else', async () => {
    const world = await openWorld();
    const folder = await navigator.storage.getDirectory();
    const file = await folder.getFileHandle(world.journalName, { create: true });
    const holder = await file.createWritable();
    const saved = valueOf(await world.repository.saveVersion(request()));
    expect(saved.record.number).toBe(1);
    expect(world.copy.state).toMatchObject({ ok: false, error: { code: 'unavailable' } });
    expect((await checked(world)).journal).toMatchObject({ kind: 'not-kept', failure: { code: 'unavailable' } });
    await holder.abort();
    expect((await checked(world)).journal).toMatchObject({ kind: 'compared', added: 1 });
    expect(world.copy.state).toEqual({ ok: true, value: null });
  });

  it('is given up when its worker does not answer, and a fresh one is asked the next time', async () => {
    let deaf = true;
    let ended = 0;
    const spawn = (): JournalWorker => {
      if (!deaf) return spawnJournal();
      return { postMessage: () => undefined, addEventListener: () => undefined, terminate: () => (ended += 1) };
    };
    const world = await openWorld(undefined, { spawn, answerWithinMs: 30 });
    valueOf(await world.repository.saveVersion(request()));
    expect(world.copy.state).toMatchObject({ ok: false, error: { code: 'unavailable' } });
    expect(ended).toBe(1);
    deaf = false;
    expect((await checked(world)).journal).toMatchObject({ kind: 'compared', added: 1 });
  });

  it('is told when no worker can be started, or it breaks down', async () => {
    const broken = await openWorld(undefined, {
      spawn: () => {
        throw new DOMException('no workers', 'SecurityError');
      },
    });
    valueOf(await broken.repository.saveVersion(request()));
    expect(broken.copy.state).toMatchObject({ ok: false, error: { code: 'refused' } });
    const target = new EventTarget();
    const spawn = (): JournalWorker => ({
      postMessage: () => target.dispatchEvent(new Event('error')),
      addEventListener: target.addEventListener.bind(target),
      terminate: () => undefined,
    });
    const failing = await openWorld(undefined, { spawn });
    valueOf(await failing.repository.saveVersion(request()));
    expect(failing.copy.state).toMatchObject({ ok: false, error: { code: 'unavailable' } });
  });
});

describe('an acknowledgement', () => {
  it('waits for the journal, which is asked after the database has the version', async () => {
    const asked: unknown[] = [];
    const target = new EventTarget();
    const world = await openWorld(undefined, {
      spawn: () => ({
        postMessage: (message: unknown) => void asked.push(message),
        addEventListener: target.addEventListener.bind(target),
        terminate: () => undefined,
      }),
    });
    let acknowledged = false;
    const saving = world.repository.saveVersion(request()).then((outcome) => {
      acknowledged = true;
      return outcome;
    });
    await expect.poll(() => asked.length).toBe(1);
    expect(await everythingIn(world.databaseName, 'versions')).toHaveLength(1);
    expect(acknowledged).toBe(false);
    const { id } = asked[0] as { id: number };
    target.dispatchEvent(new MessageEvent('message', { data: { id, kind: 'done', report: null } }));
    expect(valueOf(await saving).record.number).toBe(1);
  });
});

describe('several tabs', () => {
  it('append to one journal, and nothing of either is lost or written twice', async () => {
    const first = await openWorld();
    const second = await openWorld(first);
    const savings = Array.from({ length: 20 }, (_, index) => {
      const { repository } = index % 2 === 0 ? first : second;
      const workspaceId = index % 2 === 0 ? 'one' : 'other';
      return repository.saveVersion(request({ workspaceId, map: { 'zone-2': triangle(index % 5) } }));
    });
    const ids = (await Promise.all(savings)).map((saved) => valueOf(saved).id);
    expect([first.copy.state, second.copy.state]).toEqual([success(null), success(null)]);
    const text = new TextDecoder().decode(await journalBytes(first));
    expect(text.split('"type":"Feature"')).toHaveLength(6);
    expect(text.split('"format":"delimit-version/1"')).toHaveLength(21);
    expect(text.split('"format":"delimit-journal/1"')).toHaveLength(2);
    second.repository.close();
    await emptyDatabase(first);
    const report = await checked(second);
    expect(new Set(report.restored.versions.map(({ versionId }) => versionId))).toEqual(new Set(ids));
  });

  it('follow one another: who wants to append waits for the lock of the journal', async () => {
    const world = await openWorld();
    const lock = `delimit-journal ${world.journalName}`;
    let saving: Promise<unknown> = Promise.resolve();
    await navigator.locks.request(lock, async () => {
      saving = world.repository.saveVersion(request());
      const waiting = async (): Promise<unknown> => (await navigator.locks.query()).pending?.map(({ name }) => name);
      await expect.poll(waiting).toContain(lock);
    });
    await saving;
    expect(world.copy.state).toEqual(success(null));
  });

  it('know what another one has taken out of the journal, and write it again where they need it', async () => {
    const first = await filledWorld();
    const second = await openWorld(first);
    valueOf(await second.repository.saveVersion(request({ workspaceId: 'other', map: { 'zone-2': triangle(9) } })));
    valueOf(await first.repository.deleteWorkspace(ID, AT));
    valueOf(await first.repository.purgeDeletedWorkspaces('2018-01-01T00:00:00.000Z'));
    // The same boundary as one that has just gone from the journal.
    const { id } = valueOf(await second.repository.saveVersion(request({ workspaceId: 'other', map: MAP })));
    second.repository.close();
    await emptyDatabase(first);
    await checked(second);
    const repository = await openRepository(first.databaseName);
    expect(valueOf(await repository.openVersion(id)).map).toEqual(MAP);
  });

  it('do not check at the same time; one that is asked to can be ended', async () => {
    const first = await filledWorld();
    const second = await openWorld(first);
    let other: unknown;
    await navigator.locks.request(`delimit-check-up ${first.databaseName}`, async () => {
      other = await second.copy.checkUp({ unlessBusy: true });
    });
    expect(other).toEqual(success(null));
    const ending = new AbortController();
    const ended = await first.copy.checkUp({ signal: ending.signal, onProgress: () => ending.abort() });
    expect(ended).toEqual(success(null));
    expect((await checked(second)).versions).toBe(3);
  });
});

describe('a journal that was cleared while it was open', () => {
  it('is made anew by the next saving, and holds everything after the next check-up', async () => {
    const world = await filledWorld();
    await devtools.send('Storage.clearDataForOrigin', { origin: location.origin, storageTypes: 'file_systems' });
    valueOf(await world.repository.saveVersion(request({ map: { 'zone-3': triangle(4) } })));
    expect(world.copy.state).toEqual(success(null));
    expect((await checked(world)).journal).toMatchObject({ kind: 'compared', versions: 4, added: 3 });
    await emptyDatabase(world);
    expect(await checked(world)).toMatchObject({ versions: 4, problems: [] });
  });
});
