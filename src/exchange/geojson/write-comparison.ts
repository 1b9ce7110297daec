import type { Position } from '../../geometry/coordinates.ts';
import { inputsOf, type InputSet } from '../../geometry/input-set.ts';
import { perimeterM } from '../../geometry/measure/length.ts';
import { exchange } from '../../messages/en/exchange.ts';
import { collectionText } from './collection-text.ts';
import { figuresOf, labelsOf, zoneFiguresOf } from './comparison-figures.ts';
import { COMPARISON_FORMAT } from './delimit-member.ts';
import type {
  ComparisonToWrite,
  ExportedCell,
  ExportedComparedMap,
  ExportedOverlap,
  ExportedZoneComparison,
} from './exported-comparison.ts';
import type { WrittenFeature } from './feature-text.ts';
import { kilometres, OVERLAY_DECIMALS, rounded, squareKilometres } from './number-text.ts';

type Properties = WrittenFeature['properties'];

/** GIS programs have no lists in attribute tables: the names of a set are one text. */
const SEPARATOR = '; ';

function zoneProperties({ zones }: ComparisonToWrite, zoneId: string): Properties {
  const index = zones.findIndex(({ id }) => id === zoneId);
  return { zone: zones[index]?.name ?? null, zone_id: zoneId, zone_number: index < 0 ? null : index + 1 };
}

/** Who includes a place; ids and names apart, because a name may change and need not be unique. */
function setProperties({ maps }: ComparisonToWrite, set: InputSet): Properties {
  const included = inputsOf(set).flatMap((index) => maps[index] ?? []);
  return {
    included_by: included.map(({ party }) => party.name).join(SEPARATOR),
    included_by_ids: included.map(({ party }) => party.id).join(SEPARATOR),
    included_by_maps: labelsOf(maps, set).join(SEPARATOR),
    included_by_count: included.length,
  };
}

/** Whether an illustrative map has part in a place. */
function illustrativeProperties({ maps }: ComparisonToWrite, zoneIds: readonly string[], set: InputSet): Properties {
  const illustrative = inputsOf(set).some((index) =>
    zoneIds.some((zoneId) => maps[index]?.illustrativeZoneIds.includes(zoneId)),
  );
  return { illustrative, ...(illustrative ? { illustrative_label: exchange.illustrativeLabel } : {}) };
}

function poleProperties([longitude, latitude]: Position): Properties {
  return {
    pole_longitude: rounded(longitude, OVERLAY_DECIMALS),
    pole_latitude: rounded(latitude, OVERLAY_DECIMALS),
  };
}

function cellFeature(input: ComparisonToWrite, cell: ExportedCell, takingPart: InputSet): WrittenFeature {
  const properties = {
    kind: 'contested',
    number: cell.number,
    name: input.nameOf(cell),
    ...setProperties(input, cell.maps),
    area_km2: squareKilometres(cell.areaM2),
    perimeter_km: kilometres(cell.perimeterM),
    figures_line_type: input.workspace.lineType,
    sliver: input.isSliver(cell),
    ...poleProperties(cell.pole),
    ...zoneProperties(input, cell.zoneId),
    ...illustrativeProperties(input, [cell.zoneId], takingPart),
  };
  return { id: null, properties, member: null, geometry: [cell.polygon] };
}

function zoneFeatures(input: ComparisonToWrite, zone: ExportedZoneComparison): readonly WrittenFeature[] {
  if (zone.kind !== 'compared') return [];
  const { zoneId, takingPart, figures } = zone;
  const contested = zone.contested.map((cell) => cellFeature(input, cell, takingPart));
  const agreed = zone.cells.find(({ maps }) => maps === takingPart)?.geometry ?? [];
  if (agreed.length === 0) return contested;
  const properties = {
    kind: 'agreed',
    ...setProperties(input, takingPart),
    area_km2: squareKilometres(figures.agreedM2),
    perimeter_km: kilometres(perimeterM(agreed)),
    figures_line_type: input.workspace.lineType,
    ...zoneProperties(input, zoneId),
    ...illustrativeProperties(input, [zoneId], takingPart),
  };
  return [{ id: null, properties, member: null, geometry: agreed }, ...contested];
}

function overlapFeature(input: ComparisonToWrite, overlap: ExportedOverlap): WrittenFeature {
  const { mapA, zoneIdA, mapB, zoneIdB } = overlap;
  const other = zoneProperties(input, zoneIdB);
  const properties = {
    kind: mapA === mapB ? 'zones_overlap' : 'different_zones',
    area_km2: squareKilometres(overlap.areaM2),
    perimeter_km: kilometres(perimeterM(overlap.geometry)),
    figures_line_type: input.workspace.lineType,
    ...poleProperties(overlap.pole),
    map: input.maps[mapA]?.label ?? null,
    ...zoneProperties(input, zoneIdA),
    map_b: input.maps[mapB]?.label ?? null,
    zone_b: other['zone'] ?? null,
    zone_id_b: zoneIdB,
    zone_number_b: other['zone_number'] ?? null,
    ...illustrativeProperties(input, [zoneIdA, zoneIdB], (1 << mapA) | (1 << mapB)),
  };
  return { id: null, properties, member: null, geometry: overlap.geometry };
}

function mapMember({ label, party, version }: ExportedComparedMap): object {
  return { label, party: party.name, party_id: party.id, version };
}

/**
 * Write a comparison of maps as GeoJSON (RFC 7946): for each zone the agreed area, then each contested cell as a feature
 * of its own with its number and who includes it, then the places put in different zones. Coordinates have 9 decimals,
 * because crossings do not lie on the data grid; the file says so. The versions compared, the figures of all zones, also
 * of those without a cell, and how they were measured are in the foreign member; totals are null where every zone lacks
 * a map.
 */
export function writeComparison(input: ComparisonToWrite): string {
  const { workspace, maps, comparison, sliverLimits, writtenAt } = input;
  const member = {
    format: COMPARISON_FORMAT,
    writtenAt,
    workspace,
    coordinateDecimals: OVERLAY_DECIMALS,
    note: exchange.cellDecimals,
    method: exchange.comparisonMethod[workspace.lineType],
    sliverLimits: { area_km2: squareKilometres(sliverLimits.areaM2), width_m: sliverLimits.widthM },
    maps: maps.map(mapMember),
    zones: comparison.zones.map((zone) => zoneFiguresOf(maps, zone)),
    totals:
      comparison.totalledZoneIds.length === 0
        ? null
        : { zone_ids: comparison.totalledZoneIds, ...figuresOf(maps, comparison.totals) },
  };
  const features = [
    ...comparison.zones.flatMap((zone) => zoneFeatures(input, zone)),
    ...comparison.overlaps.map((overlap) => overlapFeature(input, overlap)),
  ];
  return collectionText(member, features, OVERLAY_DECIMALS);
}
