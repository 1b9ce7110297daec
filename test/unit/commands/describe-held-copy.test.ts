import { describe, expect, it } from 'vitest';
import type { Application } from '../../../src/commands/application.ts';
import { describeCopy, describeCopyInBrief } from '../../../src/commands/describe-held-copy.ts';
import { followHeldCopy } from '../../../src/commands/follow-held-copy.ts';
import { noteDownload, remindOfDownload } from '../../../src/commands/remind-of-download.ts';
import type { Version } from '../../../src/domain/version.ts';
import type { CopyStatus, HeldCopy } from '../../../src/state/held-copy.ts';
import { createMemoryRepository } from '../../../src/storage/memory-repository.ts';
import { request, valueOf } from '../storage/stored-things.ts';
import { fakeApplication, press, said } from './fake-application.ts';
import { fakeDisk } from './fake-copy-places.ts';

const TEN = '2017-07-05T10:00:00.000Z';
const NOW = '2017-07-05T10:02:30.000Z';
const NONE: HeldCopy = {
  canHold: true,
  place: null,
  status: { kind: 'unknown' },
  lastWrittenAt: null,
  handedOver: null,
};
const held = (status: CopyStatus, lastWrittenAt: string | null = TEN): HeldCopy => ({
  ...NONE,
  place: { fileName: 'Astana.delimit', folderName: 'Stick' },
  status,
  lastWrittenAt,
});

const brief = (copy: HeldCopy): string => describeCopyInBrief(copy, NOW).text;
const full = (copy: HeldCopy, versions = 3): string => describeCopy(copy, versions, NOW).join(' ');

describe('what lies outside this browser', () => {
  it('is said in a few words', () => {
    expect(brief(NONE)).toBe('Not saved outside this browser');
    expect(brief({ ...NONE, handedOver: { at: TEN, versionCount: 3 } })).toBe('Backup downloaded 2 minutes ago');
    expect(brief(held({ kind: 'written', at: TEN }))).toBe('Also in Astana.delimit 2 minutes ago');
    expect(brief(held({ kind: 'writing' }))).toBe('Writing to Astana.delimit');
    expect(brief(held({ kind: 'paused' }))).toBe('Copy paused: press to continue');
    expect(brief(held({ kind: 'elsewhere' }))).toBe('Another tab writes the copy');
    expect(brief(held({ kind: 'failed', reason: 'Full.' }))).toBe('Copy stopped: press to see why');
    expect(brief(held({ kind: 'kept-back', reason: 'A poem.' }))).toBe('Copy stopped: press to see why');
    expect(brief(held({ kind: 'unknown' }))).toBe('Looking at Astana.delimit');
  });

  it('is said in full, with what was written last where that may not be all', () => {
    expect(full(NONE)).toMatch(/in this browser only/u);
    expect(full({ ...NONE, canHold: false })).toMatch(/cannot write into a file by itself/u);
    expect(full(held({ kind: 'written', at: TEN }))).toBe(
      'Every version is also in Astana.delimit in the folder Stick, written 2 minutes ago. It is written again after every saving.',
    );
    for (const status of [{ kind: 'paused' }, { kind: 'failed', reason: 'Full.' }] as const) {
      expect(full(held(status))).toMatch(/It was last written from here 2 minutes ago\.$/u);
      expect(full(held(status, null))).not.toMatch(/last written/u);
    }
  });

  it('counts the versions that a download lacks', () => {
    const handedOver = { at: TEN, versionCount: 2 };
    expect(full({ ...NONE, handedOver }, 2)).toContain('No version was saved since.');
    expect(full({ ...NONE, handedOver }, 3)).toContain('1 version was saved since and is not in it.');
    expect(full({ ...NONE, handedOver }, 5)).toContain('3 versions were saved since and are not in it.');
  });

  it('is called safe in no case, and written only if it is', () => {
    const all: readonly CopyStatus[] = [
      { kind: 'unknown' },
      { kind: 'writing' },
      { kind: 'paused' },
      { kind: 'elsewhere' },
      { kind: 'failed', reason: '' },
      { kind: 'kept-back', reason: '' },
    ];
    for (const copy of [NONE, ...all.map((status) => held(status))]) {
      expect(`${brief(copy)} ${full(copy)}`).not.toMatch(/\bsafe|\bAlso in|Every version is also/u);
    }
  });
});

describe('a browser that writes no files', () => {
  async function program(count: number): Promise<{ app: Application; save: () => void; clock: { now: string } }> {
    const clock = { now: TEN };
    const version: Version = valueOf(await createMemoryRepository().saveVersion(request({ savedAt: TEN })));
    const versions = Array.from({ length: count }, () => version);
    const app = fakeApplication({
      state: { versions },
      parts: {
        now: () => clock.now,
        copyPlaces: () => Promise.resolve(fakeDisk({ canHold: false }).places),
      },
    });
    await followHeldCopy(app);
    return {
      app,
      clock,
      save: () => {
        app.store.set((state) => ({ ...state, versions: [...state.versions, version] }));
        remindOfDownload(app);
      },
    };
  }

  it('reminds of a download after five versions, and again only after five more', async () => {
    const { app, save } = await program(3);
    save();
    expect(said(app)).toEqual([]);
    save();
    expect(said(app)).toEqual(['5 versions are in this browser only. Download a backup and keep it elsewhere.']);
    press(app, 'Back up workspace');
    expect(app.store.get().dialog?.name).toBe('back-up');
    app.store.set((state) => ({ ...state, notices: [] }));
    for (let more = 1; more < 5; more += 1) save();
    expect(said(app)).toEqual([]);
    save();
    expect(said(app)).toEqual(['10 versions are in this browser only. Download a backup and keep it elsewhere.']);
  });

  it('counts from the last download, also after a start', async () => {
    const { app, save } = await program(9);
    // A setting of a workspace that is not here, because it was removed, is not kept.
    await app.repository.saveWorkspace(app.store.get().workspace, null, TEN);
    await noteDownload(app, 'astana-2017', 9);
    expect(app.store.get().keeping?.copy?.handedOver).toEqual({ at: TEN, versionCount: 9 });
    for (let more = 1; more < 5; more += 1) save();
    expect(said(app)).toEqual([]);
    const again = fakeApplication({ repository: app.repository, parts: { ...app } });
    await followHeldCopy(again);
    expect(again.store.get().keeping?.copy?.handedOver).toEqual({ at: TEN, versionCount: 9 });
    save();
    expect(said(app)[0]).toContain('5 versions are in this browser only');
  });

  it('reminds after a day, at the next saving', async () => {
    const { app, save, clock } = await program(1);
    await noteDownload(app, 'astana-2017', 1);
    clock.now = '2017-07-06T09:59:59.000Z';
    save();
    expect(said(app)).toEqual([]);
    clock.now = '2017-07-06T10:00:00.000Z';
    save();
    expect(said(app)).toEqual(['2 versions are in this browser only. Download a backup and keep it elsewhere.']);
    save();
    expect(said(app)).toHaveLength(1);
  });

  it('is not reminded where a copy can be kept', async () => {
    const { app, save } = await program(9);
    app.store.set((state) => {
      const copy = state.keeping?.copy;
      return state.keeping && copy
        ? { ...state, keeping: { ...state.keeping, copy: { ...copy, canHold: true } } }
        : state;
    });
    save();
    expect(said(app)).toEqual([]);
  });
});
