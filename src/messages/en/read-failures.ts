import { visibleText } from '../visible-text.ts';

/** Why a file could not be read, as far as a sentence needs it. Line and column count from 1. */
export interface FailurePlace {
  readonly line: number | null;
  readonly column: number | null;
  /** Where in the structure, as `features[0].geometry`. */
  readonly path?: string | null;
  /** The offset of bytes that are no text, from 0. */
  readonly byteOffset?: number | null;
  readonly detail: string | null;
}

type FailureCode = 'empty-file' | 'not-text' | 'not-json' | 'too-large' | 'not-geojson' | 'no-features';

type TextDefectKind =
  | 'unexpected-end'
  | 'unexpected-character'
  | 'text-after-end'
  | 'trailing-comma'
  | 'comment'
  | 'single-quote'
  | 'unquoted-name'
  | 'unknown-word'
  | 'bad-number'
  | 'number-too-large'
  | 'control-character'
  | 'bad-escape'
  | 'lone-surrogate'
  | 'duplicate-member'
  | 'too-deep'
  | 'too-many-positions'
  | 'too-many-bytes';

type Sentence = (excerpt: string) => string;

/** What is wrong with the text, and what can be done. The excerpt is what stands there. */
export const textDefects: Readonly<Record<TextDefectKind, Sentence>> = {
  'unexpected-end': () => 'The text ends too early: the file was cut off. Ask for it again.',
  'unexpected-character': (excerpt) => `There is a “${excerpt}” where JSON has none.`,
  'text-after-end': (excerpt) => `The text goes on after its end with “${excerpt}”. A file holds one GeoJSON object.`,
  'trailing-comma': () => 'There is a comma with nothing after it. Delete it.',
  comment: () => 'There is a comment. JSON has none: delete it.',
  'single-quote': () => 'There is a single quote. JSON writes text in double quotes.',
  'unquoted-name': (excerpt) => `The name “${excerpt}” has no quotes. JSON writes names in double quotes.`,
  'unknown-word': (excerpt) =>
    `JSON does not know the word “${excerpt}”. Where a number is missing, the whole position is unusable.`,
  'bad-number': (excerpt) => `“${excerpt}” is not a number as JSON writes it.`,
  'number-too-large': (excerpt) => `The number ${excerpt} is too large to be kept.`,
  'control-character': () => 'There is a control character, such as a line break within text.',
  'bad-escape': (excerpt) => `JSON does not know the escape “${excerpt}”.`,
  'lone-surrogate': (excerpt) => `“${excerpt}” is half a character: the text was damaged on its way.`,
  'duplicate-member': (excerpt) =>
    `“${excerpt}” stands twice in one object. It cannot be told which of the two is meant: delete one.`,
  'too-deep': () => 'Objects and lists are nested more than 64 deep. GeoJSON needs 8.',
  'too-many-positions': () => 'The file has more than 1 000 000 positions. Split it, or export it with fewer.',
  'too-many-bytes': () => 'The file is larger than 100 MB. Split it, or export fewer features.',
};

function isTextDefect(kind: string): kind is TextDefectKind {
  return Object.hasOwn(textDefects, kind);
}

/** Give the sentence for a detail `kind` or `kind:excerpt`; null if it is neither. */
function defectSentence(detail: string | null): string | null {
  if (detail === null) return null;
  const colon = detail.indexOf(':');
  const kind = colon < 0 ? detail : detail.slice(0, colon);
  return isTextDefect(kind) ? textDefects[kind](visibleText(colon < 0 ? '' : detail.slice(colon + 1))) : null;
}

function lineAndColumn({ line, column }: FailurePlace): string {
  return line === null || column === null ? '' : ` at line ${line}, column ${column}`;
}

/** Say where, also by the path of the value, where there is one. */
function place(failure: FailurePlace): string {
  const { path } = failure;
  const inStructure = path === null || path === undefined || path === '' ? '' : ` (${visibleText(path)})`;
  return `${lineAndColumn(failure)}${inStructure}`;
}

/** Say at which byte something is no text, and which bytes these are. */
function invalidBytes({ byteOffset, detail }: FailurePlace): string {
  const offset = byteOffset === null || byteOffset === undefined ? [] : [`byte ${byteOffset}`];
  const said = [...offset, ...(detail === null ? [] : [detail])];
  return said.length === 0 ? '' : ` (${said.join(': ')})`;
}

/** A sentence or two for every reason why nothing could be read: what, where, what can be done. */
export const readFailures: Readonly<Record<FailureCode, (failure: FailurePlace) => string>> = {
  'empty-file': () => 'The file is empty. Ask for it again.',
  'not-text': (failure) =>
    `The file is not text in UTF-8${lineAndColumn(failure)}${invalidBytes(failure)}. GeoJSON is: save it as UTF-8, or choose the .geojson file.`,
  'not-json': (failure) =>
    `The file is not JSON${place(failure)}. ${defectSentence(failure.detail) ?? 'Ask for it again.'}`,
  'too-large': (failure) =>
    `The file was not read${place(failure)}. ${defectSentence(failure.detail) ?? 'It is too large.'}`,
  'not-geojson': (failure) =>
    `The file is JSON but not GeoJSON${place(failure)}. ${defectSentence(failure.detail) ?? `A FeatureCollection, Feature, Polygon or MultiPolygon is expected${failure.detail === null ? '' : `; it has ${visibleText(failure.detail)}`}.`}`,
  'no-features': () => 'The file is GeoJSON and has no feature in it. Export it again with something selected.',
};
