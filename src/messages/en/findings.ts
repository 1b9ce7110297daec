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
  /** The name of another zone it is about. */
  readonly zone?: string;
  /** An area or a distance, as text. */
  readonly figure?: string;
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
  | 'looks-like-metres'
  | 'looks-swapped'
  | 'longitude-jump'
  | 'duplicate-name'
  | 'byte-order-mark'
  | 'utf-16'
  | 'other-line-type'
  | 'zones-overlap'
  | 'small-part'
  | 'close-points';

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
    where.severity === 'warning'
      ? `The boundary was not closed${at(where)}: its ends were ${where.detail ?? 'some'} m apart. A straight line joins them.`
      : `The boundary is not closed${at(where)}: ${where.detail === null ? 'its ends are apart' : `its ends are ${where.detail} m apart`}. Join them here, or close it in the program that made the file, so that the last position repeats the first.`,
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
  'looks-like-metres': (where) => {
    const [span, fits] = (where.detail ?? '').split('; ');
    const numbers = span === '' ? '' : ` (${span})`;
    return fits === undefined
      ? `The numbers are too large for degrees${numbers}: they look like metres of a map projection, and it does not show which. Export the file as WGS 84 (EPSG:4326).`
      : `The numbers are too large for degrees${numbers}: they are metres, and ${fits} fits. They can be converted here, or export the file as WGS 84 (EPSG:4326).`;
  },
  'looks-swapped': (where) =>
    `Latitude and longitude look swapped${where.detail === null ? '' : ` (${where.detail})`}. GeoJSON puts longitude first. Look at the map, and choose how the numbers are to be read.`,
  'longitude-jump': (where) =>
    `A line goes more than half round the earth${at(where)}${where.detail === null ? '' : `: over ${where.detail} degrees of longitude`}. If it is to cross the 180th meridian, the boundary must be cut there into two parts.`,
  'duplicate-name': (where) =>
    `“${where.detail ?? 'A name'}” stands twice in the same properties. The last one is taken; the others are left out.`,
  'byte-order-mark': () => 'A byte order mark stands before the text. It was skipped.',
  'utf-16': (where) =>
    `The text is in ${where.detail === 'utf-16be' ? 'UTF-16, big-endian' : 'UTF-16, little-endian'}, and was read as that. GeoJSON is to be UTF-8.`,
  'other-line-type': (where) =>
    where.detail === 'geodesic'
      ? 'The file states geodesic lines; here lines are straight in longitude and latitude. Its turning points are kept, long lines between them run elsewhere.'
      : 'The file states lines straight in longitude and latitude; here lines are geodesics. Its turning points are kept, long lines between them run elsewhere.',
  'zones-overlap': (where) =>
    `${where.figure ?? 'Some area'} lies in ${where.zone ?? 'another zone'} of the same map too${at(where)}.`,
  'small-part': (where) => `A part has only ${where.figure ?? 'a very small area'}${at(where)}.`,
  'close-points': (where) =>
    `A turning point is only ${where.figure ?? 'a few centimetres'} from another one${at(where)}.`,
};
