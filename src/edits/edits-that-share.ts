import type { TurningPointAddress } from '../domain/delimitation.ts';
import type { PartyId } from '../domain/identifiers.ts';
import { success, type Result } from '../domain/result.ts';
import { draftOf, type Workspace } from '../domain/workspace.ts';
import type { Position, Ring } from '../geometry/coordinates.ts';
import { samePosition, toGrid } from '../geometry/grid.ts';
import { finishBoundary } from './finish-boundary.ts';
import { findTurningPoint } from './find-turning-point.ts';
import { insertTurningPoint } from './insert-turning-point.ts';
import { moveTurningPoint, type MoveOptions } from './move-turning-point.ts';
import type { EditOutcome, Refusal } from './refusal.ts';
import { isAddressed, type RingPlace } from './ring-change.ts';
import { shareWithNeighbours, type Sharing } from './share-with-neighbours.ts';

/*
 * The neighbours get their points first: two parts of a zone may then touch where both have a turning point, which a
 * point beside an edge, half a unit of the grid off, could not.
 */

/**
 * Move a turning point as `moveTurningPoint` does; where its new place lies on an edge of another ring of the party's
 * draft, that edge gets it as a turning point too. The rings that move with it are left out. Refuses what both edits do.
 */
export function moveAndShare(
  workspace: Workspace,
  address: TurningPointAddress,
  position: Position,
  options: MoveOptions = {},
): Result<Sharing, Refusal> {
  const found = findTurningPoint(workspace, address);
  if (!found.ok) return found;
  const from = found.value.position;
  const to = toGrid(position);
  const moves = (place: RingPlace, ring: Ring): boolean =>
    isAddressed(address, place) || (options.detached !== true && ring.some((other) => samePosition(other, from)));
  return shareThen(workspace, address.partyId, samePosition(from, to) ? [] : [to], moves, (before) =>
    moveTurningPoint(before, address, position, options),
  );
}

/**
 * Insert a turning point as `insertTurningPoint` does; where it lies on an edge of a ring that does not have the same
 * segment, that edge gets it too. Refuses what both edits do.
 */
export function insertAndShare(
  workspace: Workspace,
  address: TurningPointAddress,
  position: Position,
): Result<Sharing, Refusal> {
  const found = findTurningPoint(workspace, address);
  if (!found.ok) return found;
  const { position: start, next: end } = found.value;
  const isSegment = (a: Position, b: Position | undefined): boolean =>
    b !== undefined &&
    ((samePosition(a, start) && samePosition(b, end)) || (samePosition(a, end) && samePosition(b, start)));
  const hasIt = (place: RingPlace, ring: Ring): boolean =>
    isAddressed(address, place) || ring.some((other, index) => isSegment(other, ring[index + 1]));
  return shareThen(workspace, address.partyId, [toGrid(position)], hasIt, (before) =>
    insertTurningPoint(before, address, position),
  );
}

/**
 * Finish a boundary as `finishBoundary` does; where its points lie on edges of the party's draft, these get them as
 * turning points too. Refuses what both edits do.
 */
export function finishAndShare(workspace: Workspace, partyId: PartyId): Result<Sharing, Refusal> {
  const positions = draftOf(workspace, partyId).unfinished?.positions ?? [];
  return shareThen(
    workspace,
    partyId,
    positions,
    () => false,
    (before) => finishBoundary(before, partyId),
  );
}

function shareThen(
  workspace: Workspace,
  partyId: PartyId,
  positions: readonly Position[],
  isLeftOut: (place: RingPlace, ring: Ring) => boolean,
  edit: (workspace: Workspace) => EditOutcome,
): Result<Sharing, Refusal> {
  // What the edit itself refuses, an unknown zone or a locked draft, is for the edit to say.
  const shared = shareWithNeighbours(workspace, partyId, positions, isLeftOut);
  const outcome = edit(shared.ok ? shared.value.workspace : workspace);
  if (!outcome.ok) return outcome;
  return shared.ok ? success({ ...shared.value, workspace: outcome.value }) : shared;
}
