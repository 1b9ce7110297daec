import type { PartyId, ZoneId } from '../domain/identifiers.ts';
import { draftOf } from '../domain/workspace.ts';
import { beginBoundary } from '../edits/begin-boundary.ts';
import { discardBoundary } from '../edits/discard-boundary.ts';
import { finishAndShare } from '../edits/edits-that-share.ts';
import { placeTurningPoint } from '../edits/place-turning-point.ts';
import { removeLastTurningPoint } from '../edits/remove-last-turning-point.ts';
import type { Position } from '../geometry/coordinates.ts';
import type { Answer } from '../map/drawing/drawing-port.ts';
import { pathLengthOfM, ringAreaOfM2 } from '../geometry/measure/by-line-type.ts';
import { messages } from '../messages/catalogue.ts';
import { formatArea, formatLength } from '../messages/format.ts';
import { withPoints } from '../state/select-points.ts';
import { shownView } from '../state/comparison-selectors.ts';
import { announce } from './announce.ts';
import type { Application } from './application.ts';
import { chooseComparisonView } from './comparison-view.ts';
import { applyEdit, applyEditOrTell, describeRefusal } from './edit.ts';
import { applyAndShare } from './edit-and-share.ts';
import { refuseElsewhere } from './elsewhere.ts';
import { notify } from './notify.ts';
import { stopTracing } from './stop-tracing.ts';
import { cancelZoneTool } from './zone-tools.ts';

/** Say yes or no to a gesture of the drawing tool. */
export function answer(outcome: { readonly ok: true } | { readonly ok: false; readonly error: string }): Answer {
  return outcome.ok ? { accepted: true } : { accepted: false, reason: outcome.error };
}

/** The party and zone that drawing goes to, or a notice of what to choose first. */
function chosenCell(app: Application): { partyId: PartyId; zoneId: ZoneId } | null {
  const { partyId, zoneId } = app.store.get().selection;
  if (partyId !== null && zoneId !== null) return { partyId, zoneId };
  notify(app, 'information', messages.drawing.chooseCellFirst);
  return null;
}

/**
 * Start drawing a boundary for the selected zone of the selected party, or take up the one that was left unfinished.
 * The first boundary of a zone, a further part and a hole are drawn the same way.
 */
export function startDrawing(app: Application, kind: 'part' | 'hole' = 'part'): void {
  if (refuseElsewhere(app)) return;
  const cell = chosenCell(app);
  if (!cell) return;
  const { workspace } = app.store.get();
  const unfinished = draftOf(workspace, cell.partyId).unfinished;
  if (!unfinished) {
    const label = { verb: 'begin-boundary', ...cell } as const;
    if (!applyEditOrTell(app, label, (before) => beginBoundary(before, cell.partyId, cell.zoneId, { kind }))) return;
  } else if (unfinished.zoneId !== cell.zoneId) {
    const name = workspace.zones.find((zone) => zone.id === unfinished.zoneId)?.name ?? unfinished.zoneId;
    notify(app, 'information', messages.drawing.unfinishedElsewhere(name));
  }
  app.store.set((state) => ({
    ...state,
    task: 'draw',
    pointerMode: 'draw',
    selection: { ...state.selection, zoneId: unfinished?.zoneId ?? cell.zoneId, point: null },
  }));
  app.map?.focus();
}

/** Place the next turning point of the boundary being drawn; `snappedTo` names what it was put onto exactly. */
export function placePoint(app: Application, position: Position, snappedTo: string | null = null): Answer {
  const { partyId, zoneId } = app.store.get().selection;
  if (partyId === null || zoneId === null) return { accepted: false, reason: messages.drawing.chooseCellFirst };
  const before = draftOf(app.store.get().workspace, partyId).unfinished?.positions ?? [];
  const outcome = applyEdit(app, { verb: 'place-turning-point', partyId, zoneId }, (workspace) =>
    placeTurningPoint(workspace, partyId, position),
  );
  if (outcome.ok) tellPlaced(app, before.at(-1) ?? null, position, before.length + 1, snappedTo);
  return answer(outcome);
}

