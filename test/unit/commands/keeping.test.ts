import { describe, expect, it, vi } from 'vitest';
import type { Application } from '../../../src/commands/application.ts';
import { cancelCheckUp, runCheckUp } from '../../../src/commands/check-up.ts';
import { afterSaving, startKeeping, verifyEverything } from '../../../src/commands/keeping.ts';
import { wouldLose } from '../../../src/commands/leaving.ts';
import { startApplication, type Surroundings } from '../../../src/commands/start.ts';
import { saveVersion } from '../../../src/commands/versions.ts';
import { isWriting } from '../../../src/commands/writings.ts';
import { loadVersionMap } from '../../../src/commands/version-maps.ts';
import { failure, success } from '../../../src/domain/result.ts';
import type { CheckUpReport } from '../../../src/storage/check-up/check-up-report.ts';
import { createMemoryRepository } from '../../../src/storage/memory-repository.ts';
import { drawn, workspaceWith } from '../edits/workspace-builder.ts';
import { request, valueOf, workspaceWithDraft } from '../storage/stored-things.ts';
import { fakeApplication, press, readingEngine, rectangle, said } from './fake-application.ts';
import { fakeSecondCopy, SOUND } from './fake-second-copy.ts';

const AT = '2017-07-05T10:00:00.000Z';
const WORKSPACE = 'astana-2017';
const DAMAGED: CheckUpReport = {
  ...SOUND,
  problems: [
    { kind: 'damaged', versionId: 'v2', workspaceId: WORKSPACE, partyName: 'Russia', number: 2 },
    { kind: 'number-missing', workspaceId: 'other', partyName: 'Iran', number: 4, until: 6 },
  ],
};
const RESTORED: CheckUpReport = {
  ...SOUND,
  restored: {
    versions: [{ versionId: 'v1', workspaceId: WORKSPACE, partyName: 'Russia', number: 1 }],
    payloads: 2,
    remarks: 0,
    workspaces: ['Astana, July 2017'],
  },
};

/** Nothing has to be waited for. */
const atOnce = (): Promise<void> => Promise.resolve();

/** Matchers, of which the types say nothing. */
const textWith = (part: string): unknown => expect.stringContaining(part);
const textLike = (pattern: RegExp): unknown => expect.stringMatching(pattern);

const checkUpOf = (app: Application) => app.store.get().keeping?.checkUp;

describe('verifying everything', () => {
  it('shows how far it is, then what was counted', async () => {
    const secondCopy = fakeSecondCopy();
    const app = fakeApplication({ parts: { secondCopy } });
    verifyEverything(app);
    expect(app.store.get().dialog?.name).toBe('keeping');
    await expect.poll(() => checkUpOf(app)).toEqual({ kind: 'running', share: 0 });
    secondCopy.asked[0]?.onProgress?.({ phase: 'journal', done: 5, of: 10 });
    expect(checkUpOf(app)).toEqual({ kind: 'running', share: 0.25 });
    secondCopy.asked[0]?.onProgress?.({ phase: 'database', done: 1, of: 2 });
    expect(checkUpOf(app)).toEqual({ kind: 'running', share: 0.75 });
    secondCopy.answer(success(SOUND));
    await expect.poll(() => checkUpOf(app)).toMatchObject({ kind: 'done', sound: true, findings: [] });
    expect(checkUpOf(app)).toMatchObject({
      summary: textLike(/3 versions, 4 boundaries and 1 remark, in 0\.3\u00a0s\. Everything fits/u),
    });
    expect(said(app)).toEqual([]);
  });

  it('runs once at a time, and can be ended', async () => {
    const secondCopy = fakeSecondCopy();
    const app = fakeApplication({ parts: { secondCopy } });
    const running = runCheckUp(app, true);
    await runCheckUp(app, true);
    expect(secondCopy.asked).toHaveLength(1);
    cancelCheckUp(app);
    expect(secondCopy.asked[0]?.signal?.aborted).toBe(true);
    secondCopy.answer(success(null));
    await running;
    expect(checkUpOf(app)).toEqual({ kind: 'ended', text: 'Verifying was stopped. Nothing was changed by that.' });
  });

  it('says so where another tab is at it, where it fails, and where nothing is kept', async () => {
    const secondCopy = fakeSecondCopy();
    const app = fakeApplication({ parts: { secondCopy } });
    const busy = runCheckUp(app, true);
    secondCopy.answer(success(null));
    await busy;
    expect(checkUpOf(app)).toMatchObject({ kind: 'ended', text: textWith('Another tab') });
    const failing = runCheckUp(app, true);
    secondCopy.answer(failure({ code: 'unavailable', detail: '' }));
    await failing;
    expect(checkUpOf(app)).toMatchObject({ kind: 'ended', text: textWith('does not answer') });
    const nowhere = fakeApplication();
    await runCheckUp(nowhere, true);
    expect(checkUpOf(nowhere)).toMatchObject({ kind: 'ended' });
  });

  it('names what does not fit, in words, with the workspace where it is another one, and lists it as damaged', async () => {
    const repository = createMemoryRepository();
    const version = { ...valueOf(await repository.saveVersion(request())), id: 'v2' };
    const app = fakeApplication({
      repository,
      state: { versions: [version] },
      parts: { secondCopy: fakeSecondCopy({ report: DAMAGED }) },
    });
    await runCheckUp(app, true);
    expect(checkUpOf(app)).toMatchObject({
      sound: false,
      findings: [
        textWith('Version 2 of Russia does not fit its fingerprint. It is not shown.'),
        textLike(/^other: Versions 4 to 6 of Iran are not here\./u),
      ],
    });
    expect(app.store.get().versions).toMatchObject([{ id: 'v2', damaged: true }]);
  });
});

