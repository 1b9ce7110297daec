import type { ComparisonFigures, ZoneComparison } from './comparison.ts';

/** The measured part of the figures; the rest follows from it. */
export type MeasuredFigures = Omit<ComparisonFigures, 'unionM2' | 'agreedShare'>;

/** Complete figures: the union is the sum of its three disjoint areas. */
export function completeFigures(measured: MeasuredFigures): ComparisonFigures {
  const unionM2 = measured.agreedM2 + measured.onlyAM2 + measured.onlyBM2;
  return { ...measured, unionM2, agreedShare: unionM2 > 0 ? measured.agreedM2 / unionM2 : null };
}

/** Add up the figures of the zones that have been compared; none at all give zeros and no share. */
export function totalsOf(zones: readonly ZoneComparison[]): ComparisonFigures {
  const figures = zones.flatMap((zone) => (zone.kind === 'compared' ? [zone.figures] : []));
  const sum = (of: (one: ComparisonFigures) => number): number => figures.reduce((total, one) => total + of(one), 0);
  return completeFigures({
    areaAM2: sum((one) => one.areaAM2),
    areaBM2: sum((one) => one.areaBM2),
    agreedM2: sum((one) => one.agreedM2),
    onlyAM2: sum((one) => one.onlyAM2),
    onlyBM2: sum((one) => one.onlyBM2),
    perimeterAM: sum((one) => one.perimeterAM),
    perimeterBM: sum((one) => one.perimeterBM),
  });
}
