import type { Finding } from '../domain/finding.ts';
import type { PartyId, Sha256, ZoneId } from '../domain/identifiers.ts';
import type { Provenance } from '../domain/provenance.ts';
import type { BoundingBox, MultiPolygonCoordinates, Position } from '../geometry/coordinates.ts';

/**
 * What the user chose to be done to a file while it is read, after a look at it: nothing of it happens by itself. Coordinates are
 * `as-written` where the user confirmed that they are not what they look like.
 */
export interface Adjustments {
  readonly closeRings?: boolean;
  readonly coordinates?: 'as-written' | 'latitude-first' | 'web-mercator';
  readonly matchPoints?: boolean;
}

/** What could be done to a file, and how much it would change; null where there is no reason to. */
export interface ReadingOffers {
  /** Rings whose ends are apart. */
  readonly closeRings: { readonly rings: number; readonly largestGapM: number } | null;
  /** How the numbers should rather be read. */
  readonly coordinates: 'latitude-first' | 'web-mercator' | null;
  /** Turning points within two units of the data grid of one that is here, and not on it. */
  readonly matchPoints: { readonly points: number; readonly largestMoveM: number } | null;
}

/** A file to read. The zones and parties are those of the open workspace, for recognising our own files. */
export interface ReadingRequest {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly zones: readonly { readonly id: ZoneId; readonly name: string }[];
  readonly parties: readonly { readonly id: PartyId; readonly name: string }[];
  readonly lineType: Provenance['lineType'];
  /** Where the boundaries of the workspace lie, to notice numbers that are not meant as they stand; null where unknown. */
  readonly near?: BoundingBox | null;
  /** The turning points of the workspace, longitude and latitude in turn. */
  readonly existingPoints?: Float64Array<ArrayBuffer>;
  readonly adjustments?: Adjustments;
}

/** The place of something in the text of a file. Line and column count from 1; the path is that of the nearest value there. */
export interface InText {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** A finding about a file, with its place in the text. */
export interface ReadFinding extends Finding {
  readonly inText?: InText;
}

/** Why nothing at all could be read. Line and column count from 1, the offset in bytes from 0. */
export interface ReadFailure {
  readonly code: 'empty-file' | 'not-text' | 'not-json' | 'too-large' | 'not-geojson' | 'no-features';
  readonly line: number | null;
  readonly column: number | null;
  /** Where in the structure, as `features[0].geometry`; null where there is none. */
  readonly path: string | null;
  /** The offset of the first bytes that are no text; null for other reasons. */
  readonly byteOffset: number | null;
  readonly detail: string | null;
}

/** What the file says about whose boundary this is; null where it does not say or it is not known here. */
export interface Recognition {
  readonly partyId: PartyId | null;
  readonly zoneId: ZoneId | null;
  readonly versionNumber: number | null;
  /** The fingerprint of the version that one of our own files says it is from; not there where it says nothing. */
  readonly fingerprint?: Sha256;
}

/** Lines and points of a feature, as a reference layer would have them: on the data grid, a point as a line of one position. */
export interface ReadLines {
  readonly lines: readonly (readonly Position[])[];
  readonly movedPositions: number;
  readonly largestMoveM: number;
}

/** One feature of a file, as it would be taken over. */
export interface ReadFeature {
  /** Its place in the file, from 0. */
  readonly index: number;
  /** The feature's own name, title or id as text, or null. */
  readonly name: string | null;
  /** On the data grid, closed, shells counter-clockwise, holes clockwise; null if it cannot be taken over. */
  readonly geometry: MultiPolygonCoordinates | null;
  /**
   * The same where the only errors are that its lines cross or rings lie wrongly: it can become a draft, which shows what is wrong
   * and cannot be saved as a version. Null, or not there, otherwise.
   */
  readonly faulty?: MultiPolygonCoordinates | null;
  readonly findings: readonly ReadFinding[];
  /** True if no finding is an error. */
  readonly importable: boolean;
  readonly recognition: Recognition;
  readonly provenance: Provenance;
  readonly positionCount: number;
  /** How many positions moved to the data grid, and the largest move in metres. */
  readonly movedPositions: number;
  readonly largestMoveM: number;
  readonly areaM2: number | null;
  /** What a reference layer could have of it: its lines, or the rings of a boundary. Null, or not there, if nothing. */
  readonly asReference?: ReadLines | null;
}

/** Everything found in a file; nothing is taken over by reading it. */
export interface ImportReading {
  readonly fileName: string;
  readonly sha256: Sha256;
  readonly byteLength: number;
  readonly features: readonly ReadFeature[];
  /** When one of our own files says it was written, as it is written there; not there elsewhere. */
  readonly writtenAt?: string;
  /** Findings about the file as a whole. */
  readonly findings: readonly ReadFinding[];
  /** What could be done to it; not there where nothing was looked for. */
  readonly offers?: ReadingOffers;
}
