import { builtInWorkspace } from '../domain/built-in/astana-2017.ts';
import type { WorkspaceId } from '../domain/identifiers.ts';
import type { Workspace } from '../domain/workspace.ts';
import { messages } from '../messages/catalogue.ts';
import type { Repository, StorageFailure } from '../storage/repository.ts';

/** The workspace that the program starts with. */
export interface Opened {
  readonly workspace: Workspace;
  /** False for the built-in one, which is not on disk yet. */
  readonly stored: boolean;
  /** What would have been opened rather, and why it was not. */
  readonly failures: readonly { readonly name: string; readonly failure: StorageFailure }[];
}

/**
 * Open the first of the wanted workspaces that is kept here and can be read, then any other, then the built-in one.
 * What is kept under the id of the built-in workspace and was not read (damaged, deleted, or nobody knows) is never
 * written over: the built-in one then gets an id and a name of its own.
 */
export async function openFirst(
  repository: Pick<Repository, 'loadWorkspace'>,
  listed: Awaited<ReturnType<Repository['listWorkspaces']>>,
  wanted: readonly (WorkspaceId | null)[],
): Promise<Opened> {
  const builtIn = builtInWorkspace();
  const kept = listed.ok ? listed.value : [];
  const living = kept.filter((summary) => summary.deletedAt === null);
  const failures: Opened['failures'][number][] = [];
  for (const id of new Set([...wanted, builtIn.id, ...living.map((summary) => summary.id)])) {
    const summary = living.find((one) => one.id === id);
    if (!summary) continue;
    const loaded = await repository.loadWorkspace(summary.id);
    if (loaded.ok) return { workspace: loaded.value, stored: true, failures };
    failures.push({ name: summary.name, failure: loaded.error });
  }
  if (!listed.ok) failures.push({ name: builtIn.name, failure: listed.error });
  const idIsFree = listed.ok && !kept.some((summary) => summary.id === builtIn.id);
  const fresh = { ...builtIn, id: crypto.randomUUID(), name: messages.workspaces.freshCopy(builtIn.name) };
  return { workspace: idIsFree ? builtIn : fresh, stored: false, failures };
}
