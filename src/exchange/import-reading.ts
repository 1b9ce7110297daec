import type { Finding } from '../domain/finding.ts';
import type { PartyId, Sha256, ZoneId } from '../domain/identifiers.ts';
import type { Provenance } from '../domain/provenance.ts';
import type { MultiPolygonCoordinates } from '../geometry/coordinates.ts';

/** A file to read. The zones and parties are those of the open workspace, for recognising our own files. */
export interface ReadingRequest {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly zones: readonly { readonly id: ZoneId; readonly name: string }[];
  readonly parties: readonly { readonly id: PartyId; readonly name: string }[];
  readonly lineType: Provenance['lineType'];
}

/** Why nothing at all could be read. Line and column count from 1. */
export interface ReadFailure {
  readonly code: 'empty-file' | 'not-text' | 'not-json' | 'too-large' | 'not-geojson' | 'no-features';
  readonly line: number | null;
  readonly column: number | null;
  readonly detail: string | null;
}

/** What the file says about whose boundary this is; null where it does not say or it is not known here. */
export interface Recognition {
  readonly partyId: PartyId | null;
  readonly zoneId: ZoneId | null;
  readonly versionNumber: number | null;
}

/** One feature of a file, as it would be taken over. */
export interface ReadFeature {
  /** Its place in the file, from 0. */
  readonly index: number;
  /** The feature's own name, title or id as text, or null. */
  readonly name: string | null;
  /** On the data grid, closed, shells counter-clockwise, holes clockwise; null if it cannot be taken over. */
  readonly geometry: MultiPolygonCoordinates | null;
  readonly findings: readonly Finding[];
  /** True if no finding is an error. */
  readonly importable: boolean;
  readonly recognition: Recognition;
  readonly provenance: Provenance;
  readonly positionCount: number;
  /** How many positions moved to the data grid, and the largest move in metres. */
  readonly movedPositions: number;
  readonly largestMoveM: number;
  readonly areaM2: number | null;
}

/** Everything found in a file; nothing is taken over by reading it. */
export interface ImportReading {
  readonly fileName: string;
  readonly sha256: Sha256;
  readonly byteLength: number;
  readonly features: readonly ReadFeature[];
  /** Findings about the file as a whole. */
  readonly findings: readonly Finding[];
}
