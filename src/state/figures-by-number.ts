import type { MapComparison } from '../analysis/comparison.ts';
import { sizeOf } from '../geometry/input-set.ts';
import { printedFigures } from './printed-figures.ts';

/** How much so many of the maps include. */
export interface NumberRow {
  readonly number: number;
  readonly areaM2: number;
  /** As it is printed; the rows add up to the union in print. */
  readonly km2: number;
}

/** The area of all compared zones by how many maps include it. */
export interface FiguresByNumber {
  /** From all maps down to one; a number that does not occur has a row of nothing. */
  readonly rows: readonly NumberRow[];
  readonly unionM2: number;
  readonly unionKm2: number;
  /** Decimals of every figure. */
  readonly fractionDigits: number;
  /** Zones that were compared without one of the maps: what they lack there counts as not included. */
  readonly withoutSomeMap: number;
  /** Zones that could not be compared: they are not in the figures. */
  readonly notCompared: number;
}

/**
 * Add up the areas of all compared zones by how many maps include them. In print every row is the sum of the printed
 * rows of the table, so that the legend and the table say the same.
 */
export function figuresByNumber(result: MapComparison): FiguresByNumber {
  const printed = printedFigures(result);
  const scale = 10 ** printed.fractionDigits;
  const compared = result.zones.filter((zone) => zone.kind === 'compared');
  const sets = compared.flatMap(({ zoneId, figures }) =>
    figures.sets.map(({ maps, areaM2 }) => {
      const km2 = printed.zones[zoneId]?.setsKm2.get(maps) ?? 0;
      return { number: sizeOf(maps), areaM2, units: Math.round(km2 * scale) };
    }),
  );
  const totals = Array.from({ length: result.mapCount }, (_, index) => {
    const number = result.mapCount - index;
    const those = sets.filter((set) => set.number === number);
    return { number, areaM2: sum(those.map(({ areaM2 }) => areaM2)), units: sum(those.map(({ units }) => units)) };
  });
  return {
    rows: totals.map(({ number, areaM2, units }) => ({ number, areaM2, km2: units / scale })),
    unionM2: sum(totals.map(({ areaM2 }) => areaM2)),
    unionKm2: sum(totals.map(({ units }) => units)) / scale,
    fractionDigits: printed.fractionDigits,
    withoutSomeMap: compared.filter(({ takingPart }) => sizeOf(takingPart) < result.mapCount).length,
    notCompared: result.zones.length - compared.length,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
