import type { CellRemark } from '../domain/cell-remark.ts';
import { success } from '../domain/result.ts';
import { sameData } from '../domain/same-data.ts';
import { partyOf, zoneOf, type Workspace } from '../domain/workspace.ts';
import type { EditOutcome } from './refusal.ts';
import { refuse } from './refuse.ts';

/**
 * Keep a remark on a contested cell, in place of the one with the same id where there is one; spaces round the text are
 * taken off. A remark that says what it said before keeps its time. Who is no longer a party keeps what it said, and says
 * nothing new. Refuses `unknown-zone`, `unknown-party` and `empty-remark`.
 */
export function remarkCell(workspace: Workspace, remark: CellRemark): EditOutcome {
  if (!zoneOf(workspace, remark.zoneId)) return refuse('unknown-zone');
  const before = workspace.cellRemarks.find((one) => one.id === remark.id);
  if (!partyOf(workspace, remark.partyId) && before?.partyId !== remark.partyId) return refuse('unknown-party');
  const said = { ...remark, text: remark.text.trim() };
  if (said.text === '') return refuse('empty-remark');
  if (!before) return success({ ...workspace, cellRemarks: [...workspace.cellRemarks, said] });
  if (sameData({ ...before, at: said.at }, said)) return success(workspace);
  return success({ ...workspace, cellRemarks: workspace.cellRemarks.map((one) => (one === before ? said : one)) });
}
