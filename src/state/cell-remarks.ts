import type { CellRemark } from '../domain/cell-remark.ts';
import type { PartyId } from '../domain/identifiers.ts';
import { sameData } from '../domain/same-data.ts';
import { positionInPolygon } from '../geometry/point-in-polygon.ts';
import type { AppState } from './app-state.ts';
import { comparedMaps, mapsOfSet, type ChosenMap } from './compared-maps.ts';
import { contestedCells, type AgendaCell, type ContestedCells } from './contested-cells.ts';
import { memoiseLast } from './memoise-last.ts';

/** List the parties whose maps include a cell: each once, in ascending order of the ids. */
export function includingParties(maps: readonly ChosenMap[], cell: Pick<AgendaCell, 'maps'>): readonly PartyId[] {
  return [...new Set(mapsOfSet(maps, cell.maps).map(({ party }) => party.id))].toSorted();
}

/** Give the remarks on the cells of the result, by the key of the cell; cells without one are not in it. */
export function remarksByCell(state: AppState): ReadonlyMap<string, readonly CellRemark[]> {
  const { result, sliverLimits } = state.comparison;
  return assigned(state.workspace.cellRemarks, contestedCells(result, sliverLimits), comparedMaps(state));
}

/**
 * List the remarks that no cell of the result has: the ground was drawn otherwise since, or other maps are compared.
 * Without a result nothing can be said, and none is listed.
 */
export function remarksOnNoCell(state: AppState): readonly CellRemark[] {
  if (!state.comparison.result) return NONE;
  return unassigned(state.workspace.cellRemarks, remarksByCell(state));
}

const NONE: readonly CellRemark[] = [];

const unassigned = memoiseLast(
  (remarks: readonly CellRemark[], byCell: ReadonlyMap<string, readonly CellRemark[]>): readonly CellRemark[] => {
    const found = new Set([...byCell.values()].flat());
    return remarks.filter((remark) => !found.has(remark));
  },
);

const assigned = memoiseLast(
  (
    remarks: readonly CellRemark[],
    { cells, slivers }: ContestedCells,
    maps: readonly ChosenMap[],
  ): ReadonlyMap<string, readonly CellRemark[]> => {
    if (remarks.length === 0) return new Map();
    const found = [...cells, ...slivers].map((cell) => {
      const includedBy = includingParties(maps, cell);
      return [cell.key, remarks.filter((remark) => belongs(remark, cell, includedBy))] as const;
    });
    return new Map(found.filter(([, own]) => own.length > 0));
  },
);

/** What binds a remark to a cell. */
export type RemarkPlace = Pick<CellRemark, 'zoneId' | 'includedBy' | 'position'>;

/** Give where a remark on a cell is made. */
export function placeOnCell(state: AppState, cell: AgendaCell): RemarkPlace {
  return { zoneId: cell.zoneId, includedBy: includingParties(comparedMaps(state), cell), position: cell.pole };
}

/** Tell whether a remark of this place belongs to a cell that the maps of exactly these parties include. */
export function belongs(remark: RemarkPlace, cell: AgendaCell, includedBy: readonly PartyId[]): boolean {
  return (
    remark.zoneId === cell.zoneId &&
    sameData(remark.includedBy, includedBy) &&
    positionInPolygon(remark.position, cell.polygon) !== 'outside'
  );
}
