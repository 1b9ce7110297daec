import type { ComparisonFigures } from '../analysis/comparison.ts';
import { setOf, type InputSet } from '../geometry/input-set.ts';
import type { PrintedFigures } from './printed-figures.ts';
import { printedShares } from './printed-shares.ts';

/** A line of the table: what exactly the maps of a set include. */
export interface FigureRow {
  readonly set: InputSet;
  readonly agreed: boolean;
  readonly areaM2: number;
  readonly km2: number;
  /** Of the union, 0 to 1, as it is printed: all of them add up. Null when the union is empty. */
  readonly share: number | null;
}

/**
 * Give the lines of one zone or of the totals: the agreed core first, even where there is none, then every other set
 * that occurs, largest first. Of two maps, both have their line, in the order of the maps.
 *
 * @param takingPart the maps that were compared: what they all include is agreed
 */
export function figureRows(
  figures: ComparisonFigures,
  printed: PrintedFigures,
  takingPart: InputSet,
  mapCount: number,
): readonly FigureRow[] {
  const { sets, unionM2 } = figures;
  const shares = printedShares(figures);
  const row = (set: InputSet): FigureRow => {
    const areaM2 = sets.find(({ maps }) => maps === set)?.areaM2 ?? 0;
    const share = unionM2 > 0 ? (shares.get(set) ?? 0) : null;
    return { set, agreed: set === takingPart, areaM2, km2: printed.setsKm2.get(set) ?? 0, share };
  };
  const others =
    mapCount === 2
      ? [setOf(0), setOf(1)]
      : sets
          .filter(({ maps }) => maps !== takingPart)
          .toSorted((one, other) => other.areaM2 - one.areaM2)
          .map(({ maps }) => maps);
  return [takingPart, ...others].map(row);
}
