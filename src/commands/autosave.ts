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
 * never overlap; a failed one is told, tried again with the next edit or `flush`, and stops nothing. `beginning` is how
 * a workspace that is not on disk yet began: only what differs from it is written over what another tab, which began
 * with the same one, may have put there meanwhile.
 */
export function startAutosave(
  app: Application,
  stored: Workspace | null,
  beginning: Workspace | null = stored,
): Autosave {
  let onDisk = stored;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let writing: Promise<void> = Promise.resolve();
  let toldFailure: string | null = null;
  /** The workspace that could not be written: what changes on screen meanwhile is no reason to try again. */
  let notWritten: Workspace | null = null;
  let keptAt: string | null = null;

  const showKept = (): void => {
    toldFailure = null;
    notWritten = null;
    app.store.set((state) =>
      state.workspace !== onDisk || state.saving.kind === 'nowhere'
        ? state
        : { ...state, saving: { kind: 'kept', at: keptAt } },
    );
  };

  const write = async (): Promise<void> => {
    const { workspace } = app.store.get();
    // An undo may have led back to what is on disk.
    if (workspace === onDisk) return showKept();
    const previous = [onDisk, beginning].find((known) => known?.id === workspace.id) ?? null;
    const outcome = await app.repository.saveWorkspace(workspace, previous, app.now());
    if (outcome.ok) {
      onDisk = workspace;
      keptAt = app.now();
      return showKept();
    }
    notWritten = workspace;
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
    const { workspace, saving } = app.store.get();
    if (timer !== null || workspace === notWritten) return;
    if (workspace === onDisk && (saving.kind === 'kept' || saving.kind === 'nowhere')) return;
    timer = setTimeout(() => {
      timer = null;
      void flush();
    }, DELAY_MS);
    if (saving.kind === 'kept') app.store.set((current) => ({ ...current, saving: { kind: 'saving' } }));
  });

  return {
    flush,
    opened: (workspace) => {
      onDisk = workspace;
      notWritten = null;
      keptAt = null;
    },
    stop: () => {
      unsubscribe();
      if (timer !== null) clearTimeout(timer);
    },
  };
}
