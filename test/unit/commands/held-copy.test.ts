import { describe, expect, it } from 'vitest';
import type { Application } from '../../../src/commands/application.ts';
import { stopEditing } from '../../../src/commands/elsewhere.ts';
import { followHeldCopy } from '../../../src/commands/follow-held-copy.ts';
import {
  continueCopy,
  keepCopyInFile,
  keepCopyInFolder,
  keepCopyInNewFile,
  stopKeepingCopy,
} from '../../../src/commands/hold-copy.ts';
import { wouldLose } from '../../../src/commands/leaving.ts';
import { addBackup } from '../../../src/commands/open-backup.ts';
import { createTabSession } from '../../../src/commands/tab-session.ts';
import { remarkVersion, saveVersion } from '../../../src/commands/versions.ts';
import { openWorkspace } from '../../../src/commands/workspaces.ts';
import { createMemoryRepository } from '../../../src/storage/memory-repository.ts';
import type { Repository } from '../../../src/storage/repository.ts';
import { drawn, workspaceWith } from '../edits/workspace-builder.ts';
import { AT, backedUp, saved, verified } from '../storage/backup/backed-up.ts';
import { triangle, valueOf } from '../storage/stored-things.ts';
import { fakeApplication, press, rectangle, said } from './fake-application.ts';
import { fakeDisk, type FakeDisk } from './fake-copy-places.ts';
import { fakeBrowser } from './fake-tabs.ts';

const FILE = 'Astana-July-2017.delimit';
const square = (steps: number) => drawn([rectangle(36.7 + steps / 100, 34.8, 36.8 + steps / 100, 34.9)]);

interface World {
  readonly app: Application;
  readonly disk: FakeDisk;
  readonly repository: Repository;
}

/** A program with something drawn, on a repository of its own or that of another start. */
async function program(
  given: {
    readonly disk?: FakeDisk;
    readonly repository?: Repository;
    readonly parts?: Partial<Application>;
  } = {},
): Promise<World> {
  const repository = given.repository ?? createMemoryRepository();
  const disk = given.disk ?? fakeDisk();
  const workspace = workspaceWith({ 'zone-2': square(0) }, 'iran');
  valueOf(await repository.saveWorkspace(workspace, null, AT));
  const app = fakeApplication({
    workspace,
    repository,
    parts: { copyPlaces: () => Promise.resolve(disk.places), ...given.parts },
  });
  await followHeldCopy(app);
  return { app, disk, repository };
}

/** Draw something else and save it as the next version. */
async function saveAnother(app: Application, steps: number): Promise<void> {
  app.store.set((state) => {
    const iran = state.workspace.drafts['iran'];
    if (!iran) throw new Error('no draft');
    const drafts = { ...state.workspace.drafts, iran: { ...iran, map: { 'zone-2': square(steps) } } };
    return { ...state, workspace: { ...state.workspace, drafts } };
  });
  await saveVersion(app);
}

const copyOf = (app: Application) => app.store.get().keeping?.copy;
const statusOf = (app: Application) => copyOf(app)?.status.kind;

async function versionsIn(disk: FakeDisk, fileName = FILE): Promise<readonly string[]> {
  const backup = await verified(new TextEncoder().encode(disk.files.get(fileName)?.text ?? ''));
  return backup.versions.map(({ id }) => id);
}

const idsOf = (app: Application): readonly string[] => app.store.get().versions.map(({ id }) => id);

/** Wait until what was saved so far has asked for its copy: it asks in the same way, and in turn. */
async function heard(app: Application): Promise<void> {
  const { copyWhatWasSaved } = await import('../../../src/commands/follow-held-copy.ts');
  await copyWhatWasSaved(app, app.store.get().workspace.id);
}

/** A gate that holds whoever comes to it until it is opened. */
function gate(): { readonly wait: () => Promise<void>; readonly open: () => void; readonly reached: () => boolean } {
  let open = (): void => undefined;
  let reached = false;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return {
    open: () => open(),
    reached: () => reached,
    wait: () => {
      reached = true;
      return opened;
    },
  };
}

