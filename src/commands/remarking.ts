import type { PartyId } from '../domain/identifiers.ts';
import { deleteCellRemark } from '../edits/delete-cell-remark.ts';
import { remarkCell } from '../edits/remark-cell.ts';
import { cellOfKey } from '../state/agenda.ts';
import { placeOnCell, remarksByCell } from '../state/cell-remarks.ts';
import type { Application } from './application.ts';
import { applyEditOrTell } from './edit.ts';
import { goToPosition } from './go-to-position.ts';

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
    ...placeOnCell(state, cell),
    ...(known ? { position: known.position } : {}),
    id: known?.id ?? crypto.randomUUID(),
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

/** Move the map to where a remark was made, and mark the place. */
export function showRemark(app: Application, remarkId: string): void {
  const remark = app.store.get().workspace.cellRemarks.find(({ id }) => id === remarkId);
  if (remark) goToPosition(app, remark.position);
}

/** So many characters tell one remark from another. */
const EXCERPT = 40;

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Give the beginning of a remark on one line, at most 40 characters of it. */
export function remarkExcerpt(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ');
  const shown = [...characters.segment(line.slice(0, EXCERPT * 8))].map(({ segment }) => segment);
  return shown.length <= EXCERPT ? line : `${shown.slice(0, EXCERPT - 1).join('')}…`;
}
