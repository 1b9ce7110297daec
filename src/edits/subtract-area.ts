import { draftOf, type Workspace } from '../domain/workspace.ts';
import type { Position } from '../geometry/coordinates.ts';
import { combine, withAligned } from './combine-zone.ts';
import { guardDraft } from './draft-guard.ts';
import { drawnArea } from './drawn-area.ts';
import { putJudgedMap } from './put-judged-map.ts';
import type { EditOutcome } from './refusal.ts';
import { refuse } from './refuse.ts';
import type { ZoneAddress } from './trim-to-zone.ts';

/**
 * Take a drawn area away from a zone: a bay, a hole, or a strip that leaves several parts. Refuses what `guardDraft` and
 * `drawnArea` do, `unknown-part` where there is no proposal, `nothing-to-change` where the zone includes none of it,
 * `nothing-left` where all of it would go (delete the proposal instead), what `combine` does, and what `putJudgedMap`
 * does. n log n.
 */
export function subtractArea(
  workspace: Workspace,
  { partyId, zoneId }: ZoneAddress,
  positions: readonly Position[],
): EditOutcome {
  const refused = guardDraft(workspace, partyId, zoneId);
  if (refused) return refused;
  const area = drawnArea(positions);
  if (!area.ok) return area;
  const { map } = draftOf(workspace, partyId);
  const before = map[zoneId];
  if (!before) return refuse('unknown-part');
  const { lineType } = workspace;
  const lost = combine('intersection', before.geometry, area.value, lineType);
  if (!lost.ok) return lost;
  if (lost.value.length === 0) return refuse('nothing-to-change');
  const geometry = combine('difference', before.geometry, area.value, lineType);
  if (!geometry.ok) return geometry;
  if (geometry.value.length === 0) return refuse('nothing-left');
  return putJudgedMap(workspace, partyId, withAligned(map, zoneId, { ...before, geometry: geometry.value }, lineType));
}
