import type { PartyId } from '../domain/identifiers.ts';
import { draftOf, type Workspace } from '../domain/workspace.ts';
import type { Position } from '../geometry/coordinates.ts';
import { positionKey } from '../geometry/grid.ts';
import { putDraft, putIntoMap } from './put-draft.ts';
import type { RingChange } from './ring-change.ts';

/**
 * Take the names of turning points along, in the zones that changed: `moves` tells by the key of a position where its
 * point went, null that it is gone. All go at once, so that one point may take the place of another that moved on.
 * Where the geometry still has a point at the old place the name stays there as well.
 */
export function moveNames(
  workspace: Workspace,
  partyId: PartyId,
  changes: readonly RingChange[],
  moves: ReadonlyMap<string, Position | null>,
): Workspace {
  let { map } = draftOf(workspace, partyId);
  for (const zoneId of new Set(changes.map((change) => change.zoneId))) {
    const delimitation = map[zoneId];
    const names = Object.entries(delimitation?.provenance.turningPointNames ?? {});
    if (!delimitation || !names.some(([key]) => moves.has(key))) continue;
    const there = new Set(delimitation.geometry.flat(2).map(positionKey));
    const stayed = names.filter(([key]) => !moves.has(key) || there.has(key));
    const went = names.flatMap(([key, name]) => {
      const to = moves.get(key);
      return to && there.has(positionKey(to)) ? [[positionKey(to), name] as const] : [];
    });
    const turningPointNames = Object.fromEntries([...stayed, ...went]);
    const provenance = { ...delimitation.provenance, turningPointNames };
    map = putIntoMap(map, zoneId, { ...delimitation, provenance });
  }
  return putDraft(workspace, partyId, { map });
}
