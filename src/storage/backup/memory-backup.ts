import { readRecord } from '../../domain/identity/version-record.ts';
import { success, type Result } from '../../domain/result.ts';
import type { Workspace } from '../../domain/workspace.ts';
import { payloadsUsedByReadable } from '../purge-workspaces.ts';
import type { Stored } from '../repository.ts';
import { sameBytes } from '../same-bytes.ts';
import type { StoredPayload, StoredRemark, StoredVersion } from '../schema.ts';
import { additionsOf, type BackupAdditions } from './additions.ts';
import type { BackupFault } from './backup-fault.ts';
import type { KeptHere } from './kept-here.ts';
import { isSameVersion } from './same-version.ts';
import type { Backup, WorkspaceParts } from './workspace-parts.ts';

/** What a repository in memory keeps. */
export interface KeptInMemory {
  readonly versions: Map<string, StoredVersion>;
  readonly payloads: Map<string, StoredPayload>;
  /** The workspace of an id, and when it was deleted. */
  readonly workspaceOf: (id: string) => { readonly workspace: Workspace; readonly deletedAt: string | null } | null;
  readonly remarksOf: (id: string) => readonly StoredRemark[];
  readonly keep: (workspace: Workspace, changedAt: string) => void;
  readonly say: (remarks: readonly StoredRemark[]) => void;
}

/** Read everything of a workspace. The bytes are the caller's own, as those that are read from a disk. */
export function partsInMemory(kept: KeptInMemory, { drafts, ...frame }: Workspace): WorkspaceParts {
  const versions = versionsOf(kept, frame.id);
  const payloads = [...payloadsUsedByReadable(versions)].flatMap((hash) => kept.payloads.get(hash) ?? []);
  return {
    frame,
    drafts,
    versions: versions.map((version) => ({ ...version, record: version.record.slice() })),
    payloads: payloads.map((payload) => ({ ...payload, bytes: payload.bytes.slice() })),
    remarks: kept.remarksOf(frame.id),
  };
}

function versionsOf({ versions }: KeptInMemory, id: string): readonly StoredVersion[] {
  return [...versions.values()].filter(({ workspaceId }) => workspaceId === id);
}

/** Tell what opening a verified backup would add. */
export function previewInMemory(kept: KeptInMemory, backup: Backup): Result<BackupAdditions, BackupFault> {
  return additionsOf(keptHere(kept, backup), backup);
}

/** Add what a verified backup has and is not kept. */
export async function addInMemory(
  kept: KeptInMemory,
  backup: Backup,
  addedAt: string,
): Stored<Result<BackupAdditions, BackupFault>> {
  const compared = previewInMemory(kept, backup);
  if (!compared.ok) return success(compared);
  const { frame, versions, payloads, remarks, drafts } = compared.value;
  const before = kept.workspaceOf(frame.id)?.workspace.drafts;
  kept.keep({ ...frame, drafts: { ...before, ...Object.fromEntries(drafts) } }, addedAt);
  for (const payload of payloads) kept.payloads.set(payload.sha256, payload);
  for (const version of versions) kept.versions.set(version.id, version);
  kept.say(remarks);
  return success(compared);
}

function keptHere(kept: KeptInMemory, backup: Backup): KeptHere {
  const own = kept.workspaceOf(backup.frame.id);
  const { drafts, ...frame } = own?.workspace ?? { drafts: {} };
  const versions = versionsOf(kept, backup.frame.id);
  const records = new Map(
    versions.map(({ id, record }) => {
      const read = readRecord(record);
      return [id, read.ok ? read.value : null];
    }),
  );
  const newest = new Map<string, number>();
  for (const { partyId, number } of versions) newest.set(partyId, Math.max(number, newest.get(partyId) ?? 0));
  return {
    frame: 'id' in frame ? frame : null,
    deletedAt: own?.deletedAt ?? null,
    drafts: new Map(Object.entries(drafts)),
    records,
    altered: new Set(
      backup.versions.flatMap((version) => {
        const there = kept.versions.get(version.id);
        return there && !isSameVersion(there, version) ? [version.id] : [];
      }),
    ),
    parents: new Set(kept.versions.keys()),
    newest,
    payloads: new Set(
      backup.payloads.flatMap(({ sha256, bytes }) =>
        sameBytes(kept.payloads.get(sha256)?.bytes, bytes) ? [sha256] : [],
      ),
    ),
    remarks: kept.remarksOf(backup.frame.id),
  };
}
