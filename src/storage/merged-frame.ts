import type { CellRemark } from '../domain/cell-remark.ts';
import { sameData } from '../domain/same-data.ts';
import type { Workspace } from '../domain/workspace.ts';

/** A workspace without its drafts, which are stored one by one. */
export type WorkspaceFrame = Omit<Workspace, 'drafts'>;

/**
 * Give what is to be stored of a frame when another tab may have written since `previous` was. The remarks on contested
 * cells are brought together one by one, by their ids; everything else is one thing, and is this tab's only if this tab
 * changed it.
 */
export function mergedFrame(own: WorkspaceFrame, previous: WorkspaceFrame, stored: WorkspaceFrame): WorkspaceFrame {
  const rest = sameData(withoutRemarks(own), withoutRemarks(previous)) ? stored : own;
  return { ...rest, cellRemarks: mergedRemarks(own.cellRemarks, previous.cellRemarks, stored.cellRemarks) };
}

function withoutRemarks({ cellRemarks: _merged_apart, ...rest }: WorkspaceFrame): unknown {
  return rest;
}

/**
 * Apply what this tab added, changed and deleted to what is stored. Words that were changed here and deleted there stay:
 * nobody's are lost. This tab's remarks come first, in its order, and then those that it has not seen.
 */
function mergedRemarks(
  own: readonly CellRemark[],
  previous: readonly CellRemark[],
  stored: readonly CellRemark[],
): readonly CellRemark[] {
  const before = byId(previous);
  const there = byId(stored);
  const here = byId(own);
  const kept = own.flatMap((remark) =>
    sameData(remark, before.get(remark.id)) ? (there.get(remark.id) ?? []) : remark,
  );
  return [...kept, ...stored.filter(({ id }) => !here.has(id) && !before.has(id))];
}

function byId(remarks: readonly CellRemark[]): ReadonlyMap<string, CellRemark> {
  return new Map(remarks.map((remark) => [remark.id, remark]));
}
