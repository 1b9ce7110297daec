import type { ComparisonFigures } from '../analysis/comparison.ts';
import type { InputSet } from '../geometry/input-set.ts';
import { roundAddingUp } from './controlled-rounding.ts';

/** Shares are printed in tenths of a per cent. */
const UNITS = 1000;

/** A part that is not nothing, and rounds to it; the same for what lacks it. */
const HARDLY_ANY = 0.25 / UNITS;

const known = new WeakMap<ComparisonFigures, ReadonlyMap<InputSet, number>>();

/**
 * Round the shares of the union to a tenth of a per cent so that in print those of all sets add up to 100 %, once for
 * each figures. A part that is there is never 0 and a part that is not everything never 1: rounded to these it is a
 * quarter of a tenth of a per cent away, to be printed as less or more than the last figure. Empty for an empty union.
 */
export function printedShares(figures: ComparisonFigures): ReadonlyMap<InputSet, number> {
  let shares = known.get(figures);
  if (!shares) {
    shares = round(figures);
    known.set(figures, shares);
  }
  return shares;
}

function round({ sets, unionM2 }: ComparisonFigures): ReadonlyMap<InputSet, number> {
  if (!(unionM2 > 0)) return new Map();
  const exact = sets.map(({ areaM2 }) => areaM2 / unionM2);
  const [units = []] = roundAddingUp([exact], 1 / UNITS);
  return new Map(
    sets.map(({ maps }, index) => [maps, withoutExtremes((units[index] ?? 0) / UNITS, exact[index] ?? 0)]),
  );
}

function withoutExtremes(rounded: number, exact: number): number {
  if (rounded < HARDLY_ANY && exact > 0) return HARDLY_ANY;
  return rounded > 1 - HARDLY_ANY && exact < 1 ? 1 - HARDLY_ANY : rounded;
}
