import type { RingAddress } from '../domain/delimitation.ts';
import { draftOf, type Workspace } from '../domain/workspace.ts';
import type { Position } from '../geometry/coordinates.ts';
import { pathLengthOfM } from '../geometry/measure/by-line-type.ts';
import { cutRing } from './cut-ring.ts';
import { guardDraft } from './draft-guard.ts';
import { putJudgedMap } from './put-judged-map.ts';
import { replaceRun } from './replace-run.ts';
import type { EditOutcome } from './refusal.ts';
import { mapRings } from './rewrite-map.ts';

/** Which of the two stretches between the ends of the line gives way. */
export interface ReshapeOptions {
  /** The longer one instead of the shorter one. */
  readonly otherWay?: boolean;
}

/**
 * Replace a stretch of a boundary by a drawn line: the line counts from where it first meets the ring to where it last
 * does, and the shorter stretch between these places (in metres) gives way, or the other one. Rings of the party's map
 * that share the whole stretch get the same line; one that shares a piece of it keeps its own line, and what they had in
 * common there is shared no more.
 *
 * Refuses what `guardDraft` and `cutRing` do, and what `putJudgedMap` does. n log n, and linear for each segment of the line.
 */
export function reshapeBoundary(
  workspace: Workspace,
  address: RingAddress,
  line: readonly Position[],
  { otherWay = false }: ReshapeOptions = {},
): EditOutcome {
  const refused = guardDraft(workspace, address.partyId, address.zoneId);
  if (refused) return refused;
  const { lineType } = workspace;
  const cut = cutRing(draftOf(workspace, address.partyId).map, address, line, lineType);
  if (!cut.ok) return cut;
  const { map, onwards, back, line: drawn } = cut.value;
  const isOnwardsShorter = pathLengthOfM(onwards, lineType) <= pathLengthOfM(back, lineType);
  const [run, by] = isOnwardsShorter === otherWay ? [back, drawn.toReversed()] : [onwards, drawn];
  return putJudgedMap(
    workspace,
    address.partyId,
    mapRings(map, (ring) => replaceRun(ring, run, by)),
  );
}
