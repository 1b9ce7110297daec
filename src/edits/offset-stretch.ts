import type { RingAddress, RingStretch } from '../domain/delimitation.ts';
import { success, type Result } from '../domain/result.ts';
import { draftOf, type Workspace } from '../domain/workspace.ts';
import type { Position } from '../geometry/coordinates.ts';
import { positionKey, samePosition, toGrid } from '../geometry/grid.ts';
import { metresPerDegree } from '../geometry/local-metres.ts';
import { findStretch, type FoundStretch } from './find-stretch.ts';
import { putJudgedMap } from './put-judged-map.ts';
import type { EditOutcome, Refusal } from './refusal.ts';
import { refuse } from './refuse.ts';
import { rewriteMap } from './rewrite-map.ts';
import { isInWorldRange } from './world-range.ts';

/** A mitre that is longer than so many times the offset is not a corner any more. */
const LONGEST_MITRE = 10;

type Vector = readonly [eastM: number, northM: number];

/**
 * Move a stretch, or a whole ring, sideways by metres: to the left of the direction in which the ring is stored, which is
 * into the area of the zone for shells and holes alike; out of it with a negative figure. Its segments move parallel to
 * themselves, corners are mitred, ends move at right angles. Metres are those of the ellipsoid at each turning point.
 * A point that other rings of the party's map share moves in all of them.
 *
 * Refuses what `findStretch` does, `not-a-distance` for zero or what is no number, `corner-too-sharp` where a corner would
 * move more than ten times as far, `would-cross-itself` where a segment would vanish, `out-of-range`, and what
 * `putJudgedMap` does. n log n.
 */
export function offsetStretch(workspace: Workspace, stretch: RingAddress | RingStretch, leftM: number): EditOutcome {
  if (leftM === 0 || !Number.isFinite(leftM)) return refuse('not-a-distance');
  const found = findStretch(workspace, stretch);
  if (!found.ok) return found;
  const shifted = shift(found.value, leftM);
  if (!shifted.ok) return shifted;
  const moved = shifted.value;
  const { map } = draftOf(workspace, stretch.partyId);
  return putJudgedMap(workspace, stretch.partyId, rewriteMap(map, { moved }), moved);
}

function shift({ positions, isWhole }: FoundStretch, leftM: number): Result<ReadonlyMap<string, Position>, Refusal> {
  const path = positions.filter((position, index) => {
    const before = positions[index - 1];
    return !before || !samePosition(before, position);
  });
  const open = isWhole ? path.slice(0, -1) : path;
  const moved = new Map<string, Position>();
  for (const [index, position] of open.entries()) {
    const before = open[index - 1] ?? (isWhole ? open.at(-1) : undefined);
    const after = open[index + 1] ?? (isWhole ? open[0] : undefined);
    const by = mitre(position, before, after);
    if (!by) return refuse('corner-too-sharp', position);
    const { eastM, northM } = metresPerDegree(position[1]);
    const to: Position = [position[0] + (by[0] * leftM) / eastM, position[1] + (by[1] * leftM) / northM];
    if (!isInWorldRange(to)) return refuse('out-of-range', position);
    moved.set(positionKey(position), toGrid(to));
  }
  for (const [index, position] of open.entries()) {
    const next = open[index + 1] ?? (isWhole ? open[0] : undefined);
    const from = moved.get(positionKey(position));
    const to = next && moved.get(positionKey(next));
    if (!next || !from || !to) continue;
    const [was, is] = [direction(position, next), direction(from, to)];
    if (was[0] * is[0] + was[1] * is[1] <= 0) return refuse('would-cross-itself', position);
  }
  return success(moved);
}

/** The way from a corner to the place where its two segments meet again, each a metre to the left; null if too far. */
function mitre(corner: Position, before: Position | undefined, after: Position | undefined): Vector | null {
  const [one, other] = [before && left(before, corner), after && left(corner, after)];
  const [a, b] = [one ?? other, other ?? one];
  if (!a || !b) return null;
  const [x, y] = [a[0] + b[0], a[1] + b[1]];
  const squared = x * x + y * y;
  // The mitre is 2 / |a + b| long.
  if (squared * LONGEST_MITRE * LONGEST_MITRE < 4) return null;
  return [(2 * x) / squared, (2 * y) / squared];
}

function direction(from: Position, to: Position): Vector {
  const { eastM, northM } = metresPerDegree((from[1] + to[1]) / 2);
  return [(to[0] - from[0]) * eastM, (to[1] - from[1]) * northM];
}

/** One metre to the left of a segment. */
function left(from: Position, to: Position): Vector {
  const [x, y] = direction(from, to);
  const length = Math.hypot(x, y);
  return [-y / length, x / length];
}
