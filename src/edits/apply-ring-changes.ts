import type { ZoneMap } from '../domain/delimitation.ts';
import type { PartyId } from '../domain/identifiers.ts';
import { draftOf, type Workspace } from '../domain/workspace.ts';
import type { Position } from '../geometry/coordinates.ts';
import { putDraft } from './put-draft.ts';
import { changesByZone, withChangedRings, type RingChange } from './ring-change.ts';
import { moveName } from './turning-point-names.ts';
import { windRing } from './wind-ring.ts';

/** What became of a turning point that may have a name: moved, or gone (`to` null). */
export interface Renaming {
  readonly from: Position;
  readonly to: Position | null;
}

/**
 * Put judged changes of rings into a party's draft. A ring that the change turned round (a point dragged across the
 * opposite side) is wound anew and keeps its first point. Names of turning points go with them.
 */
export function applyRingChanges(
  workspace: Workspace,
  partyId: PartyId,
  changes: readonly RingChange[],
  renaming: Renaming | null,
): Workspace {
  let map: ZoneMap = draftOf(workspace, partyId).map;
  for (const [zoneId, ofZone] of changesByZone(changes)) {
    const before = map[zoneId];
    if (!before) continue;
    const geometry = withChangedRings(
      before.geometry,
      ofZone.map((change) => ({ ...change, after: windRing(change.after, change.ring) })),
    );
    const provenance = renaming ? moveName(before.provenance, renaming.from, renaming.to, geometry) : before.provenance;
    map = { ...map, [zoneId]: { geometry, provenance } };
  }
  return putDraft(workspace, partyId, { map });
}
