import type { MapComparison } from '../analysis/comparison.ts';
import type { SliverLimits } from '../analysis/sliver.ts';
import { contestedCells } from './contested-cells.ts';

/** What a comparison comes to in one sentence. */
export type ComparisonVerdict =
  | { readonly kind: 'nothing-in-common' | 'slivers' | 'rounding' }
  /** In so many zones the maps enclose exactly the same. */
  | { readonly kind: 'identical'; readonly zones: number };

/**
 * Sum up a comparison whose maps hardly differ; null where there is a contested area, or no zone could be computed. What
 * is narrower than two units of the data grid is in no list, but in the sets: only without these there is no difference.
 */
export function comparisonVerdict(result: MapComparison, limits: SliverLimits): ComparisonVerdict | null {
  const compared = result.zones.filter((zone) => zone.kind === 'compared');
  if (compared.length === 0) {
    const alone = result.zones.every((zone) => zone.kind === 'not-compared');
    return alone ? { kind: 'nothing-in-common' } : null;
  }
  const { cells, slivers } = contestedCells(result, limits);
  if (cells.length > 0) return null;
  if (slivers.length > 0) return { kind: 'slivers' };
  const differ = compared.some(({ figures, takingPart }) =>
    figures.sets.some(({ maps, areaM2 }) => maps !== takingPart && areaM2 > 0),
  );
  return differ ? { kind: 'rounding' } : { kind: 'identical', zones: compared.length };
}
