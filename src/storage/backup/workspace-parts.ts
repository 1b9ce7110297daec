import type { PartyId, VersionId } from '../../domain/identifiers.ts';
import type { Draft } from '../../domain/workspace.ts';
import type { WorkspaceFrame } from '../merged-frame.ts';
import type { StoredPayload, StoredRemark, StoredVersion } from '../schema.ts';

/** Everything of one workspace, the versions as the bytes that were hashed. */
export interface WorkspaceParts {
  readonly frame: WorkspaceFrame;
  readonly drafts: Readonly<Record<PartyId, Draft>>;
  readonly versions: readonly StoredVersion[];
  readonly payloads: readonly StoredPayload[];
  /** What was said about versions, oldest first. */
  readonly remarks: readonly StoredRemark[];
}

/** A version that was damaged when the backup was written, and is not in it. */
export interface LeftOutVersion {
  readonly id: VersionId;
  readonly partyId: PartyId;
  readonly number: number;
}

/** What a backup holds. */
export interface Backup extends WorkspaceParts {
  /** What the clock of the machine said that wrote it (ISO 8601). */
  readonly writtenAt: string;
  readonly leftOut: readonly LeftOutVersion[];
}
