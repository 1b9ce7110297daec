import type { WorkspaceId } from '../domain/identifiers.ts';
import { laterMessages } from '../messages/later-catalogue.ts';
import type { Application } from './application.ts';
import { leaveEverything } from './leave-everything.ts';
import { notify } from './notify.ts';
import { openInstead, refreshWorkspaceList } from './workspaces.ts';

const leaving = new WeakSet<Application>();

/**
 * Another tab has removed a workspace for good. If it is open here it gives way to another one, and nothing of it is
 * written; where the whole database is gone, everything does.
 */
export async function leaveRemoved(app: Application, id: WorkspaceId): Promise<void> {
  if (leaving.has(app)) return;
  const { workspace } = app.store.get();
  if (workspace.id !== id) return refreshWorkspaceList(app);
  leaving.add(app);
  try {
    const listed = await app.repository.listWorkspaces();
    if (!listed.ok && listed.error.code === 'removed') return leaveEverything(app, null);
    if (await openInstead(app, id, true)) {
      notify(app, 'warning', laterMessages.removing.elsewhere(workspace.name));
    }
  } finally {
    leaving.delete(app);
  }
}
