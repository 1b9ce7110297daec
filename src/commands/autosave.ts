import { findChange } from '../domain/change/find-change.ts';
import type { Workspace } from '../domain/workspace.ts';
import { messages } from '../messages/catalogue.ts';
import type { StorageFailure } from '../storage/repository.ts';
import type { Application } from './application.ts';
import { leaveToOther, mayWrite } from './elsewhere.ts';
import { notify } from './notify.ts';

/** Long enough to gather the points of one gesture, short enough to be on disk within a second. */
const DELAY_MS = 250;

/** What was not written is tried again after so long: room may have been made, another tab may have let go. */
const RETRY_MS = 15_000;

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
 * never overlap; a failed one is told, tried again with the next edit, `flush`, or after a while, and stops nothing. `beginning` is how
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
  let retry: ReturnType<typeof setTimeout> | null = null;
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

  const fail = (workspace: Workspace, text: string): void => {
    notWritten = workspace;
    app.store.set((state) => ({ ...state, saving: { kind: 'failed', text } }));
  };

  const write = async (): Promise<void> => {
    const { workspace, history } = app.store.get();
    // An undo may have led back to what is on disk.
    if (onDisk && !findChange(onDisk, workspace)) {
      onDisk = workspace;
      return showKept();
    }
    if (app.tab && !(await mayWrite(app, workspace.id))) {
      // What was opened or read again meanwhile is on disk.
      if (app.store.get().workspace === workspace) fail(workspace, messages.storage.elsewhere.refused);
      return;
    }
    const listsOtherwise = onDisk?.id !== workspace.id || onDisk.name !== workspace.name;
    const previous = [onDisk, beginning].find((known) => known?.id === workspace.id) ?? null;
    // Of tabs that know of each other one writes. What happened since it was asked is compared in the transaction.
    const outcome = await app.repository.saveWorkspace(workspace, previous, app.now(), history, Boolean(app.tab));
    if (!outcome.ok && outcome.error.code === 'overtaken') {
      leaveToOther(app, workspace.id);
      return fail(workspace, messages.storage.elsewhere.refused);
    }
    if (!outcome.ok && outcome.error.code === 'removed') {
      fail(workspace, describeStorageFailure(outcome.error));
      // Not waited for: leaving waits for this very writing.
      void import('./leave-removed.ts').then((later) => later.leaveRemoved(app, workspace.id));
      return;
    }
    if (outcome.ok) {
      onDisk = workspace;
      keptAt = app.now();
      app.tab?.send({ kind: 'saved', workspaceId: workspace.id });
      if (listsOtherwise) app.tab?.send({ kind: 'listed', workspaceId: workspace.id });
      return showKept();
    }
    const text = describeStorageFailure(outcome.error);
    fail(workspace, text);
    if (toldFailure !== text) notify(app, 'error', messages.storage.draftNotSaved(text));
    toldFailure = text;
    retry = setTimeout(() => void flush(), RETRY_MS);
  };

  const flush = (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    if (retry !== null) clearTimeout(retry);
    timer = null;
    retry = null;
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
      if (retry !== null) clearTimeout(retry);
    },
  };
}