describe('a copy in a file', () => {
  it('is written when the file is chosen and after every saving, and each is the backup of everything', async () => {
    const { app, disk } = await program();
    expect(copyOf(app)).toMatchObject({ place: null, canHold: true });
    await keepCopyInNewFile(app);
    await expect.poll(() => statusOf(app)).toBe('written');
    expect(await versionsIn(disk)).toEqual([]);
    expect(said(app)).toEqual([`The copy stands in ${FILE} and is written again after every saving.`]);
    for (const steps of [1, 2]) {
      await saveAnother(app, steps);
      await expect.poll(() => disk.written).toBe(1 + steps);
      await expect.poll(() => statusOf(app)).toBe('written');
      expect(await versionsIn(disk)).toEqual(idsOf(app));
    }
    expect(copyOf(app)?.place).toEqual({ fileName: FILE, folderName: null });
    expect(copyOf(app)?.lastWrittenAt).toBe(app.now());
  });

  it('is written after a remark on a version and after a backup was opened', async () => {
    const { app, disk, repository } = await program();
    await saveVersion(app);
    await keepCopyInNewFile(app);
    await expect.poll(() => statusOf(app)).toBe('written');
    const [versionId = ''] = idsOf(app);
    await remarkVersion(app, { kind: 'name', versionId, name: 'Offer', at: AT });
    await expect.poll(() => disk.files.get(FILE)?.text).toContain('"name":"Offer"');
    const other = createMemoryRepository();
    valueOf(await other.saveWorkspace(app.store.get().workspace, null, AT));
    await saved(other, { map: { 'zone-1': triangle(3) } });
    expect(await addBackup(app, await verified(await backedUp(other)), [])).toBeNull();
    const ids = valueOf(await repository.listVersions('astana-2017')).map(({ id }) => id);
    expect(ids).toHaveLength(2);
    await expect.poll(async () => (await versionsIn(disk)).toSorted()).toEqual(ids.toSorted());
  });

  it('is never waited for: not by a saving, not by leaving the page', async () => {
    const { app, disk } = await program();
    await keepCopyInNewFile(app);
    await expect.poll(() => statusOf(app)).toBe('written');
    const never = gate();
    disk.beforeClosing = never.wait;
    await saveAnother(app, 1);
    await expect.poll(never.reached).toBe(true);
    await saveAnother(app, 2);
    expect(app.store.get().versions).toHaveLength(2);
    expect(wouldLose(app)).toBe(false);
    expect(statusOf(app)).toBe('writing');
    expect(disk.written).toBe(1);
    // Nor by another file that is chosen in place of one that never ends.
    disk.beforeClosing = () => Promise.resolve();
    await keepCopyInFolder(app);
    await expect.poll(() => statusOf(app)).toBe('written');
    expect(await versionsIn(disk)).toEqual(idsOf(app));
    const { text } = disk.files.get(FILE) ?? {};
    never.open();
    await expect.poll(() => statusOf(app)).toBe('written');
    expect(disk.files.get(FILE)?.text).toBe(text);
  });

  it('holds the latest after savings while it was being written, in one more writing', async () => {
    const { app, disk } = await program();
    await keepCopyInNewFile(app);
    await expect.poll(() => statusOf(app)).toBe('written');
    const slow = gate();
    disk.beforeClosing = slow.wait;
    await saveAnother(app, 1);
    await expect.poll(slow.reached).toBe(true);
    await saveAnother(app, 2);
    await saveAnother(app, 3);
    await heard(app);
    const shown: (string | undefined)[] = [];
    app.store.subscribe(() => shown.push(statusOf(app)));
    slow.open();
    await expect.poll(() => statusOf(app)).toBe('written');
    expect(await versionsIn(disk)).toEqual(idsOf(app));
    expect(idsOf(app)).toHaveLength(3);
    expect(disk.written).toBe(3);
    // It is not called written while it lacks what was saved meanwhile.
    expect(shown.slice(0, shown.indexOf('written'))).not.toContain('written');
    expect(shown.filter((kind) => kind === 'written')).toHaveLength(1);
  });

  it('is given up by its user, and the file stays', async () => {
    const { app, disk, repository } = await program();
    await keepCopyInNewFile(app);
    await expect.poll(() => statusOf(app)).toBe('written');
    await stopKeepingCopy(app);
    expect(copyOf(app)).toMatchObject({ place: null, lastWrittenAt: null });
    expect(said(app).at(-1)).toContain(`${FILE} stays as it was last written.`);
    await saveAnother(app, 1);
    expect(disk.written).toBe(1);
    expect(disk.files.has(FILE)).toBe(true);
    const again = await program({ disk, repository });
    expect(copyOf(again.app)?.place).toBeNull();
  });
});

