import type { WorkspaceId } from '../domain/identifiers.ts';
import { success } from '../domain/result.ts';
import { sameData } from '../domain/same-data.ts';
import type { Draft, Workspace } from '../domain/workspace.ts';
import { draftToStored } from './mappers/draft-mapper.ts';
import { frameFromStored, workspaceFromStored, workspaceToStored } from './mappers/workspace-mapper.ts';
import { mergedFrame, type WorkspaceFrame } from './merged-frame.ts';
import type { Database } from './open-database.ts';
import { readTogether } from './read-together.ts';
import type { Stored } from './repository.ts';
import { failed } from './storage-failure.ts';
import { findIllFormedText } from './well-formed-text.ts';
import { writeStrictly } from './write-strictly.ts';

/** Read a workspace with the drafts of its parties. A draft that is missing or does not read makes it `damaged`. */
export async function loadWorkspace(database: Database, id: WorkspaceId): Stored<Workspace> {
  const [stored, storedDrafts] = await readTogether(database, ['workspaces', 'drafts'], (reading) =>
    Promise.all([
      reading.objectStore('workspaces').get(id),
      reading.objectStore('drafts').index('workspaceId').getAll(id),
    ]),
  );
  if (!stored) return failed('not-found', id);
  const workspace = workspaceFromStored(stored, storedDrafts);
  return workspace.ok ? workspace : failed('damaged', workspace.error);
}

/**
 * Write what differs from `previous`: drafts and frame by identity, remarks on contested cells one by one, so that two
 * tabs that work on different things do not write over each other's. The draft of a party that was removed goes; undo brings it back from memory. What is missing on
 * the disk is written whatever `previous` says. Refused: text that is not well-formed Unicode.
 */
export async function saveWorkspace(
  database: Database,
  workspace: Workspace,
  previous: Workspace | null,
  changedAt: string,
): Stored<null> {
  const illFormed = findIllFormedText([frameOf(workspace), changedDrafts(workspace, previous)]);
  if (illFormed !== null) return failed('refused', `not well-formed Unicode: ${JSON.stringify(illFormed)}`);
  await writeStrictly(database, ['workspaces', 'drafts'], async (transaction) => {
    const workspaces = transaction.objectStore('workspaces');
    const drafts = transaction.objectStore('drafts');
    const kept = await workspaces.get(workspace.id);
    const keys = await drafts.index('workspaceId').getAllKeys(workspace.id);
    const there = new Set(keys.map(([, partyId]) => partyId));
    const frame =
      kept && previous && sameFrame(workspace, previous)
        ? { ...kept, changedAt }
        : workspaceToStored(frameToStore(workspace, previous, kept), changedAt, kept?.deletedAt ?? null);
    const changed = Object.entries(workspace.drafts)
      .filter(([partyId, draft]) => !there.has(partyId) || previous?.drafts[partyId] !== draft)
      .map(([partyId, draft]) => draftToStored(workspace.id, partyId, draft));

    await workspaces.put(frame);
    for (const draft of changed) await drafts.put(draft);
    for (const partyId of Object.keys(previous?.drafts ?? {})) {
      if (!Object.hasOwn(workspace.drafts, partyId)) await drafts.delete([workspace.id, partyId]);
    }
  });
  return success(null);
}

/** What is damaged on the disk was not opened by this tab either: then there is nothing to bring together. */
function frameToStore(own: WorkspaceFrame, previous: Workspace | null, kept: unknown): WorkspaceFrame {
  const stored = previous && kept !== undefined ? frameFromStored(kept) : null;
  return previous && stored ? mergedFrame(own, previous, stored) : own;
}

function changedDrafts(workspace: Workspace, previous: Workspace | null): [string, Draft][] {
  return Object.entries(workspace.drafts).filter(([partyId, draft]) => previous?.drafts[partyId] !== draft);
}

function sameFrame(a: Workspace, b: Workspace): boolean {
  return sameData(frameOf(a), frameOf(b));
}

function frameOf({ drafts: _stored_apart, ...frame }: Workspace): WorkspaceFrame {
  return frame;
}

/** Mark a workspace as deleted, or with null as not deleted. */
export async function markDeleted(database: Database, id: WorkspaceId, deletedAt: string | null): Stored<null> {
  const found = await writeStrictly(database, ['workspaces'], async (transaction) => {
    const workspaces = transaction.objectStore('workspaces');
    const stored = await workspaces.get(id);
    if (stored) await workspaces.put({ ...stored, deletedAt });
    return stored !== undefined;
  });
  return found ? success(null) : failed('not-found', id);
}
