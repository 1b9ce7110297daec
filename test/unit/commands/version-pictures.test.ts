import { describe, expect, it, vi, type MockInstance } from 'vitest';
import type { Application } from '../../../src/commands/application.ts';
import { stateEmptyArea } from '../../../src/commands/turning-points.ts';
import { pictureShelf } from '../../../src/commands/version-pictures.ts';
import { saveVersion } from '../../../src/commands/versions.ts';
import type { Version } from '../../../src/domain/version.ts';
import { createMemoryRepository } from '../../../src/storage/memory-repository.ts';
import type { Repository } from '../../../src/storage/repository.ts';
import { drawn, workspaceWith } from '../edits/workspace-builder.ts';
import { fakeApplication, rectangle } from './fake-application.ts';

const live = new AbortController().signal;

/** Iran saves one version; its boundaries are not in the state. */
async function saved(): Promise<{
  app: Application;
  version: Version;
  opened: MockInstance<Repository['openVersion']>;
}> {
  const repository = createMemoryRepository();
  const workspace = workspaceWith({ 'zone-2': drawn([rectangle(36.7, 34.8, 36.8, 34.9)]) }, 'iran');
  const app = fakeApplication({ workspace, repository });
  await saveVersion(app);
  app.store.set((state) => ({ ...state, versionMaps: {} }));
  const [version] = app.store.get().versions;
  if (!version) throw new Error('not saved');
  return { app, version, opened: vi.spyOn(repository, 'openVersion') };
}

describe('the small picture of a version', () => {
  it('is made of its boundaries once, kept, and read by the next who starts', async () => {
    const { app, version, opened } = await saved();
    const picture = await pictureShelf(app).see(version, live);
    expect(picture?.box).toEqual([36.7, 34.8, 36.8, 34.9]);
    expect(picture?.areas).toEqual([[[0, 0, 1023, 0, 1023, 1023, 0, 1023, 0, 0]]]);
    await pictureShelf(app).see(version, live);
    // Another start of the program, on the same storage.
    const next = fakeApplication({ workspace: app.store.get().workspace, repository: app.repository });
    expect(await pictureShelf(next).see(version, live)).toEqual(picture);
    expect(opened).toHaveBeenCalledTimes(1);
    expect(app.store.get().versionMaps).toEqual({});
  });

  it('is made again where what is kept does not fit', async () => {
    const { app, version, opened } = await saved();
    const first = await pictureShelf(app).see(version, live);
    vi.spyOn(app.repository, 'readPicture').mockResolvedValue({ ok: true, value: null });
    const kept = vi.spyOn(app.repository, 'keepPicture');
    const next = fakeApplication({ workspace: app.store.get().workspace, repository: app.repository });
    expect(await pictureShelf(next).see(version, live)).toEqual(first);
    expect(opened).toHaveBeenCalledTimes(2);
    expect(kept).toHaveBeenCalledTimes(1);
  });

  it('is none for a damaged version, even one that was kept, and marks one that turns out to be', async () => {
    const { app, version, opened } = await saved();
    await app.repository.keepPicture(version.record.workspaceId, version.record.mapFingerprint, {
      box: null,
      areas: [],
    });
    expect(await pictureShelf(app).see({ ...version, damaged: true }, live)).toBeNull();
    vi.spyOn(app.repository, 'readPicture').mockResolvedValue({ ok: true, value: null });
    opened.mockResolvedValue({ ok: false, error: { code: 'damaged', detail: '' } });
    expect(await pictureShelf(app).see(version, live)).toBeNull();
    expect(app.store.get().versions[0]?.damaged).toBe(true);
  });

  it.each([
    ['before its turn', 0],
    ['while it waits for spare time', 5],
  ])('is not made where nobody looks any more, %s', async (_, turns) => {
    const { app, version, opened } = await saved();
    const left = new AbortController();
    const seen = pictureShelf(app).see(version, left.signal);
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
    left.abort();
    expect(await seen).toBeNull();
    expect(opened).not.toHaveBeenCalled();
  });

  it('is framed with all that were seen, and who shows one is told when the frame grows', async () => {
    const { app, version } = await saved();
    const shelf = pictureShelf(app);
    const told = vi.fn();
    shelf.onFrame(told);
    await shelf.see(version, live);
    stateEmptyArea(app, 'iran', 'zone-3');
    await saveVersion(app);
    await shelf.see(app.store.get().versions[1] ?? version, live);
    expect(told).toHaveBeenCalledTimes(1);
    expect(shelf.frame()).toEqual([36.7, 34.8, 36.8, 34.9]);
    app.store.set((state) => ({
      ...state,
      versionMaps: { far: { 'zone-1': drawn([rectangle(37, 35, 38, 36)]) } },
    }));
    await shelf.see({ ...version, id: 'far', record: { ...version.record, mapFingerprint: 'cd'.repeat(32) } }, live);
    expect(told).toHaveBeenCalledTimes(2);
    expect(shelf.frame()).toEqual([36.7, 34.8, 38, 36]);
  });
});