describe('a copy after a start', () => {
  /** Keep a copy, save a version, and start again on the same browser. */
  async function startedAgain(permission: FakeDisk['permission'], change?: (world: World) => Promise<void>) {
    const before = await program();
    await keepCopyInNewFile(before.app);
    await expect.poll(() => statusOf(before.app)).toBe('written');
    await saveVersion(before.app);
    await expect.poll(() => before.disk.written).toBe(2);
    await expect.poll(() => statusOf(before.app)).toBe('written');
    await change?.(before);
    before.disk.permission = permission;
    return program({ disk: before.disk, repository: before.repository });
  }

  it('goes on in the same file; one that holds everything is not written again', async () => {
    const { app, disk } = await startedAgain('granted');
    await expect.poll(() => statusOf(app)).toBe('written');
    expect(disk.written).toBe(2);
    expect(said(app)).toEqual([]);
  });

  it('gets what was saved right before the page was left', async () => {
    const { app, disk, repository } = await startedAgain('granted', async ({ repository: kept }) => {
      await saved(kept, { map: { 'zone-1': triangle(3) } });
    });
    await expect.poll(() => statusOf(app)).toBe('written');
    expect(await versionsIn(disk)).toHaveLength(2);
    expect(valueOf(await repository.listVersions('astana-2017'))).toHaveLength(2);
  });

  it('is paused until a press where the browser asks again, says so once, and then continues', async () => {
    const { app, disk } = await startedAgain('prompt');
    await expect.poll(() => statusOf(app)).toBe('paused');
    await saveAnother(app, 1);
    await saveAnother(app, 2);
    await expect.poll(() => app.store.get().versions).toHaveLength(2);
    expect(statusOf(app)).toBe('paused');
    expect(disk.written).toBe(2);
    const paused = said(app).filter((text) => text.includes('is paused until you allow it again'));
    expect(paused).toHaveLength(1);
    disk.answer = 'prompt';
    await continueCopy(app);
    expect(statusOf(app)).toBe('paused');
    disk.answer = 'granted';
    await continueCopy(app);
    await expect.poll(() => statusOf(app)).toBe('written');
    expect(await versionsIn(disk)).toEqual(expect.arrayContaining([...idsOf(app)]));
  });

  it('continues from the notice too', async () => {
    const { app } = await startedAgain('prompt');
    await expect.poll(() => said(app)).toHaveLength(1);
    press(app, 'Continue the copy');
    await expect.poll(() => statusOf(app)).toBe('written');
  });

  it('says once that it is denied, and says it again to whoever presses', async () => {
    const { app, disk } = await startedAgain('denied');
    await expect.poll(() => statusOf(app)).toBe('failed');
    await saveAnother(app, 1);
    const denied = (): number => said(app).filter((text) => text.includes('does not allow')).length;
    expect(denied()).toBe(1);
    app.store.set((state) => ({ ...state, notices: [] }));
    await saveAnother(app, 2);
    expect(denied()).toBe(0);
    disk.answer = 'denied';
    await continueCopy(app);
    expect(denied()).toBe(1);
    expect(statusOf(app)).toBe('failed');
    expect(disk.written).toBe(2);
  });
});

