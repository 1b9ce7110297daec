import type { PartyId, Sha256, VersionId } from '../../domain/identifiers.ts';
import type { VersionRecord } from '../../domain/version.ts';
import type { Draft } from '../../domain/workspace.ts';
import type { WorkspaceFrame } from '../merged-frame.ts';
import type { StoredRemark } from '../schema.ts';

/** What of the workspace of a backup is kept in this browser, as far as it matters for opening the backup. */
export interface KeptHere {
  /** Null where there is none; `damaged` where it does not read. */
  readonly frame: WorkspaceFrame | 'damaged' | null;
  readonly deletedAt: string | null;
  /** The drafts that read. A party without one has none, or a damaged one. */
  readonly drafts: ReadonlyMap<PartyId, Draft>;
  /** Every version of the workspace; null for one whose record does not read. */
  readonly records: ReadonlyMap<VersionId, VersionRecord | null>;
  /** The versions of the backup of which other bytes are kept here than those that fit the id. */
  readonly altered: ReadonlySet<VersionId>;
  /** The parents that versions of the backup name and that are kept here, in whatever workspace. */
  readonly parents: ReadonlySet<VersionId>;
  /** The newest number that each party has given. */
  readonly newest: ReadonlyMap<PartyId, number>;
  /** The payloads of the backup that are kept here with the same bytes. */
  readonly payloads: ReadonlySet<Sha256>;
  /** Oldest first. */
  readonly remarks: readonly StoredRemark[];
}
