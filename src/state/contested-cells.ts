import type { MapComparison, NumberedContestedCell, ZoneComparison } from '../analysis/comparison.ts';
import { isSliver, type SliverLimits } from '../analysis/sliver.ts';
import { memoiseLast } from './memoise-last.ts';

/** A contested cell as the agenda lists it. Its number is kept from result to result, as long as the place is. */
export interface AgendaCell extends NumberedContestedCell {
  readonly key: string;
  readonly sliver: boolean;
  /** Of the union of its zone, 0 to 1. */
  readonly share: number;
}

/** Give the designation of a cell. It is the same in every language, so that two delegations can cite it. */
export function cellDesignation({ number }: Pick<AgendaCell, 'number'>): string {
  return `C-${number}`;
}

/** The contested cells of all zones, largest first, and the slivers apart. */
export interface ContestedCells {
  readonly cells: readonly AgendaCell[];
  readonly slivers: readonly AgendaCell[];
}

const NONE: ContestedCells = { cells: [], slivers: [] };

/** List the contested cells of a result by area, the slivers apart. Equal areas keep the order of zones. */
export function contestedCells(result: MapComparison | null, limits: SliverLimits): ContestedCells {
  return result ? listed(result, limits) : NONE;
}

const listed = memoiseLast((result: MapComparison, limits: SliverLimits): ContestedCells => {
  const all = result.zones
    .flatMap((zone) => (zone.kind === 'compared' ? zone.contested.map((cell) => agendaCell(zone, cell, limits)) : []))
    .toSorted((one, other) => other.areaM2 - one.areaM2);
  return { cells: all.filter((cell) => !cell.sliver), slivers: all.filter((cell) => cell.sliver) };
});

function agendaCell(
  { figures }: Extract<ZoneComparison, { kind: 'compared' }>,
  cell: NumberedContestedCell,
  limits: SliverLimits,
): AgendaCell {
  const { areaM2, perimeterM } = cell;
  return {
    ...cell,
    key: cellKey(cell),
    sliver: isSliver(areaM2, perimeterM, limits),
    share: figures.unionM2 > 0 ? areaM2 / figures.unionM2 : 0,
  };
}

/** Name a contested cell within a result, and its heir in the next one. */
export function cellKey({ zoneId, number }: NumberedContestedCell): string {
  return `${zoneId}/${number}`;
}

/** Tell whether a result has a contested cell of a key. */
export function hasCell(result: MapComparison | null, key: string | null): boolean {
  if (key === null || !result) return false;
  return result.zones.some((zone) => zone.kind === 'compared' && zone.contested.some((cell) => cellKey(cell) === key));
}
