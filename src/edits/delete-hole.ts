import type { RingAddress } from '../domain/delimitation.ts';
import { success } from '../domain/result.ts';
import { draftOf, type Workspace } from '../domain/workspace.ts';
import { guardDraft } from './draft-guard.ts';
import { putDelimitation } from './put-draft.ts';
import type { EditOutcome } from './refusal.ts';
import { refuse } from './refuse.ts';
import { ringLiesWithin } from './ring-within.ts';
import { dropLostNames } from './turning-point-names.ts';

/**
 * Delete a hole, so that its area belongs to the part again. Refuses `unknown-part` where there is no such hole, and
 * `part-overlaps` where another part lies in it (delete that part first).
 */
export function deleteHole(workspace: Workspace, { partyId, zoneId, part, ring }: RingAddress): EditOutcome {
  const refused = guardDraft(workspace, partyId, zoneId);
  if (refused) return refused;
  const delimitation = draftOf(workspace, partyId).map[zoneId];
  const polygon = delimitation?.geometry[part];
  const hole = ring > 0 ? polygon?.[ring] : undefined;
  if (!delimitation || !polygon || !hole) return refuse('unknown-part');
  for (const [index, other] of delimitation.geometry.entries()) {
    const shell = index === part ? undefined : other[0];
    if (shell && ringLiesWithin(shell, hole)) return refuse('part-overlaps', shell[0] ?? null);
  }
  const geometry = delimitation.geometry.with(part, polygon.toSpliced(ring, 1));
  const provenance = dropLostNames(delimitation.provenance, geometry);
  return success(putDelimitation(workspace, partyId, zoneId, { geometry, provenance }));
}
