/** Why an edit was not made. */
type RefusalCode =
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

/** What a step of the history did. */
type StepVerb =
  | 'begin-boundary'
  | 'place-turning-point'
  | 'place-turning-points'
  | 'replace-stretch'
  | 'remove-last-turning-point'
  | 'place-listed-points'
  | 'insert-turning-points'
  | 'boundary-from-list'
  | 'name-turning-point'
  | 'start-ring-at'
  | 'state-accuracy'
  | 'finish-boundary'
  | 'discard-boundary'
  | 'move-turning-point'
  | 'insert-turning-point'
  | 'insert-midpoint'
  | 'delete-turning-point'
  | 'reshape-boundary'
  | 'split-part'
  | 'merge-parts'
  | 'trim-to-zone'
  | 'cut-by-zone'
  | 'add-area'
  | 'subtract-area'
  | 'straighten-stretch'
  | 'simplify-stretch'
  | 'densify-stretch'
  | 'offset-stretch'
  | 'move-part'
  | 'draw-shape'
  | 'draw-freehand'
  | 'move-turning-points'
  | 'delete-turning-points'
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
  | 'take-draft'
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
  | 'delete-cell-remark'
  | 'add-reference-layer'
  | 'rename-reference-layer'
  | 'describe-reference-layer'
  | 'delete-reference-layer';

/** The coordinate where the edit fails, as text, if it has a place. */
interface RefusalPlace {
  readonly place: string | null;
}

/** The names a step is described with, as far as they still exist, and how many things it concerned. */
interface StepNames {
  readonly zone?: string;
  readonly party?: string;
  readonly count?: number;
}

/** Add where: ` at 34.9271° N 36.7318° E`. */
function at({ place }: RefusalPlace): string {
  return place === null ? '' : ` at ${place}`;
}

/** Add the zone: `Move turning point in Eastern Ghouta`. */
function inZone(words: string): (names: StepNames) => string {
  return ({ zone }) => (zone === undefined ? words : `${words} in ${zone}`);
}

/** Add how many turning points, and the zone: `Move 12 turning points in Eastern Ghouta`. */
function pointsInZone(words: string): (names: StepNames) => string {
  return (names) => inZone(counted(words, 'turning point', 'turning points')(names))(names);
}

/** Add a name after a colon: `Remove party: Turkey`. */
function named(words: string, which: 'zone' | 'party'): (names: StepNames) => string {
  return (names) => (names[which] === undefined ? words : `${words}: ${names[which]}`);
}

/** Add how many: `Import 4 boundaries`. */
function counted(words: string, one: string, many: string): (names: StepNames) => string {
  return ({ count }) => (count === undefined ? `${words} ${many}` : `${words} ${count} ${count === 1 ? one : many}`);
}

