import type { PartAddress } from '../domain/delimitation.ts';
import { draftOf, type Workspace } from '../domain/workspace.ts';
import type { Position } from '../geometry/coordinates.ts';
import { positionKey, toGrid } from '../geometry/grid.ts';
import { metresPerDegree } from '../geometry/local-metres.ts';
import { guardDraft } from './draft-guard.ts';
import type { MoveOptions } from './move-turning-point.ts';
import { putJudgedMap } from './put-judged-map.ts';
import type { EditOutcome } from './refusal.ts';
import { refuse } from './refuse.ts';
import { mapRings, rewriteRing } from './rewrite-map.ts';
import { isInWorldRange } from './world-range.ts';

/** A shift in degrees of longitude and latitude. */
export type Shift = readonly [longitude: number, latitude: number];

/** Give the shift that is so many metres to the east and north at a position, on the data grid. */
export function shiftByMetres(eastM: number, northM: number, at: Position): Shift {
  const perDegree = metresPerDegree(at[1]);
  return toGrid([eastM / perDegree.eastM, northM / perDegree.northM]);
}

/**
 * Move a part with its holes. Every turning point moves by the same degrees, put on the data grid, so that the part keeps
 * its shape on the map; its area in km2 changes a little with the latitude. Points that other zones, parts or rings of
 * the party's map share move along in them, unless `detached`.
 *
 * Refuses what `guardDraft` does, `unknown-part`, `not-a-distance` for no shift, `out-of-range`, and what `putJudgedMap`
 * does. n log n.
 */
export function movePart(
  workspace: Workspace,
  { partyId, zoneId, part }: PartAddress,
  [east, north]: Shift,
  { detached = false }: MoveOptions = {},
): EditOutcome {
  const refused = guardDraft(workspace, partyId, zoneId);
  if (refused) return refused;
  const { map } = draftOf(workspace, partyId);
  const polygon = map[zoneId]?.geometry[part];
  if (!polygon) return refuse('unknown-part');
  if (!Number.isFinite(east) || !Number.isFinite(north) || (east === 0 && north === 0)) {
    return refuse('not-a-distance');
  }
  const moved = new Map<string, Position>();
  for (const position of polygon.flat()) {
    const to: Position = [position[0] + east, position[1] + north];
    if (!isInWorldRange(to)) return refuse('out-of-range', position);
    moved.set(positionKey(position), toGrid(to));
  }
  const next = mapRings(map, (ring, place) =>
    detached && (place.zoneId !== zoneId || place.part !== part) ? ring : rewriteRing(ring, { moved }),
  );
  return putJudgedMap(workspace, partyId, next, moved);
}
