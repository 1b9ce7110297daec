import { draftOf, type Workspace } from '../domain/workspace.ts';
import { combine, withAligned } from './combine-zone.ts';
import { guardDraft } from './draft-guard.ts';
import { joinedProvenance } from './joined-provenance.ts';
import { putJudgedMap } from './put-judged-map.ts';
import type { EditOutcome } from './refusal.ts';
import { refuse } from './refuse.ts';
import type { ZoneAddress } from './trim-to-zone.ts';

/**
 * Keep of a zone what it has in common with another zone, or what it has not. The other zone may be another party's and
 * is only read; one of the same map gets the crossings as turning points, so that the two share them.
 *
 * Refuses what `guardDraft` does, `same-zone`, `unknown-part` where either has no proposal, `nothing-left`,
 * `nothing-to-change`, what `combine` does, and what `putJudgedMap` does. n log n.
 */
export function keepOfZone(
  workspace: Workspace,
  { partyId, zoneId }: ZoneAddress,
  other: ZoneAddress,
  operation: 'intersection' | 'difference',
): EditOutcome {
  const refused = guardDraft(workspace, partyId, zoneId);
  if (refused) return refused;
  if (other.partyId === partyId && other.zoneId === zoneId) return refuse('same-zone');
  const { map } = draftOf(workspace, partyId);
  const before = map[zoneId];
  const by = draftOf(workspace, other.partyId).map[other.zoneId];
  if (!before || !by) return refuse('unknown-part');
  const { lineType } = workspace;
  const lost = combine(
    operation === 'difference' ? 'intersection' : 'difference',
    before.geometry,
    by.geometry,
    lineType,
  );
  if (!lost.ok) return lost;
  if (lost.value.length === 0) return refuse('nothing-to-change');
  const kept = combine(operation, before.geometry, by.geometry, lineType);
  if (!kept.ok) return kept;
  if (kept.value.length === 0) return refuse('nothing-left');
  const provenance = joinedProvenance(before.provenance, by, kept.value);
  return putJudgedMap(workspace, partyId, withAligned(map, zoneId, { geometry: kept.value, provenance }, lineType));
}
