import type { TurningPointAddress, ZoneMap } from '../domain/delimitation.ts';
import { success, type Result } from '../domain/result.ts';
import { draftOf, type Workspace } from '../domain/workspace.ts';
import type { Position, Ring } from '../geometry/coordinates.ts';
import { positionKey, samePosition, toGrid } from '../geometry/grid.ts';
import { PlaceMap } from '../geometry/place-map.ts';
import { applyRingChanges } from './apply-ring-changes.ts';
import { findTurningPoint } from './find-turning-point.ts';
import { refusalOfRingChanges } from './judge-ring-changes.ts';
import type { MoveOptions } from './move-turning-point.ts';
import { moveNames } from './move-names.ts';
import type { EditOutcome, Refusal } from './refusal.ts';
import { refuse } from './refuse.ts';
import { changeRings, isAddressed, type RingChange, type RingPlace } from './ring-change.ts';
import { segmentOf } from './segment-meeting.ts';
import { isInWorldRange } from './world-range.ts';

/** Where each position that moves comes to lie. */
type Moves = PlaceMap<Position>;

interface PlannedMoves {
  readonly moves: Moves;
  readonly changes: readonly RingChange[];
}

/**
 * Move turning points of one party's map together by an offset in degrees (east, north), put on the data grid, so that
 * they keep their shape in longitude and latitude exactly. Points that several zones, parts or rings share move in all
 * of them, unless `detached`. Names go along. Refuses what `findTurningPoint` does for any of them, `out-of-range`,
 * `same-as-last-point` (the place of a neighbour that stays) and what `refusalOfRingChanges` does, with the place.
 * n log n in the party's map.
 */
export function moveTurningPoints(
  workspace: Workspace,
  addresses: readonly TurningPointAddress[],
  offset: Position,
  options: MoveOptions = {},
): EditOutcome {
  const plan = planMoves(workspace, addresses, offset, options);
  if (!plan.ok) return plan;
  const partyId = addresses[0]?.partyId;
  const { changes, moves } = plan.value;
  if (partyId === undefined || changes.length === 0) return success(workspace);
  const applied = applyRingChanges(workspace, partyId, changes, null);
  const { map } = draftOf(workspace, partyId);
  if (!hasNames(map, changes)) return success(applied);
  return success(moveNames(applied, partyId, changes, movesByKey(map, addresses, moves)));
}

/** Tell why turning points could not be moved by an offset, or null if they could. */
export function refusalOfMoves(
  workspace: Workspace,
  addresses: readonly TurningPointAddress[],
  offset: Position,
  options: MoveOptions = {},
): Refusal | null {
  const plan = planMoves(workspace, addresses, offset, options);
  return plan.ok ? null : plan.error;
}

function planMoves(
  workspace: Workspace,
  addresses: readonly TurningPointAddress[],
  [east, north]: Position,
  { detached = false }: MoveOptions,
): Result<PlannedMoves, Refusal> {
  const [first] = addresses;
  if (!first) return refuse('unknown-point');
  const moves: Moves = new PlaceMap();
  for (const address of addresses) {
    const found = address.partyId === first.partyId ? findTurningPoint(workspace, address) : refuse('unknown-point');
    if (!found.ok) return found;
    const [longitude, latitude] = found.value.position;
    const to: Position = [longitude + east, latitude + north];
    if (!isInWorldRange(to)) return refuse('out-of-range');
    moves.set(found.value.position, toGrid(to));
  }
  if (samePosition(toGrid([east, north]), [0, 0])) return success({ moves, changes: [] });
  const { map } = draftOf(workspace, first.partyId);
  const changes = changeRings(map, (ring, place) => {
    const points = detached ? addressedPoints(addresses, place) : pointsThatMove(ring, moves);
    return points.length === 0 ? null : movedRing(ring, place, points, moves);
  });
  for (const change of changes) {
    const joined = joinedNeighbour(map, change);
    if (joined) return refuse('same-as-last-point', joined);
  }
  return refusalOfRingChanges(map, changes) ?? success({ moves, changes });
}

/** Whether a zone that changes has names of turning points: without any, no position is written as a text. */
function hasNames(map: ZoneMap, changes: readonly RingChange[]): boolean {
  return changes.some(({ zoneId }) => Object.keys(map[zoneId]?.provenance.turningPointNames ?? {}).length > 0);
}

function movesByKey(
  map: ZoneMap,
  addresses: readonly TurningPointAddress[],
  moves: Moves,
): ReadonlyMap<string, Position> {
  const byKey = new Map<string, Position>();
  for (const { zoneId, part, ring, point } of addresses) {
    const from = map[zoneId]?.geometry[part]?.[ring]?.[point];
    const to = from && moves.get(from);
    if (from && to) byKey.set(positionKey(from), to);
  }
  return byKey;
}

/** Find where a segment that had a length has none any more. A file may hold a position twice; that is no new fault. */
function joinedNeighbour(map: ZoneMap, { zoneId, part, ring, after, newSegments }: RingChange): Position | null {
  const before = map[zoneId]?.geometry[part]?.[ring] ?? after;
  const hasNoLength = (of: Ring, index: number): boolean => samePosition(...segmentOf(of, index));
  const joined = newSegments.find((index) => hasNoLength(after, index) && !hasNoLength(before, index));
  return joined === undefined ? null : segmentOf(after, joined)[0];
}

function addressedPoints(addresses: readonly TurningPointAddress[], place: RingPlace): readonly number[] {
  return addresses.filter((address) => isAddressed(address, place)).map(({ point }) => point);
}

function pointsThatMove(ring: Ring, moves: Moves): readonly number[] {
  return [...ring.slice(0, -1).entries()].filter(([, at]) => moves.has(at)).map(([point]) => point);
}

function movedRing(ring: Ring, place: RingPlace, points: readonly number[], moves: Moves): RingChange {
  const count = ring.length - 1;
  const after = [...ring];
  const newSegments: number[] = [];
  const isNew = new Uint8Array(count);
  const touched: Position[] = [];
  const placedTogether = new PlaceMap<true>();
  for (const point of points) {
    const from = ring[point];
    const to = from && moves.get(from);
    if (!from || !to) continue;
    after[point] = to;
    if (point === 0) after[count] = to;
    for (const segment of [(point - 1 + count) % count, point]) {
      if (isNew[segment] === 0) newSegments.push(segment);
      isNew[segment] = 1;
    }
    touched.push(from, to);
    placedTogether.set(to, true);
    const [before, next] = [ring[(point - 1 + count) % count], ring[point + 1]];
    if (before) touched.push(before);
    if (next) touched.push(next);
  }
  return {
    ...place,
    after,
    newSegments,
    touched,
    placed: null,
    placedTogether,
    keepsShape: points.length === count,
  };
}
