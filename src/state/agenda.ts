import type { ZoneId } from '../domain/identifiers.ts';
import type { Zone } from '../domain/zone.ts';
import type { InputSet } from '../geometry/input-set.ts';
import type { AgendaSort, AppState } from './app-state.ts';
import { contestedCells, type AgendaCell, type ContestedCells } from './contested-cells.ts';
import { memoiseLast } from './memoise-last.ts';

/** Give the contested cells that the agenda lists now, in its order: those that the filter lets through. */
export function agenda(state: AppState): ContestedCells {
  const { result, sliverLimits, filter, sort } = state.comparison;
  return ordered(contestedCells(result, sliverLimits), filter, sort, state.workspace.zones);
}

/** Find a cell, a sliver or one that the filter holds back too, by its key; undefined where there is none. */
export function cellOfKey(state: AppState, key: string | null): AgendaCell | undefined {
  if (key === null) return undefined;
  const { cells, slivers } = contestedCells(state.comparison.result, state.comparison.sliverLimits);
  return cells.find((cell) => cell.key === key) ?? slivers.find((cell) => cell.key === key);
}

const ordered = memoiseLast(
  ({ cells, slivers }: ContestedCells, filter: InputSet | null, sort: AgendaSort, zones: readonly Zone[]) => {
    const order = (all: readonly AgendaCell[]): readonly AgendaCell[] =>
      sorted(filter === null ? all : all.filter(({ maps }) => (maps & filter) === filter), sort, zones);
    return { cells: order(cells), slivers: order(slivers) };
  },
);

/** The cells come largest first, and those that are equal in the other orders stay so. */
function sorted(cells: readonly AgendaCell[], sort: AgendaSort, zones: readonly Zone[]): readonly AgendaCell[] {
  switch (sort) {
    case 'area':
      return cells;
    case 'number':
      return cells.toSorted((one, other) => one.number - other.number);
    case 'zone': {
      const places = new Map<ZoneId, number>(zones.map(({ id }, index) => [id, index]));
      const place = ({ zoneId }: AgendaCell): number => places.get(zoneId) ?? zones.length;
      return cells.toSorted((one, other) => place(one) - place(other));
    }
  }
}
