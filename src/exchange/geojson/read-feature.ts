import { finding } from '../../domain/finding.ts';
import type { Source } from '../../domain/provenance.ts';
import type { Adjustments, ReadingRequest, ReadLines } from '../import-reading.ts';
import { excerptOf } from '../json/excerpt.ts';
import type { JsonObject } from '../json/own-member.ts';
import { isJsonObject, ownMember } from '../json/own-member.ts';
import { foreignCrs, type ForeignCrs } from './declared-crs.ts';
import { isAreaType, isGeometryType } from './geometry-type.ts';
import type { PointIndex } from './match-points.ts';
import { about, type PlacedFinding, type UnplacedFeature } from './placed-finding.ts';
import type { BoundaryRead, BoundaryReading } from './read-boundary.ts';
import { noBoundary, readBoundary } from './read-boundary.ts';
import { readLines } from './read-lines.ts';
import { nameOf, recognise } from './recognise.ts';
import { provenanceOf, statedFingerprint, statesEmptyArea } from './restore-provenance.ts';
import type { StructureCheck } from './structure.ts';

/** What all features of one file have in common. */
export interface FeatureContext {
  readonly request: ReadingRequest;
  readonly source: Source;
  /** Set when the file as a whole declares other coordinates than WGS 84. */
  readonly fileCrs: ForeignCrs | null;
  /** Whether latitudes and longitudes of the file look exchanged. It is said of the file, once; no feature of it can be imported. */
  readonly looksSwapped: boolean;
  readonly adjustments: Adjustments;
  readonly existing: PointIndex;
  readonly checkStructure: StructureCheck;
}

const NO_MEMBERS: JsonObject = {};

const GEOMETRY = ['geometry'] as const;

/** Read the geometry of a feature, naming whatever it is instead of an area. */
function boundaryOf(feature: JsonObject, how: BoundaryReading): BoundaryRead {
  const geometry = ownMember(feature, 'geometry');
  if (geometry === undefined) return noBoundary([finding('missing-geometry', 'error')]);
  if (geometry === null) return noBoundary([about(finding('null-geometry', 'error'), GEOMETRY)]);
  if (!isJsonObject(geometry)) {
    const found = finding('not-an-object', 'error', { detail: `geometry: ${excerptOf(geometry)}` });
    return noBoundary([about(found, GEOMETRY)]);
  }
  const type = ownMember(geometry, 'type');
  if (isAreaType(type)) {
    return readBoundary(type, ownMember(geometry, 'coordinates'), statesEmptyArea(feature), how);
  }
  const kind = isGeometryType(type) ? 'unsupported-geometry' : 'wrong-type';
  const found = finding(kind, 'error', { detail: isGeometryType(type) ? String(type) : excerptOf(type) });
  return noBoundary([about(found, [...GEOMETRY, 'type'])]);
}

/** Find members of a feature that the structure checker does not look at. */
function memberFindings(feature: JsonObject): readonly PlacedFinding[] {
  const properties = ownMember(feature, 'properties') ?? null;
  const id = ownMember(feature, 'id');
  const strange = (name: string, value: unknown): PlacedFinding =>
    about(finding('invalid-structure', 'error', { detail: `${name}: ${excerptOf(value)}` }), [name]);
  return [
    ...(properties !== null && !isJsonObject(properties) ? [strange('properties', properties)] : []),
    ...(id !== undefined && typeof id !== 'string' && typeof id !== 'number' ? [strange('id', id)] : []),
  ];
}

const isError = ({ severity }: PlacedFinding): boolean => severity === 'error';

/** Ask the structure checker, unless something graver was found: it is not made for what is not even a Feature. */
function structureFindings(feature: JsonObject, check: StructureCheck): readonly PlacedFinding[] {
  const complaint = check(feature);
  if (complaint === null) return [];
  const found = finding('invalid-structure', 'error', { detail: complaint });
  return [complaint.startsWith('bbox') ? about(found, ['bbox']) : found];
}

/** Where rings were closed on the user's word, the checker is to see them closed. */
function asClosed(feature: JsonObject, { findings, geometry, faulty }: BoundaryRead): JsonObject {
  const coordinates = geometry ?? faulty;
  const raw = ownMember(feature, 'geometry');
  if (!findings.some(({ kind }) => kind === 'unclosed-ring') || !coordinates || !isJsonObject(raw)) return feature;
  return { ...feature, geometry: { ...raw, type: 'MultiPolygon', coordinates } };
}

