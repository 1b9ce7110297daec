import { areaOfM2, perimeterOfM } from '../../geometry/measure/by-line-type.ts';
import { exchange } from '../../messages/en/exchange.ts';
import { collectionText } from './collection-text.ts';
import { FEATURE_FORMAT, MAPS_FORMAT, type FeatureMember } from './delimit-member.ts';
import type { ExportedMap, ExportedWorkspace, ExportedZone } from './exported-map.ts';
import type { WrittenFeature } from './feature-text.ts';
import { GRID_DECIMALS, kilometres, squareKilometres } from './number-text.ts';

/** The maps to write; `writtenAt` is a time in ISO 8601. */
export interface MapsToWrite {
  readonly workspace: ExportedWorkspace;
  readonly maps: readonly ExportedMap[];
  readonly writtenAt: string;
}

/** The properties a GIS user reads in the attribute table. */
function propertiesOf(
  workspace: ExportedWorkspace,
  { party, version }: ExportedMap,
  { zone, number, delimitation }: ExportedZone,
): WrittenFeature['properties'] {
  const { geometry, provenance } = delimitation;
  const { source } = provenance;
  return {
    zone: zone.name,
    zone_id: zone.id,
    zone_number: number,
    party: party.name,
    party_id: party.id,
    version: version === null ? 'draft' : version.number,
    version_name: version?.name ?? null,
    area_km2: squareKilometres(areaOfM2(geometry, workspace.lineType)),
    perimeter_km: kilometres(perimeterOfM(geometry, workspace.lineType)),
    figures_line_type: workspace.lineType,
    saved: version?.savedAt ?? null,
    fingerprint: version?.mapFingerprint ?? null,
    fingerprint_words: version?.fingerprintWords ?? null,
    fingerprint_code: version?.fingerprintCode ?? null,
    line_type: provenance.lineType,
    illustrative: provenance.illustrative,
    ...(provenance.illustrative ? { illustrative_label: exchange.illustrativeLabel } : {}),
    source_file: source?.fileName ?? null,
    source_sha256: source?.sha256 ?? null,
    source_datum: source?.datum ?? null,
    source_transformation: source?.transformation ?? null,
    stated_accuracy_m: provenance.statedAccuracyM,
    workspace: workspace.name,
  };
}

function featureOf(workspace: ExportedWorkspace, map: ExportedMap, entry: ExportedZone): WrittenFeature {
  const { geometry, provenance } = entry.delimitation;
  const member: FeatureMember = {
    format: FEATURE_FORMAT,
    provenance,
    statesEmptyArea: geometry.length === 0,
    mapFingerprint: map.version?.mapFingerprint ?? null,
  };
  return { id: `${map.party.id}/${entry.zone.id}`, properties: propertiesOf(workspace, map, entry), member, geometry };
}

/**
 * Write delimitations as GeoJSON (RFC 7946): one zone of one party, a party's map or all maps, as the input has them.
 * Coordinates have at most 7 decimals, which is the data grid exactly: what is written reads back to the identical
 * boundary and provenance. Areas in km2 and lengths in km are ellipsoidal, of the workspace's line type, which the feature
 * states as `figures_line_type`; `line_type` is the one stated of the boundary. Linear.
 */
export function writeMaps({ workspace, maps, writtenAt }: MapsToWrite): string {
  const features = maps.flatMap((map) => map.zoneEntries.map((entry) => featureOf(workspace, map, entry)));
  return collectionText({ format: MAPS_FORMAT, writtenAt, workspace }, features, GRID_DECIMALS);
}
