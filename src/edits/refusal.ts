import type { Result } from '../domain/result.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { Position } from '../geometry/coordinates.ts';

/** Why an edit was not made. The sentence for each is in the message catalogue. */
export type RefusalCode =
  | 'locked-draft'
  | 'unknown-party'
  | 'unknown-zone'
  | 'unknown-part'
  | 'unknown-point'
  | 'nothing-unfinished'
  | 'another-unfinished'
  | 'out-of-range'
  | 'same-as-last-point'
  | 'would-cross-itself'
  | 'would-cross-ring'
  | 'too-few-points'
  | 'no-area'
  | 'hole-outside'
  | 'part-overlaps'
  | 'no-part-for-hole'
  | 'last-zone'
  | 'last-party'
  | 'empty-name'
  | 'duplicate-name'
  | 'empty-remark'
  | 'line-misses-boundary'
  | 'line-leaves-part'
  | 'parts-apart'
  | 'same-zone'
  | 'nothing-left'
  | 'invalid-area'
  | 'too-narrow'
  | 'corner-too-sharp'
  | 'too-many-points'
  | 'not-a-distance'
  | 'bad-accuracy'
  | 'nothing-to-change';

/** A refused edit: why, and where on the map if it has a place. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly position: Position | null;
}

/** What every edit returns: the new workspace, or the reason why there is none. */
export type EditOutcome = Result<Workspace, Refusal>;
