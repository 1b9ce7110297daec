import type { IDBPObjectStore, StoreNames } from 'idb';
import { findChange } from '../domain/change/find-change.ts';
import type { PartyId, WorkspaceId } from '../domain/identifiers.ts';
import type { Draft } from '../domain/workspace.ts';
import { isSmallChange } from './change-size.ts';
import { draftToStored } from './mappers/draft-mapper.ts';
import { MUTANT } from './mutant.ts';
import type { DelimitSchema } from './schema.ts';

/** So many changes are kept after a draft before it is written as a whole again: to read it, they are all made again. */
const MOST_CHANGES = 100;

/** A draft as this tab last read or wrote it, and how often it had been written by anybody. */
interface KnownDraft {
  readonly draft: Draft;
  readonly revision: number;
  readonly changes: number;
}

type DraftTable = IDBPObjectStore<DelimitSchema, StoreNames<DelimitSchema>[], 'drafts', 'readwrite'>;
type ChangeTable = IDBPObjectStore<DelimitSchema, StoreNames<DelimitSchema>[], 'draftChanges', 'readwrite'>;

/** The tables that a draft lies in, within one transaction. */
export interface DraftTables {
  readonly whole: DraftTable;
  readonly changes: ChangeTable;
}

/**
 * Writes drafts as what changed since they were last written, so that moving one point of 50,000 costs some hundred bytes
 * and not megabytes. A draft that another tab has written meanwhile is written as a whole, as one that is not known.
 */
export interface DraftJournal {
  /** A draft was read. */
  know(workspaceId: WorkspaceId, partyId: PartyId, known: KnownDraft): void;
  /** Put a draft into the tables; the returned function is to be called once the transaction has completed. */
  write(tables: DraftTables, workspaceId: WorkspaceId, partyId: PartyId, writing: DraftWriting): Promise<() => void>;
  /** Take a draft out of the tables. The count stays, so that no tab takes a draft that comes later for this one. */
  remove(tables: DraftTables, workspaceId: WorkspaceId, partyId: PartyId): Promise<void>;
}

/** A draft to be written, and the one that is taken to be on the disk; null if none is. */
export interface DraftWriting {
  readonly draft: Draft;
  readonly previous: Draft | null;
}

/** Make a journal that knows no draft yet. */
export function createDraftJournal(): DraftJournal {
  const knownDrafts = new Map<string, KnownDraft>();
  const keyOf = (workspaceId: WorkspaceId, partyId: PartyId): string => JSON.stringify([workspaceId, partyId]);
  const know = (workspaceId: WorkspaceId, partyId: PartyId, known: KnownDraft): void => {
    knownDrafts.set(keyOf(workspaceId, partyId), known);
  };
  return {
    know,
    write: async ({ whole, changes }, workspaceId, partyId, { draft, previous }) => {
      const revision = await lastRevision(changes, workspaceId, partyId);
      const known = knownDrafts.get(keyOf(workspaceId, partyId));
      const isNewest = MUTANT === 'revision-not-compared' || known?.revision === revision;
      const stands = known !== undefined && known.draft === previous && isNewest;
      const change = stands ? findChange(previous, draft) : null;
      if (stands && !change) return () => know(workspaceId, partyId, { ...known, draft });
      const next = revision + 1;
      if (stands && change && known.changes < MOST_CHANGES && isSmallChange(change)) {
        await changes.put({ workspaceId, partyId, revision: next, change });
        return () => know(workspaceId, partyId, { draft, revision: next, changes: known.changes + 1 });
      }
      await whole.put(draftToStored(workspaceId, partyId, draft));
      await beginAgain(changes, workspaceId, partyId, next);
      return () => know(workspaceId, partyId, { draft, revision: next, changes: 0 });
    },
    remove: async ({ whole, changes }, workspaceId, partyId) => {
      await whole.delete([workspaceId, partyId]);
      await beginAgain(changes, workspaceId, partyId, (await lastRevision(changes, workspaceId, partyId)) + 1);
    },
  };
}

/** Take all changes away but for the count, by which other tabs see that the draft is not the one they know. */
async function beginAgain(
  changes: ChangeTable,
  workspaceId: WorkspaceId,
  partyId: PartyId,
  revision: number,
): Promise<void> {
  await changes.delete(changesOf(workspaceId, partyId));
  await changes.put({ workspaceId, partyId, revision, change: null });
}

/** Give the keys of all changes of one draft. */
function changesOf(workspaceId: WorkspaceId, partyId: PartyId): IDBKeyRange {
  // A list is greater than every number.
  return IDBKeyRange.bound([workspaceId, partyId], [workspaceId, partyId, []]);
}

async function lastRevision(changes: ChangeTable, workspaceId: WorkspaceId, partyId: PartyId): Promise<number> {
  const keys = await changes.getAllKeys(changesOf(workspaceId, partyId));
  return keys.at(-1)?.[2] ?? 0;
}
