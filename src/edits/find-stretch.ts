import type { Delimitation, RingAddress, RingStretch } from '../domain/delimitation.ts';
import { success, type Result } from '../domain/result.ts';
import { draftOf, type Workspace } from '../domain/workspace.ts';
import type { Position, Ring } from '../geometry/coordinates.ts';
import { openRing } from '../geometry/ring.ts';
import { guardDraft } from './draft-guard.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refuse.ts';

/** A stretch of a boundary where its address said it is. */
export interface FoundStretch {
  readonly delimitation: Delimitation;
  readonly ring: Ring;
  /** The turning points from its first end to its last; of a whole ring, the first again at the end. */
  readonly positions: readonly Position[];
  /** The whole ring: it has no ends. */
  readonly isWhole: boolean;
}

/**
 * Find a stretch, or a whole ring, that may be edited. Refuses what `guardDraft` does, `unknown-part` and
 * `unknown-point`.
 */
export function findStretch(workspace: Workspace, stretch: RingAddress | RingStretch): Result<FoundStretch, Refusal> {
  const refused = guardDraft(workspace, stretch.partyId, stretch.zoneId);
  if (refused) return refused;
  const delimitation = draftOf(workspace, stretch.partyId).map[stretch.zoneId];
  const ring = delimitation?.geometry[stretch.part]?.[stretch.ring];
  if (!delimitation || !ring) return refuse('unknown-part');
  if (!('from' in stretch)) return success({ delimitation, ring, positions: ring, isWhole: true });
  const open = openRing(ring);
  const { from, to } = stretch;
  if (!open[from] || !open[to]) return refuse('unknown-point');
  const positions = from <= to ? open.slice(from, to + 1) : [...open.slice(from), ...open.slice(0, to + 1)];
  return success({ delimitation, ring, positions, isWhole: false });
}
