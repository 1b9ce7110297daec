import type { RingStretch } from '../domain/delimitation.ts';
import { draftOf, type Workspace } from '../domain/workspace.ts';
import type { Position } from '../geometry/coordinates.ts';
import { positionKey, toGrid } from '../geometry/grid.ts';
import { nearestOnSegment } from '../geometry/local-metres.ts';
import { findStretch } from './find-stretch.ts';
import { junctionsOf } from './junctions.ts';
import { putJudgedMap } from './put-judged-map.ts';
import type { EditOutcome } from './refusal.ts';
import { refuse } from './refuse.ts';
import { rewriteMap } from './rewrite-map.ts';

/**
 * Make a stretch of a boundary one straight line between its ends, which stay. The turning points between them go, in all
 * zones, parts and rings of the party's map that share them; those that have a name, and those where the boundary of
 * another zone leaves the stretch, are moved onto the line instead (to the nearest place on the data grid), in every zone
 * that has them. Refuses what `findStretch` does, `nothing-to-change` where nothing lies between the ends, and what
 * `putJudgedMap` does. n log n.
 */
export function straightenStretch(workspace: Workspace, stretch: RingStretch): EditOutcome {
  const found = findStretch(workspace, stretch);
  if (!found.ok) return found;
  const { positions, ring, delimitation } = found.value;
  const first = positions[0];
  const last = positions.at(-1);
  if (!first || !last || positions.length < 3) return refuse('nothing-to-change');
  const { map } = draftOf(workspace, stretch.partyId);
  const junctions = junctionsOf(map, ring);
  const ends = new Set([positionKey(first), positionKey(last)]);
  const moved = new Map<string, Position | null>();
  for (const position of positions.slice(1, -1)) {
    const key = positionKey(position);
    if (ends.has(key)) continue;
    const stays = junctions.has(key) || delimitation.provenance.turningPointNames[key] !== undefined;
    moved.set(key, stays ? toGrid(nearestOnSegment(position, first, last)) : null);
  }
  return putJudgedMap(workspace, stretch.partyId, rewriteMap(map, { moved }), moved);
}
