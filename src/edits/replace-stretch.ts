import type { RingStretch } from '../domain/delimitation.ts';
import { withTaken, type Taken } from '../domain/provenance.ts';
import { success } from '../domain/result.ts';
import { draftOf, type Workspace } from '../domain/workspace.ts';
import type { Position, Ring } from '../geometry/coordinates.ts';
import { positionKey, samePosition, toGrid } from '../geometry/grid.ts';
import { applyRingChanges } from './apply-ring-changes.ts';
import { findTurningPoint } from './find-turning-point.ts';
import { refusalOfRingChanges } from './judge-ring-changes.ts';
import { putDelimitation } from './put-draft.ts';
import type { EditOutcome } from './refusal.ts';
import { refuse } from './refuse.ts';
import { changeRings, isAddressed, type RingChange, type RingPlace } from './ring-change.ts';
import { dropLostNames } from './turning-point-names.ts';
import { isInWorldRange } from './world-range.ts';

/**
 * Replace a stretch of a ring, its two ends included, by the positions of a run, put on the data grid, in the order of the
 * stretch. Where other rings of the party's map have the whole stretch, in either direction, it is replaced there too, so
 * that the boundary stays shared. Names of turning points that are gone go; what the run was taken from is added to the
 * provenance.
 *
 * Refuses what `findTurningPoint` does for the ends, `too-few-points` (a run of fewer than two positions, or too short a
 * ring), `out-of-range`, and what `refusalOfRingChanges` does, with the place; `would-cross-ring` too where the run has a
 * turning point of another ring of the same part. Linear in the party's map, times the run.
 */
export function replaceStretch(
  workspace: Workspace,
  stretch: RingStretch,
  run: readonly Position[],
  taken: Taken,
): EditOutcome {
  const { partyId, from, to, ...place } = stretch;
  const ends = [from, to].map((point) => findTurningPoint(workspace, { partyId, ...place, point }));
  for (const end of ends) if (!end.ok) return end;
  if (run.length < 2) return refuse('too-few-points', run[0] ?? null);
  if (!run.every(isInWorldRange)) return refuse('out-of-range');
  const { map } = draftOf(workspace, partyId);
  const ring = map[place.zoneId]?.geometry[place.part]?.[place.ring] ?? [];
  const old = cyclic(ring, from, to);
  const fresh = run.map(toGrid);
  const changes = changeRings(map, (other, where) => {
    if (isAddressed(stretch, where)) return replaced(other, where, from, to, fresh);
    const forwards = startOf(other, old);
    if (forwards !== null) return replaced(other, where, forwards, lastOf(other, forwards, old.length), fresh);
    const backwards = startOf(other, old.toReversed());
    return backwards === null
      ? null
      : replaced(other, where, backwards, lastOf(other, backwards, old.length), fresh.toReversed());
  });
  const refused = touchesOwnPart(map[place.zoneId]?.geometry[place.part] ?? [], place.ring, fresh, old);
  if (refused) return refuse('would-cross-ring', refused);
  const unfit = refusalOfRingChanges(map, changes);
  if (unfit) return unfit;
  let next = applyRingChanges(workspace, partyId, changes, null);
  for (const zoneId of new Set(changes.map((change) => change.zoneId))) {
    const made = draftOf(next, partyId).map[zoneId];
    if (!made) continue;
    const provenance = withTaken(dropLostNames(made.provenance, made.geometry), taken);
    next = putDelimitation(next, partyId, zoneId, { ...made, provenance });
  }
  return success(next);
}

/** The turning points of a closed ring from one to another, over its start where the second lies before the first. */
function cyclic(ring: Ring, from: number, to: number): readonly Position[] {
  const open = ring.slice(0, -1);
  return to >= from ? open.slice(from, to + 1) : [...open.slice(from), ...open.slice(0, to + 1)];
}

/** Find where a run of turning points begins in a closed ring; null where it is not there as a whole. */
function startOf(ring: Ring, run: readonly Position[]): number | null {
  const open = ring.slice(0, -1);
  if (run.length > open.length) return null;
  const start = open.findIndex((_position, at) =>
    run.every((position, step) => samePosition(open[(at + step) % open.length] ?? [NaN, NaN], position)),
  );
  return start === -1 ? null : start;
}

function lastOf(ring: Ring, start: number, count: number): number {
  return (start + count - 1) % (ring.length - 1);
}

function replaced(ring: Ring, place: RingPlace, from: number, to: number, fresh: readonly Position[]): RingChange {
  const count = ring.length - 1;
  const rest = cyclic(ring, (to + 1) % count, (from + count - 1) % count);
  const isWhole = (to + 1) % count === from;
  const kept = isWhole ? [] : rest;
  // The run first, then what is kept; a ring that keeps its first point begins with it again.
  const joined = withoutRepetition([...fresh, ...kept]);
  const first = ring[0];
  const start = first && from > 0 && to >= from ? joined.findIndex((position) => samePosition(position, first)) : 0;
  const open = [...joined.slice(Math.max(0, start)), ...joined.slice(0, Math.max(0, start))];
  const inRun = new Set(fresh.map(positionKey));
  const after = [...open, ...open.slice(0, 1)];
  const newSegments = after.slice(1).flatMap((end, index) => {
    const begin = after[index];
    return begin && (inRun.has(positionKey(begin)) || inRun.has(positionKey(end))) ? [index] : [];
  });
  const touched = [...cyclic(ring, (from + count - 1) % count, (to + 1) % count), ...fresh];
  return { ...place, after, newSegments, touched, placed: null };
}

function withoutRepetition(positions: readonly Position[]): readonly Position[] {
  return positions.filter((position, index) => {
    const before = positions.at(index - 1);
    return !before || positions.length === 1 || !samePosition(before, position);
  });
}

/** Find a new position that another ring of the part has: a second common point could cut the part in two. */
function touchesOwnPart(
  polygon: readonly Ring[],
  ring: number,
  fresh: readonly Position[],
  old: readonly Position[],
): Position | null {
  const before = new Set(old.map(positionKey));
  const others = new Set(polygon.flatMap((other, index) => (index === ring ? [] : other.map(positionKey))));
  return fresh.find((position) => others.has(positionKey(position)) && !before.has(positionKey(position))) ?? null;
}
