import type { TurningPointAddress, ZoneMap } from '../../../src/domain/delimitation.ts';
import type { Workspace } from '../../../src/domain/workspace.ts';
import { beginBoundary } from '../../../src/edits/begin-boundary.ts';
import { deleteHole } from '../../../src/edits/delete-hole.ts';
import { deletePart } from '../../../src/edits/delete-part.ts';
import { deleteTurningPoint } from '../../../src/edits/delete-turning-point.ts';
import { discardBoundary } from '../../../src/edits/discard-boundary.ts';
import { finishBoundary } from '../../../src/edits/finish-boundary.ts';
import { insertMidpoint } from '../../../src/edits/insert-midpoint.ts';
import { insertTurningPoint } from '../../../src/edits/insert-turning-point.ts';
import { moveTurningPoint } from '../../../src/edits/move-turning-point.ts';
import { placeTurningPoint } from '../../../src/edits/place-turning-point.ts';
import { removeLastTurningPoint } from '../../../src/edits/remove-last-turning-point.ts';
import type { EditOutcome } from '../../../src/edits/refusal.ts';
import type { Position } from '../../../src/geometry/coordinates.ts';
import { samePosition, toGrid } from '../../../src/geometry/grid.ts';

/** What a random step does, before it is known what there is to do it with. */
export const KINDS = [
  'move',
  'detach',
  'snap',
  'insert',
  'midpoint',
  'delete-point',
  'delete-part',
  'delete-hole',
  'draw',
  'undo',
] as const;

export interface RandomStep {
  readonly kind: (typeof KINDS)[number];
  readonly choice: number;
  readonly east: number;
  readonly north: number;
}

/** An edit with what it is expected to do to the points that rings share. */
export interface PlannedEdit {
  readonly verb: string;
  readonly edit: (before: Workspace) => EditOutcome;
  /** The one position whose owners change, where it goes, and in which ring only; none for other edits. */
  readonly moves?: { readonly from: Position; readonly to: Position | null; readonly onlyIn: string | null };
  readonly inserts?: readonly [Position, Position];
}

interface ListedPoint extends TurningPointAddress {
  readonly position: Position;
  readonly next: Position;
}

function listPoints(map: ZoneMap): readonly ListedPoint[] {
  return Object.entries(map).flatMap(([zoneId, { geometry }]) =>
    geometry.flatMap((polygon, part) =>
      polygon.flatMap((ring, index) =>
        ring.slice(0, -1).flatMap((position, point) => {
          const next = ring[point + 1];
          return next ? [{ partyId: 'russia', zoneId, part, ring: index, point, position, next }] : [];
        }),
      ),
    ),
  );
}

/** The rings (by zone, part and index) that have a turning point at a position. */
export function ownersOf(map: ZoneMap, position: Position): readonly string[] {
  return Object.entries(map).flatMap(([zoneId, { geometry }]) =>
    geometry.flatMap((polygon, part) =>
      polygon.flatMap((ring, index) =>
        ring.some((other) => samePosition(other, position)) ? [`${zoneId}/${part}/${index}`] : [],
      ),
    ),
  );
}

/** All positions that two rings or more have in common. */
export function sharedPositions(map: ZoneMap): readonly Position[] {
  const seen = new Map<string, Position>();
  for (const { position } of listPoints(map)) {
    if (ownersOf(map, position).length > 1) seen.set(position.join(), position);
  }
  return [...seen.values()];
}

/** Turn a random step into an edit of what there is; null for undo. */
export function planEdit(workspace: Workspace, step: RandomStep, lastFinishRefused: boolean): PlannedEdit | null {
  const draft = workspace.drafts['russia'];
  const map = draft?.map ?? {};
  const points = listPoints(map);
  const point = points[step.choice % points.length];
  if (!point || step.kind === 'undo') return null;
  const { position, next } = point;
  const by = ([longitude, latitude]: Position): Position => [longitude + step.east, latitude + step.north];
  switch (step.kind) {
    case 'move':
      return {
        verb: 'move-turning-point',
        edit: (before) => moveTurningPoint(before, point, by(position)),
        moves: { from: position, to: toGrid(by(position)), onlyIn: null },
      };
    case 'snap': {
      const target = points[(step.choice * 31) % points.length]?.position ?? position;
      return {
        verb: 'move-turning-point, onto another',
        edit: (before) => moveTurningPoint(before, point, target),
        moves: { from: position, to: target, onlyIn: null },
      };
    }
    case 'detach':
      return {
        verb: 'move-turning-point, detached',
        edit: (before) => moveTurningPoint(before, point, by(position), { detached: true }),
        moves: { from: position, to: toGrid(by(position)), onlyIn: `${point.zoneId}/${point.part}/${point.ring}` },
      };
    case 'insert': {
      const middle: Position = [(position[0] + next[0]) / 2, (position[1] + next[1]) / 2];
      return {
        verb: 'insert-turning-point',
        edit: (before) => insertTurningPoint(before, point, by(middle)),
        inserts: [position, next],
      };
    }
    case 'midpoint':
      return { verb: 'insert-midpoint', edit: (before) => insertMidpoint(before, point), inserts: [position, next] };
    case 'delete-point':
      return {
        verb: 'delete-turning-point',
        edit: (before) => deleteTurningPoint(before, point),
        moves: { from: position, to: null, onlyIn: null },
      };
    case 'delete-part': {
      // The first part of a zone carries what zones share and stays.
      const further = points.find((other) => other.part > 0);
      return further
        ? { verb: 'delete-part', edit: (before) => deletePart(before, further) }
        : planDrawing(workspace, step, false);
    }
    case 'delete-hole': {
      const hole = points.find((other) => other.ring > 0);
      return hole
        ? { verb: 'delete-hole', edit: (before) => deleteHole(before, hole) }
        : planDrawing(workspace, step, false);
    }
    case 'draw':
      return planDrawing(workspace, step, lastFinishRefused);
  }
}

/** The next act of drawing a small triangle: a further part outside the zones, or a hole in one of them. */
function planDrawing(workspace: Workspace, step: RandomStep, lastFinishRefused: boolean): PlannedEdit {
  const unfinished = workspace.drafts['russia']?.unfinished;
  if (!unfinished) {
    const kind = step.choice % 2 === 0 ? 'part' : 'hole';
    const zoneId = `zone-${1 + (step.choice % 4)}`;
    return { verb: 'begin-boundary', edit: (before) => beginBoundary(before, 'russia', zoneId, { kind }) };
  }
  if (lastFinishRefused || step.choice % 13 === 0)
    return { verb: 'discard-boundary', edit: (before) => discardBoundary(before, 'russia') };
  const { positions, zoneId, purpose } = unfinished;
  if (positions.length > 0 && step.choice % 7 === 0) {
    return { verb: 'remove-last-turning-point', edit: (before) => removeLastTurningPoint(before, 'russia') };
  }
  if (positions.length >= 3) return { verb: 'finish-boundary', edit: (before) => finishBoundary(before, 'russia') };
  const quarter = Number(zoneId.slice(-1)) - 1;
  // Holes begin near the middle of their zone, parts somewhere to the east of all zones.
  const centre: Position =
    purpose.kind === 'hole'
      ? [2 + 4 * (quarter % 2), 2 + 4 * Math.floor(quarter / 2)]
      : [11 + (step.choice % 7), step.choice % 9];
  const [longitude, latitude] = positions.at(-1) ?? centre;
  const next: Position = [longitude + step.east, latitude + step.north];
  return { verb: 'place-turning-point', edit: (before) => placeTurningPoint(before, 'russia', next) };
}
