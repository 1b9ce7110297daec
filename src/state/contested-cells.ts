import type { ContestedCell, MapComparison, Side } from '../analysis/comparison.ts';
import type { ZoneId } from '../domain/identifiers.ts';
import { positionInPolygon } from '../geometry/point-in-polygon.ts';

/** A contested cell as the agenda lists it. */
export interface NumberedCell extends ContestedCell {
  /** `zone/side/place in the result`: names the cell within one result. */
  readonly key: string;
  /** From 1, largest first; slivers are numbered after all others. */
  readonly number: number;
}

/** Give the designation of a cell. It is the same in every language, so that two delegations can cite it. */
export function cellDesignation(cell: NumberedCell): string {
  return `C-${cell.number}`;
}

/** The contested cells of all zones, largest first, and the slivers apart. */
export interface ContestedCells {
  readonly cells: readonly NumberedCell[];
  readonly slivers: readonly NumberedCell[];
}

const NONE: ContestedCells = { cells: [], slivers: [] };
const known = new WeakMap<MapComparison, ContestedCells>();

/** List the contested cells of a result by area, computed once for each result. Equal areas keep the order of zones. */
export function contestedCells(result: MapComparison | null): ContestedCells {
  if (!result) return NONE;
  let cells = known.get(result);
  if (!cells) {
    cells = number(result);
    known.set(result, cells);
  }
  return cells;
}

function number(result: MapComparison): ContestedCells {
  const keyed = result.zones.flatMap((zone) => (zone.kind === 'compared' ? withKeys(zone.zoneId, zone.contested) : []));
  const bySize = keyed.toSorted((one, other) => other.areaM2 - one.areaM2);
  const cells = bySize.filter((cell) => !cell.sliver).map((cell, index) => ({ ...cell, number: index + 1 }));
  const slivers = bySize
    .filter((cell) => cell.sliver)
    .map((cell, index) => ({ ...cell, number: cells.length + index + 1 }));
  return { cells, slivers };
}

function withKeys(zoneId: ZoneId, contested: readonly ContestedCell[]): (ContestedCell & { readonly key: string })[] {
  const next: Record<Side, number> = { a: 0, b: 0 };
  return contested.map((cell) => {
    const key = `${zoneId}/${cell.side}/${next[cell.side]}`;
    next[cell.side] += 1;
    return { ...cell, key };
  });
}

/** Find a cell, a sliver too, by its key; undefined where the result has none of that key. */
export function contestedCell(result: MapComparison | null, key: string | null): NumberedCell | undefined {
  if (key === null) return undefined;
  const { cells, slivers } = contestedCells(result);
  return cells.find((cell) => cell.key === key) ?? slivers.find((cell) => cell.key === key);
}

/**
 * Find the cell of a new result that takes the place of a cell of the previous one: in the same zone and on the same
 * side, with the old pole inside it or its own pole inside the old cell. Null where it is gone.
 */
export function followCell(before: MapComparison | null, key: string | null, after: MapComparison): string | null {
  const old = contestedCell(before, key);
  if (!old) return null;
  const { cells, slivers } = contestedCells(after);
  const heirs = [...cells, ...slivers].filter((cell) => cell.zoneId === old.zoneId && cell.side === old.side);
  const heir =
    heirs.find((cell) => positionInPolygon(old.pole, cell.polygon) === 'inside') ??
    heirs.find((cell) => positionInPolygon(cell.pole, old.polygon) === 'inside');
  return heir?.key ?? null;
}