/** Find other coordinates than WGS 84, unless they are converted on the user's word. */
function crsFindings(feature: JsonObject, { fileCrs, adjustments }: FeatureContext): readonly PlacedFinding[] {
  const isConverted = (crs: ForeignCrs): boolean => crs.isWebMercator && adjustments.coordinates === 'web-mercator';
  if (fileCrs !== null) return isConverted(fileCrs) ? [] : [about(fileCrs.found, ['crs'], true)];
  const geometry = ownMember(feature, 'geometry');
  const own = foreignCrs(feature);
  if (own) return isConverted(own) ? [] : [about(own.found, ['crs'])];
  const inner = isJsonObject(geometry) ? foreignCrs(geometry) : null;
  return inner === null || isConverted(inner) ? [] : [about(inner.found, ['geometry', 'crs'])];
}

/** What makes a value of `features` no feature at all, or null. */
function notAFeature(value: unknown): PlacedFinding | null {
  if (!isJsonObject(value)) return finding('not-an-object', 'error', { detail: excerptOf(value) });
  const type = ownMember(value, 'type');
  return type === 'Feature' ? null : about(finding('wrong-type', 'error', { detail: excerptOf(type) }), ['type']);
}

/** A boundary can be looked at and traced as any other line. */
function ringsOf({ geometry, movedPositions, largestMoveM }: BoundaryRead): ReadLines | null {
  return geometry && geometry.length > 0 ? { lines: geometry.flat(), movedPositions, largestMoveM } : null;
}

/** A line is no boundary, and that may be all that is wrong with it. */
function linesOnly(
  feature: JsonObject,
  findings: readonly PlacedFinding[],
  { adjustments, looksSwapped }: FeatureContext,
): ReadLines | null {
  const others = looksSwapped || findings.some((found) => isError(found) && found.kind !== 'unsupported-geometry');
  return others ? null : readLines(ownMember(feature, 'geometry'), adjustments);
}

/**
 * Read one feature of a file. Never throws whatever the value is, and never looks at another feature: one bad feature
 * stops none.
 */
export function readFeature(value: unknown, index: number, context: FeatureContext): UnplacedFeature {
  const { request, source, adjustments, existing } = context;
  const feature = isJsonObject(value) ? value : NO_MEMBERS;
  const rawProperties = ownMember(feature, 'properties');
  const properties = isJsonObject(rawProperties) ? rawProperties : NO_MEMBERS;
  const rawGeometry = ownMember(feature, 'geometry');
  const notFeature = notAFeature(value);
  const how = { adjustments, existing, lineType: request.lineType };
  const boundary = notFeature === null ? boundaryOf(feature, how) : noBoundary([notFeature]);
  const members = notFeature === null ? [...crsFindings(feature, context), ...memberFindings(feature)] : [];
  const provenance = provenanceOf(feature, properties, source, request.lineType);
  const { lineType } = provenance;
  const lines =
    notFeature !== null || lineType === request.lineType
      ? []
      : [finding('other-line-type', 'warning', { detail: lineType })];
  const ours = [...members, ...boundary.findings, ...lines];
  // Lines that cross are no matter of structure.
  const isSound = !context.looksSwapped && !(boundary.faulty === null ? ours : members).some(isError);
  const structure = isSound ? structureFindings(asClosed(feature, boundary), context.checkStructure) : [];
  const findings = [...ours, ...structure];
  const importable = !context.looksSwapped && !findings.some(isError);
  const faulty = isSound && structure.length === 0 ? boundary.faulty : null;
  return {
    feature: {
      index,
      name: nameOf(feature, properties),
      geometry: importable ? boundary.geometry : null,
      faulty,
      findings,
      importable,
      recognition: { ...recognise(properties, request), ...statedFingerprint(feature) },
      provenance,
      positionCount: boundary.positionCount,
      movedPositions: boundary.movedPositions,
      largestMoveM: boundary.largestMoveM,
      areaM2: importable ? boundary.areaM2 : null,
      asReference: importable && boundary.geometry ? ringsOf(boundary) : linesOnly(feature, findings, context),
    },
    findings,
    isMulti: isJsonObject(rawGeometry) && ownMember(rawGeometry, 'type') === 'MultiPolygon',
    match: importable ? boundary.match : { points: 0, largestMoveM: 0 },
  };
}