describe('a file that holds what is not here', () => {
  const somebodyElses = async (): Promise<string> => {
    const other = createMemoryRepository();
    valueOf(await other.saveWorkspace(workspaceWith({}, 'iran'), null, AT));
    await saved(other, { map: { 'zone-1': triangle(3) } });
    return new TextDecoder().decode(await backedUp(other));
  };

  it.each([
    ['is no backup', () => Promise.resolve('a poem'), 'is not a backup of this program'],
    ['holds versions that are not here', somebodyElses, 'holds 1 version that is not whole here'],
  ])('is not written over when it %s, and that is said once', async (_what, content, sentence) => {
    const disk = fakeDisk({ existing: 'chosen.delimit' });
    disk.put('chosen.delimit', await content());
    const before = disk.files.get('chosen.delimit');
    const { app } = await program({ disk });
    await keepCopyInFile(app);
    await expect.poll(() => statusOf(app)).toBe('kept-back');
    await saveAnother(app, 1);
    await expect.poll(() => statusOf(app)).toBe('kept-back');
    expect(disk.files.get('chosen.delimit')).toBe(before);
    expect(disk.written).toBe(0);
    expect(said(app).filter((text) => text.includes(sentence))).toHaveLength(1);
  });

  it('goes on by itself once what it holds was added here', async () => {
    const disk = fakeDisk({ existing: 'chosen.delimit' });
    const text = await somebodyElses();
    disk.put('chosen.delimit', text);
    const { app } = await program({ disk });
    await keepCopyInFile(app);
    await expect.poll(() => statusOf(app)).toBe('kept-back');
    expect(await addBackup(app, await verified(new TextEncoder().encode(text)), [])).toBeNull();
    await expect.poll(() => statusOf(app)).toBe('written');
    expect(await versionsIn(disk, 'chosen.delimit')).toHaveLength(1);
  });

  it('is noticed when somebody else writes it between two savings, and while it is being written', async () => {
    const { app, disk } = await program();
    await keepCopyInNewFile(app);
    await expect.poll(() => statusOf(app)).toBe('written');
    const theirs = await somebodyElses();
    disk.put(FILE, theirs);
    await saveAnother(app, 1);
    await expect.poll(() => statusOf(app)).toBe('kept-back');
    expect(disk.files.get(FILE)?.text).toBe(theirs);
    disk.files.delete(FILE);
    disk.beforeClosing = async () => disk.put(FILE, theirs);
    await continueCopy(app);
    await expect.poll(() => disk.files.get(FILE)?.text).toBe(theirs);
    await expect.poll(() => statusOf(app)).toBe('kept-back');
    expect(disk.files.get(FILE)?.text).toBe(theirs);
    expect(disk.written).toBe(1);
  });

  it('is left alone when somebody goes on writing it', async () => {
    const { app, disk } = await program();
    await keepCopyInNewFile(app);
    await expect.poll(() => statusOf(app)).toBe('written');
    const own = disk.files.get(FILE)?.text ?? '';
    let times = 0;
    disk.beforeClosing = async () => {
      times += 1;
      disk.put(FILE, own);
    };
    await saveAnother(app, 1);
    await expect.poll(() => statusOf(app)).toBe('failed');
    expect(times).toBe(3);
    expect(said(app).at(-1)).toContain('Somebody else goes on writing');
  });
});

describe('a copy in a folder', () => {
  it('has the name of the workspace, and another one where a workspace of that name has it already', async () => {
    const disk = fakeDisk();
    const other = createMemoryRepository();
    valueOf(await other.saveWorkspace({ ...workspaceWith({}, 'iran'), id: 'another-one' }, null, AT));
    const theirs = new TextDecoder().decode(await backedUp(other, null, 'another-one'));
    disk.put(FILE, theirs);
    const { app, repository } = await program({ disk });
    await keepCopyInFolder(app);
    await expect.poll(() => statusOf(app)).toBe('written');
    const name = 'Astana-July-2017_astana-2.delimit';
    expect(copyOf(app)?.place).toEqual({ fileName: name, folderName: 'Safe' });
    expect([...disk.files.keys()]).toEqual([FILE, name]);
    expect(disk.files.get(FILE)?.text).toBe(theirs);
    const again = await program({ disk, repository });
    await expect.poll(() => statusOf(again.app)).toBe('written');
    expect(copyOf(again.app)?.place?.fileName).toBe(name);
  });
});

