import type { Result } from '../domain/result.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { Refusal } from '../edits/refusal.ts';
import type { Sharing } from '../edits/share-with-neighbours.ts';
import { messages } from '../messages/catalogue.ts';
import type { StepLabel } from '../state/history.ts';
import type { Application } from './application.ts';
import { applyEdit } from './edit.ts';
import { notify } from './notify.ts';

/**
 * Make an edit that may put points into the lines of neighbours: one step of the history. What it put there is said, with
 * how far their lines moved.
 */
export function applyAndShare(
  app: Application,
  label: StepLabel,
  edit: (workspace: Workspace) => Result<Sharing, Refusal>,
): Result<Workspace, string> {
  let sharing: Sharing | null = null;
  const outcome = applyEdit(app, label, (before) => {
    const made = edit(before);
    if (!made.ok) return made;
    sharing = made.value;
    return { ok: true, value: made.value.workspace };
  });
  if (outcome.ok) tellSharing(app, sharing);
  return outcome;
}

function tellSharing(app: Application, sharing: Sharing | null): void {
  if (!sharing || sharing.points === 0) return;
  const { zones } = app.store.get().workspace;
  const names = zones.filter(({ id }) => sharing.zoneIds.includes(id)).map(({ name }) => name);
  const shift = messages.snapping.shift(sharing.largestShiftM);
  notify(app, 'information', messages.snapping.shared(sharing.points, names.join(', '), shift));
}
