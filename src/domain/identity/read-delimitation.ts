import type { MultiPolygonCoordinates, Position, Ring } from '../../geometry/coordinates.ts';
import { isClosed } from '../../geometry/ring.ts';
import type { Delimitation } from '../delimitation.ts';
import type { Provenance, Source, TracedSource } from '../provenance.ts';
import { isListOf, isPlain, isText, isTextOrNull } from './read-plain.ts';

/** Tell whether a value is a position: two finite numbers. */
export function isPosition(value: unknown): value is Position {
  return Array.isArray(value) && value.length === 2 && value.every((number) => Number.isFinite(number));
}

function isRing(value: unknown): value is Ring {
  return isListOf(value, isPosition) && value.length >= 4 && isClosed(value);
}

function isPolygon(value: unknown): value is readonly Ring[] {
  return isListOf(value, isRing) && value.length > 0;
}

/**
 * Read a delimitation from data that were kept or handed over; null if it is none: a part without a ring, a ring that is
 * not closed or has fewer than four positions, a position that is not two finite numbers, incomplete provenance. Whether
 * lines cross is not looked at. Members that this release does not know are passed over.
 */
export function readDelimitation(geometry: unknown, provenance: unknown): Delimitation | null {
  const known = readProvenance(provenance);
  return known && isListOf(geometry, isPolygon)
    ? { geometry: geometry satisfies MultiPolygonCoordinates, provenance: known }
    : null;
}

function readProvenance(value: unknown): Provenance | null {
  if (!isPlain(value)) return null;
  const { illustrative, lineType, statedAccuracyM, source, turningPointNames, declaredOwnAt } = value;
  if (typeof illustrative !== 'boolean') return null;
  if (lineType !== 'longitude-latitude' && lineType !== 'geodesic') return null;
  if (statedAccuracyM !== null && (typeof statedAccuracyM !== 'number' || !Number.isFinite(statedAccuracyM)))
    return null;
  if (!isTextOrNull(declaredOwnAt)) return null;
  const readSource = source === null ? null : sourceOf(source);
  if (readSource === undefined || !isNames(turningPointNames)) return null;
  const known: Provenance = {
    illustrative,
    lineType,
    statedAccuracyM,
    source: readSource,
    turningPointNames,
    declaredOwnAt,
  };
  const traced = readTracedFrom(value['tracedFrom']);
  return traced && { ...known, ...traced };
}

/** Read the sources that something was taken from, to be put beside other members: none if there is none; null if damaged. */
export function readTracedFrom(value: unknown): Pick<Provenance, 'tracedFrom'> | null {
  if (value === undefined) return {};
  return isListOf(value, isTracedSource) ? { tracedFrom: value.map(plainSource) } : null;
}

function isTracedSource(value: unknown): value is TracedSource {
  if (!isPlain(value)) return false;
  const { name, fileName, sha256, date, statedAccuracyM, source } = value;
  const isAccuracy =
    statedAccuracyM === null || (typeof statedAccuracyM === 'number' && Number.isFinite(statedAccuracyM));
  const isSource = source === undefined || isText(source);
  return isText(name) && [fileName, sha256, date].every(isTextOrNull) && isAccuracy && isSource;
}

function plainSource({ name, fileName, sha256, date, statedAccuracyM, source }: TracedSource): TracedSource {
  return { name, fileName, sha256, date, statedAccuracyM, ...(source === undefined ? {} : { source }) };
}

function sourceOf(value: unknown): Source | undefined {
  if (!isPlain(value)) return undefined;
  const { fileName, sha256, datum, transformation } = value;
  if (!isText(fileName) || !isText(sha256) || !isText(datum) || !isTextOrNull(transformation)) return undefined;
  return { fileName, sha256, datum, transformation };
}

function isNames(value: unknown): value is Provenance['turningPointNames'] {
  return isPlain(value) && Object.values(value).every(isText);
}
