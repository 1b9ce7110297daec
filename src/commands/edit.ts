import { ChangeDoesNotFit } from '../domain/change/apply-change.ts';
import type { EditOutcome, Refusal } from '../edits/refusal.ts';
import type { TurningPointAddress, UnfinishedBoundary } from '../domain/delimitation.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { Result } from '../domain/result.ts';
import { messages } from '../messages/catalogue.ts';
import { formatDecimalPosition } from '../messages/format.ts';
import type { AppState, PointerMode } from '../state/app-state.ts';
import type { StepLabel } from '../state/history.ts';
import { emptyHistory, record, redo, undo, type Restoration } from '../state/history.ts';
import { selectedPoints } from '../state/selected-points.ts';
import { withPoints } from '../state/select-points.ts';
import { isShown, versionOf } from '../state/selectors.ts';
import { announce } from './announce.ts';
import type { Application } from './application.ts';
import { refuseElsewhere } from './elsewhere.ts';
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
 * An edit that changes nothing is accepted and leaves no step. While another tab edits the workspace all are refused.
 */
export function applyEdit(app: Application, label: StepLabel, edit: BoundEdit): Result<Workspace, string> {
  const state = app.store.get();
  if (state.elsewhere) return { ok: false, error: messages.storage.elsewhere.refused };
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
  if (refuseElsewhere(app)) return false;
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

/** Take back the last step. Returns false where there is none, or it was refused in a notice. */
export function undoStep(app: Application): boolean {
  return goThroughHistory(app, undo, messages.hands.undone);
}

/** Make the step that was taken back again. Returns false as `undoStep` does. */
export function redoStep(app: Application): boolean {
  return goThroughHistory(app, redo, messages.hands.redone);
}

function goThroughHistory(app: Application, go: typeof undo, tell: (step: string) => string): boolean {
  if (refuseElsewhere(app)) return false;
  const state = app.store.get();
  const outcome = restored(state, go);
  if (outcome === 'does-not-fit') {
    app.store.set((current) => ({ ...current, history: emptyHistory() }));
    notify(app, 'error', messages.frame.historyDoesNotFit);
    return false;
  }
  if (!outcome) return false;
  app.store.set((current) => ({ ...current, workspace: outcome.workspace, history: outcome.history }));
  leaveWhatIsGone(app, state.workspace);
  announce(app, tell(describeStep(app, outcome.label)));
  return true;
}

/** Steps are kept over a reload: what comes from a disk is not believed to fit. */
function restored({ history, workspace }: AppState, go: typeof undo): Restoration | null | 'does-not-fit' {
  try {
    return go(history, workspace);
  } catch (error) {
    if (error instanceof ChangeDoesNotFit) return 'does-not-fit';
    throw error;
  }
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
 * Leave what a change of the workspace took away: the selected party, zone or points, a version that was shown. The pen
 * belongs to the selected unfinished line only; it is taken up where the change brought that line back.
 */
export function leaveWhatIsGone(app: Application, before: Workspace): void {
  app.store.set((state) => {
    const { workspace, selection } = state;
    const partyId = workspace.parties.some((party) => party.id === selection.partyId) ? selection.partyId : null;
    const zoneId = workspace.zones.some((zone) => zone.id === selection.zoneId) ? selection.zoneId : null;
    const viewed = versionOf(state, state.viewedVersionId);
    const points = partyId !== null && zoneId !== null ? keptPoints(state, before) : [];
    return {
      ...state,
      pointerMode: pointerAfter(state, before),
      selection: points.length > 0 ? withPoints(selection, points) : { partyId, zoneId, point: null },
      viewedVersionId: viewed && isShown(state, viewed) ? viewed.id : null,
    };
  });
}

/** The selected turning points, where the change left every ring of their boundary as many points as it had. */
function keptPoints(state: AppState, before: Workspace): readonly TurningPointAddress[] {
  const points = selectedPoints(state);
  const [first] = points;
  if (!first) return [];
  const shapeIn = (workspace: Workspace): string =>
    JSON.stringify(
      (workspace.drafts[first.partyId]?.map[first.zoneId]?.geometry ?? []).map((part) =>
        part.map((ring) => ring.length),
      ),
    );
  return shapeIn(before) === shapeIn(state.workspace) ? points : [];
}

function pointerAfter(
  { pointerMode, selection, task, workspace, elsewhere }: AppState,
  before: Workspace,
): PointerMode {
  if (elsewhere) return pointerMode;
  const unfinishedIn = ({ drafts }: Workspace): UnfinishedBoundary | null =>
    (selection.partyId === null ? null : drafts[selection.partyId]?.unfinished) ?? null;
  const unfinished = unfinishedIn(workspace);
  const selected = unfinished?.zoneId === selection.zoneId;
  if (pointerMode === 'draw' || pointerMode === 'freehand') return selected ? pointerMode : 'select';
  const changed = unfinished !== unfinishedIn(before);
  return pointerMode === 'select' && task === 'draw' && selected && changed ? 'draw' : pointerMode;
}
