import type { ExportedFigures, ExportedZoneComparison } from './exported-comparison.ts';
import { kilometres, squareKilometres } from './number-text.ts';

/** Write figures with their units in the names: km2, km, and the agreed share of the union from 0 to 1. */
export function figuresOf(figures: ExportedFigures): object {
  return {
    area_a_km2: squareKilometres(figures.areaAM2),
    area_b_km2: squareKilometres(figures.areaBM2),
    agreed_km2: squareKilometres(figures.agreedM2),
    only_a_km2: squareKilometres(figures.onlyAM2),
    only_b_km2: squareKilometres(figures.onlyBM2),
    union_km2: squareKilometres(figures.unionM2),
    agreed_share: figures.agreedShare,
    perimeter_a_km: kilometres(figures.perimeterAM),
    perimeter_b_km: kilometres(figures.perimeterBM),
  };
}

/** Say for one zone what was compared, or why nothing was. A zone without a cell would otherwise not be in the file. */
export function zoneFiguresOf(zone: ExportedZoneComparison): object {
  const { kind, zoneId } = zone;
  switch (zone.kind) {
    case 'compared':
      return { zone_id: zoneId, kind, ...figuresOf(zone.figures), empty: zone.empty };
    case 'no-proposal':
      return {
        zone_id: zoneId,
        kind,
        missing: zone.missing,
        area_a_km2: zone.areaAM2 === null ? null : squareKilometres(zone.areaAM2),
        area_b_km2: zone.areaBM2 === null ? null : squareKilometres(zone.areaBM2),
      };
    case 'invalid':
      return { zone_id: zoneId, kind, sides: zone.sides };
    case 'failed':
      return { zone_id: zoneId, kind, detail: zone.detail };
  }
}
