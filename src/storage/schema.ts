import type { DBSchema } from 'idb';
import type { PartyId, Sha256, VersionId, WorkspaceId } from '../domain/identifiers.ts';
import type { VersionRecord, VersionRemark } from '../domain/version.ts';
import type { Draft, Workspace } from '../domain/workspace.ts';

/** A workspace without its drafts, as it lies on the disk. */
export interface StoredWorkspace extends Omit<Workspace, 'drafts'> {
  readonly changedAt: string;
  readonly deletedAt: string | null;
}

/** One party's draft. */
export interface StoredDraft {
  readonly workspaceId: WorkspaceId;
  readonly partyId: PartyId;
  readonly draft: Draft;
}

/** The canonical bytes of one delimitation, kept once whatever versions point at it. */
export interface StoredPayload {
  readonly sha256: Sha256;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A version: the record that was hashed, and derived figures that were not. */
export interface StoredVersion {
  readonly id: VersionId;
  readonly record: VersionRecord;
  readonly areasM2: Readonly<Record<string, number>>;
}

/** The newest number of a party, moved by compare-and-set. */
export interface StoredHead {
  readonly workspaceId: WorkspaceId;
  readonly partyId: PartyId;
  readonly versionId: VersionId;
  readonly number: number;
}

/** The tables of the database in its newest form. */
export interface DelimitSchema extends DBSchema {
  workspaces: { key: string; value: StoredWorkspace };
  drafts: { key: [string, string]; value: StoredDraft; indexes: { workspaceId: string } };
  payloads: { key: string; value: StoredPayload };
  versions: { key: string; value: StoredVersion; indexes: { workspaceId: string } };
  remarks: { key: number; value: VersionRemark; indexes: { versionId: string } };
  heads: { key: [string, string]; value: StoredHead; indexes: { workspaceId: string } };
  settings: { key: string; value: unknown };
}
