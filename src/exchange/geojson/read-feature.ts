import type { Finding } from '../../domain/finding.ts';
import { finding } from '../../domain/finding.ts';
import type { Source } from '../../domain/provenance.ts';
import type { LineType } from '../../geometry/line-type.ts';
import type { ReadFeature, ReadingRequest } from '../import-reading.ts';
import { excerptOf } from '../json/excerpt.ts';
import type { JsonObject } from '../json/own-member.ts';
import { isJsonObject, ownMember } from '../json/own-member.ts';
import { foreignCrs } from './declared-crs.ts';
import { isAreaType, isGeometryType } from './geometry-type.ts';
import type { BoundaryRead } from './read-boundary.ts';
import { noBoundary, readBoundary } from './read-boundary.ts';
import { nameOf, recognise } from './recognise.ts';
import { provenanceOf, statesEmptyArea } from './restore-provenance.ts';
import type { StructureCheck } from './structure.ts';

/** What all features of one file have in common. */
export interface FeatureContext {
  readonly request: ReadingRequest;
  readonly source: Source;
  /** Set when the file as a whole declares other coordinates than WGS 84. */
  readonly fileCrs: Finding | null;
  readonly checkStructure: StructureCheck;
}

const NO_MEMBERS: JsonObject = {};

/** Read the geometry of a feature, naming whatever it is instead of an area. */
function boundaryOf(feature: JsonObject, lineType: LineType): BoundaryRead {
  const geometry = ownMember(feature, 'geometry');
  if (geometry === undefined) return noBoundary([finding('missing-geometry', 'error')]);
  if (geometry === null) return noBoundary([finding('null-geometry', 'error')]);
  if (!isJsonObject(geometry)) {
    return noBoundary([finding('not-an-object', 'error', { detail: `geometry: ${excerptOf(geometry)}` })]);
  }
  const type = ownMember(geometry, 'type');
  if (isAreaType(type)) {
    return readBoundary(type, ownMember(geometry, 'coordinates'), statesEmptyArea(feature), lineType);
  }
  const kind = isGeometryType(type) ? 'unsupported-geometry' : 'wrong-type';
  return noBoundary([finding(kind, 'error', { detail: isGeometryType(type) ? String(type) : excerptOf(type) })]);
}

/** Find members of a feature that the structure checker does not look at. */
function memberFindings(feature: JsonObject): readonly Finding[] {
  const properties = ownMember(feature, 'properties') ?? null;
  const id = ownMember(feature, 'id');
  const findings: Finding[] = [];
  if (properties !== null && !isJsonObject(properties)) {
    findings.push(finding('invalid-structure', 'error', { detail: `properties: ${excerptOf(properties)}` }));
  }
  if (id !== undefined && typeof id !== 'string' && typeof id !== 'number') {
    findings.push(finding('invalid-structure', 'error', { detail: `id: ${excerptOf(id)}` }));
  }
  return findings;
}

/** Ask the structure checker, unless something graver was found: it is not made for what is not even a Feature. */
function structureFindings(feature: JsonObject, soFar: readonly Finding[], check: StructureCheck): readonly Finding[] {
  if (soFar.some(({ severity }) => severity === 'error')) return [];
  const complaint = check(feature);
  return complaint === null ? [] : [finding('invalid-structure', 'error', { detail: complaint })];
}

function crsFindings(feature: JsonObject, fileCrs: Finding | null): readonly Finding[] {
  if (fileCrs !== null) return [fileCrs];
  const geometry = ownMember(feature, 'geometry');
  const found = foreignCrs(feature) ?? (isJsonObject(geometry) ? foreignCrs(geometry) : null);
  return found === null ? [] : [found];
}

/** What makes a value of `features` no feature at all, or null. */
function notAFeature(value: unknown): Finding | null {
  if (!isJsonObject(value)) return finding('not-an-object', 'error', { detail: excerptOf(value) });
  const type = ownMember(value, 'type');
  return type === 'Feature' ? null : finding('wrong-type', 'error', { detail: excerptOf(type) });
}

/**
 * Read one feature of a file. Never throws whatever the value is, and never looks at another feature: one bad feature
 * stops none.
 */
export function readFeature(value: unknown, index: number, context: FeatureContext): ReadFeature {
  const { request, source } = context;
  const feature = isJsonObject(value) ? value : NO_MEMBERS;
  const rawProperties = ownMember(feature, 'properties');
  const properties = isJsonObject(rawProperties) ? rawProperties : NO_MEMBERS;
  const notFeature = notAFeature(value);
  const boundary = notFeature === null ? boundaryOf(feature, request.lineType) : noBoundary([notFeature]);
  const members = notFeature === null ? [...crsFindings(feature, context.fileCrs), ...memberFindings(feature)] : [];
  const provenance = provenanceOf(feature, properties, source, request.lineType);
  const { lineType } = provenance;
  const lines =
    notFeature !== null || lineType === request.lineType
      ? []
      : [finding('other-line-type', 'warning', { detail: lineType })];
  const ours = [...members, ...boundary.findings, ...lines];
  const findings = [...ours, ...structureFindings(feature, ours, context.checkStructure)];
  const importable = findings.every(({ severity }) => severity !== 'error');
  return {
    index,
    name: nameOf(feature, properties),
    geometry: importable ? boundary.geometry : null,
    findings,
    importable,
    recognition: recognise(properties, request),
    provenance,
    positionCount: boundary.positionCount,
    movedPositions: boundary.movedPositions,
    largestMoveM: boundary.largestMoveM,
    areaM2: importable ? boundary.areaM2 : null,
  };
}
