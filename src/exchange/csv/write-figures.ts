import { fullSet, inputsOf, setOf, type InputSet } from '../../geometry/input-set.ts';
import { exchange } from '../../messages/en/exchange.ts';
import { labelsOf } from '../geojson/comparison-figures.ts';
import type { ComparisonToWrite, ExportedFigures, ExportedZoneComparison } from '../geojson/exported-comparison.ts';
import { kilometres, rounded, squareKilometres } from '../geojson/number-text.ts';
import { tableText, type Field } from './table-text.ts';

const COLUMNS = [
  'zone_number',
  'zone',
  'status',
  'row',
  'maps',
  'party_ids',
  'area_km2',
  'share_of_union',
  'perimeter_km',
  'boundary_km',
  'illustrative',
  'line_type',
  'detail',
  'fingerprint_code',
  'fingerprint_words',
] as const;

type Row = Partial<Record<(typeof COLUMNS)[number], Field>>;

/** What names a set of maps in a row. */
function setFields({ maps }: ComparisonToWrite, set: InputSet): Row {
  const ids = inputsOf(set).flatMap((map) => maps[map]?.party.id ?? []);
  return { maps: labelsOf(maps, set).join('; '), party_ids: ids.join('; ') };
}

/** What is said of the fingerprint of a version, in the row of its map. */
function fingerprintFields({ maps }: ComparisonToWrite, map: number): Row {
  const version = maps[map]?.version;
  return { fingerprint_code: version?.fingerprintCode ?? null, fingerprint_words: version?.fingerprintWords ?? null };
}

/** The rows of figures: every map, every exact set, the union, and who has which length of boundary. */
function figureRows(input: ComparisonToWrite, figures: ExportedFigures, takingPart: InputSet): Row[] {
  const { areasM2, perimetersM, sets, unionM2, boundaries } = figures;
  const share = (areaM2: number): number | null => (unionM2 > 0 ? rounded(areaM2 / unionM2, 9) : null);
  const area = (areaM2: number): Row => ({ area_km2: squareKilometres(areaM2), share_of_union: share(areaM2) });
  return [
    ...inputsOf(takingPart).map((map) => ({
      row: 'map',
      ...setFields(input, setOf(map)),
      ...area(areasM2[map] ?? 0),
      perimeter_km: kilometres(perimetersM[map] ?? 0),
      ...fingerprintFields(input, map),
    })),
    { row: 'agreed', ...setFields(input, takingPart), ...area(figures.agreedM2) },
    ...sets
      .filter(({ maps }) => maps !== takingPart)
      .map(({ maps, areaM2 }) => ({ row: 'contested', ...setFields(input, maps), ...area(areaM2) })),
    { row: 'union', ...setFields(input, takingPart), ...area(unionM2) },
    ...boundaries.map(({ maps, lengthM }) => ({
      row: 'boundary',
      ...setFields(input, maps),
      boundary_km: kilometres(lengthM),
    })),
  ];
}

/** The rows of the maps that take no part in a zone. */
function absentRows(input: ComparisonToWrite, zone: Exclude<ExportedZoneComparison, { kind: 'failed' }>): Row[] {
  return [
    ...inputsOf(zone.missing).map((map) => ({ row: 'no-proposal', ...setFields(input, setOf(map)) })),
    ...inputsOf(zone.invalid).map((map) => ({ row: 'invalid', ...setFields(input, setOf(map)) })),
  ];
}

function zoneRows(input: ComparisonToWrite, zone: ExportedZoneComparison): Row[] {
  switch (zone.kind) {
    case 'compared':
      return [...figureRows(input, zone.figures, zone.takingPart), ...absentRows(input, zone)];
    case 'not-compared': {
      const maps = zone.areasM2.flatMap((areaM2, map): Row[] =>
        areaM2 === null
          ? []
          : [
              {
                row: 'map',
                ...setFields(input, setOf(map)),
                area_km2: squareKilometres(areaM2),
                ...fingerprintFields(input, map),
              },
            ],
      );
      return [...maps, ...absentRows(input, zone)];
    }
    case 'failed':
      return [{ detail: zone.detail }];
  }
}

/**
 * Write the figures of a comparison as CSV: for each zone, then for the totals, a row for every map, for what all agree
 * on, for every other exact set of maps, for the union and for the boundary that exactly some maps have; `row` says
 * which. The row of a version has its fingerprint as a short code and as words. Maps that take no part, and zones that could not be compared, have rows that say so. Names of a set are joined
 * by `; `. Areas in km2 and lengths in km on WGS 84, edges as `line_type` says.
 */
export function writeFiguresCsv(input: ComparisonToWrite): string {
  const { workspace, maps, zones, comparison } = input;
  const illustrativeIn = (zoneIds: readonly string[]): boolean =>
    maps.some((map) => zoneIds.some((zoneId) => map.illustrativeZoneIds.includes(zoneId)));
  const ofZones = comparison.zones.flatMap((zone) => {
    const index = zones.findIndex(({ id }) => id === zone.zoneId);
    const fields = {
      zone_number: index < 0 ? null : index + 1,
      zone: zones[index]?.name ?? zone.zoneId,
      status: zone.kind,
      illustrative: illustrativeIn([zone.zoneId]),
      line_type: workspace.lineType,
    };
    return zoneRows(input, zone).map((row) => ({ ...fields, ...row }));
  });
  const totalled = comparison.totalledZoneIds;
  const total = {
    zone: exchange.totalOfZones(totalled.length, comparison.zones.length),
    status: 'total',
    illustrative: illustrativeIn(totalled),
    line_type: workspace.lineType,
  };
  const ofTotals = figureRows(input, comparison.totals, fullSet(maps.length)).map((row) => ({ ...total, ...row }));
  return tableText(COLUMNS, [...ofZones, ...(totalled.length > 0 ? ofTotals : [])]);
}
