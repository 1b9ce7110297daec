import type { PartyId } from '../domain/identifiers.ts';
import { deleteCellRemark } from '../edits/delete-cell-remark.ts';
import { remarkCell } from '../edits/remark-cell.ts';
import { cellOfKey } from '../state/agenda.ts';
import { includingParties, remarksByCell } from '../state/cell-remarks.ts';
import { comparedMaps } from '../state/compared-maps.ts';
import type { Application } from './application.ts';
import { applyEditOrTell } from './edit.ts';

/**
 * Say something about a contested cell, or something else in place of a remark on it. Returns whether it is kept; why
 * not is told in a notice.
 */
export function remarkOnCell(
  app: Application,
  cellKey: string,
  said: { readonly text: string; readonly partyId: PartyId; readonly remarkId: string | null },
): boolean {
  const state = app.store.get();
  const cell = cellOfKey(state, cellKey);
  if (!cell) return false;
  const known = remarksByCell(state)
    .get(cellKey)
    ?.find(({ id }) => id === said.remarkId);
  const remark = {
    id: known?.id ?? crypto.randomUUID(),
    zoneId: cell.zoneId,
    includedBy: includingParties(comparedMaps(state), cell),
    position: known?.position ?? cell.pole,
    text: said.text,
    partyId: said.partyId,
    at: app.now(),
  };
  const label = { verb: 'remark-cell', zoneId: cell.zoneId, partyId: said.partyId } as const;
  return applyEditOrTell(app, label, (workspace) => remarkCell(workspace, remark));
}

/** Take a remark away. */
export function deleteRemark(app: Application, remarkId: string): void {
  const remark = app.store.get().workspace.cellRemarks.find(({ id }) => id === remarkId);
  if (!remark) return;
  const label = { verb: 'delete-cell-remark', zoneId: remark.zoneId } as const;
  applyEditOrTell(app, label, (workspace) => deleteCellRemark(workspace, remarkId));
}
