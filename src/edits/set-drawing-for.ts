import type { PartyId } from '../domain/identifiers.ts';
import { success } from '../domain/result.ts';
import { partyOf, type Workspace } from '../domain/workspace.ts';
import type { EditOutcome } from './refusal.ts';
import { refuse } from './refuse.ts';

/** Say which party this machine draws for; the drafts of the others are locked. Null unlocks all. */
export function setDrawingFor(workspace: Workspace, partyId: PartyId | null): EditOutcome {
  if (partyId !== null && !partyOf(workspace, partyId)) return refuse('unknown-party');
  return success(workspace.drawingFor === partyId ? workspace : { ...workspace, drawingFor: partyId });
}
