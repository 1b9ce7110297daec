import { finding } from '../../domain/finding.ts';
import type { Result } from '../../domain/result.ts';
import { failure, success } from '../../domain/result.ts';
import type { ReadFailure } from '../import-reading.ts';
import { excerptOf } from '../json/excerpt.ts';
import type { JsonPath } from '../json/json-path.ts';
import { isJsonObject, ownMember, type JsonObject } from '../json/own-member.ts';
import { foreignCrs, type ForeignCrs } from './declared-crs.ts';
import { DELIMIT_MEMBER, MAPS_FORMAT } from './delimit-member.ts';
import { isGeometryType } from './geometry-type.ts';
import { about, type FeaturePlaces, type PlacedFinding } from './placed-finding.ts';
import type { StructureCheck } from './structure.ts';

/** The features of a parsed file, unread, and what was found about the file itself. */
export interface ListedFeatures extends FeaturePlaces {
  readonly features: readonly unknown[];
  readonly fileCrs: ForeignCrs | null;
  readonly findings: readonly PlacedFinding[];
  /** See `ImportReading`. */
  readonly writtenAt?: string;
}

/** Why a parsed file has no features, and the member that says so. */
export type NoFeatures = Pick<ReadFailure, 'code' | 'detail'> & { readonly path: JsonPath };

function notGeoJson(detail: string, path: JsonPath): Result<ListedFeatures, NoFeatures> {
  return failure({ code: 'not-geojson', detail, path });
}

function statedTime(root: JsonObject): { readonly writtenAt?: string } {
  const member = ownMember(root, DELIMIT_MEMBER);
  const writtenAt =
    isJsonObject(member) && ownMember(member, 'format') === MAPS_FORMAT && ownMember(member, 'writtenAt');
  return typeof writtenAt === 'string' ? { writtenAt } : {};
}

const itself = (): JsonPath => [];
const inGeometry: JsonPath = ['geometry'];

/**
 * List the features of a FeatureCollection; a single Feature or bare geometry counts as one. Refuses anything else
 * with `not-geojson` and a collection without features with `no-features`.
 */
export function listFeatures(root: unknown, checkStructure: StructureCheck): Result<ListedFeatures, NoFeatures> {
  if (!isJsonObject(root)) return notGeoJson(excerptOf(root), []);
  const type = ownMember(root, 'type');
  const alone = { fileCrs: null, findings: [], featurePath: itself };
  if (type === 'Feature') return success({ ...alone, features: [root], geometryPath: inGeometry });
  if (isGeometryType(type)) {
    const feature = { type: 'Feature', properties: null, geometry: root };
    return success({ ...alone, features: [feature], geometryPath: [] });
  }
  if (type !== 'FeatureCollection') return notGeoJson(`type: ${excerptOf(type)}`, ['type']);
  const features = ownMember(root, 'features');
  if (!Array.isArray(features)) return notGeoJson(`features: ${excerptOf(features)}`, ['features']);
  if (features.length === 0) return failure({ code: 'no-features', detail: null, path: ['features'] });
  const fileCrs = foreignCrs(root);
  // The features are checked one by one later, so that each gets its own findings.
  const complaint = checkStructure({ ...root, features: [] });
  const found = finding('invalid-structure', 'warning', { detail: complaint });
  const path = complaint?.startsWith('bbox') === true ? ['bbox'] : [];
  return success({
    features,
    fileCrs,
    findings: complaint === null ? [] : [about(found, path, true)],
    featurePath: (index) => ['features', index],
    geometryPath: inGeometry,
    ...statedTime(root),
  });
}
