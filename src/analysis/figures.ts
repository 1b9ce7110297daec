import type { ZoneId } from '../domain/identifiers.ts';
import { fullSet, type InputSet } from '../geometry/input-set.ts';
import type { ComparisonFigures, SetArea, SetLength, ZoneComparison } from './comparison.ts';

/** The measured part of the figures; the rest follows from it. */
export type MeasuredFigures = Pick<ComparisonFigures, 'areasM2' | 'perimetersM' | 'sets' | 'boundaries'>;

/** Complete measured figures: the sets are disjoint, so the union is their sum. `takingPart` is the set of the agreed area. */
export function completeFigures(measured: MeasuredFigures, takingPart: InputSet): ComparisonFigures {
  const unionM2 = measured.sets.reduce((sum, { areaM2 }) => sum + areaM2, 0);
  const agreedM2 = measured.sets.find(({ maps }) => maps === takingPart)?.areaM2 ?? 0;
  return { ...measured, agreedM2, unionM2, agreedShare: unionM2 > 0 ? agreedM2 / unionM2 : null };
}

/** Add up numbers set by set, in ascending order of the set. */
function sumBySet<Entry extends { readonly maps: InputSet }>(
  entries: readonly Entry[],
  value: (entry: Entry) => number,
): [InputSet, number][] {
  const sums = new Map<InputSet, number>();
  for (const entry of entries) sums.set(entry.maps, (sums.get(entry.maps) ?? 0) + value(entry));
  return [...sums].toSorted(([one], [other]) => one - other);
}

/** Figures over some zones. */
export interface Totals {
  readonly totalledZoneIds: readonly ZoneId[];
  readonly totals: ComparisonFigures;
}

/**
 * Add up the figures of the zones in which every map takes part; a zone that a map says nothing about would make the
 * maps' sums incomparable. No such zone at all gives zeros and no share.
 */
export function totalsOf(zones: readonly ZoneComparison[], mapCount: number): Totals {
  const everyMap = fullSet(mapCount);
  const totalled = zones.flatMap((zone) => (zone.kind === 'compared' && zone.takingPart === everyMap ? [zone] : []));
  const figures = totalled.map((zone) => zone.figures);
  const sumByMap = (of: (one: ComparisonFigures) => readonly (number | null)[]): number[] =>
    Array.from({ length: mapCount }, (_, map) => figures.reduce((sum, one) => sum + (of(one)[map] ?? 0), 0));
  const areas = sumBySet<SetArea>(
    figures.flatMap(({ sets }) => sets),
    ({ areaM2 }) => areaM2,
  );
  const lengths = sumBySet<SetLength>(
    figures.flatMap(({ boundaries }) => boundaries),
    ({ lengthM }) => lengthM,
  );
  return {
    totalledZoneIds: totalled.map(({ zoneId }) => zoneId),
    totals: completeFigures(
      {
        areasM2: sumByMap((one) => one.areasM2),
        perimetersM: sumByMap((one) => one.perimetersM),
        sets: areas.map(([maps, areaM2]) => ({ maps, areaM2 })),
        boundaries: lengths.map(([maps, lengthM]) => ({ maps, lengthM })),
      },
      everyMap,
    ),
  };
}
