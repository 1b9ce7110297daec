import type { PartAddress, RingAddress, TurningPointAddress } from '../domain/delimitation.ts';
import type { PartyId, ZoneId } from '../domain/identifiers.ts';
import { deleteDelimitation } from '../edits/delete-delimitation.ts';
import { deleteHole } from '../edits/delete-hole.ts';
import { deletePart } from '../edits/delete-part.ts';
import { deleteTurningPoint } from '../edits/delete-turning-point.ts';
import { insertAndShare, moveAndShare } from '../edits/edits-that-share.ts';
import { insertMidpoint } from '../edits/insert-midpoint.ts';
import { refusalOfMove } from '../edits/move-turning-point.ts';
import { declareOwnProposal } from '../edits/declare-own-proposal.ts';
import { proposeEmpty } from '../edits/propose-empty.ts';
import type { Position } from '../geometry/coordinates.ts';
import type { Answer } from '../map/drawing/drawing-port.ts';
import { messages } from '../messages/catalogue.ts';
import { withPoints } from '../state/select-points.ts';
import type { Application } from './application.ts';
import { announce } from './announce.ts';
import { answer } from './drawing.ts';
import { applyAndShare } from './edit-and-share.ts';
import { applyEdit, applyEditOrTell, describeRefusal } from './edit.ts';
import { isDetached } from './detaching.ts';
import { groupMove, judgeGroup, moveGroup, positionOf, tellMove } from './move-group.ts';
import { ringOf } from './select-points.ts';

const of = ({ partyId, zoneId }: PartAddress): { partyId: PartyId; zoneId: ZoneId } => ({ partyId, zoneId });

/** Tell whether a turning point, with those selected together with it, may go to a place, without moving it. */
export function judgeMove(
  app: Application,
  address: TurningPointAddress,
  position: Position,
  given: { readonly detached: boolean },
): Answer {
  const options = { detached: given.detached || isDetached(app, address) };
  const group = groupMove(app, address, position);
  if (group) return judgeGroup(app, group, options);
  const { workspace } = app.store.get();
  const refusal = refusalOfMove(workspace, address, position, options);
  // A point half a unit of the grid beside the edge of another part becomes a point of that edge too.
  const outcome = refusal && moveAndShare(workspace, address, position, options);
  return outcome && !outcome.ok ? { accepted: false, reason: describeRefusal(outcome.error) } : { accepted: true };
}

/**
 * Move a turning point, and with it the same point of the other zones of its map unless it is detached. One of several
 * selected takes the others along.
 */
export function movePoint(
  app: Application,
  address: TurningPointAddress,
  position: Position,
  given: { readonly detached: boolean },
): Answer {
  const options = { detached: given.detached || isDetached(app, address) };
  const group = groupMove(app, address, position);
  if (group) return moveGroup(app, group, options);
  const from = positionOf(app, address);
  const outcome = applyAndShare(app, { verb: 'move-turning-point', ...of(address) }, (before) =>
    moveAndShare(before, address, position, options),
  );
  if (outcome.ok && from) tellMove(app, 1, from, position);
  return answer(outcome);
}

/** Tell whether a point may be inserted after `address.point`. */
export function judgeInsert(app: Application, address: TurningPointAddress, position: Position): Answer {
  const outcome = insertAndShare(app.store.get().workspace, address, position);
  return outcome.ok ? { accepted: true } : { accepted: false, reason: describeRefusal(outcome.error) };
}

/** Insert a turning point after `address.point` and select it. */
export function insertPoint(app: Application, address: TurningPointAddress, position: Position): Answer {
  const outcome = applyAndShare(app, { verb: 'insert-turning-point', ...of(address) }, (before) =>
    insertAndShare(before, address, position),
  );
  if (outcome.ok) selectInserted(app, address);
  return answer(outcome);
}

/** Insert the middle of the segment after `address.point` and select it. */
export function insertMiddle(app: Application, address: TurningPointAddress): Answer {
  const outcome = applyEdit(app, { verb: 'insert-midpoint', ...of(address) }, (before) =>
    insertMidpoint(before, address),
  );
  if (outcome.ok) selectInserted(app, address);
  return answer(outcome);
}

/** Delete a turning point; a ring keeps at least three. */
export function deletePoint(app: Application, address: TurningPointAddress): Answer {
  const outcome = applyEdit(app, { verb: 'delete-turning-point', ...of(address) }, (before) =>
    deleteTurningPoint(before, address),
  );
  if (outcome.ok) {
    selectPoint(app, null);
    announce(app, messages.hands.deleted(1, (ringOf(app, address)?.length ?? 1) - 1));
  }
  return answer(outcome);
}

function selectInserted(app: Application, after: TurningPointAddress): void {
  selectPoint(app, { ...after, point: after.point + 1 });
  announce(app, messages.hands.inserted(after.point + 2, (ringOf(app, after)?.length ?? 1) - 1));
}

function selectPoint(app: Application, point: TurningPointAddress | null): void {
  app.store.set((state) => ({ ...state, selection: withPoints(state.selection, point ? [point] : []) }));
}

/** Delete one part of a delimitation with its holes. */
export function removePart(app: Application, address: PartAddress): void {
  selectPoint(app, null);
  applyEditOrTell(app, { verb: 'delete-part', ...of(address) }, (before) => deletePart(before, address));
}

/** Delete one hole: its area belongs to the zone again. */
export function removeHole(app: Application, address: RingAddress): void {
  selectPoint(app, null);
  applyEditOrTell(app, { verb: 'delete-hole', ...of(address) }, (before) => deleteHole(before, address));
}

/** Delete a party's whole proposal for a zone. */
export function removeDelimitation(app: Application, partyId: PartyId, zoneId: ZoneId): void {
  selectPoint(app, null);
  applyEditOrTell(app, { verb: 'delete-delimitation', partyId, zoneId }, (before) =>
    deleteDelimitation(before, partyId, zoneId),
  );
}

/** State that a party proposes no area at all for a zone, which is not the same as no proposal. */
export function stateEmptyArea(app: Application, partyId: PartyId, zoneId: ZoneId): void {
  selectPoint(app, null);
  applyEditOrTell(app, { verb: 'propose-empty', partyId, zoneId }, (before) => proposeEmpty(before, partyId, zoneId));
}

/** Take the illustrative mark off a delimitation: from now on it is the party's own proposal. Recorded, undoable. */
export function makeOwnProposal(app: Application, partyId: PartyId, zoneId: ZoneId): void {
  applyEditOrTell(app, { verb: 'declare-own-proposal', partyId, zoneId }, (before) =>
    declareOwnProposal(before, partyId, zoneId, app.now()),
  );
}
