import type { Delimitation, ZoneMap } from './delimitation.ts';
import type { PartyId, Sha256, VersionId, WorkspaceId, ZoneId } from './identifiers.ts';
import type { LineType } from './provenance.ts';

/** Where a version came from. */
export type VersionOrigin =
  | { readonly kind: 'own' }
  | {
      readonly kind: 'received';
      /** Who handed it over, in the user's words. */
      readonly from: string;
      readonly fileName: string;
      readonly fileSha256: Sha256;
    };

/** One zone of a version: the payload it points at, by the hash of its canonical bytes. */
export interface PayloadReference {
  readonly zoneId: ZoneId;
  /** The zone's name when the version was saved: not part of the fingerprint, kept for when the zone was removed. */
  readonly zoneName: string;
  readonly sha256: Sha256;
  readonly byteLength: number;
}

/**
 * The small immutable record of a version, RFC 8785 canonical and hashed. The boundaries themselves are
 * payloads: for each zone the canonical bytes of its GeoJSON Feature, kept once by SHA-256.
 */
export interface VersionRecord {
  readonly format: 'delimit-version/1';
  readonly workspaceId: WorkspaceId;
  readonly partyId: PartyId;
  /** The party's name when the version was saved, so that it can be shown after the party was removed. */
  readonly partyName: string;
  /** Counts from 1 for each party. */
  readonly number: number;
  readonly parents: readonly VersionId[];
  readonly lineType: LineType;
  readonly payloads: readonly PayloadReference[];
  /** SHA-256 of the canonical list of (zone id, payload hash): the same for the same boundaries anywhere. */
  readonly mapFingerprint: Sha256;
  readonly origin: VersionOrigin;
  /** What the clock of this machine said (ISO 8601); a claim, not a proof. */
  readonly savedAt: string;
  readonly name: string;
  readonly note: string;
  readonly signatures: readonly unknown[];
}

/** Something said about a version later. Appended, never changed; the newest of a kind holds. */
export type VersionRemark =
  | { readonly kind: 'name'; readonly versionId: VersionId; readonly name: string; readonly at: string }
  | { readonly kind: 'note'; readonly versionId: VersionId; readonly note: string; readonly at: string }
  | {
      readonly kind: 'tabled';
      readonly versionId: VersionId;
      readonly to: string;
      readonly tabledAt: string;
      readonly at: string;
    };

/** A version as it is listed: its record with what was said about it since. */
export interface Version {
  readonly id: VersionId;
  readonly record: VersionRecord;
  readonly name: string;
  readonly note: string;
  readonly tabled: { readonly to: string; readonly tabledAt: string } | null;
  /** Everything that was said about it since, oldest first; absent where nothing was. */
  readonly said?: readonly VersionRemark[];
  /** Ellipsoidal area of each zone in m2, computed when it was saved; for display only. */
  readonly areasM2: Readonly<Record<ZoneId, number>>;
  /**
   * Present when what is kept of it does not fit its hashes or does not read. It is listed all the same, as far as it
   * reads, because a list without it would look complete; where the record is at fault, opening it fails.
   */
  readonly damaged?: true;
}

/** A version with its boundaries read back and their hashes verified. */
export interface OpenedVersion {
  readonly version: Version;
  readonly map: ZoneMap;
}

/** A map to compare, show or export: a party's working draft or one of the versions. */
export type MapReference =
  { readonly kind: 'draft'; readonly partyId: PartyId } | { readonly kind: 'version'; readonly versionId: VersionId };

export type { Delimitation };
