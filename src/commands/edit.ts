import type { EditOutcome, Refusal } from '../edits/refusal.ts';
import type { UnfinishedBoundary } from '../domain/delimitation.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { Result } from '../domain/result.ts';
import { messages } from '../messages/catalogue.ts';
import { formatDecimalPosition } from '../messages/format.ts';
import type { AppState, PointerMode } from '../state/app-state.ts';
import type { StepLabel } from '../state/history.ts';
import { record, redo, undo } from '../state/history.ts';
import { isShown, versionOf } from '../state/selectors.ts';
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
  leaveWhatIsGone(app, state.workspace);
}

/** Make the step that was taken back again. */
export function redoStep(app: Application): void {
  const state = app.store.get();
  const outcome = redo(state.history, state.workspace);
  if (!outcome) return;
  app.store.set((current) => ({ ...current, workspace: outcome.workspace, history: outcome.history }));
  leaveWhatIsGone(app, state.workspace);
}

/**
 * Make a way to take back the step that was made last, and no other: once something else was done, the list of steps
 * is named instead. For the button of a notice, which may be pressed much later.
 */
export function undoOfThisStep(app: Application): () => void {
  const step = app.store.get().history.done.at(-1);
  return () => {
    if (app.store.get().history.done.at(-1) === step) undoStep(app);
    else notify(app, 'information', messages.frame.notTheLastStep);
  };
}

/**
 * Leave what a change of the workspace took away: the selected party, zone or point, a version that was shown. The pen
 * belongs to the selected unfinished line only; it is taken up where the change brought that line back.
 */
export function leaveWhatIsGone(app: Application, before: Workspace): void {
  app.store.set((state) => {
    const { workspace, selection } = state;
    const partyId = workspace.parties.some((party) => party.id === selection.partyId) ? selection.partyId : null;
    const zoneId = workspace.zones.some((zone) => zone.id === selection.zoneId) ? selection.zoneId : null;
    const viewed = versionOf(state, state.viewedVersionId);
    return {
      ...state,
      pointerMode: pointerAfter(state, before),
      selection: { partyId, zoneId, point: null },
      viewedVersionId: viewed && isShown(state, viewed) ? viewed.id : null,
    };
  });
}

function pointerAfter({ pointerMode, selection, task, workspace }: AppState, before: Workspace): PointerMode {
  const unfinishedIn = ({ drafts }: Workspace): UnfinishedBoundary | null =>
    (selection.partyId === null ? null : drafts[selection.partyId]?.unfinished) ?? null;
  const unfinished = unfinishedIn(workspace);
  const selected = unfinished?.zoneId === selection.zoneId;
  if (pointerMode === 'draw') return selected ? 'draw' : 'select';
  const changed = unfinished !== unfinishedIn(before);
  return pointerMode === 'select' && task === 'draw' && selected && changed ? 'draw' : pointerMode;
}
