import type { PartyId } from '../domain/identifiers.ts';
import { cellOfKey } from '../state/agenda.ts';
import { belongs, placeOnCell, type RemarkPlace } from '../state/cell-remarks.ts';
import type { Application } from './application.ts';

/** What is typed of a remark and not kept yet. */
export interface UnsentText {
  readonly text: string;
  readonly partyId: PartyId;
}

/** Bound as remarks are: a changed one to its id, a new one to its place, because numbers of cells mean another place later. */
interface Unsent extends UnsentText {
  readonly workspaceId: string;
  readonly remarkId: string | null;
  readonly place: RemarkPlace;
}

/** Not in the state, because every key that is pressed would have the panels rendered again. It goes with the page. */
const unsentOf = new WeakMap<Application, readonly Unsent[]>();

/** Give what was typed on a contested cell for a new remark (null), or in place of one; null if nothing waits. */
export function unsentRemark(app: Application, cellKey: string, remarkId: string | null): UnsentText | null {
  return (unsentOf.get(app) ?? []).find((one) => isFor(app, one, cellKey, remarkId)) ?? null;
}

/** Keep what is typed on a contested cell until it is kept as a remark or given up. An unknown cell keeps nothing. */
export function holdUnsentRemark(app: Application, cellKey: string, remarkId: string | null, typed: UnsentText): void {
  const state = app.store.get();
  const cell = cellOfKey(state, cellKey);
  if (!cell) return;
  const unsent = { ...typed, workspaceId: state.workspace.id, remarkId, place: placeOnCell(state, cell) };
  unsentOf.set(app, [...others(app, cellKey, remarkId), unsent]);
}

/** Forget what was typed on a contested cell: it is kept as a remark, or given up. */
export function dropUnsentRemark(app: Application, cellKey: string, remarkId: string | null): void {
  unsentOf.set(app, others(app, cellKey, remarkId));
}

function others(app: Application, cellKey: string, remarkId: string | null): readonly Unsent[] {
  return (unsentOf.get(app) ?? []).filter((one) => !isFor(app, one, cellKey, remarkId));
}

function isFor(app: Application, unsent: Unsent, cellKey: string, remarkId: string | null): boolean {
  const state = app.store.get();
  if (unsent.workspaceId !== state.workspace.id || unsent.remarkId !== remarkId) return false;
  if (remarkId !== null) return true;
  const cell = cellOfKey(state, cellKey);
  return cell !== undefined && belongs(unsent.place, cell, placeOnCell(state, cell).includedBy);
}
