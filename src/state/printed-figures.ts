import type { ComparisonFigures, MapComparison } from '../analysis/comparison.ts';
import type { ZoneId } from '../domain/identifiers.ts';
import { roundAddingUp } from './controlled-rounding.ts';

/** The areas of one row in km², rounded so that agreed + only A + only B = union in print. */
export interface PrintedFigures {
  readonly agreedKm2: number;
  readonly onlyAKm2: number;
  readonly onlyBKm2: number;
  readonly unionKm2: number;
}

/** The areas of a comparison as they are printed: rows add up, and so do the columns to the total. */
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

function print(result: MapComparison): PrintedComparison {
  const compared = result.zones.filter((zone) => zone.kind === 'compared');
  const fractionDigits = digitsFor(sum(compared.map(({ figures }) => figures.unionM2)) / 1e6);
  const rows = roundAddingUp(
    compared.map(({ figures }) => partsKm2(figures)),
    10 ** -fractionDigits,
  );
  const zones = Object.fromEntries(
    compared.map((zone, index) => [zone.zoneId, figuresOf(rows[index] ?? [], fractionDigits)]),
  );
  const columns = [0, 1, 2].map((column) => sum(rows.map((row) => row[column] ?? 0)));
  return { fractionDigits, zones, total: figuresOf(columns, fractionDigits) };
}

function partsKm2(figures: ComparisonFigures): number[] {
  return [figures.agreedM2, figures.onlyAM2, figures.onlyBM2].map((areaM2) => areaM2 / 1e6);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Sums are made in whole units; only then they become decimals. */
function figuresOf([agreed = 0, onlyA = 0, onlyB = 0]: readonly number[], fractionDigits: number): PrintedFigures {
  const scale = 10 ** fractionDigits;
  return {
    agreedKm2: agreed / scale,
    onlyAKm2: onlyA / scale,
    onlyBKm2: onlyB / scale,
    unionKm2: (agreed + onlyA + onlyB) / scale,
  };
}

/** As many decimals as fit four columns, the same in all rows. */
function digitsFor(km2: number): number {
  if (km2 >= 10_000) return 0;
  if (km2 >= 1000) return 1;
  return km2 >= 1 ? 2 : km2 >= 0.01 ? 4 : 6;
}
