import { DEFAULT_SLIVER_LIMITS, type SliverLimits } from '../analysis/sliver.ts';
import { hasInput, setOf } from '../geometry/input-set.ts';
import { agenda, cellOfKey } from '../state/agenda.ts';
import type { AgendaSort } from '../state/app-state.ts';
import type { Application } from './application.ts';
import { flyTo } from './fly-to.ts';
import { setComparison } from './set-comparison.ts';

/** Look at a contested cell: mark it and move the map there. Null looks at none; an unknown key changes nothing. */
export function selectContestedCell(app: Application, key: string | null): void {
  const cell = key === null ? undefined : cellOfKey(app.store.get(), key);
  markContestedCell(app, key);
  if (cell) flyTo(app, [cell.polygon]);
}

/**
 * Look at a contested cell that was chosen on the map: who points at it sees it, so the map stays where it is. Null looks
 * at none; an unknown key changes nothing.
 */
export function markContestedCell(app: Application, key: string | null): void {
  if (key === null || cellOfKey(app.store.get(), key)) setComparison(app, { activeCell: key });
}

/**
 * Go on to the next contested cell of the agenda, or back to the one before, round the ends. Slivers follow one another
 * only when one of them is looked at.
 */
export function stepContestedCell(app: Application, step: 1 | -1): void {
  const state = app.store.get();
  const { task, comparison } = state;
  if (task !== 'compare') return;
  const { cells, slivers } = agenda(state);
  const list = slivers.some((cell) => cell.key === comparison.activeCell) ? slivers : cells;
  const from = list.findIndex((cell) => cell.key === comparison.activeCell);
  const to = from < 0 && step < 0 ? list.length - 1 : (from + step + list.length) % list.length;
  const cell = list[to];
  if (cell) selectContestedCell(app, cell.key);
}

/** Light the shape of a contested cell, or its row; null puts the light out. */
export function hoverContestedCell(app: Application, key: string | null): void {
  if (app.store.get().hoveredCell === key) return;
  app.store.set((state) => ({ ...state, hoveredCell: key }));
}

/** List only the cells that a map includes, or no longer ask for it. Two maps that are asked for must both include it. */
export function toggleMapFilter(app: Application, map: number): void {
  const filter = app.store.get().comparison.filter ?? 0;
  const changed = hasInput(filter, map) ? filter & ~setOf(map) : filter | setOf(map);
  setComparison(app, { filter: changed === 0 ? null : changed });
}

/** List every cell again. */
export function clearFilter(app: Application): void {
  setComparison(app, { filter: null });
}

/** Choose the order of the agenda. */
export function sortAgenda(app: Application, sort: AgendaSort): void {
  setComparison(app, { sort });
}

/** Change what counts as a sliver; a limit that is no number or below 0 is refused. Returns whether it was taken. */
export function limitSlivers(app: Application, change: Partial<SliverLimits>): boolean {
  const sliverLimits = { ...app.store.get().comparison.sliverLimits, ...change };
  if (!Object.values(sliverLimits).every((limit) => Number.isFinite(limit) && limit >= 0)) return false;
  setComparison(app, { sliverLimits });
  return true;
}

/** Take back every change of what counts as a sliver. */
export function resetSliverLimits(app: Application): void {
  setComparison(app, { sliverLimits: DEFAULT_SLIVER_LIMITS });
}
