import type { TurningPointAddress, ZoneMap } from '../domain/delimitation.ts';
import { success, type Result } from '../domain/result.ts';
import { draftOf, type Workspace } from '../domain/workspace.ts';
import type { Position, Ring } from '../geometry/coordinates.ts';
import { samePosition, toGrid } from '../geometry/grid.ts';
import { applyRingChanges } from './apply-ring-changes.ts';
import { findTurningPoint } from './find-turning-point.ts';
import { refusalOfRingChanges } from './judge-ring-changes.ts';
import type { EditOutcome, Refusal } from './refusal.ts';
import { refuse } from './refuse.ts';
import { changeRings, isAddressed, type RingChange, type RingPlace } from './ring-change.ts';
import { segmentOf } from './segment-meeting.ts';
import { isInWorldRange } from './world-range.ts';

/** How a turning point is moved. */
export interface MoveOptions {
  /** Move the point in the addressed ring only, away from the zones that share it. */
  readonly detached?: boolean;
}

/** What a move would change; no change where the point stays. */
interface PlannedMove {
  readonly from: Position;
  readonly to: Position;
  readonly changes: readonly RingChange[];
}

/**
 * Move a turning point to a position, put on the data grid. A point that several zones, parts or rings of the party's
 * map share moves in all of them, unless `detached`; the line being drawn stays. Refuses what `findTurningPoint` does,
 * `out-of-range`, `same-as-last-point` (the place of a neighbour) and what `refusalOfRingChanges` does, with the place.
 * Linear in the party's map: about 1 ms with 10,000 points.
 */
export function moveTurningPoint(
  workspace: Workspace,
  address: TurningPointAddress,
  position: Position,
  options: MoveOptions = {},
): EditOutcome {
  const plan = planMove(workspace, address, position, options);
  if (!plan.ok) return plan;
  const { from, to, changes } = plan.value;
  if (changes.length === 0) return success(workspace);
  return success(applyRingChanges(workspace, address.partyId, changes, { from, to }));
}

/** Tell why a turning point could not be moved to a position, or null if it could. For every move of the pointer. */
export function refusalOfMove(
  workspace: Workspace,
  address: TurningPointAddress,
  position: Position,
  options: MoveOptions = {},
): Refusal | null {
  const plan = planMove(workspace, address, position, options);
  return plan.ok ? null : plan.error;
}

function planMove(
  workspace: Workspace,
  address: TurningPointAddress,
  position: Position,
  { detached = false }: MoveOptions,
): Result<PlannedMove, Refusal> {
  const found = findTurningPoint(workspace, address);
  if (!found.ok) return found;
  if (!isInWorldRange(position)) return refuse('out-of-range');
  const from = found.value.position;
  const to = toGrid(position);
  if (samePosition(from, to)) return success({ from, to, changes: [] });
  const { map } = draftOf(workspace, address.partyId);
  const changes = changeRings(map, (ring, place) => {
    const points = detached ? detachedPoint(address, place) : pointsAt(ring, from);
    return points.length === 0 ? null : movedRing(ring, place, points, to);
  });
  const refused = changes.some((change) => joinsNeighbour(map, change))
    ? refuse('same-as-last-point', to)
    : refusalOfRingChanges(map, changes);
  return refused ?? success({ from, to, changes });
}

/** Tell whether a segment that had a length has none any more. A file may hold a position twice; that is no new fault. */
function joinsNeighbour(map: ZoneMap, { zoneId, part, ring, after, newSegments }: RingChange): boolean {
  const before = map[zoneId]?.geometry[part]?.[ring];
  return newSegments.some((index) => before && hasNoLength(after, index) && !hasNoLength(before, index));
}

function hasNoLength(ring: Ring, index: number): boolean {
  return samePosition(...segmentOf(ring, index));
}

function detachedPoint(address: TurningPointAddress, place: RingPlace): readonly number[] {
  return isAddressed(address, place) ? [address.point] : [];
}

/** The turning points of a closed ring at a position, without the closing repetition. */
function pointsAt(ring: Ring, position: Position): readonly number[] {
  const points: number[] = [];
  for (let index = 0; index + 1 < ring.length; index += 1) {
    const other = ring[index];
    if (other && samePosition(other, position)) points.push(index);
  }
  return points;
}

function movedRing(ring: Ring, place: RingPlace, points: readonly number[], to: Position): RingChange {
  const count = ring.length - 1;
  const after = [...ring];
  const newSegments = new Set<number>();
  const touched: Position[] = [to];
  for (const point of points) {
    after[point] = to;
    if (point === 0) after[count] = to;
    const before = (point - 1 + count) % count;
    newSegments.add(before).add(point);
    for (const index of [before, point, point + 1]) touched.push(...ring.slice(index, index + 1));
  }
  return { ...place, after, newSegments: [...newSegments], touched, placed: to };
}
