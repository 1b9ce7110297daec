import type { PartAddress } from '../domain/delimitation.ts';
import { draftOf, type Workspace } from '../domain/workspace.ts';
import { combine, withAligned } from './combine-zone.ts';
import { guardDraft } from './draft-guard.ts';
import { putJudgedMap } from './put-judged-map.ts';
import type { EditOutcome } from './refusal.ts';
import { refuse } from './refuse.ts';

/**
 * Make one part of two parts of a zone that overlap or have a stretch of boundary in common. It takes the place of the
 * first; turning points on its boundary are kept. Refuses what `guardDraft` does, `unknown-part` (also for a part with
 * itself), `parts-apart` where they have at most points in common, what `combine` does, and what `putJudgedMap` does.
 * n log n.
 */
export function mergeParts(workspace: Workspace, { partyId, zoneId, part }: PartAddress, other: number): EditOutcome {
  const refused = guardDraft(workspace, partyId, zoneId);
  if (refused) return refused;
  const { map } = draftOf(workspace, partyId);
  const before = map[zoneId];
  const [one, second] = [before?.geometry[part], before?.geometry[other]];
  if (!before || !one || !second || part === other) return refuse('unknown-part');
  const merged = combine('union', [one], [second], workspace.lineType);
  if (!merged.ok) return merged;
  const [whole] = merged.value;
  if (!whole || merged.value.length > 1) return refuse('parts-apart', second[0]?.[0] ?? null);
  const geometry = before.geometry.with(part, whole).toSpliced(other, 1);
  return putJudgedMap(workspace, partyId, withAligned(map, zoneId, { ...before, geometry }, workspace.lineType));
}
