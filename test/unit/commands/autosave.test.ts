import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startAutosave } from '../../../src/commands/autosave.ts';
import { placePoint, startDrawing } from '../../../src/commands/drawing.ts';
import { undoStep } from '../../../src/commands/edit.ts';
import type { Workspace } from '../../../src/domain/workspace.ts';
import { createMemoryRepository } from '../../../src/storage/memory-repository.ts';
import type { Repository } from '../../../src/storage/repository.ts';
import { fakeApplication } from './fake-application.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** A repository that remembers what it was asked to write, and can be told to fail. */
function watchedRepository(): { repository: Repository; written: Workspace[]; fail: { on: boolean } } {
  const written: Workspace[] = [];
  const fail = { on: false };
  const repository: Repository = {
    ...createMemoryRepository(),
    saveWorkspace: (workspace) => {
      if (fail.on) return Promise.resolve({ ok: false, error: { code: 'quota-exceeded', detail: 'test' } });
      written.push(workspace);
      return Promise.resolve({ ok: true, value: null });
    },
  };
  return { repository, written, fail };
}

describe('the draft saves itself', () => {
  it('is written within a second of an edit, the unfinished boundary included', async () => {
    const { repository, written } = watchedRepository();
    const app = fakeApplication({ repository });
    startAutosave(app, app.store.get().workspace);
    startDrawing(app);
    placePoint(app, [36.7, 34.8]);
    expect(app.store.get().saving.kind).toBe('saving');
    await vi.advanceTimersByTimeAsync(1000);
    expect(written.at(-1)?.drafts['iran']?.unfinished?.positions).toEqual([[36.7, 34.8]]);
    expect(app.store.get().saving.kind).toBe('kept');
  });

  it('writes of a workspace that is new here only what differs from how it began, for another tab may have begun too', async () => {
    const kept = createMemoryRepository();
    const baselines: (Workspace | null)[] = [];
    const repository: Repository = {
      ...kept,
      saveWorkspace: (workspace, previous, changedAt) => {
        baselines.push(previous);
        return kept.saveWorkspace(workspace, previous, changedAt);
      },
    };
    const app = fakeApplication({ repository });
    const beginning = app.store.get().workspace;
    const autosave = startAutosave(app, null, beginning);
    await autosave.flush();
    expect(baselines).toEqual([beginning]);
  });

  it('is not written when nothing changed', async () => {
    const { repository, written } = watchedRepository();
    const app = fakeApplication({ repository });
    startAutosave(app, app.store.get().workspace);
    app.store.set((state) => ({ ...state, task: 'compare' }));
    await vi.advanceTimersByTimeAsync(5000);
    expect(written).toEqual([]);
  });

  it('tells a failure once, lets editing go on, and is kept by the next edit that succeeds', async () => {
    const { repository, written, fail } = watchedRepository();
    const app = fakeApplication({ repository });
    startAutosave(app, app.store.get().workspace);
    fail.on = true;
    startDrawing(app);
    placePoint(app, [36.7, 34.8]);
    await vi.advanceTimersByTimeAsync(1000);
    placePoint(app, [36.8, 34.8]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(app.store.get().saving.kind).toBe('failed');
    expect(app.store.get().notices.filter((notice) => notice.tone === 'error')).toHaveLength(1);
    fail.on = false;
    placePoint(app, [36.9, 34.9]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(app.store.get().saving.kind).toBe('kept');
    expect(written.at(-1)?.drafts['iran']?.unfinished?.positions).toHaveLength(3);
  });

  it('says that the draft is kept again when an undo led back to what is on disk before anything was written', async () => {
    const { repository, written } = watchedRepository();
    const app = fakeApplication({ repository });
    startAutosave(app, app.store.get().workspace);
    startDrawing(app);
    undoStep(app);
    await vi.advanceTimersByTimeAsync(1000);
    expect(written).toEqual([]);
    expect(app.store.get().saving.kind).toBe('kept');
  });

  it('tries again after a while and when it is asked to, but not with what changes on screen', async () => {
    const { repository, fail } = watchedRepository();
    let tries = 0;
    const counting: Repository = {
      ...repository,
      saveWorkspace: (...given) => {
        tries += 1;
        return repository.saveWorkspace(...given);
      },
    };
    const app = fakeApplication({ repository: counting });
    const autosave = startAutosave(app, app.store.get().workspace);
    fail.on = true;
    startDrawing(app);
    await vi.advanceTimersByTimeAsync(1000);
    app.store.set((state) => ({ ...state, task: 'compare' }));
    await vi.advanceTimersByTimeAsync(13_000);
    expect(tries).toBe(1);
    await vi.advanceTimersByTimeAsync(2000);
    expect(tries).toBe(2);
    await autosave.flush();
    expect(tries).toBe(3);
    expect(app.store.get().saving.kind).toBe('failed');
    fail.on = false;
    await vi.advanceTimersByTimeAsync(15_000);
    expect(tries).toBe(4);
    expect(app.store.get().saving.kind).toBe('kept');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(tries).toBe(4);
  });
});