describe('a copy that cannot be written', () => {
  it.each([
    ['full', 'There is no room for'],
    ['gone', 'is not there any more'],
    ['busy', 'Another program has'],
    ['broken', 'was not written (broken)'],
  ] as const)(
    'says once that it is %s, with what to do, and goes on when it is not any more',
    async (code, sentence) => {
      const { app, disk } = await program();
      await keepCopyInNewFile(app);
      await expect.poll(() => statusOf(app)).toBe('written');
      disk.failing = code;
      await saveAnother(app, 1);
      await expect.poll(() => statusOf(app)).toBe('failed');
      await saveAnother(app, 2);
      await expect.poll(() => statusOf(app)).toBe('failed');
      expect(said(app).filter((text) => text.includes(sentence))).toHaveLength(1);
      expect(copyOf(app)?.lastWrittenAt).toBe(app.now());
      disk.failing = null;
      await saveAnother(app, 3);
      await expect.poll(() => statusOf(app)).toBe('written');
      expect(await versionsIn(disk)).toEqual(idsOf(app));
      // Another failure after that is news.
      app.store.set((state) => ({ ...state, notices: [] }));
      disk.failing = code;
      await saveAnother(app, 4);
      await expect.poll(() => said(app).filter((text) => text.includes(sentence))).toHaveLength(1);
    },
  );
});

describe('one tab of several', () => {
  it('writes the copy: the one that edits; another shows that it does not, and takes it up when it edits', async () => {
    const browser = fakeBrowser();
    const tab = createTabSession(browser.newTab());
    await tab.claim('astana-2017');
    tab.settle('astana-2017');
    const { app, disk } = await program({ parts: { tab } });
    await keepCopyInNewFile(app);
    await expect.poll(() => statusOf(app)).toBe('written');
    const slow = gate();
    disk.beforeClosing = slow.wait;
    await saveAnother(app, 1);
    await expect.poll(slow.reached).toBe(true);
    stopEditing(app, 'handed-over');
    await expect.poll(() => statusOf(app)).toBe('elsewhere');
    slow.open();
    await keepCopyInNewFile(app);
    await stopKeepingCopy(app);
    await expect.poll(() => statusOf(app)).toBe('elsewhere');
    expect(disk.written).toBe(1);
    app.store.set((state) => ({ ...state, elsewhere: null }));
    await expect.poll(() => statusOf(app)).toBe('written');
    expect(await versionsIn(disk)).toEqual(idsOf(app));
  });

  it('that was robbed of the workspace in its sleep does not write any more', async () => {
    const browser = fakeBrowser();
    const own = browser.newTab();
    const tab = createTabSession(own);
    await tab.claim('astana-2017');
    tab.settle('astana-2017');
    const { app, disk } = await program({ parts: { tab } });
    await keepCopyInNewFile(app);
    await expect.poll(() => statusOf(app)).toBe('written');
    const slow = gate();
    disk.beforeClosing = slow.wait;
    await saveAnother(app, 1);
    await expect.poll(slow.reached).toBe(true);
    browser.sleep(own);
    await createTabSession(browser.newTab()).seize('astana-2017');
    slow.open();
    await expect.poll(() => app.store.get().elsewhere?.how).toBe('taken-away');
    await expect.poll(() => statusOf(app)).toBe('elsewhere');
    expect(disk.written).toBe(1);
  });
});

describe('another workspace', () => {
  it('has a copy of its own, and what was begun for the one before is finished', async () => {
    const { app, disk, repository } = await program();
    valueOf(await repository.saveWorkspace({ ...workspaceWith({}, 'iran'), id: 'geneva', name: 'Geneva' }, null, AT));
    await keepCopyInNewFile(app);
    await expect.poll(() => statusOf(app)).toBe('written');
    const slow = gate();
    disk.beforeClosing = slow.wait;
    await saveAnother(app, 1);
    const ids = idsOf(app);
    await expect.poll(slow.reached).toBe(true);
    await openWorkspace(app, 'geneva');
    await expect.poll(() => copyOf(app)?.place).toBeNull();
    slow.open();
    await expect.poll(() => disk.written).toBe(2);
    expect(await versionsIn(disk)).toEqual(ids);
    expect(copyOf(app)?.place).toBeNull();
    await keepCopyInNewFile(app);
    await expect.poll(() => [...disk.files.keys()]).toEqual([FILE, 'Geneva.delimit']);
    await openWorkspace(app, 'astana-2017');
    await expect.poll(() => copyOf(app)?.place?.fileName).toBe(FILE);
    await expect.poll(() => statusOf(app)).toBe('written');
  });
});
