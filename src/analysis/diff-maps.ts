import type { ZoneId } from '../domain/identifiers.ts';
import type { Result } from '../domain/result.ts';
import type { MultiPolygonCoordinates } from '../geometry/coordinates.ts';
import type { LineType } from '../geometry/line-type.ts';
import { diffVersions, type DifferenceFailure, type VersionDifference } from './diff-versions.ts';

/** The zones of two maps of one party that are to be told apart. */
export interface MapDifferenceRequest {
  /** A zone that one of the maps does not have is empty there. */
  readonly zones: readonly {
    readonly zoneId: ZoneId;
    readonly before: MultiPolygonCoordinates;
    readonly after: MultiPolygonCoordinates;
  }[];
  readonly lineType: LineType;
}

/** What changed in one zone, or why that cannot be told. */
export interface ZoneDifference {
  readonly zoneId: ZoneId;
  readonly difference: Result<VersionDifference, DifferenceFailure>;
}

/** Find what changed between two maps of one party, zone by zone, in the order of the request. */
export function diffMaps({ zones, lineType }: MapDifferenceRequest): readonly ZoneDifference[] {
  return zones.map(({ zoneId, before, after }) => ({ zoneId, difference: diffVersions(before, after, lineType) }));
}
