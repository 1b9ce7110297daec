import type { WorkspaceId } from '../domain/identifiers.ts';
import type { StoredWorkspace } from './schema.ts';

/** Why a workspace on the disk is not the one that this tab read or wrote last. */
export type WritingFault = 'overtaken' | 'removed';

/**
 * Remembers of each workspace which writing this tab read or made last. Compared inside the transaction that writes, it
 * stops a tab that slept between asking whether it may write and writing.
 */
export interface KnownWritings {
  /** A workspace was read or written, while the removals of the database were those. */
  know(id: WorkspaceId, writing: string | undefined, removals: string | null): void;
  /**
   * Compare with what is on the disk now; null where nothing was read or written here before. What the browser itself
   * lost, and what was put back from the journal or a backup, is no writing of another tab.
   */
  compare(id: WorkspaceId, kept: StoredWorkspace | undefined, removals: string | null): WritingFault | null;
}

/** Remember nothing yet. */
export function createKnownWritings(): KnownWritings {
  const known = new Map<WorkspaceId, { readonly writing: string | undefined; readonly removals: string | null }>();
  return {
    know: (id, writing, removals) => void known.set(id, { writing, removals }),
    compare: (id, kept, removals) => {
      const own = known.get(id);
      if (!own) return null;
      const somethingWasRemoved = removals !== null && removals !== own.removals;
      if (!kept) return somethingWasRemoved ? 'removed' : null;
      if (kept.writing === own.writing) return null;
      return kept.writing !== undefined || somethingWasRemoved ? 'overtaken' : null;
    },
  };
}
