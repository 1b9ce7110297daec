import type { Delimitation, TurningPointAddress } from '../domain/delimitation.ts';
import type { PartyId } from '../domain/identifiers.ts';
import { success } from '../domain/result.ts';
import { draftOf, type Workspace } from '../domain/workspace.ts';
import { positionKey } from '../geometry/grid.ts';
import { guardDraft } from './draft-guard.ts';
import { findTurningPoint } from './find-turning-point.ts';
import { putDraft } from './put-draft.ts';
import type { EditOutcome } from './refusal.ts';

/**
 * Give a turning point a name or a description, without spaces around it; an empty one takes it away. Refuses what
 * `findTurningPoint` does. Linear in the party's map.
 */
export function nameTurningPoint(workspace: Workspace, address: TurningPointAddress, name: string): EditOutcome {
  const found = findTurningPoint(workspace, address);
  if (!found.ok) return found;
  return nameTurningPoints(workspace, address.partyId, { [positionKey(found.value.position)]: name });
}

/**
 * Name several turning points of a party's map, by `positionKey`. Every zone that shares a point gets its name, because it
 * is one point; keys that are no turning point are passed over. Refuses what `guardDraft` does. Linear in the map.
 */
export function nameTurningPoints(
  workspace: Workspace,
  partyId: PartyId,
  names: Readonly<Record<string, string>>,
): EditOutcome {
  const refused = guardDraft(workspace, partyId);
  if (refused) return refused;
  const { map } = draftOf(workspace, partyId);
  const named = Object.entries(map).map(
    ([zoneId, delimitation]) => [zoneId, withNames(delimitation, new Map(Object.entries(names)))] as const,
  );
  const isChanged = named.some(([zoneId, delimitation]) => map[zoneId] !== delimitation);
  return success(isChanged ? putDraft(workspace, partyId, { map: Object.fromEntries(named) }) : workspace);
}

function withNames(delimitation: Delimitation, names: ReadonlyMap<string, string>): Delimitation {
  const { geometry, provenance } = delimitation;
  const turningPointNames = { ...provenance.turningPointNames };
  let isChanged = false;
  for (const position of geometry.flat(2)) {
    const key = positionKey(position);
    const name = names.get(key)?.trim();
    if (name === undefined || name === (turningPointNames[key] ?? '')) continue;
    isChanged = true;
    if (name === '') delete turningPointNames[key];
    else turningPointNames[key] = name;
  }
  return isChanged ? { geometry, provenance: { ...provenance, turningPointNames } } : delimitation;
}
