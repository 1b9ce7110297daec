import type { PartyId } from '../identifiers.ts';
import type { Workspace } from '../workspace.ts';
import { EMPTY_DRAFT, type Draft } from '../workspace.ts';

/** What a new workspace is made of. */
export type WorkspaceStart = Pick<Workspace, 'id' | 'name' | 'zones' | 'parties' | 'createdAt' | 'lineType'>;

/** Make a workspace in which nobody has drawn anything. */
export function emptyWorkspace({ id, name, zones, parties, createdAt, lineType }: WorkspaceStart): Workspace {
  const drafts: Record<PartyId, Draft> = {};
  for (const party of parties) drafts[party.id] = EMPTY_DRAFT;
  return { id, name, createdAt, lineType, zones, parties, drafts, received: [], cellRemarks: [], drawingFor: null };
}
