import type { StoreNames } from 'idb';
import { findChange } from '../domain/change/find-change.ts';
import type { WorkspaceId } from '../domain/identifiers.ts';
import { success } from '../domain/result.ts';
import { sameData } from '../domain/same-data.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { DraftJournal } from './draft-journal.ts';
import type { KnownWritings } from './known-writings.ts';
import { frameFromStored, workspaceFromStored, workspaceToStored } from './mappers/workspace-mapper.ts';
import { mergedFrame, type WorkspaceFrame } from './merged-frame.ts';
import type { Database } from './open-database.ts';
import { readTogether } from './read-together.ts';
import { removalsIn } from './removed-workspaces.ts';
import type { KeptSteps, Stored } from './repository.ts';
import type { DelimitSchema } from './schema.ts';
import type { StepJournal } from './step-journal.ts';
import { failed } from './storage-failure.ts';
import { findIllFormedText } from './well-formed-text.ts';
import { writeStrictly } from './write-strictly.ts';

/** What remembers, from one writing to the next, what lies on the disk. */
export interface Journals {
  readonly draftJournal: DraftJournal;
  readonly stepJournal: StepJournal;
  readonly writings: KnownWritings;
}

/** A workspace to be written, what of it is taken to be on the disk, and the steps that led to it. */
export interface WorkspaceWriting {
  readonly workspace: Workspace;
  readonly previous: Workspace | null;
  readonly changedAt: string;
  readonly ledBy: KeptSteps | undefined;
  /** This tab is the only one that may write it. */
  readonly alone: boolean;
}

const TABLES: StoreNames<DelimitSchema>[] = ['workspaces', 'drafts', 'draftChanges', 'steps', 'settings'];

/** Read a workspace with the drafts of its parties. A draft that is missing or does not read makes it `damaged`. */
export async function loadWorkspace(
  database: Database,
  { draftJournal, stepJournal, writings }: Journals,
  id: WorkspaceId,
): Stored<Workspace> {
  const [stored, storedDrafts, storedChanges, removals] = await readTogether(
    database,
    ['workspaces', 'drafts', 'draftChanges', 'settings'],
    (reading) =>
      Promise.all([
        reading.objectStore('workspaces').get(id),
        reading.objectStore('drafts').index('workspaceId').getAll(id),
        reading.objectStore('draftChanges').index('workspaceId').getAll(id),
        removalsIn(reading.objectStore('settings')),
      ]),
  );
  if (!stored) return failed('not-found', id);
  const workspace = workspaceFromStored(stored, storedDrafts, storedChanges);
  if (!workspace.ok) return failed('damaged', workspace.error);
  for (const [partyId, draft] of Object.entries(workspace.value.drafts)) {
    const own = storedChanges.filter((change) => change.partyId === partyId);
    const revision = Math.max(0, ...own.map((change) => change.revision));
    draftJournal.know(id, partyId, { draft, revision, changes: own.length });
  }
  stepJournal.know(id, stored);
  writings.know(id, stored.writing, removals);
  return workspace;
}

/** Read the steps that led to a workspace that was loaded before. */
export async function loadSteps(database: Database, { stepJournal }: Journals, id: WorkspaceId): Stored<KeptSteps> {
  const [stored, records] = await readTogether(database, ['workspaces', 'steps'], (reading) =>
    Promise.all([
      reading.objectStore('workspaces').get(id),
      reading.objectStore('steps').index('workspaceId').getAll(id),
    ]),
  );
  return success(await stepJournal.read(id, records, stored ?? null));
}

/**
 * Write what differs from `previous`: of drafts what changed within them, the frame by identity, remarks on contested cells one by one, so that two
 * tabs that work on different things do not write over each other's. The draft of a party that was removed goes; undo brings it back from memory. What is missing on
 * the disk is written whatever `previous` says. Refused: text that is not well-formed Unicode; and for a tab that writes
 * `alone`, what another tab has written since it was read here (`overtaken`) or removed for good (`removed`), compared in
 * the transaction that writes.
 */
export async function saveWorkspace(
  database: Database,
  { draftJournal, stepJournal, writings }: Journals,
  { workspace, previous, changedAt, ledBy, alone }: WorkspaceWriting,
): Stored<null> {
  const illFormed = findIllFormedText([frameOf(workspace), draftChanges(workspace, previous)]);
  if (illFormed !== null) return failed('refused', `not well-formed Unicode: ${JSON.stringify(illFormed)}`);
  const prepared = await stepJournal.prepare(workspace.id, ledBy);
  const written = await writeStrictly(database, TABLES, async (transaction) => {
    const workspaces = transaction.objectStore('workspaces');
    const drafts = transaction.objectStore('drafts');
    const tables = { whole: drafts, changes: transaction.objectStore('draftChanges') };
    const kept = await workspaces.get(workspace.id);
    const removals = await removalsIn(transaction.objectStore('settings'));
    const fault = alone ? writings.compare(workspace.id, kept, removals) : null;
    if (fault) return fault;
    const keys = await drafts.index('workspaceId').getAllKeys(workspace.id);
    const there = new Set(keys.map(([, partyId]) => partyId));
    const frame =
      kept && previous && sameFrame(workspace, previous)
        ? { ...kept, changedAt }
        : workspaceToStored(frameToStore(workspace, previous, kept), changedAt, kept?.deletedAt ?? null);

    const { marks, take } = await stepJournal.write(
      transaction.objectStore('steps'),
      workspace.id,
      prepared,
      kept ?? null,
    );
    const { writing: _before, stepsDone: _doneBefore, ...rest } = frame;
    await workspaces.put({ ...rest, ...marks });
    const afterwards = [take, () => writings.know(workspace.id, marks.writing, removals)];
    for (const [partyId, draft] of Object.entries(workspace.drafts)) {
      const before = there.has(partyId) ? (previous?.drafts[partyId] ?? null) : null;
      if (before === draft) continue;
      const writing = { draft, previous: before };
      afterwards.push(await draftJournal.write(tables, workspace.id, partyId, writing));
    }
    for (const partyId of Object.keys(previous?.drafts ?? {})) {
      if (!Object.hasOwn(workspace.drafts, partyId)) await draftJournal.remove(tables, workspace.id, partyId);
    }
    return afterwards;
  });
  if (typeof written === 'string') return failed(written, workspace.id);
  for (const take of written) take();
  return success(null);
}

/** What is damaged on the disk was not opened by this tab either: then there is nothing to bring together. */
function frameToStore(own: WorkspaceFrame, previous: Workspace | null, kept: unknown): WorkspaceFrame {
  const stored = previous && kept !== undefined ? frameFromStored(kept) : null;
  return previous && stored ? mergedFrame(own, previous, stored) : own;
}

/** Only what changed is looked through: what did not was, when it came. */
function draftChanges(workspace: Workspace, previous: Workspace | null): unknown {
  return Object.entries(workspace.drafts).map(([partyId, draft]) => [
    partyId,
    previous?.drafts[partyId] === draft ? null : findChange(previous?.drafts[partyId] ?? null, draft),
  ]);
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
