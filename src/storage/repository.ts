import type { Change } from '../domain/change/change.ts';
import type { ZoneMap } from '../domain/delimitation.ts';
import type { PartyId, Sha256, VersionId, WorkspaceId, ZoneId } from '../domain/identifiers.ts';
import type { Result } from '../domain/result.ts';
import type { OpenedVersion, Version, VersionOrigin, VersionRemark } from '../domain/version.ts';
import type { Workspace, WorkspaceSummary } from '../domain/workspace.ts';
import type { MapOutline } from '../geometry/map-outline.ts';
import type { BackupAdditions } from './backup/additions.ts';
import type { BackupFault } from './backup/backup-fault.ts';
import type { Backup, WorkspaceParts } from './backup/workspace-parts.ts';
import type { Inventory } from './erase/inventory.ts';
import type { Leftover } from './erase/leftover.ts';

/** Why something could not be kept or read. */
export type StorageFailureCode =
  | 'quota-exceeded'
  | 'blocked'
  | 'refused'
  | 'aborted'
  | 'not-found'
  | 'damaged'
  | 'newer-schema'
  | 'unavailable'
  | 'overtaken'
  | 'removed';

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

/** One step of the history: its name, which nothing here reads, and what it changed. Plain data, never changed. */
export interface KeptStep {
  readonly label: unknown;
  readonly change: Change;
}

/** The steps of a workspace: oldest first; of those that were undone, the one to be redone next comes last. */
export interface KeptSteps {
  readonly done: readonly KeptStep[];
  readonly undone: readonly KeptStep[];
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
  saveWorkspace(
    workspace: Workspace,
    previous: Workspace | null,
    changedAt: string,
    /** The steps that led to the workspace: the last hundred are kept with it. */
    steps?: KeptSteps,
    /**
     * This tab alone may write it: refused where another one has written it since it was read here (`overtaken`), or
     * removed it for good (`removed`). Otherwise what two tabs changed is brought together.
     */
    alone?: boolean,
  ): Stored<null>;
  /**
   * Read the steps of a workspace that was loaded before; none where they do not lead to what was loaded. A damaged step
   * ends them: what lies beyond it could not be reached.
   */
  loadSteps(id: WorkspaceId): Stored<KeptSteps>;
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
  /** Read the small picture of a map; null where there is none, or it is damaged: then it is made again. */
  readPicture(workspaceId: WorkspaceId, fingerprint: Sha256): Stored<MapOutline | null>;
  /** Keep the small picture of a map. It is derived: losing it loses nothing. */
  keepPicture(workspaceId: WorkspaceId, fingerprint: Sha256, outline: MapOutline): Stored<null>;
  /** Append a remark and return the version as it is listed now. */
  remarkVersion(remark: VersionRemark): Stored<Version>;
  /** Read everything of a workspace as it is kept, damaged versions too, for a backup. */
  readParts(id: WorkspaceId): Stored<WorkspaceParts>;
  /** Tell what opening a verified backup would add, or why it is refused. Nothing is written. */
  previewBackup(backup: Backup): Stored<Result<BackupAdditions, BackupFault>>;
  /** Add what a verified backup has and is not here; nothing that is here is changed, unless it is damaged. */
  addBackup(backup: Backup, addedAt: string): Stored<Result<BackupAdditions, BackupFault>>;
  /** Read a small setting of this browser (theme, panel widths, last workspace), or null. */
  readSetting(key: string): Stored<unknown>;
  /** With `of`, only while that workspace is kept: what was removed leaves no setting behind. */
  writeSetting(key: string, value: unknown, of?: WorkspaceId): Stored<null>;
  /** Count what is kept of a workspace, or with null of everything. */
  takeInventory(id: WorkspaceId | null): Stored<Inventory>;
  /** Remove a workspace for good, here and in the second copy. Gives what, looked for afterwards, is still there. */
  removeWorkspace(id: WorkspaceId): Stored<readonly Leftover[]>;
  /** Remove everything for good, likewise; after that the repository keeps nothing more. */
  removeEverything(): Stored<readonly Leftover[]>;
  close(): void;
}
