import { drawnHere } from '../domain/provenance.ts';
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
 * Add a drawn area to a zone; the zone may have no proposal yet. Where the two overlap or touch along a line they become
 * one part, else the area becomes a part of its own. Other zones of the map keep their lines: an overlap with them is a
 * finding. Refuses what `guardDraft` and `drawnArea` do, `nothing-to-change` where the zone includes all of it already,
 * what `combine` does, and what `putJudgedMap` does. n log n.
 */
export function addArea(
  workspace: Workspace,
  { partyId, zoneId }: ZoneAddress,
  positions: readonly Position[],
): EditOutcome {
  const refused = guardDraft(workspace, partyId, zoneId);
  if (refused) return refused;
  const area = drawnArea(positions);
  if (!area.ok) return area;
  const { map } = draftOf(workspace, partyId);
  const { lineType } = workspace;
  const before = map[zoneId] ?? { geometry: [], provenance: drawnHere(lineType) };
  const gained = combine('difference', area.value, before.geometry, lineType);
  if (!gained.ok) return gained;
  if (gained.value.length === 0) return refuse('nothing-to-change');
  const geometry = combine('union', before.geometry, area.value, lineType);
  if (!geometry.ok) return geometry;
  return putJudgedMap(workspace, partyId, withAligned(map, zoneId, { ...before, geometry: geometry.value }, lineType));
}
