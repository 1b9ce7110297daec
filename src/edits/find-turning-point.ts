import type { Delimitation, TurningPointAddress } from '../domain/delimitation.ts';
import { success, type Result } from '../domain/result.ts';
import { draftOf, type Workspace } from '../domain/workspace.ts';
import type { Position, Ring } from '../geometry/coordinates.ts';
import { guardDraft } from './draft-guard.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refuse.ts';

/** A turning point where its address said it is. */
export interface FoundTurningPoint {
  readonly delimitation: Delimitation;
  readonly ring: Ring;
  readonly position: Position;
  /** The next turning point along the ring. */
  readonly next: Position;
}

/** Find a turning point that may be edited. Refuses what `guardDraft` does, `unknown-part` and `unknown-point`. */
export function findTurningPoint(
  workspace: Workspace,
  { partyId, zoneId, part, ring: ringIndex, point }: TurningPointAddress,
): Result<FoundTurningPoint, Refusal> {
  const refused = guardDraft(workspace, partyId, zoneId);
  if (refused) return refused;
  const delimitation = draftOf(workspace, partyId).map[zoneId];
  const ring = delimitation?.geometry[part]?.[ringIndex];
  if (!delimitation || !ring) return refuse('unknown-part');
  const position = ring[point];
  const next = ring[point + 1];
  // The closing repetition has a position but no next one: it is no turning point of its own.
  return position && next ? success({ delimitation, ring, position, next }) : refuse('unknown-point');
}
