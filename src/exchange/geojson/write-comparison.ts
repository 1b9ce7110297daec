import type { Zone } from '../../domain/zone.ts';
import type { Position } from '../../geometry/coordinates.ts';
import { perimeterM } from '../../geometry/measure/length.ts';
import { exchange } from '../../messages/en/exchange.ts';
import { collectionText } from './collection-text.ts';
import { figuresOf, zoneFiguresOf } from './comparison-figures.ts';
import { COMPARISON_FORMAT } from './delimit-member.ts';
import type {
  ExportedCell,
  ExportedComparison,
  ExportedConflict,
  ExportedSide,
  ExportedZoneComparison,
} from './exported-comparison.ts';
import type { ExportedWorkspace } from './exported-map.ts';
import type { WrittenFeature } from './feature-text.ts';
import { kilometres, OVERLAY_DECIMALS, rounded, squareKilometres } from './number-text.ts';

/** The comparison to write. `nameOf` gives the name a contested cell has on screen, where it has one. */
export interface ComparisonToWrite {
  readonly workspace: ExportedWorkspace;
  readonly a: ExportedSide;
  readonly b: ExportedSide;
  /** In the order of the workspace: a zone's number is its place, from 1. */
  readonly zones: readonly Zone[];
  readonly comparison: ExportedComparison;
  readonly nameOf?: (cell: ExportedCell) => string | null;
  readonly writtenAt: string;
}

type Properties = WrittenFeature['properties'];

function versionText({ version }: ExportedSide): string | number {
  return version === null ? 'draft' : version.number;
}

/** What every feature says: the zone, the two maps, and whether one of them is illustrative there. */
function commonProperties({ a, b, zones }: ComparisonToWrite, zoneIds: readonly string[]): Properties {
  const index = zones.findIndex(({ id }) => id === zoneIds[0]);
  const illustrative = zoneIds.some((id) => a.illustrativeZoneIds.includes(id) || b.illustrativeZoneIds.includes(id));
  return {
    zone: zones[index]?.name ?? null,
    zone_id: zoneIds[0] ?? null,
    zone_number: index < 0 ? null : index + 1,
    map_a: a.label,
    party_a: a.party.name,
    version_a: versionText(a),
    map_b: b.label,
    party_b: b.party.name,
    version_b: versionText(b),
    illustrative,
    ...(illustrative ? { illustrative_label: exchange.illustrativeLabel } : {}),
  };
}

function poleProperties([longitude, latitude]: Position): Properties {
  return {
    pole_longitude: rounded(longitude, OVERLAY_DECIMALS),
    pole_latitude: rounded(latitude, OVERLAY_DECIMALS),
  };
}

function cellFeature(input: ComparisonToWrite, cell: ExportedCell): WrittenFeature {
  const properties = {
    kind: cell.side === 'a' ? 'only_a' : 'only_b',
    name: input.nameOf?.(cell) ?? null,
    included_by: input[cell.side].party.name,
    area_km2: squareKilometres(cell.areaM2),
    perimeter_km: kilometres(cell.perimeterM),
    sliver: cell.sliver,
    ...poleProperties(cell.pole),
    ...commonProperties(input, [cell.zoneId]),
  };
  return { id: null, properties, member: null, geometry: [cell.polygon] };
}

function zoneFeatures(input: ComparisonToWrite, zone: ExportedZoneComparison): readonly WrittenFeature[] {
  if (zone.kind !== 'compared') return [];
  const agreed = {
    kind: 'agreed',
    area_km2: squareKilometres(zone.figures.agreedM2),
    perimeter_km: kilometres(perimeterM(zone.agreed)),
    ...commonProperties(input, [zone.zoneId]),
  };
  const cells = zone.contested.map((cell) => cellFeature(input, cell));
  const hasAgreed = zone.agreed.length > 0;
  return hasAgreed ? [{ id: null, properties: agreed, member: null, geometry: zone.agreed }, ...cells] : cells;
}

function conflictFeature(input: ComparisonToWrite, conflict: ExportedConflict): WrittenFeature {
  const other = input.zones.find(({ id }) => id === conflict.zoneIdB);
  const properties = {
    kind: 'different_zones',
    area_km2: squareKilometres(conflict.areaM2),
    perimeter_km: kilometres(perimeterM(conflict.geometry)),
    zone_b: other?.name ?? null,
    zone_id_b: conflict.zoneIdB,
    ...poleProperties(conflict.pole),
    ...commonProperties(input, [conflict.zoneIdA, conflict.zoneIdB]),
  };
  return { id: null, properties, member: null, geometry: conflict.geometry };
}

function sideMember({ label, party, version }: ExportedSide): object {
  return { label, party: party.name, party_id: party.id, version };
}

/**
 * Write a comparison of two maps as GeoJSON (RFC 7946): for each zone the agreed area, then each contested cell as a
 * feature of its own, then the places put in different zones. Coordinates have 9 decimals, because crossings do not
 * lie on the data grid; the file says so. The figures of all zones, also of those without a cell, are in the foreign
 * member.
 */
export function writeComparison(input: ComparisonToWrite): string {
  const { workspace, a, b, comparison, writtenAt } = input;
  const member = {
    format: COMPARISON_FORMAT,
    writtenAt,
    workspace,
    coordinateDecimals: OVERLAY_DECIMALS,
    note: exchange.cellDecimals,
    a: sideMember(a),
    b: sideMember(b),
    zones: comparison.zones.map(zoneFiguresOf),
    totals: figuresOf(comparison.totals),
  };
  const features = [
    ...comparison.zones.flatMap((zone) => zoneFeatures(input, zone)),
    ...comparison.conflicts.map((conflict) => conflictFeature(input, conflict)),
  ];
  return collectionText(member, features, OVERLAY_DECIMALS);
}
