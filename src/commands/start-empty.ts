import { draftOf } from '../domain/workspace.ts';
import { discardBoundary } from '../edits/discard-boundary.ts';
import { replaceDelimitations } from '../edits/replace-delimitations.ts';
import { messages } from '../messages/catalogue.ts';
import { formatDateTime } from '../messages/format.ts';
import type { Application } from './application.ts';
import { applyEditOrTell } from './edit.ts';
import { notify } from './notify.ts';

/** After a reload: say that the drafts are here, and offer to start empty (one step, undoable). */
export function offerEmptyStart(app: Application): void {
  const { workspace, workspaces } = app.store.get();
  const drawn = Object.values(workspace.drafts).some((draft) => draft.unfinished || Object.keys(draft.map).length > 0);
  if (!drawn) return;
  const changedAt = workspaces.find((summary) => summary.id === workspace.id)?.changedAt ?? workspace.createdAt;
  notify(app, 'information', messages.storage.draftRestored(formatDateTime(changedAt)), {
    label: messages.storage.startEmpty,
    run: () => startEmpty(app),
  });
}

/** Empty every draft that may be edited here, in one step. */
export function startEmpty(app: Application): void {
  applyEditOrTell(app, { verb: 'start-empty' }, (workspace) => {
    let next = workspace;
    for (const party of workspace.parties) {
      if (workspace.drawingFor !== null && workspace.drawingFor !== party.id) continue;
      const draft = draftOf(workspace, party.id);
      if (draft.unfinished) {
        const discarded = discardBoundary(next, party.id);
        if (!discarded.ok) return discarded;
        next = discarded.value;
      }
      const removals = Object.fromEntries(Object.keys(draft.map).map((zoneId) => [zoneId, null]));
      if (Object.keys(removals).length === 0) continue;
      const emptied = replaceDelimitations(next, party.id, removals);
      if (!emptied.ok) return emptied;
      next = emptied.value;
    }
    return { ok: true, value: next };
  });
  app.store.set((state) => ({ ...state, pointerMode: 'select', selection: { ...state.selection, point: null } }));
}
