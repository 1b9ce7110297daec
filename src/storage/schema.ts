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
  /** Not there in what a release before the reference layers wrote, and while there are none. */
  readonly referenceLayers?: readonly {
    readonly id: string;
    readonly name: string;
    readonly lines: readonly (readonly (readonly [number, number])[])[];
    readonly fileName: string;
    readonly sha256: string;
    readonly date: string | null;
    readonly statedAccuracyM: number | null;
  }[];
  readonly drawingFor: string | null;
  readonly changedAt: string;
  readonly deletedAt: string | null;
  /** Another one with every writing: tells who wrote last. Not there in what an earlier release wrote. */
  readonly writing?: string;
  /** The order of the last step that was not undone; not there if the steps do not belong to what is kept here. */
  readonly stepsDone?: number;
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
    /** Not there where nothing was taken from elsewhere. */
    readonly illustrative?: boolean;
    readonly tracedFrom?: unknown;
  } | null;
  readonly basedOn: string | null;
}

/**
 * What changed in a draft after it was written as a whole. Revisions count up with every writing; the entry of the writing
 * as a whole has no change.
 */
export interface StoredDraftChange {
  readonly workspaceId: string;
  readonly partyId: string;
  readonly revision: number;
  readonly change: unknown;
}

/** One step of the history of a workspace, as the bytes that were hashed; orders count up without a gap. */
export interface StoredStep {
  readonly workspaceId: string;
  readonly order: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
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
  /** Of the canonical JSON of the remark. Not there in what a release before the journal wrote. */
  readonly sha256?: string;
}

/** The newest version of a party, moved by compare-and-set. */
export interface StoredHead {
  readonly workspaceId: string;
  readonly partyId: string;
  readonly versionId: string;
  readonly number: number;
}

/**
 * The small picture of a map, made of a version's boundaries when it is first seen. In no version's hash, journal or
 * backup; with a hash of its own, so that a damaged one is made again.
 */
export interface StoredPicture {
  readonly workspaceId: string;
  readonly fingerprint: string;
  readonly form: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
}

/** The tables of the database in its newest form. */
export interface DelimitSchema extends DBSchema {
  workspaces: { key: string; value: StoredWorkspace };
  drafts: { key: [string, string]; value: StoredDraft; indexes: { workspaceId: string } };
  draftChanges: {
    key: [string, string, number];
    value: StoredDraftChange;
    indexes: { workspaceId: string };
  };
  steps: { key: [string, number]; value: StoredStep; indexes: { workspaceId: string } };
  payloads: { key: string; value: StoredPayload };
  versions: {
    key: string;
    value: StoredVersion;
    indexes: { workspaceId: string; number: [string, string, number] };
  };
  remarks: { key: number; value: StoredRemark; indexes: { workspaceId: string; versionId: string } };
  heads: { key: [string, string]; value: StoredHead; indexes: { workspaceId: string } };
  settings: { key: string; value: unknown };
  pictures: { key: [string, string]; value: StoredPicture; indexes: { workspaceId: string } };
}
