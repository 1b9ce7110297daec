import type { TurningPointAddress } from '../domain/delimitation.ts';
import type { PartyId, ZoneId } from '../domain/identifiers.ts';
import { success } from '../domain/result.ts';
import { draftOf, type Workspace } from '../domain/workspace.ts';
import type { Position } from '../geometry/coordinates.ts';
import { positionKey } from '../geometry/grid.ts';
import { beginBoundary } from './begin-boundary.ts';
import { finishBoundary } from './finish-boundary.ts';
import { insertTurningPoints } from './insert-turning-points.ts';
import { nameTurningPoints } from './name-turning-point.ts';
import { placeListedPoints } from './place-listed-points.ts';
import type { EditOutcome } from './refusal.ts';

/** What can be done with the points of a list. `draw` begins a boundary or goes on with the unfinished one. */
export type PointsUse =
  { readonly kind: 'draw' | 'boundary' } | { readonly kind: 'insert'; readonly after: TurningPointAddress };

/** Points of a list, and what is to be done with them. */
export interface TakenPoints {
  readonly partyId: PartyId;
  readonly zoneId: ZoneId;
  readonly use: PointsUse;
  readonly positions: readonly Position[];
  /** One for each position; empty where it has none. A boundary being drawn keeps no names. */
  readonly names: readonly string[];
}

/**
 * Take the points of a list over, all or none. Refuses what the edits do that it is made of: beginning a boundary, placing
 * points, finishing it, inserting and naming points. n log n.
 */
export function takePoints(workspace: Workspace, taken: TakenPoints): EditOutcome {
  const { partyId, use, positions } = taken;
  switch (use.kind) {
    case 'draw':
      return place(workspace, taken);
    case 'boundary':
      return then(
        then(place(workspace, taken), (placed) => finishBoundary(placed, partyId)),
        (finished) => name(finished, taken),
      );
    case 'insert':
      return then(insertTurningPoints(workspace, use.after, positions), (inserted) => name(inserted, taken));
  }
}

function place(workspace: Workspace, { partyId, zoneId, positions }: TakenPoints): EditOutcome {
  const begun = draftOf(workspace, partyId).unfinished
    ? success(workspace)
    : beginBoundary(workspace, partyId, zoneId, { kind: 'part' });
  return then(begun, (before) => placeListedPoints(before, partyId, positions));
}

function name(workspace: Workspace, { partyId, positions, names }: TakenPoints): EditOutcome {
  const named = positions.flatMap((position, index) => {
    const own = names[index] ?? '';
    return own === '' ? [] : [[positionKey(position), own] as const];
  });
  return nameTurningPoints(workspace, partyId, Object.fromEntries(named));
}

function then(outcome: EditOutcome, next: (workspace: Workspace) => EditOutcome): EditOutcome {
  return outcome.ok ? next(outcome.value) : outcome;
}