describe('the check-up of the start', () => {
  it('says nothing where everything fits, and what is wrong with the way to the details', async () => {
    const quiet = fakeApplication({ parts: { secondCopy: fakeSecondCopy({ report: SOUND }) } });
    await startKeeping(quiet, null, false, atOnce);
    expect(said(quiet)).toEqual([]);
    expect(checkUpOf(quiet)).toMatchObject({ kind: 'done', sound: true });
    const loud = fakeApplication({ parts: { secondCopy: fakeSecondCopy({ report: DAMAGED }) } });
    await startKeeping(loud, null, false, atOnce);
    expect(said(loud)).toEqual(['2 things kept in this browser do not fit and could not be brought back.']);
    press(loud, 'Details');
    expect(loud.store.get().dialog?.name).toBe('keeping');
  });

  it('tells what came back, and lists it', async () => {
    const repository = createMemoryRepository();
    valueOf(await repository.saveVersion(request()));
    const app = fakeApplication({ repository, parts: { secondCopy: fakeSecondCopy({ report: RESTORED }) } });
    await startKeeping(app, null, false, atOnce);
    expect(said(app)[0]).toMatch(
      /Brought back from the journal: 1 version, 2 boundaries and the workspace Astana, July 2017\./u,
    );
    expect(app.store.get().versions).toHaveLength(1);
  });

  it('follows whether the journal is kept, and why not', async () => {
    const secondCopy = fakeSecondCopy({ report: SOUND });
    const app = fakeApplication({ parts: { secondCopy } });
    await startKeeping(app, null, false, atOnce);
    secondCopy.change(failure({ code: 'quota-exceeded', detail: '' }));
    expect(app.store.get().keeping?.secondCopy).toEqual({ kind: 'not-kept', reason: 'This browser has no room left.' });
    secondCopy.change(success(null));
    expect(app.store.get().keeping?.secondCopy).toEqual({ kind: 'kept' });
  });
});

