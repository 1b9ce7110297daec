import type { WorkspaceSummary } from '../domain/workspace.ts';

/** Order workspaces by when they were changed, the newest first; at the same time, by id. */
export function byNewest(a: WorkspaceSummary, b: WorkspaceSummary): number {
  if (a.changedAt !== b.changedAt) return a.changedAt < b.changedAt ? 1 : -1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
