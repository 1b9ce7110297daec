import { inputsOf, type InputSet } from '../../geometry/input-set.ts';
import type { ComparisonToWrite, ExportedFigures, ExportedZoneComparison } from './exported-comparison.ts';
import { kilometres, squareKilometres } from './number-text.ts';

type Maps = ComparisonToWrite['maps'];

/** Name the maps of a set by their labels, in the order of the comparison. */
export function labelsOf(maps: Maps, set: InputSet): string[] {
  return inputsOf(set).flatMap((index) => maps[index]?.label ?? []);
}

function squareKilometresOrNull(areaM2: number | null): number | null {
  return areaM2 === null ? null : squareKilometres(areaM2);
}

/** Write figures with their units in the names: km2, km, and shares of the union from 0 to 1. */
export function figuresOf(maps: Maps, figures: ExportedFigures): object {
  const { unionM2 } = figures;
  return {
    maps: maps.map(({ label }, index) => {
      const perimeterM = figures.perimetersM[index] ?? null;
      return {
        map: label,
        area_km2: squareKilometresOrNull(figures.areasM2[index] ?? null),
        perimeter_km: perimeterM === null ? null : kilometres(perimeterM),
      };
    }),
    sets: figures.sets.map(({ maps: set, areaM2 }) => ({
      included_by: labelsOf(maps, set),
      area_km2: squareKilometres(areaM2),
      share_of_union: unionM2 > 0 ? areaM2 / unionM2 : null,
    })),
    agreed_km2: squareKilometres(figures.agreedM2),
    union_km2: squareKilometres(unionM2),
    agreed_share: figures.agreedShare,
    boundaries: figures.boundaries.map(({ maps: set, lengthM }) => ({
      boundary_of: labelsOf(maps, set),
      length_km: kilometres(lengthM),
    })),
  };
}

/** Say for one zone what was compared, or why nothing was. A zone without a cell would otherwise not be in the file. */
export function zoneFiguresOf(maps: Maps, zone: ExportedZoneComparison): object {
  const { kind, zoneId } = zone;
  switch (zone.kind) {
    case 'compared':
      return {
        zone_id: zoneId,
        kind,
        taking_part: labelsOf(maps, zone.takingPart),
        no_proposal: labelsOf(maps, zone.missing),
        invalid: labelsOf(maps, zone.invalid),
        empty: labelsOf(maps, zone.empty),
        ...figuresOf(maps, zone.figures),
      };
    case 'not-compared':
      return {
        zone_id: zoneId,
        kind,
        no_proposal: labelsOf(maps, zone.missing),
        invalid: labelsOf(maps, zone.invalid),
        maps: maps.map(({ label }, index) => ({
          map: label,
          area_km2: squareKilometresOrNull(zone.areasM2[index] ?? null),
        })),
      };
    case 'failed':
      return { zone_id: zoneId, kind, detail: zone.detail };
  }
}
