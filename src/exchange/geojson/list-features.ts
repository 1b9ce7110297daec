import type { Finding } from '../../domain/finding.ts';
import { finding } from '../../domain/finding.ts';
import type { Result } from '../../domain/result.ts';
import { failure, success } from '../../domain/result.ts';
import type { ReadFailure } from '../import-reading.ts';
import { excerptOf } from '../json/excerpt.ts';
import { isJsonObject, ownMember } from '../json/own-member.ts';
import { foreignCrs } from './declared-crs.ts';
import { isGeometryType } from './geometry-type.ts';
import type { StructureCheck } from './structure.ts';

/** The features of a parsed file, unread, and what was found about the file itself. */
export interface ListedFeatures {
  readonly features: readonly unknown[];
  readonly fileCrs: Finding | null;
  readonly findings: readonly Finding[];
}

function notGeoJson(detail: string): Result<ListedFeatures, ReadFailure> {
  return failure({ code: 'not-geojson', line: null, column: null, detail });
}

/**
 * List the features of a FeatureCollection; a single Feature or bare geometry counts as one. Refuses anything else
 * with `not-geojson` and a collection without features with `no-features`.
 */
export function listFeatures(root: unknown, checkStructure: StructureCheck): Result<ListedFeatures, ReadFailure> {
  if (!isJsonObject(root)) return notGeoJson(excerptOf(root));
  const fileCrs = foreignCrs(root);
  const type = ownMember(root, 'type');
  if (type === 'Feature') return success({ features: [root], fileCrs: null, findings: [] });
  if (isGeometryType(type)) {
    return success({ features: [{ type: 'Feature', properties: null, geometry: root }], fileCrs: null, findings: [] });
  }
  if (type !== 'FeatureCollection') return notGeoJson(`type: ${excerptOf(type)}`);
  const features = ownMember(root, 'features');
  if (!Array.isArray(features)) return notGeoJson(`features: ${excerptOf(features)}`);
  if (features.length === 0) return failure({ code: 'no-features', line: null, column: null, detail: null });
  // The features are checked one by one later, so that each gets its own findings.
  const complaint = checkStructure({ ...root, features: [] });
  const findings = complaint === null ? [] : [finding('invalid-structure', 'warning', { detail: complaint })];
  return success({ features, fileCrs, findings: fileCrs === null ? findings : [fileCrs, ...findings] });
}
