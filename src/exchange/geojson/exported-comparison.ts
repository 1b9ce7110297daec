import type { ZoneId } from '../../domain/identifiers.ts';
import type { Party } from '../../domain/party.ts';
import type { Zone } from '../../domain/zone.ts';
import type { MultiPolygonCoordinates, PolygonCoordinates, Position } from '../../geometry/coordinates.ts';
import type { InputSet } from '../../geometry/input-set.ts';
import type { ExportedVersion, ExportedWorkspace } from './exported-map.ts';

/** One of the compared maps, as the file names it. */
export interface ExportedComparedMap {
  readonly label: string;
  readonly party: Party;
  /** Null means the draft. */
  readonly version: ExportedVersion | null;
  /** The zones in which this map is illustrative. */
  readonly illustrativeZoneIds: readonly ZoneId[];
}

/** Ellipsoidal figures; areas in m2, lengths in m; by map, null for one that takes no part, or by exact set of maps. */
export interface ExportedFigures {
  readonly areasM2: readonly (number | null)[];
  readonly perimetersM: readonly (number | null)[];
  readonly sets: readonly { readonly maps: InputSet; readonly areaM2: number }[];
  readonly agreedM2: number;
  readonly unionM2: number;
  readonly agreedShare: number | null;
  readonly boundaries: readonly { readonly maps: InputSet; readonly lengthM: number }[];
}

/** A connected piece that exactly the maps of a set include, and others that take part do not. */
export interface ExportedCell {
  readonly zoneId: ZoneId;
  readonly maps: InputSet;
  readonly number: number;
  readonly polygon: PolygonCoordinates;
  readonly areaM2: number;
  readonly perimeterM: number;
  readonly pole: Position;
}

/** A place that one map puts in one zone, and another map, or the same one, in another zone. */
export interface ExportedOverlap {
  readonly mapA: number;
  readonly zoneIdA: ZoneId;
  readonly mapB: number;
  readonly zoneIdB: ZoneId;
  readonly geometry: MultiPolygonCoordinates;
  readonly areaM2: number;
  readonly pole: Position;
}

/** Which maps take no part in a zone: without a proposal, or invalid. */
interface ExportedAbsence {
  readonly missing: InputSet;
  readonly invalid: InputSet;
}

export type ExportedZoneComparison =
  | (ExportedAbsence & {
      readonly kind: 'compared';
      readonly zoneId: ZoneId;
      readonly takingPart: InputSet;
      readonly empty: InputSet;
      readonly figures: ExportedFigures;
      readonly cells: readonly { readonly maps: InputSet; readonly geometry: MultiPolygonCoordinates }[];
      readonly contested: readonly ExportedCell[];
    })
  | (ExportedAbsence & {
      readonly kind: 'not-compared';
      readonly zoneId: ZoneId;
      readonly areasM2: readonly (number | null)[];
    })
  | { readonly kind: 'failed'; readonly zoneId: ZoneId; readonly detail: string };

/** A comparison of maps in the shape that the analysis gives it, as far as a file needs it. */
export interface ExportedComparison {
  readonly zones: readonly ExportedZoneComparison[];
  readonly totalledZoneIds: readonly ZoneId[];
  readonly totals: ExportedFigures;
  readonly overlaps: readonly ExportedOverlap[];
}

/** The limits below which a contested cell counts as a sliver: both of them. */
export interface ExportedSliverLimits {
  readonly areaM2: number;
  readonly widthM: number;
}

/** A comparison to write, as GeoJSON or as tables. */
export interface ComparisonToWrite {
  readonly workspace: ExportedWorkspace;
  /** In the order of the comparison: bit i of a set stands for map i. */
  readonly maps: readonly ExportedComparedMap[];
  /** In the order of the workspace: a zone's number is its place, from 1. */
  readonly zones: readonly Zone[];
  readonly comparison: ExportedComparison;
  readonly sliverLimits: ExportedSliverLimits;
  readonly isSliver: (cell: ExportedCell) => boolean;
  /** The name that a contested cell has on screen, after the nearest place; null where it has none. */
  readonly nameOf: (cell: ExportedCell) => string | null;
  /** A time in ISO 8601. */
  readonly writtenAt: string;
}
