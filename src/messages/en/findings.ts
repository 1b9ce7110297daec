/** Where a finding lies. Indices count from 0 and are shown from 1; `place` is the coordinate as text. */
export interface FindingPlace {
  readonly place: string | null;
  readonly part: number | null;
  readonly ring: number | null;
  readonly point: number | null;
  readonly detail: string | null;
  readonly severity?: 'error' | 'warning';
  /** Where the data are: it decides what can be done. A file when not said. */
  readonly in?: 'file' | 'draft';
}

type FindingKind =
  | 'not-an-object'
  | 'wrong-type'
  | 'missing-geometry'
  | 'null-geometry'
  | 'unsupported-geometry'
  | 'invalid-structure'
  | 'not-a-number'
  | 'out-of-range'
  | 'unclosed-ring'
  | 'too-few-positions'
  | 'zero-area'
  | 'repeated-position'
  | 'self-crossing'
  | 'rings-cross'
  | 'hole-outside'
  | 'hole-in-hole'
  | 'parts-overlap'
  | 'empty-geometry'
  | 'further-dimensions'
  | 'declared-crs'
  | 'other-line-type';

/** Name part, ring and point as far as they are known: `part 2, hole 1, point 5`. */
function path({ part, ring, point }: FindingPlace): string {
  const ringName = ring === null ? null : ring === 0 ? 'outer ring' : `hole ${ring}`;
  return [part === null ? null : `part ${part + 1}`, ringName, point === null ? null : `point ${point + 1}`]
    .filter((step) => step !== null)
    .join(', ');
}

/** Say where: ` at 34.9° N 36.7° E (part 1, hole 2)`, as much of it as is known. */
function at(where: FindingPlace): string {
  const steps = path(where);
  const place = where.place === null ? '' : ` at ${where.place}`;
  return steps === '' ? place : `${place} (${steps})`;
}

/** Add the detail after a colon, if there is one. */
function colon(detail: string | null): string {
  return detail === null ? '' : `: ${detail}`;
}

/** Choose what can be done: in the file, or on the map. */
function remedy(where: FindingPlace, inFile: string, inDraft: string): string {
  return where.in === 'draft' ? inDraft : inFile;
}

const CORRECT_FILE = 'Correct it in the program that made the file, or import the other features.';

/** One sentence or two for every finding: what, where, what can be done. */
export const findings: Readonly<Record<FindingKind, (where: FindingPlace) => string>> = {
  'not-an-object': (where) =>
    `This should be an object of GeoJSON and is something else${colon(where.detail)}. ${CORRECT_FILE}`,
  'wrong-type': (where) =>
    `The type is not one that GeoJSON knows here${colon(where.detail)}. Areas are a Feature with a Polygon or MultiPolygon.`,
  'missing-geometry': () =>
    `The feature has no geometry. Export it again with its shape, or import the other features.`,
  'null-geometry': () => `The geometry is null: the feature has no place. Draw its boundary here instead.`,
  'unsupported-geometry': (where) =>
    `A ${where.detail ?? 'geometry of this type'} has no area. A boundary must be a Polygon or MultiPolygon: convert it in the program that made the file.`,
  'invalid-structure': (where) =>
    `The structure is not that of GeoJSON${at(where)}${colon(where.detail)}. ${CORRECT_FILE}`,
  'not-a-number': (where) => `A coordinate is not a number${at(where)}${colon(where.detail)}. ${CORRECT_FILE}`,
  'out-of-range': (where) =>
    `A coordinate is out of range${at(where)}${colon(where.detail)}. Longitude comes first and goes from -180 to 180, latitude from -90 to 90, in degrees. Larger numbers are often metres, or the two are swapped: export as WGS 84 (EPSG:4326).`,
  'unclosed-ring': (where) =>
    `The boundary is not closed${at(where)}: ${where.detail === null ? 'its ends are apart' : `its ends are ${where.detail} m apart`}. Close it in the program that made the file, so that the last position repeats the first.`,
  'too-few-positions': (where) =>
    `The ring has too few positions${at(where)}${colon(where.detail)}. It needs at least three different ones, and the first again at the end.`,
  'zero-area': (where) =>
    `The ring encloses no area${at(where)}. ${remedy(where, CORRECT_FILE, 'Move a turning point, or delete this part.')}`,
  'repeated-position': (where) =>
    `The same position stands twice in a row${at(where)}. The area is not affected; delete one of the two if it disturbs.`,
  'self-crossing': (where) =>
    `The boundary crosses itself${at(where)}. ${remedy(where, CORRECT_FILE, 'Move or delete a turning point until it no longer does.')}`,
  'rings-cross': (where) =>
    `Two rings cross each other${at(where)}. ${remedy(where, CORRECT_FILE, 'Move a turning point of one of them.')}`,
  'hole-outside': (where) =>
    `A hole lies outside its part${at(where)}. ${remedy(where, CORRECT_FILE, 'Move it inside, or delete the hole.')}`,
  'hole-in-hole': (where) =>
    `A hole lies within another hole${at(where)}. ${remedy(where, CORRECT_FILE, 'Delete one of the two holes.')}`,
  'parts-overlap': (where) =>
    `Two parts overlap${at(where)}. ${remedy(where, CORRECT_FILE, 'Move a turning point, or delete one of the two parts.')}`,
  'empty-geometry': (where) =>
    where.severity === 'warning'
      ? `This proposal states an empty area: the zone has no extent.`
      : `The geometry is empty${at(where)}: there is no ring in it. ${CORRECT_FILE}`,
  'further-dimensions': (where) =>
    `Positions have ${where.detail ?? 'more than two'} numbers. Heights and what follows them are ignored for the boundary.`,
  'declared-crs': (where) =>
    `The file declares other coordinates than WGS 84${colon(where.detail)}. Export it as WGS 84 (EPSG:4326) and import that.`,
  'other-line-type': (where) =>
    where.detail === 'geodesic'
      ? 'The file states geodesic lines; here lines are straight in longitude and latitude. Its turning points are kept, long lines between them run elsewhere.'
      : 'The file states lines straight in longitude and latitude; here lines are geodesics. Its turning points are kept, long lines between them run elsewhere.',
};
