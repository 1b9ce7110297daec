import type { RingAddress, RingStretch } from '../domain/delimitation.ts';
import { draftOf, type Workspace } from '../domain/workspace.ts';
import type { Position } from '../geometry/coordinates.ts';
import { positionKey } from '../geometry/grid.ts';
import { distanceToSegmentM } from '../geometry/local-metres.ts';
import { closeRing, openRing } from '../geometry/ring.ts';
import { farthestFromChord, simplifiedIndices } from '../geometry/simplify-path.ts';
import { validityFindings } from '../geometry/validity.ts';
import { findStretch, type FoundStretch } from './find-stretch.ts';
import { junctionsOf } from './junctions.ts';
import { putJudgedMap } from './put-judged-map.ts';
import type { EditOutcome } from './refusal.ts';
import { refuse } from './refuse.ts';
import { rewriteMap } from './rewrite-map.ts';

/** Points are put back where the simplified line would cross itself; beyond so many rounds the edit is refused. */
const MOST_ROUNDS = 40;

/**
 * Take turning points out of a stretch, or of a whole ring, as long as the line stays within a tolerance in metres of
 * every point taken out (Douglas-Peucker). Kept are its ends, points with a name, and points where the boundary of
 * another zone of the map leaves it; what goes, goes from all rings of the map that share it, so that they stay shared.
 * Where the ring would cross itself, points are put back until it does not.
 *
 * Refuses what `findStretch` does, `not-a-distance` for a tolerance that is not positive, `nothing-to-change`, and what
 * `putJudgedMap` does. 10,000 points take 50 to 150 ms.
 */
export function simplifyStretch(
  workspace: Workspace,
  stretch: RingAddress | RingStretch,
  toleranceM: number,
): EditOutcome {
  if (!(toleranceM > 0) || !Number.isFinite(toleranceM)) return refuse('not-a-distance');
  const found = findStretch(workspace, stretch);
  if (!found.ok) return found;
  const { map } = draftOf(workspace, stretch.partyId);
  const fixed = new Set(junctionsOf(map, found.value.ring));
  for (const key of Object.keys(found.value.delimitation.provenance.turningPointNames)) fixed.add(key);
  const path = fromFixed(found.value, fixed);
  const kept = new Set(keptIndices(path, fixed, toleranceM));
  const open = openRing(found.value.ring);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    // The positions of the path are those of the ring, object by object: no need to compare them.
    const gone = new Set(path.filter((_position, index) => !kept.has(index)));
    const after = closeRing(open.filter((position) => !gone.has(position)));
    const faults = validityFindings([[after]]);
    if (faults.length === 0) break;
    const starts = faults.flatMap(({ point }) => (point === null ? [] : after.slice(point, point + 1)));
    if (!putBack(path, kept, starts)) break;
  }
  const moved = new Map(
    path.flatMap((position, index) => (kept.has(index) ? [] : [[positionKey(position), null] as const])),
  );
  if (moved.size === 0) return refuse('nothing-to-change');
  return putJudgedMap(workspace, stretch.partyId, rewriteMap(map, { moved }));
}

/** The path to simplify; a whole ring begins at a point that stays, or at its first. */
function fromFixed({ positions, isWhole }: FoundStretch, fixed: ReadonlySet<string>): readonly Position[] {
  if (!isWhole) return positions;
  const open = openRing(positions);
  const start = Math.max(
    0,
    open.findIndex((position) => fixed.has(positionKey(position))),
  );
  return [...open.slice(start), ...open.slice(0, start + 1)];
}

/** Simplify between the points that stay. A ring none of whose points has to stay is opened at its two farthest ones. */
function keptIndices(path: readonly Position[], fixed: ReadonlySet<string>, toleranceM: number): readonly number[] {
  const last = path.length - 1;
  const anchors = path.flatMap((position, index) =>
    index === 0 || index === last || fixed.has(positionKey(position)) ? [index] : [],
  );
  const [first, end] = [path[0], path[last]];
  if (anchors.length === 2 && first && end && positionKey(first) === positionKey(end)) {
    const distances = path.map((position) => distanceToSegmentM(position, first, first));
    anchors.splice(1, 0, distances.indexOf(Math.max(...distances)));
  }
  return anchors.slice(1).flatMap((to, index) => {
    const from = anchors[index] ?? 0;
    return simplifiedIndices(path.slice(from, to + 1), toleranceM).map((place) => place + from);
  });
}

/** Put the farthest point back into every chord that starts at one of some positions. Returns false if there is none left. */
function putBack(path: readonly Position[], kept: Set<number>, starts: readonly Position[]): boolean {
  const keys = new Set(starts.map(positionKey));
  const places = [...kept].toSorted((one, other) => one - other);
  let any = false;
  places.forEach((from, index) => {
    const to = places[index + 1];
    const position = path[from];
    if (to === undefined || !position || !keys.has(positionKey(position))) return;
    const farthest = farthestFromChord(path, from, to);
    if (!farthest) return;
    kept.add(farthest.index);
    any = true;
  });
  return any;
}
