import type { ZoneId } from '../domain/identifiers.ts';
import type { LineType } from '../domain/provenance.ts';
import type { MultiPolygonCoordinates, PolygonCoordinates, Position } from '../geometry/coordinates.ts';
import type { InputSet } from '../geometry/input-set.ts';
import type { OverlayFindingKind } from '../geometry/overlay.ts';

/** The geometry of one map, zone by zone; a zone without an entry has no proposal. */
export type ComparedMap = Readonly<Record<ZoneId, MultiPolygonCoordinates>>;

/**
 * What is to be compared. A map is known by its place in `maps`, 2 to 5 of them; a set of maps is a bit mask in which bit
 * i stands for map i.
 */
export interface ComparisonRequest {
  readonly zoneIds: readonly ZoneId[];
  readonly maps: readonly ComparedMap[];
  /** What each map is, whatever it holds now: contested cells keep their numbers while these stay the same, in order. */
  readonly mapKeys: readonly string[];
  readonly lineType: LineType;
  /** What is known from the comparison of the same maps before; `continueComparison` fills it in. */
  readonly earlier?: EarlierComparison;
}

/** One zone of one map. */
export interface ComparedDelimitation {
  readonly map: number;
  readonly zoneId: ZoneId;
}

/** What a comparison takes over from the one of the same maps before it. */
export interface EarlierComparison {
  /** The contested cells that the zones of the request had. */
  readonly contested: readonly NumberedContestedCell[];
  /** The highest number that was ever given. */
  readonly highestNumber: number;
  /** The delimitations that changed: only overlaps with one of these are looked for. */
  readonly changed: readonly ComparedDelimitation[];
}

/** The part of a zone that exactly the maps of a set include. */
export interface ZoneCell {
  readonly maps: InputSet;
  readonly geometry: MultiPolygonCoordinates;
}

/** A connected piece that some of the maps that take part include and others do not. */
export interface ContestedCell {
  readonly zoneId: ZoneId;
  /** Exactly the maps that include it. */
  readonly maps: InputSet;
  readonly polygon: PolygonCoordinates;
  readonly areaM2: number;
  readonly perimeterM: number;
  /** The pole of inaccessibility: the place inside that is farthest from the boundary. */
  readonly pole: Position;
}

/** A contested cell with the number by which it is cited, one of a kind among all zones of a comparison. */
export interface NumberedContestedCell extends ContestedCell {
  readonly number: number;
}

/** The area that exactly the maps of a set include, in m2. */
export interface SetArea {
  readonly maps: InputSet;
  readonly areaM2: number;
}

/** The length of the lines that are boundary of exactly the maps of a set, in m. */
export interface SetLength {
  readonly maps: InputSet;
  readonly lengthM: number;
}

/** Ellipsoidal figures of one zone or of a total. Areas in m2, lengths in m. */
export interface ComparisonFigures {
  /** By map; null for a map that does not take part. */
  readonly areasM2: readonly (number | null)[];
  readonly perimetersM: readonly (number | null)[];
  /** Every exact set that occurs, the agreed one included, in ascending order of the set. Together they are the union. */
  readonly sets: readonly SetArea[];
  /** What all maps that take part include. */
  readonly agreedM2: number;
  readonly unionM2: number;
  /** agreed / union, or null when the union is empty. */
  readonly agreedShare: number | null;
  /** Every set of maps that have boundary in common with nobody else, in ascending order of the set. */
  readonly boundaries: readonly SetLength[];
}

/** What is wrong with an invalid map first, and where. */
export interface MapFault {
  readonly map: number;
  readonly kind: OverlayFindingKind;
  readonly position: Position;
}

/** Why a map does not take part in the comparison of a zone; no map is in two of these sets. */
export interface Absence {
  /** The maps that make no proposal for the zone. */
  readonly missing: InputSet;
  /** The maps whose geometry is invalid: their figures are withheld. */
  readonly invalid: InputSet;
  /** One for each invalid map, in the order of the maps; left out where there is none. */
  readonly faults?: readonly MapFault[];
}

export type ZoneComparison =
  | (Absence & {
      readonly kind: 'compared';
      readonly zoneId: ZoneId;
      /** The maps that take part: two at least. */
      readonly takingPart: InputSet;
      /** Those among them that state an empty area, as opposed to making no proposal. */
      readonly empty: InputSet;
      readonly figures: ComparisonFigures;
      /** One for every exact set that occurs, in the order of `figures.sets`. */
      readonly cells: readonly ZoneCell[];
      /** Largest first, without those that come from rounding. */
      readonly contested: readonly NumberedContestedCell[];
    })
  /** Fewer than two maps take part. */
  | (Absence & {
      readonly kind: 'not-compared';
      readonly zoneId: ZoneId;
      /** By map; null for a map without a valid proposal. */
      readonly areasM2: readonly (number | null)[];
    })
  /** It could not be computed, or a check of the result failed: no figures are given; the other zones stand. */
  | { readonly kind: 'failed'; readonly zoneId: ZoneId; readonly detail: string };

/** A place that one map puts in one zone, and another map (or the same one) in another zone. */
export interface ZoneOverlap {
  readonly mapA: number;
  readonly zoneIdA: ZoneId;
  /** Equal to `mapA` where two zones of one map overlap. */
  readonly mapB: number;
  readonly zoneIdB: ZoneId;
  readonly geometry: MultiPolygonCoordinates;
  readonly areaM2: number;
  readonly pole: Position;
}

/** The comparison of maps, zone by zone in the order of the request. */
export interface MapComparison {
  readonly mapCount: number;
  readonly zones: readonly ZoneComparison[];
  /** The zones in which every map takes part; the totals are sums over these. */
  readonly totalledZoneIds: readonly ZoneId[];
  readonly totals: ComparisonFigures;
  /** Largest first. */
  readonly overlaps: readonly ZoneOverlap[];
  /** The highest number that a contested cell has, or had before while the same maps were compared; 0 for none. */
  readonly highestNumber: number;
}
