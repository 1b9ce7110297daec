import type { ComparisonFigures, MapComparison } from '../analysis/comparison.ts';
import type { ZoneId } from '../domain/identifiers.ts';
import type { InputSet } from '../geometry/input-set.ts';
import { roundAddingUp } from './controlled-rounding.ts';

/** The areas of one row in km², rounded so that those of all sets add up to the union in print. */
export interface PrintedFigures {
  /** By exact set; a set that does not occur has no entry. */
  readonly setsKm2: ReadonlyMap<InputSet, number>;
  readonly unionKm2: number;
}

/**
 * The areas of a comparison as they are printed: the sets of every zone add up to its union, and every set, and the
 * union, of the zones in which all maps take part adds up to its total.
 */
export interface PrintedComparison {
  /** Decimals of every figure of the table. */
  readonly fractionDigits: number;
  /** The zones that were compared. */
  readonly zones: Readonly<Record<ZoneId, PrintedFigures>>;
  readonly total: PrintedFigures;
}

const known = new WeakMap<MapComparison, PrintedComparison>();

/**
 * Round the areas of a comparison for the table, once for each result. No figure is more than one unit of its last
 * digit away from its exact value; the exact ones are in the result.
 */
export function printedFigures(result: MapComparison): PrintedComparison {
  let printed = known.get(result);
  if (!printed) {
    printed = print(result);
    known.set(result, printed);
  }
  return printed;
}

interface Row {
  readonly zoneId: ZoneId;
  readonly figures: ComparisonFigures;
}

function print(result: MapComparison): PrintedComparison {
  const compared = result.zones.filter((zone) => zone.kind === 'compared');
  const fractionDigits = digitsFor(sum(compared.map(({ figures }) => figures.unionM2)) / 1e6);
  const isTotalled = ({ zoneId }: Row): boolean => result.totalledZoneIds.includes(zoneId);
  const totalled = compared.filter(isTotalled);
  const { rows, total } = printTogether(totalled, fractionDigits);
  // A zone that is not in the totals adds up by itself.
  const others = compared.filter((row) => !isTotalled(row)).flatMap((row) => printTogether([row], fractionDigits).rows);
  return { fractionDigits, zones: Object.fromEntries([...rows, ...others]), total };
}

/** Round some rows so that they add up in both directions; a set that a row does not have is nothing there. */
function printTogether(
  rows: readonly Row[],
  fractionDigits: number,
): { readonly rows: readonly (readonly [ZoneId, PrintedFigures])[]; readonly total: PrintedFigures } {
  const sets = [...new Set(rows.flatMap(({ figures }) => figures.sets.map(({ maps }) => maps)))];
  const exactKm2 = rows.map(({ figures }) => {
    const areas = new Map(figures.sets.map(({ maps, areaM2 }) => [maps, areaM2 / 1e6]));
    return sets.map((set) => areas.get(set) ?? 0);
  });
  const units = roundAddingUp(exactKm2, 10 ** -fractionDigits);
  const printed = (rowUnits: readonly number[], occurring: readonly InputSet[]): PrintedFigures =>
    figuresOf(rowUnits, sets, occurring, fractionDigits);
  return {
    rows: rows.map(({ zoneId, figures }, index) => [
      zoneId,
      printed(
        units[index] ?? [],
        figures.sets.map(({ maps }) => maps),
      ),
    ]),
    total: printed(
      sets.map((_, column) => sum(units.map((row) => row[column] ?? 0))),
      sets,
    ),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Sums are made in whole units; only then they become decimals. */
function figuresOf(
  units: readonly number[],
  sets: readonly InputSet[],
  occurring: readonly InputSet[],
  fractionDigits: number,
): PrintedFigures {
  const scale = 10 ** fractionDigits;
  return {
    setsKm2: new Map(occurring.map((set) => [set, (units[sets.indexOf(set)] ?? 0) / scale])),
    unionKm2: sum(units) / scale,
  };
}

/** As many decimals as fit the column, the same in all rows. */
function digitsFor(km2: number): number {
  if (km2 >= 1_000_000) return 0;
  if (km2 >= 100_000) return 1;
  return km2 >= 1 ? 2 : km2 >= 0.01 ? 4 : 6;
}