describe('a start with an empty database', () => {
  const start = (given: Partial<Surroundings>): Promise<Application> =>
    startApplication({
      repository: createMemoryRepository(),
      storageFailure: null,
      engine: readingEngine,
      secondOpinion: { check: () => Promise.resolve({ kind: 'cancelled' }), cancel: () => undefined },
      now: () => AT,
      deliverFile: () => undefined,
      printPage: () => undefined,
      requestedWorkspace: null,
      prefersDark: false,
      ...given,
    });
  const wasHere = { isSet: () => true, set: () => undefined, clear: () => undefined };

  it('brings back what the journal holds before anybody is greeted as new', async () => {
    const repository = createMemoryRepository();
    const secondCopy = fakeSecondCopy({ there: true, report: RESTORED });
    const checkUp = secondCopy.checkUp.bind(secondCopy);
    secondCopy.checkUp = async (options) => {
      valueOf(await repository.saveWorkspace(workspaceWithDraft(), null, AT));
      return checkUp(options);
    };
    const app = await start({ repository, secondCopy, presence: wasHere });
    expect(app.store.get().workspace).toEqual(workspaceWithDraft());
    expect(app.store.get().showFirstRun).toBe(false);
    await expect.poll(() => said(app).join(' ')).toContain('Brought back from the journal');
    expect(said(app).join(' ')).not.toContain('once saved');
  });

  it('greets whoever was never here, and looks into no journal that is not there', async () => {
    const secondCopy = fakeSecondCopy({ report: SOUND });
    const app = await start({
      secondCopy,
      presence: { isSet: () => false, set: () => undefined, clear: () => undefined },
    });
    expect(app.store.get().showFirstRun).toBe(true);
    expect(said(app)).toEqual([]);
  });

  it('says that versions were here where both stores are empty, and offers to open a backup', async () => {
    const app = await start({ presence: wasHere });
    expect(app.store.get().showFirstRun).toBe(false);
    expect(said(app)[0]).toContain('Versions were once saved in this browser. It holds none of them any more');
    press(app, 'Open a backup');
    expect(app.store.get().dialog).toMatchObject({ name: 'open-backup' });
  });

  it('says nothing of it while there is a workspace', async () => {
    const repository = createMemoryRepository();
    valueOf(await repository.saveWorkspace(workspaceWithDraft(), null, AT));
    const app = await start({ repository, presence: wasHere });
    expect(said(app).join(' ')).not.toContain('once saved');
  });
});

describe('the first saving', () => {
  it('asks the browser, once, to protect what is kept, and remembers that somebody worked here', async () => {
    const answers = [false, true];
    const protection = {
      read: () => Promise.resolve(false),
      ask: vi.fn(() => Promise.resolve(answers.shift() ?? null)),
    };
    const presence = { isSet: () => false, set: vi.fn(), clear: () => undefined };
    const workspace = workspaceWith({ 'zone-2': drawn([rectangle(36.7, 34.8, 36.8, 34.9)]) }, 'iran');
    const app = fakeApplication({ workspace, parts: { protection, presence } });
    expect(app.store.get().keeping?.protection ?? 'not-asked').toBe('not-asked');
    await saveVersion(app);
    await expect.poll(() => app.store.get().keeping?.protection).toBe('refused');
    await afterSaving(app, app.store.get().workspace.id);
    expect(protection.ask).toHaveBeenCalledTimes(1);
    expect(presence.set).toHaveBeenCalled();
  });
});

describe('leaving the page', () => {
  it('asks while a draft is not on disk, and its saving is running by then', () => {
    const flush = vi.fn(() => Promise.resolve());
    const autosave = { flush, opened: () => undefined, stop: () => undefined };
    const app = fakeApplication({ parts: { autosave } });
    expect(wouldLose(app)).toBe(false);
    expect(flush).not.toHaveBeenCalled();
    for (const saving of [{ kind: 'saving' }, { kind: 'failed', text: '' }] as const) {
      app.store.set((state) => ({ ...state, saving }));
      expect(wouldLose(app)).toBe(true);
    }
    expect(flush).toHaveBeenCalledTimes(2);
  });

  it('asks while a version is being saved, and not when that has ended, whichever way', async () => {
    const workspace = workspaceWith({ 'zone-2': drawn([rectangle(36.7, 34.8, 36.8, 34.9)]) }, 'iran');
    const app = fakeApplication({ workspace });
    const saving = saveVersion(app);
    expect(isWriting(app)).toBe(true);
    expect(wouldLose(app)).toBe(true);
    await saving;
    expect(app.store.get().versions).toHaveLength(1);
    expect(wouldLose(app)).toBe(false);
  });
});

describe('a version that cannot be read', () => {
  it('is listed as damaged and not shown', async () => {
    const repository = createMemoryRepository();
    const version = valueOf(await repository.saveVersion(request()));
    const app = fakeApplication({
      repository: { ...repository, openVersion: () => Promise.resolve(failure({ code: 'damaged', detail: '' })) },
      state: { versions: [version] },
    });
    expect(await loadVersionMap(app, version.id)).toBe(false);
    expect(app.store.get().versions).toMatchObject([{ id: version.id, damaged: true }]);
    expect(app.store.get().versionMaps).toEqual({});
  });
});
