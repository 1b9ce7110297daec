import type { ZoneId } from '../../domain/identifiers.ts';
import type { Party } from '../../domain/party.ts';
import type { MultiPolygonCoordinates, PolygonCoordinates, Position } from '../../geometry/coordinates.ts';
import type { ExportedVersion } from './exported-map.ts';

/** Which of the two compared maps. */
export type ComparedSide = 'a' | 'b';

/** One of the two compared maps, as the file names it. */
export interface ExportedSide {
  readonly label: string;
  readonly party: Party;
  readonly version: ExportedVersion | null;
  /** The zones in which this map is illustrative. */
  readonly illustrativeZoneIds: readonly ZoneId[];
}

/** Ellipsoidal figures; areas in m2, lengths in m. */
export interface ExportedFigures {
  readonly areaAM2: number;
  readonly areaBM2: number;
  readonly agreedM2: number;
  readonly onlyAM2: number;
  readonly onlyBM2: number;
  readonly unionM2: number;
  readonly agreedShare: number | null;
  readonly perimeterAM: number;
  readonly perimeterBM: number;
}

/** A connected piece that only one side includes. */
export interface ExportedCell {
  readonly zoneId: ZoneId;
  readonly side: ComparedSide;
  readonly polygon: PolygonCoordinates;
  readonly areaM2: number;
  readonly perimeterM: number;
  readonly pole: Position;
  readonly sliver: boolean;
}

/** A place that the two maps put in different zones. */
export interface ExportedConflict {
  readonly zoneIdA: ZoneId;
  readonly zoneIdB: ZoneId;
  readonly geometry: MultiPolygonCoordinates;
  readonly areaM2: number;
  readonly pole: Position;
}

export type ExportedZoneComparison =
  | {
      readonly kind: 'compared';
      readonly zoneId: ZoneId;
      readonly figures: ExportedFigures;
      readonly agreed: MultiPolygonCoordinates;
      readonly contested: readonly ExportedCell[];
      readonly empty: readonly ComparedSide[];
    }
  | {
      readonly kind: 'no-proposal';
      readonly zoneId: ZoneId;
      readonly missing: readonly ComparedSide[];
      readonly areaAM2: number | null;
      readonly areaBM2: number | null;
    }
  | { readonly kind: 'invalid'; readonly zoneId: ZoneId; readonly sides: readonly ComparedSide[] }
  | { readonly kind: 'failed'; readonly zoneId: ZoneId; readonly detail: string };

/** A comparison of two maps in the shape that the analysis gives it, as far as a file needs it. */
export interface ExportedComparison {
  readonly zones: readonly ExportedZoneComparison[];
  readonly totals: ExportedFigures;
  readonly conflicts: readonly ExportedConflict[];
}
