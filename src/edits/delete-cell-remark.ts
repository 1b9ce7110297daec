import { success } from '../domain/result.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { EditOutcome } from './refusal.ts';
import { refuse } from './refuse.ts';

/** Take a remark on a contested cell away. Refuses `nothing-to-change` where it is no longer there. */
export function deleteCellRemark(workspace: Workspace, remarkId: string): EditOutcome {
  const cellRemarks = workspace.cellRemarks.filter((remark) => remark.id !== remarkId);
  if (cellRemarks.length === workspace.cellRemarks.length) return refuse('nothing-to-change');
  return success({ ...workspace, cellRemarks });
}
