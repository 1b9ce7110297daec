import { inputsOf } from '../../geometry/input-set.ts';
import { labelsOf } from '../geojson/comparison-figures.ts';
import type { ComparisonToWrite } from '../geojson/exported-comparison.ts';
import { kilometres, OVERLAY_DECIMALS, rounded, squareKilometres } from '../geojson/number-text.ts';
import { tableText } from './table-text.ts';

const COLUMNS = [
  'number',
  'name',
  'zone_number',
  'zone',
  'included_by',
  'included_by_ids',
  'included_by_maps',
  'area_km2',
  'share_of_union',
  'perimeter_km',
  'sliver',
  'pole_longitude',
  'pole_latitude',
  'illustrative',
  'line_type',
  'included_by_codes',
] as const;

/**
 * Write the contested cells of a comparison as CSV, one a row, in the order of the zones and largest first in each, the
 * slivers too. Names of a set, and the short codes of the versions in it, are joined by `; `. Areas in km2 and lengths in km on WGS 84, edges as `line_type` says.
 */
export function writeCellsCsv(input: ComparisonToWrite): string {
  const { workspace, maps, zones, comparison } = input;
  const records = comparison.zones.flatMap((zone) => {
    if (zone.kind !== 'compared') return [];
    const index = zones.findIndex(({ id }) => id === zone.zoneId);
    const illustrative = inputsOf(zone.takingPart).some((map) => maps[map]?.illustrativeZoneIds.includes(zone.zoneId));
    const { unionM2 } = zone.figures;
    return zone.contested.map((cell) => {
      const parties = inputsOf(cell.maps).flatMap((map) => maps[map]?.party ?? []);
      return {
        number: cell.number,
        name: input.nameOf(cell),
        zone_number: index < 0 ? null : index + 1,
        zone: zones[index]?.name ?? zone.zoneId,
        included_by: parties.map(({ name }) => name).join('; '),
        included_by_ids: parties.map(({ id }) => id).join('; '),
        included_by_maps: labelsOf(maps, cell.maps).join('; '),
        area_km2: squareKilometres(cell.areaM2),
        share_of_union: unionM2 > 0 ? rounded(cell.areaM2 / unionM2, 9) : null,
        perimeter_km: kilometres(cell.perimeterM),
        sliver: input.isSliver(cell),
        pole_longitude: rounded(cell.pole[0], OVERLAY_DECIMALS),
        pole_latitude: rounded(cell.pole[1], OVERLAY_DECIMALS),
        illustrative,
        line_type: workspace.lineType,
        included_by_codes: inputsOf(cell.maps)
          .flatMap((map) => maps[map]?.version?.fingerprintCode ?? [])
          .join('; '),
      };
    });
  });
  return tableText(COLUMNS, records);
}
