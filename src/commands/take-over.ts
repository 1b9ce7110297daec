import type { WorkspaceId } from '../domain/identifiers.ts';
import { laterMessages } from '../messages/later-catalogue.ts';
import type { Elsewhere } from '../state/elsewhere.ts';
import type { Application } from './application.ts';
import { describeStorageFailure } from './autosave.ts';
import { readFromDisk } from './follow-editing-tab.ts';
import { askForTurn } from './ask-for-turn.ts';
import { notify } from './notify.ts';

const words = laterMessages.tabs;

/** A tab that is awake has written its latest changes by then. */
const PATIENCE_MS = 5000;

/**
 * Ask the tab that edits the open workspace to let this one edit it. If it does not answer before `patience` ends, or
 * could not write its latest changes, that is shown with a way to take over anyway.
 */
export async function takeOver(app: Application, patience = AbortSignal.timeout(PATIENCE_MS)): Promise<void> {
  const { tab } = app;
  const { workspace, elsewhere } = app.store.get();
  if (!tab || !elsewhere || elsewhere.asking === 'asked') return;
  const { id } = workspace;
  showAsking(app, id, 'asked');
  const answer = await askForTurn(tab, id, patience);
  if (answer === 'ours') await beginEditing(app, id);
  else showAsking(app, id, answer);
}

/** Take the workspace from the tab that did not let go of it. What that one has not written is not taken along. */
export async function takeOverAnyway(app: Application): Promise<void> {
  const { id } = app.store.get().workspace;
  if (app.store.get().elsewhere && (await app.tab?.seize(id))) await beginEditing(app, id);
}

/** Read the workspace as the other tab left it, and edit from there. */
async function beginEditing(app: Application, id: WorkspaceId): Promise<void> {
  const { tab } = app;
  if (app.store.get().workspace.id !== id) {
    tab?.abandon(id);
    return;
  }
  tab?.settle(id);
  const read = await readFromDisk(app, true);
  if (app.store.get().workspace.id !== id) return;
  // What was never written is on this screen only.
  if (!read.ok && read.error.code !== 'not-found') {
    tab?.letGo();
    showAsking(app, id, 'no');
    notify(app, 'error', words.notRead(describeStorageFailure(read.error)));
    return;
  }
  app.store.set((state) => ({ ...state, elsewhere: null }));
  notify(app, 'success', words.takenOver);
}

function showAsking(app: Application, id: WorkspaceId, asking: Elsewhere['asking']): void {
  app.store.set((state) =>
    state.workspace.id === id && state.elsewhere ? { ...state, elsewhere: { ...state.elsewhere, asking } } : state,
  );
}
