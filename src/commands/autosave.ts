import type { Workspace } from '../domain/workspace.ts';
import { messages } from '../messages/catalogue.ts';
import type { StorageFailure } from '../storage/repository.ts';
import type { Application } from './application.ts';
import { notify } from './notify.ts';

/** Long enough to gather the points of one gesture, short enough to be on disk within a second. */
const DELAY_MS = 250;

/** Put a failure of the storage into words. */
export function describeStorageFailure(failure: StorageFailure): string {
  return messages.storage.failures[failure.code];
}

/** Keeps what the store holds on disk; `flush` resolves when everything changed so far is written or has failed. */
export interface Autosave {
  flush(): Promise<void>;
  /** Forget what is on disk, after another workspace was opened (its stored state is given). */
  opened(workspace: Workspace): void;
  stop(): void;
}

/**
 * Write the workspace within a second of every edit, the unfinished boundary included. Writes follow one another and
 * never overlap; a failed one is told, tried again with the next edit, and stops nothing.
 */
export function startAutosave(app: Application, stored: Workspace | null): Autosave {
  let onDisk = stored;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let writing: Promise<void> = Promise.resolve();
  let toldFailure: string | null = null;

  const write = async (): Promise<void> => {
    const { workspace } = app.store.get();
    if (workspace === onDisk) return;
    const previous = onDisk?.id === workspace.id ? onDisk : null;
    const outcome = await app.repository.saveWorkspace(workspace, previous, app.now());
    if (outcome.ok) {
      onDisk = workspace;
      toldFailure = null;
      app.store.set((state) =>
        state.saving.kind === 'nowhere' || state.workspace !== workspace
          ? state
          : { ...state, saving: { kind: 'kept', at: app.now() } },
      );
      return;
    }
    const text = describeStorageFailure(outcome.error);
    app.store.set((state) => ({ ...state, saving: { kind: 'failed', text } }));
    if (toldFailure !== text) notify(app, 'error', messages.storage.draftNotSaved(text));
    toldFailure = text;
  };

  const flush = (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    writing = writing.then(write);
    return writing;
  };

  const unsubscribe = app.store.subscribe(() => {
    const state = app.store.get();
    if (state.workspace === onDisk || timer !== null) return;
    if (state.saving.kind === 'kept') app.store.set((current) => ({ ...current, saving: { kind: 'saving' } }));
    timer = setTimeout(() => {
      timer = null;
      void flush();
    }, DELAY_MS);
  });

  return {
    flush,
    opened: (workspace) => {
      onDisk = workspace;
    },
    stop: () => {
      unsubscribe();
      if (timer !== null) clearTimeout(timer);
    },
  };
}
