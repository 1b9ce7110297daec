import type { VersionId } from '../domain/identifiers.ts';
import { success } from '../domain/result.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { EditOutcome } from './refusal.ts';

/** Show received versions in this workspace, each once. The versions themselves are kept by the storage. */
export function receiveVersions(workspace: Workspace, ids: readonly VersionId[]): EditOutcome {
  const added = [...new Set(ids)].filter((id) => !workspace.received.includes(id));
  return success(added.length === 0 ? workspace : { ...workspace, received: [...workspace.received, ...added] });
}