function tellPlaced(
  app: Application,
  last: Position | null,
  position: Position,
  number: number,
  snappedTo: string | null,
): void {
  const { lineType } = app.store.get().workspace;
  const distance = last && formatLength(pathLengthOfM([last, position], lineType));
  announce(app, messages.hands.placed(number, distance, snappedTo));
}

/** Tell whether a next point would be accepted, without placing it. */
export function judgePoint(app: Application, position: Position): Answer {
  const { workspace, selection } = app.store.get();
  if (selection.partyId === null) return { accepted: true };
  const outcome = placeTurningPoint(workspace, selection.partyId, position);
  // The pointer resting on the last point is no mistake; a click there does nothing.
  if (outcome.ok || outcome.error.code === 'same-as-last-point') return { accepted: true };
  return { accepted: false, reason: describeRefusal(outcome.error) };
}

/** Close the boundary being drawn. */
export function finishDrawing(app: Application): Answer {
  const { partyId, zoneId } = app.store.get().selection;
  if (partyId === null || zoneId === null) return { accepted: false, reason: messages.drawing.chooseCellFirst };
  const { lineType, drafts } = app.store.get().workspace;
  const positions = drafts[partyId]?.unfinished?.positions ?? [];
  const outcome = applyAndShare(app, { verb: 'finish-boundary', partyId, zoneId }, (before) =>
    finishAndShare(before, partyId),
  );
  if (outcome.ok) {
    app.store.set((state) => ({ ...state, pointerMode: 'select' }));
    announce(app, messages.hands.finished(positions.length, formatArea(ringAreaOfM2(positions, lineType))));
  }
  return answer(outcome);
}

/** Take the last point of the boundary being drawn away. */
export function removeLastPoint(app: Application): void {
  const { partyId, zoneId } = app.store.get().selection;
  if (partyId === null || zoneId === null) return;
  const removed = applyEditOrTell(app, { verb: 'remove-last-turning-point', partyId, zoneId }, (before) =>
    removeLastTurningPoint(before, partyId),
  );
  const left = draftOf(app.store.get().workspace, partyId).unfinished?.positions.length ?? 0;
  if (removed) announce(app, messages.hands.removedLast(left));
}

/** Give up the boundary being drawn; it comes back with Undo. */
export function discardDrawing(app: Application): void {
  const { partyId, zoneId } = app.store.get().selection;
  if (partyId === null || zoneId === null) return;
  const done = applyEditOrTell(app, { verb: 'discard-boundary', partyId, zoneId }, (before) =>
    discardBoundary(before, partyId),
  );
  if (done) app.store.set((state) => ({ ...state, pointerMode: 'select' }));
}

/**
 * Step back one level (Esc): from drawing to selecting, from another view of a comparison to the overlay, from a selected
 * point to its zone, from a zone to nothing.
 * Nothing is destroyed: an unfinished boundary waits in the draft until it is taken up again or given up.
 */
export function stepBack(app: Application): void {
  const state = app.store.get();
  if (state.dialog) {
    app.store.set((current) => ({ ...current, dialog: null }));
  } else if (state.pointerMode === 'trace') {
    stopTracing(app);
  } else if (state.zoneTool) {
    cancelZoneTool(app);
  } else if (state.pointerMode !== 'select') {
    app.map?.clearMeasurement();
    app.store.set((current) => ({ ...current, pointerMode: 'select', measurement: null }));
    if (state.pointerMode === 'draw' || state.pointerMode === 'freehand')
      notify(app, 'information', messages.drawing.drawingPaused);
  } else if (shownView(state) !== 'overlay') {
    chooseComparisonView(app, 'overlay');
  } else if (state.selection.point) {
    app.store.set((current) => ({ ...current, selection: withPoints(current.selection, []) }));
  } else if (state.selection.zoneId !== null) {
    app.store.set((current) => ({ ...current, selection: { partyId: null, zoneId: null, point: null } }));
  }
}
