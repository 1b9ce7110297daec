import type { PartyId, ZoneId } from '../domain/identifiers.ts';

/** What a step of the history did. The sentence for each is in the message catalogue. */
export type StepVerb =
  | 'begin-boundary'
  | 'place-turning-point'
  | 'remove-last-turning-point'
  | 'finish-boundary'
  | 'discard-boundary'
  | 'move-turning-point'
  | 'insert-turning-point'
  | 'insert-midpoint'
  | 'delete-turning-point'
  | 'delete-part'
  | 'delete-hole'
  | 'delete-delimitation'
  | 'propose-empty'
  | 'declare-own-proposal'
  | 'import'
  | 'receive-versions'
  | 'restore-version'
  | 'restore-zone'
  | 'copy-into-draft'
  | 'load-illustrative'
  | 'start-empty'
  | 'add-party'
  | 'edit-party'
  | 'move-party'
  | 'remove-party'
  | 'add-zone'
  | 'edit-zone'
  | 'move-zone'
  | 'remove-zone'
  | 'rename-workspace'
  | 'set-drawing-for'
  | 'remark-cell'
  | 'delete-cell-remark';

/** The name of a step as data: what was done, to whose zone, to how many. */
export interface StepLabel {
  readonly verb: StepVerb;
  readonly partyId?: PartyId;
  readonly zoneId?: ZoneId;
  /** How many things the step concerned (zones of an import, parties added). */
  readonly count?: number;
}
