import type { ZoneMap } from '../domain/delimitation.ts';
import type { PartyId, VersionId, WorkspaceId, ZoneId } from '../domain/identifiers.ts';
import type { Result } from '../domain/result.ts';
import type { OpenedVersion, Version, VersionOrigin, VersionRemark } from '../domain/version.ts';
import type { Workspace, WorkspaceSummary } from '../domain/workspace.ts';

/** Why something could not be kept or read. */
export type StorageFailureCode =
  'quota-exceeded' | 'blocked' | 'refused' | 'aborted' | 'not-found' | 'damaged' | 'newer-schema' | 'unavailable';

/** A failed storage call: the code, and the browser's own words for the technical details. */
export interface StorageFailure {
  readonly code: StorageFailureCode;
  readonly detail: string;
}

export type Stored<Value> = Promise<Result<Value, StorageFailure>>;

/** What is needed to save a version; hashes, number and record id are made by the repository. */
export interface VersionRequest {
  readonly workspaceId: WorkspaceId;
  readonly partyId: PartyId;
  readonly partyName: string;
  readonly lineType: Workspace['lineType'];
  readonly map: ZoneMap;
  readonly zoneNames: Readonly<Record<ZoneId, string>>;
  readonly parents: readonly VersionId[];
  readonly origin: VersionOrigin;
  readonly savedAt: string;
  readonly name: string;
  readonly note: string;
  readonly areasM2: Readonly<Record<ZoneId, number>>;
}

/**
 * Keep workspaces, drafts and versions. Every method resolves only after the transaction has completed on disk
 * (`strict` durability); none rejects for an expected failure.
 */
export interface Repository {
  listWorkspaces(): Stored<readonly WorkspaceSummary[]>;
  /** Read one workspace with all its drafts; `not-found` if there is none. */
  loadWorkspace(id: WorkspaceId): Stored<Workspace>;
  /** Write what differs from `previous` (null writes everything): the workspace record and changed drafts. */
  saveWorkspace(workspace: Workspace, previous: Workspace | null, changedAt: string): Stored<null>;
  /** Mark a workspace as deleted; it stays recoverable. */
  deleteWorkspace(id: WorkspaceId, deletedAt: string): Stored<null>;
  recoverWorkspace(id: WorkspaceId): Stored<null>;
  /** Remove for good the workspaces deleted before the given time, with their drafts and versions. */
  purgeDeletedWorkspaces(deletedBefore: string): Stored<number>;
  /** All versions of a workspace, by party and number. */
  listVersions(workspaceId: WorkspaceId): Stored<readonly Version[]>;
  /** Append a version with the party's next number. */
  saveVersion(request: VersionRequest): Stored<Version>;
  /** Read a version with its boundaries and verify every hash. */
  openVersion(id: VersionId): Stored<OpenedVersion>;
  /** Append a remark and return the version as it is listed now. */
  remarkVersion(remark: VersionRemark): Stored<Version>;
  /** Read a small setting of this browser (theme, panel widths, last workspace), or null. */
  readSetting(key: string): Stored<unknown>;
  writeSetting(key: string, value: unknown): Stored<null>;
  close(): void;
}
