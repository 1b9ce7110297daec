import type { ZoneId } from '../domain/identifiers.ts';
import type { MultiPolygonCoordinates, PolygonCoordinates, Position } from '../geometry/coordinates.ts';

/** Which of the two compared maps. */
export type Side = 'a' | 'b';

/** The geometry of one map, zone by zone; a zone without an entry has no proposal. */
export type ComparedMap = Readonly<Record<ZoneId, MultiPolygonCoordinates>>;

/** What is to be compared. */
export interface ComparisonRequest {
  readonly zoneIds: readonly ZoneId[];
  readonly a: ComparedMap;
  readonly b: ComparedMap;
}

/** A connected piece that only one of the maps includes. */
export interface ContestedCell {
  readonly zoneId: ZoneId;
  readonly side: Side;
  readonly polygon: PolygonCoordinates;
  readonly areaM2: number;
  readonly perimeterM: number;
  /** The pole of inaccessibility: the place inside that is farthest from the boundary. */
  readonly pole: Position;
  /** Below the sliver limits (area and width both). */
  readonly sliver: boolean;
}

/** Ellipsoidal figures of one zone or of the total. Areas in m2, lengths in m. */
export interface ComparisonFigures {
  readonly areaAM2: number;
  readonly areaBM2: number;
  readonly agreedM2: number;
  readonly onlyAM2: number;
  readonly onlyBM2: number;
  readonly unionM2: number;
  /** agreed / union, or null when the union is empty. */
  readonly agreedShare: number | null;
  readonly perimeterAM: number;
  readonly perimeterBM: number;
}

export type ZoneComparison =
  | {
      readonly kind: 'compared';
      readonly zoneId: ZoneId;
      readonly figures: ComparisonFigures;
      readonly agreed: MultiPolygonCoordinates;
      readonly onlyA: MultiPolygonCoordinates;
      readonly onlyB: MultiPolygonCoordinates;
      readonly contested: readonly ContestedCell[];
      /** A side that states an empty area, as opposed to making no proposal. */
      readonly empty: readonly Side[];
    }
  /** One or both sides make no proposal for the zone. */
  | {
      readonly kind: 'no-proposal';
      readonly zoneId: ZoneId;
      readonly missing: readonly Side[];
      readonly areaAM2: number | null;
      readonly areaBM2: number | null;
    }
  /** A side is invalid: no figures are given. */
  | { readonly kind: 'invalid'; readonly zoneId: ZoneId; readonly sides: readonly Side[] }
  /** The overlay engine could not compute it; the other zones stand. */
  | { readonly kind: 'failed'; readonly zoneId: ZoneId; readonly detail: string };

/** A place that A puts in one zone and B in another. */
export interface CrossZoneConflict {
  readonly zoneIdA: ZoneId;
  readonly zoneIdB: ZoneId;
  readonly geometry: MultiPolygonCoordinates;
  readonly areaM2: number;
  readonly pole: Position;
}

/** The comparison of two maps, zone by zone in the order of the request. */
export interface MapComparison {
  readonly zones: readonly ZoneComparison[];
  /** Sums over the compared zones. */
  readonly totals: ComparisonFigures;
  readonly conflicts: readonly CrossZoneConflict[];
}