/** The edits: why one was refused, and what a step of the history is called. */
export const edits: {
  readonly refusals: Readonly<Record<RefusalCode, string | ((where: RefusalPlace) => string)>>;
  readonly steps: Readonly<Record<StepVerb, (names: StepNames) => string>>;
} = {
  refusals: {
    'locked-draft': 'This machine draws for another party. Unlock the other drafts in the workspace menu first.',
    'unknown-party': 'This party is no longer in the workspace.',
    'unknown-zone': 'This zone is no longer in the workspace.',
    'unknown-part': 'This part of the boundary is no longer there.',
    'unknown-point': 'This turning point is no longer there.',
    'nothing-unfinished': 'No boundary is being drawn.',
    'another-unfinished': 'Another boundary of this party is unfinished. Finish it or give it up first.',
    'out-of-range':
      'This place is outside the map: longitude goes from 180° W to 180° E, latitude from 90° S to 90° N.',
    'same-as-last-point': 'The turning point next to this one is at the same place.',
    'would-cross-itself': (where) => `The boundary would cross or touch itself${at(where)}.`,
    'would-cross-ring': (where) =>
      `The boundary would cross or touch another part or hole of the same proposal${at(where)}.`,
    'too-few-points': 'A boundary needs at least three different turning points.',
    'no-area': 'The boundary would enclose no area: its turning points lie on one line.',
    'hole-outside': 'A hole must lie inside one part, neither within nor around another hole.',
    'part-overlaps': (where) => `Two parts of the same proposal would overlap${at(where)}.`,
    'no-part-for-hole': 'There is no area yet that a hole could be cut into. Draw the boundary of the zone first.',
    'last-zone': 'A workspace needs at least one zone.',
    'last-party': 'A workspace needs at least one party.',
    'empty-name': 'A name is needed.',
    'duplicate-name': 'Another one already has this name or letter.',
    'empty-remark': 'A remark needs words. Write some, or delete the remark.',
    'line-misses-boundary':
      'The line must start and end on the boundary, or cross it twice. Draw it across the boundary at both ends.',
    'line-leaves-part': (where) => `The line runs outside the part${at(where)}. Draw it through the area to be split.`,
    'parts-apart': (where) =>
      `These two parts have no stretch of boundary in common${at(where)}, so they stay two. Add an area between them first.`,
    'same-zone': 'Choose another zone: two parts of one zone cannot have a stretch of boundary in common.',
    'nothing-left': 'Nothing of the zone would be left. Delete the proposal if that is meant.',
    'invalid-area': 'One of the two boundaries has a fault of its own. Correct it first: the findings say where.',
    'too-narrow': (where) => `What would be left is narrower than the centimetre of the data grid${at(where)}.`,
    'corner-too-sharp': (where) =>
      `A corner is too sharp to be moved so far${at(where)}. Move a shorter stretch, or less far.`,
    'too-many-points': 'That would be more than 50,000 turning points. Choose a larger distance.',
    'not-a-distance': 'A distance in metres other than zero is needed.',
    'bad-accuracy': 'An accuracy is a number of metres above zero, such as 25.',
    'nothing-to-change': 'There is nothing to change here.',
  },
  steps: {
    'begin-boundary': inZone('Begin boundary'),
    'place-turning-point': inZone('Place turning point'),
    'place-turning-points': inZone('Take points from another line'),
    'replace-stretch': inZone('Take a stretch from another line'),
    'remove-last-turning-point': inZone('Remove last point'),
    'place-listed-points': counted('Place', 'turning point', 'turning points'),
    'insert-turning-points': counted('Insert', 'turning point', 'turning points'),
    'boundary-from-list': inZone('Make a boundary of a list'),
    'name-turning-point': inZone('Name turning point'),
    'start-ring-at': inZone('Choose first turning point'),
    'state-accuracy': inZone('State accuracy'),
    'finish-boundary': inZone('Finish boundary'),
    'discard-boundary': inZone('Give up boundary'),
    'move-turning-point': inZone('Move turning point'),
    'insert-turning-point': inZone('Insert turning point'),
    'insert-midpoint': inZone('Insert midpoint'),
    'delete-turning-point': inZone('Delete turning point'),
    'reshape-boundary': inZone('Reshape boundary'),
    'split-part': inZone('Split part'),
    'merge-parts': inZone('Merge parts'),
    'trim-to-zone': inZone('Trim to another zone'),
    'cut-by-zone': inZone('Cut by another zone'),
    'add-area': inZone('Add area'),
    'subtract-area': inZone('Subtract area'),
    'straighten-stretch': inZone('Straighten'),
    'simplify-stretch': inZone('Simplify'),
    'densify-stretch': inZone('Add points at distances'),
    'offset-stretch': inZone('Move sideways'),
    'move-part': inZone('Move part'),
    'draw-shape': inZone('Draw shape'),
    'draw-freehand': inZone('Draw freehand'),
    'move-turning-points': pointsInZone('Move'),
    'delete-turning-points': pointsInZone('Delete'),
    'delete-part': inZone('Delete part'),
    'delete-hole': inZone('Delete hole'),
    'delete-delimitation': named('Delete proposal', 'zone'),
    'propose-empty': named('Propose no area', 'zone'),
    'declare-own-proposal': named('Make own proposal', 'zone'),
    import: counted('Import', 'boundary', 'boundaries'),
    'receive-versions': counted('Receive', 'version', 'versions'),
    // The count is the number of the version.
    'restore-version': ({ count, party }) =>
      `Restore version${count === undefined ? '' : ` ${count}`}${party === undefined ? '' : ` of ${party}`}`,
    'restore-zone': named('Restore zone', 'zone'),
    'copy-into-draft': named('Copy into draft', 'zone'),
    'take-draft': named('Take the draft from the backup', 'party'),
    'load-illustrative': () => 'Load illustrative proposals',
    'start-empty': () => 'Start empty',
    'add-party': named('Add party', 'party'),
    'edit-party': named('Change party', 'party'),
    'move-party': named('Reorder party', 'party'),
    'remove-party': named('Remove party', 'party'),
    'add-zone': named('Add zone', 'zone'),
    'edit-zone': named('Change zone', 'zone'),
    'move-zone': named('Reorder zone', 'zone'),
    'remove-zone': named('Remove zone', 'zone'),
    'rename-workspace': () => 'Rename workspace',
    'remark-cell': inZone('Remark on a contested area'),
    'delete-cell-remark': inZone('Delete remark'),
    'add-reference-layer': () => 'Import reference layer',
    'rename-reference-layer': () => 'Rename reference layer',
    'describe-reference-layer': () => 'State date, source and accuracy of reference layer',
    'delete-reference-layer': () => 'Delete reference layer',
    'set-drawing-for': ({ party }) => (party === undefined ? 'Unlock all drafts' : `Draw only for ${party}`),
  },
};
