import type { VersionId } from '../../domain/identifiers.ts';
import type { StorageFailure } from '../repository.ts';

/** A version, as somebody is told of it. */
export interface NamedVersion {
  /** Not there where no version has the number. */
  readonly versionId?: VersionId;
  readonly workspaceId: string;
  readonly partyName: string;
  readonly number: number;
}

/** What is wrong with what is kept, after everything that could be restored was. */
export type CheckUpProblem =
  /** The record or a boundary does not fit its hash or is missing. */
  | ({ readonly kind: 'damaged' } & NamedVersion)
  /** A version that it names as its parent is not here. */
  | ({ readonly kind: 'parent-missing' } & NamedVersion)
  /** No version has the numbers from this one until that one, and the party has a later one, or had one. */
  | ({ readonly kind: 'number-missing'; readonly until: number } & NamedVersion)
  /** Something that was said about it does not read. */
  | ({ readonly kind: 'remark-damaged' } & NamedVersion)
  /** Versions of a workspace that is not here, or does not read. */
  | { readonly kind: 'workspace-unreadable'; readonly workspaceId: string };

/** What was brought back from the journal. */
export interface Restored {
  readonly versions: readonly NamedVersion[];
  readonly payloads: number;
  readonly remarks: number;
  /** The names of workspaces. */
  readonly workspaces: readonly string[];
}

/** How the journal was found. */
export type JournalState =
  | { readonly kind: 'compared'; readonly versions: number; readonly damagedPlaces: number; readonly added: number }
  | { readonly kind: 'not-kept'; readonly failure: StorageFailure };

/** What a check-up found and did. */
export interface CheckUpReport {
  readonly versions: number;
  readonly payloads: number;
  readonly remarks: number;
  readonly durationMs: number;
  readonly journal: JournalState;
  readonly restored: Restored;
  readonly problems: readonly CheckUpProblem[];
}

/** How far a check-up is: bytes of the journal, then boundaries and versions of the database. */
export interface CheckUpProgress {
  readonly phase: 'journal' | 'database';
  readonly done: number;
  readonly of: number;
}

/** Tell whether anything was restored. */
export function hasRestored({ restored }: Pick<CheckUpReport, 'restored'>): boolean {
  const { versions, payloads, remarks, workspaces } = restored;
  return versions.length > 0 || payloads > 0 || remarks > 0 || workspaces.length > 0;
}
