import type { PartyId, Sha256, VersionId, WorkspaceId, ZoneId } from '../domain/identifiers.ts';
import type { ReadFeature } from '../exchange/import-reading.ts';
import type { Position } from '../geometry/coordinates.ts';
import type { ZoneDifference } from '../analysis/diff-maps.ts';
import type { ZoneChange } from './map-difference.ts';

/** What a file says of itself: a claim, which is what is checked. */
export interface FileClaim {
  readonly partyId: PartyId | null;
  readonly versionNumber: number | null;
  readonly fingerprint: Sha256 | null;
}

/** A stored version that has every boundary of a map of the file. */
export interface IdenticalVersion {
  readonly versionId: VersionId;
  /** The names of zones that the version has and the file has not. */
  readonly missingZones: readonly string[];
  /**
   * How far it is the same beyond the boundaries. `payload-bytes`: the file is a stored payload, byte for byte.
   * `file-text`: it is, byte for byte, what this program writes of the version, the time of writing taken from the file.
   * `zone-text`: every zone stands in it as this program writes it. `provenance`: written in another way, but with the
   * same provenance. `boundary`: the boundaries only.
   */
  readonly sameness: 'payload-bytes' | 'file-text' | 'zone-text' | 'provenance' | 'boundary';
  /** It has all zones with their provenance, so that its fingerprint is that of the version. */
  readonly sameFingerprint: boolean;
}

/** One zone in which a map of the file is not the version it is held against. */
export interface ZoneDeviation {
  /** Null where the file does not say which zone it is and the version has none that is like it. */
  readonly zoneId: ZoneId | null;
  /** Called so in the version, or in the file where the version does not have it. */
  readonly name: string;
  readonly kind: 'changed' | 'only-in-file';
  readonly change: ZoneChange | null;
  readonly difference: ZoneDifference | null;
  readonly onlyInVersion: readonly Position[];
  readonly onlyInFile: readonly Position[];
}

/** What was found out of one map of the file. */
export type MapVerdict =
  | {
      readonly kind: 'identical';
      readonly versions: readonly IdenticalVersion[];
      /** Versions that have the boundaries too and are not listed. */
      readonly moreVersions: number;
    }
  | {
      readonly kind: 'different';
      readonly versionId: VersionId;
      /** Whether it is the version that the file says it is, or only the one most like it. */
      readonly claimed: boolean;
      readonly identicalZones: readonly string[];
      /** The names of zones that the version has and the file has not. */
      readonly missingZones: readonly string[];
      readonly deviations: readonly ZoneDeviation[];
      /** Why it is not told what the differences are: they were not computed. */
      readonly untold: string | null;
    }
  | { readonly kind: 'unlike-any' | 'unreadable' };

/** One map of a file: its features and what was found. */
export interface CheckedMap {
  readonly claim: FileClaim;
  readonly features: readonly ReadFeature[];
  readonly verdict: MapVerdict;
  /** The file names a version that is not stored here, or none of those that it is identical to. */
  readonly mislabelled: 'not-stored' | 'another' | null;
}

/** The outcome of looking at a file. */
export interface FileCheckResult {
  readonly sha256: Sha256;
  readonly maps: readonly CheckedMap[];
  /** How many versions were looked at. */
  readonly lookedAt: number;
  /** Versions that could not be read, by their names. */
  readonly unread: readonly string[];
  readonly movedPositions: number;
  readonly largestMoveM: number;
}

/** A file being held against every stored version. Nothing is taken over from it. */
export interface FileCheck {
  readonly workspaceId: WorkspaceId;
  /** Null while none was chosen. */
  readonly fileName: string | null;
  readonly status: 'choosing' | 'reading' | 'comparing' | 'done' | 'failed';
  /** Why nothing could be read, as a sentence. */
  readonly failure: string | null;
  readonly progress: { readonly done: number; readonly of: number } | null;
  readonly result: FileCheckResult | null;
}
