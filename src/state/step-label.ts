import type { PartyId, ZoneId } from '../domain/identifiers.ts';

/** What a step of the history can have done. The sentence for each is in the message catalogue. */
const STEP_VERBS = [
  'begin-boundary',
  'place-turning-point',
  'place-turning-points',
  'replace-stretch',
  'remove-last-turning-point',
  'place-listed-points',
  'insert-turning-points',
  'boundary-from-list',
  'name-turning-point',
  'start-ring-at',
  'state-accuracy',
  'finish-boundary',
  'discard-boundary',
  'move-turning-point',
  'insert-turning-point',
  'insert-midpoint',
  'delete-turning-point',
  'reshape-boundary',
  'split-part',
  'merge-parts',
  'trim-to-zone',
  'cut-by-zone',
  'add-area',
  'subtract-area',
  'straighten-stretch',
  'simplify-stretch',
  'densify-stretch',
  'offset-stretch',
  'move-part',
  'draw-shape',
  'draw-freehand',
  'move-turning-points',
  'delete-turning-points',
  'delete-part',
  'delete-hole',
  'delete-delimitation',
  'propose-empty',
  'declare-own-proposal',
  'import',
  'receive-versions',
  'restore-version',
  'restore-zone',
  'copy-into-draft',
  'take-draft',
  'load-illustrative',
  'start-empty',
  'add-party',
  'edit-party',
  'move-party',
  'remove-party',
  'add-zone',
  'edit-zone',
  'move-zone',
  'remove-zone',
  'rename-workspace',
  'set-drawing-for',
  'remark-cell',
  'delete-cell-remark',
  'add-reference-layer',
  'rename-reference-layer',
  'describe-reference-layer',
  'delete-reference-layer',
] as const;

export type StepVerb = (typeof STEP_VERBS)[number];

/** The name of a step as data: what was done, to whose zone, to how many. */
export interface StepLabel {
  readonly verb: StepVerb;
  readonly partyId?: PartyId;
  readonly zoneId?: ZoneId;
  /** How many things the step concerned (zones of an import, parties added). */
  readonly count?: number;
}

/** Tell whether something that was stored is the name of a step. A step of a later release may be none. */
export function isStepLabel(value: unknown): value is StepLabel {
  if (typeof value !== 'object' || value === null) return false;
  const { verb, partyId, zoneId, count } = value as Readonly<Record<string, unknown>>;
  const isTextOrAbsent = (member: unknown): boolean => member === undefined || typeof member === 'string';
  return (
    STEP_VERBS.some((known) => known === verb) &&
    isTextOrAbsent(partyId) &&
    isTextOrAbsent(zoneId) &&
    (count === undefined || typeof count === 'number')
  );
}
