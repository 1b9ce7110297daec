import type { DBSchema } from 'idb';

/*
 * What lies on the disk, spelled out apart from the domain: the domain may change its form, these may not without a
 * migration. What is read is not believed to have these forms; the mappers look.
 */

/** A workspace without its drafts. */
export interface StoredWorkspace {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly lineType: string;
  readonly zones: readonly { readonly id: string; readonly name: string; readonly formalName: string | null }[];
  readonly parties: readonly {
    readonly id: string;
    readonly name: string;
    readonly formalName: string | null;
    readonly letter: string;
    readonly colour: { readonly light: string; readonly dark: string };
    readonly pattern: string;
  }[];
  readonly received: readonly string[];
  /** Not there in what a release before the remarks wrote. */
  readonly cellRemarks?: readonly {
    readonly id: string;
    readonly zoneId: string;
    readonly includedBy: readonly string[];
    readonly position: readonly [number, number];
    readonly text: string;
    readonly partyId: string;
    readonly at: string;
  }[];
  readonly drawingFor: string | null;
  readonly changedAt: string;
  readonly deletedAt: string | null;
}

/** One party's draft. */
export interface StoredDraft {
  readonly workspaceId: string;
  readonly partyId: string;
  readonly map: Readonly<Record<string, { readonly geometry: unknown; readonly provenance: unknown }>>;
  readonly unfinished: {
    readonly zoneId: string;
    readonly purpose: { readonly kind: string };
    readonly positions: readonly (readonly [number, number])[];
  } | null;
  readonly basedOn: string | null;
}

/** The canonical bytes of one delimitation, kept once whatever versions point at them. */
export interface StoredPayload {
  readonly sha256: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A version: the canonical bytes of its record, which the id is the hash of; for finding it, copies from the record. */
export interface StoredVersion {
  readonly id: string;
  readonly workspaceId: string;
  readonly partyId: string;
  readonly number: number;
  readonly record: Uint8Array<ArrayBuffer>;
  /** Derived, for display; not hashed. */
  readonly areasM2: Readonly<Record<string, number>>;
}

/** Something said about a version later; its key counts up, so that the newest comes last. */
export interface StoredRemark {
  readonly workspaceId: string;
  readonly versionId: string;
  readonly remark: unknown;
}

/** The newest version of a party, moved by compare-and-set. */
export interface StoredHead {
  readonly workspaceId: string;
  readonly partyId: string;
  readonly versionId: string;
  readonly number: number;
}

/** The tables of the database in its newest form. */
export interface DelimitSchema extends DBSchema {
  workspaces: { key: string; value: StoredWorkspace };
  drafts: { key: [string, string]; value: StoredDraft; indexes: { workspaceId: string } };
  payloads: { key: string; value: StoredPayload };
  versions: {
    key: string;
    value: StoredVersion;
    indexes: { workspaceId: string; number: [string, string, number] };
  };
  remarks: { key: number; value: StoredRemark; indexes: { workspaceId: string; versionId: string } };
  heads: { key: [string, string]; value: StoredHead; indexes: { workspaceId: string } };
  settings: { key: string; value: unknown };
}
