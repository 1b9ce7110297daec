import type { EditOutcome, Refusal } from '../edits/refusal.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { Result } from '../domain/result.ts';
import { messages } from '../messages/catalogue.ts';
import { formatDecimalPosition } from '../messages/format.ts';
import type { StepLabel } from '../state/history.ts';
import { record, redo, undo } from '../state/history.ts';
import type { Application } from './application.ts';
import { notify } from './notify.ts';

/** A pure change of the workspace, with everything but the workspace bound. */
export type BoundEdit = (workspace: Workspace) => EditOutcome;

/** Put a refusal into words, with its place. */
export function describeRefusal(refusal: Refusal): string {
  const place = refusal.position ? formatDecimalPosition(refusal.position[0], refusal.position[1]) : null;
  const sentence = messages.edits.refusals[refusal.code];
  return typeof sentence === 'string' ? sentence : sentence({ place });
}

/**
 * Make an edit: one named step of the history, or nothing and the reason. Every change of a workspace goes this way.
 * An edit that changes nothing is accepted and leaves no step.
 */
export function applyEdit(app: Application, label: StepLabel, edit: BoundEdit): Result<Workspace, string> {
  const state = app.store.get();
  const outcome = edit(state.workspace);
  if (!outcome.ok) return { ok: false, error: describeRefusal(outcome.error) };
  if (outcome.value !== state.workspace) {
    app.store.set((current) => ({
      ...current,
      workspace: outcome.value,
      history: record(current.history, label, state.workspace, outcome.value),
    }));
  }
  return outcome;
}

/** Make an edit and tell the user if it was refused. */
export function applyEditOrTell(app: Application, label: StepLabel, edit: BoundEdit): boolean {
  const outcome = applyEdit(app, label, edit);
  if (!outcome.ok) notify(app, 'warning', outcome.error);
  return outcome.ok;
}

/** Put a step of the history into words, with the names that its zone and party have now. */
export function describeStep(app: Application, label: StepLabel): string {
  const { workspace } = app.store.get();
  const zone = workspace.zones.find((one) => one.id === label.zoneId)?.name;
  const party = workspace.parties.find((one) => one.id === label.partyId)?.name;
  return messages.edits.steps[label.verb]({
    ...(zone === undefined ? {} : { zone }),
    ...(party === undefined ? {} : { party }),
    ...(label.count === undefined ? {} : { count: label.count }),
  });
}

/** Take back the last step; nothing happens where there is none. */
export function undoStep(app: Application): void {
  const state = app.store.get();
  const outcome = undo(state.history, state.workspace);
  if (!outcome) return;
  app.store.set((current) => ({ ...current, workspace: outcome.workspace, history: outcome.history }));
  leaveWhatIsGone(app);
}

/** Make the step that was taken back again. */
export function redoStep(app: Application): void {
  const state = app.store.get();
  const outcome = redo(state.history, state.workspace);
  if (!outcome) return;
  app.store.set((current) => ({ ...current, workspace: outcome.workspace, history: outcome.history }));
  leaveWhatIsGone(app);
}

/** After an undo the selected party, zone or point may not exist, and the pen belongs to an unfinished line only. */
function leaveWhatIsGone(app: Application): void {
  app.store.set((state) => {
    const { workspace, selection } = state;
    const partyId = workspace.parties.some((party) => party.id === selection.partyId) ? selection.partyId : null;
    const zoneId = workspace.zones.some((zone) => zone.id === selection.zoneId) ? selection.zoneId : null;
    const drawing = partyId !== null && workspace.drafts[partyId]?.unfinished;
    const pointerMode =
      state.pointerMode === 'draw' && !drawing
        ? 'select'
        : drawing && state.task === 'draw'
          ? 'draw'
          : state.pointerMode;
    return { ...state, pointerMode, selection: { partyId, zoneId, point: null } };
  });
}
