import { success } from '../domain/result.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { EditOutcome } from './refusal.ts';
import { refuse } from './refuse.ts';

/** Give the workspace another name, without spaces around it. Refuses `empty-name`. */
export function renameWorkspace(workspace: Workspace, name: string): EditOutcome {
  const trimmed = name.trim();
  if (trimmed === '') return refuse('empty-name');
  return success(trimmed === workspace.name ? workspace : { ...workspace, name: trimmed });
}
