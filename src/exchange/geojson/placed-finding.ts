import type { Finding } from '../../domain/finding.ts';
import type { ReadFeature, ReadFinding } from '../import-reading.ts';
import type { JsonPath } from '../json/json-path.ts';
import { pathText } from '../json/json-path.ts';
import { locatePaths } from '../json/locate-paths.ts';
import { textPlaces } from '../json/text-place.ts';

/** A finding, and the member it is about as far as part, ring and point do not say it. From the feature, or from the top. */
export interface PlacedFinding extends Finding {
  readonly member?: JsonPath;
  readonly fromTop?: boolean;
}

/** Say which member a finding is about. */
export function about(found: Finding, member: JsonPath, fromTop = false): PlacedFinding {
  return { ...found, member, fromTop };
}

/** Where the features of a file stand, and where the coordinates of a feature. */
export interface FeaturePlaces {
  readonly featurePath: (index: number) => JsonPath;
  /** From the feature; a bare geometry is a feature of its own. */
  readonly geometryPath: JsonPath;
}

/** What stands in a feature under a member `geometry` that a bare geometry does not have. */
function inFeature(member: JsonPath, { geometryPath }: FeaturePlaces): JsonPath {
  return member[0] === 'geometry' ? [...geometryPath, ...member.slice(1)] : member;
}

function pathOf(found: PlacedFinding, feature: number, places: FeaturePlaces, isMulti: boolean): JsonPath {
  const { member, fromTop = false, part, ring, point } = found;
  if (member && fromTop) return member;
  const top = places.featurePath(feature);
  if (member) return [...top, ...inFeature(member, places)];
  if (part === null && ring === null) return top;
  const indices = [...(isMulti ? [part] : []), ring, point].filter((index) => index !== null);
  return [...top, ...places.geometryPath, 'coordinates', ...indices];
}

/** A feature as it was read, before it is known where in the text its findings lie. */
export interface UnplacedFeature {
  readonly feature: ReadFeature;
  readonly findings: readonly PlacedFinding[];
  /** Whether its coordinates are a list of parts. */
  readonly isMulti: boolean;
  /** What matching its points to those that are here moves, or would move. */
  readonly match: { readonly points: number; readonly largestMoveM: number };
}

/** Make a finding whole: without what only served to place it. */
function placed(
  { member: _member, fromTop: _fromTop, ...found }: PlacedFinding,
  inText: ReadFinding['inText'],
): ReadFinding {
  return inText ? { ...found, inText } : found;
}

/**
 * Say of every finding where in the text it lies: path, line and column of the value it is about, or of the nearest one around it
 * that is there. One pass over the text for all of them, none where there is no finding.
 */
export function placeFindings(
  text: string,
  unplaced: readonly UnplacedFeature[],
  ofFile: readonly PlacedFinding[],
  places: FeaturePlaces,
): { readonly features: readonly ReadFeature[]; readonly findings: readonly ReadFinding[] } {
  const paths = [
    ...unplaced.flatMap(({ findings, isMulti }, index) =>
      findings.map((found) => pathOf(found, index, places, isMulti)),
    ),
    ...ofFile.map(({ member }) => member ?? []),
  ];
  const located = textPlaces(text, locatePaths(text, paths));
  let at = 0;
  const next = (found: PlacedFinding): ReadFinding => {
    const place = located[at];
    const path = pathText(paths[at] ?? []);
    at += 1;
    return placed(found, place && { path, ...place });
  };
  return {
    features: unplaced.map(({ feature, findings }) => ({ ...feature, findings: findings.map(next) })),
    findings: ofFile.map(next),
  };
}
