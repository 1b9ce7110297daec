import type { WorkspaceId } from '../domain/identifiers.ts';
import { laterMessages } from '../messages/later-catalogue.ts';
import type { Application } from './application.ts';
import { stopEditing } from './elsewhere.ts';
import { notify } from './notify.ts';
import { keepOpenWorkspace } from './workspaces.ts';
import { writingsEnded } from './writings.ts';

const words = laterMessages.tabs;

/**
 * Let another tab edit a workspace, if it is the open one: no edit is taken any more, everything is written, and only then is the right
 * to edit given up. Where it cannot be written, this tab keeps it and tells the other one.
 */
export async function handOver(app: Application, id: WorkspaceId): Promise<void> {
  const { tab } = app;
  // What is taken over from a file ends with an edit, which must not be refused.
  await writingsEnded(app);
  const { workspace, elsewhere } = app.store.get();
  if (!tab || elsewhere || workspace.id !== id) return;
  stopEditing(app, 'handed-over');
  const isKept = await keepOpenWorkspace(app);
  // Meanwhile another workspace may have been opened here, or this one been taken by force.
  if (app.store.get().workspace.id !== id || app.store.get().elsewhere?.how !== 'handed-over') return;
  if (isKept) {
    tab.letGo();
    notify(app, 'information', words.handedOver);
    return;
  }
  app.store.set((state) => ({ ...state, elsewhere: null }));
  tab.send({ kind: 'kept-back', workspaceId: id });
  notify(app, 'error', words.notHandedOver);
}
