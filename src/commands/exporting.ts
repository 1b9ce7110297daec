import type { ZoneId } from '../domain/identifiers.ts';
import type { MapReference, Version } from '../domain/version.ts';
import { partyOf, type Workspace } from '../domain/workspace.ts';
import { exportFileName } from '../exchange/file-name.ts';
import {
  writeComparison,
  writeMaps,
  type ExportedMap,
  type ExportedSide,
  type ExportedVersion,
} from '../exchange/geojson/write.ts';
import { messages } from '../messages/catalogue.ts';
import type { AppState } from '../state/app-state.ts';
import { comparedSides, type ComparedSide } from '../state/compared-sides.ts';
import { mapOf, versionOf } from '../state/selectors.ts';
import type { Application } from './application.ts';
import { notify } from './notify.ts';
import { loadVersionMap } from './version-maps.ts';

/** What can be exported. */
export type ExportChoice =
  | { readonly kind: 'delimitation'; readonly map: MapReference; readonly zoneId: ZoneId }
  | { readonly kind: 'map'; readonly map: MapReference }
  | { readonly kind: 'all-maps' }
  | { readonly kind: 'comparison' };

/** A file ready to be handed over. */
export interface ExportFile {
  readonly fileName: string;
  readonly text: string;
}

const MEDIA_TYPE = 'application/geo+json';

function exportedVersion(version: Version): ExportedVersion {
  const { number, savedAt, mapFingerprint } = version.record;
  return { number, name: version.name, savedAt, mapFingerprint };
}

function exportedMap(state: AppState, reference: MapReference, zoneId: ZoneId | null): ExportedMap | null {
  const version = reference.kind === 'version' ? versionOf(state, reference.versionId) : undefined;
  const partyId = reference.kind === 'draft' ? reference.partyId : version?.record.partyId;
  const party = partyId === undefined ? undefined : partyOf(state.workspace, partyId);
  const map = mapOf(state, reference);
  if (!party || !map) return null;
  const zoneEntries = state.workspace.zones.flatMap((zone, index) => {
    const delimitation = map[zone.id];
    if (!delimitation || (zoneId !== null && zone.id !== zoneId)) return [];
    return [{ zone, number: index + 1, delimitation }];
  });
  return zoneEntries.length === 0 ? null : { party, zoneEntries, version: version ? exportedVersion(version) : null };
}

/** A side of the comparison may be empty, and its party may have been removed. */
function exportedSide(state: AppState, side: ComparedSide | null): ExportedSide | null {
  const map = side && mapOf(state, side.reference);
  if (!map) return null;
  const { party } = side;
  const version = side.version ? exportedVersion(side.version) : null;
  return {
    label: `${party.name}, ${mapVersionWord(version)}`,
    party,
    version,
    illustrativeZoneIds: state.workspace.zones
      .map((zone) => zone.id)
      .filter((zoneId) => map[zoneId]?.provenance.illustrative),
  };
}

function workspaceOf({ id, name, lineType }: Workspace): Pick<Workspace, 'id' | 'name' | 'lineType'> {
  return { id, name, lineType };
}

function mapVersionWord(version: ExportedVersion | null): string {
  return version ? `v${version.number}` : messages.exchange.fileWords.draft;
}

/** Make the file of a choice; null where there is nothing in it. Versions must have been read before. */
export function exportFile(app: Application, choice: ExportChoice): ExportFile | null {
  const state = app.store.get();
  const { workspace } = state;
  const writtenAt = app.now();
  const name = { workspace: workspace.name, date: writtenAt, extension: 'geojson' };
  const words = messages.exchange.fileWords;
  switch (choice.kind) {
    case 'delimitation':
    case 'map': {
      const zoneId = choice.kind === 'delimitation' ? choice.zoneId : null;
      const map = exportedMap(state, choice.map, zoneId);
      if (!map) return null;
      const zone = workspace.zones.find((one) => one.id === zoneId)?.name ?? words.map;
      return {
        fileName: exportFileName({ ...name, party: map.party.name, zone, version: mapVersionWord(map.version) }),
        text: writeMaps({ workspace: workspaceOf(workspace), maps: [map], writtenAt }),
      };
    }
    case 'all-maps': {
      const maps = workspace.parties.flatMap(
        (party) => exportedMap(state, { kind: 'draft', partyId: party.id }, null) ?? [],
      );
      if (maps.length === 0) return null;
      return {
        fileName: exportFileName({ ...name, zone: words.allMaps, version: words.draft }),
        text: writeMaps({ workspace: workspaceOf(workspace), maps, writtenAt }),
      };
    }
    case 'comparison': {
      const { result, status } = state.comparison;
      const sides = comparedSides(state);
      const sideA = exportedSide(state, sides.a);
      const sideB = exportedSide(state, sides.b);
      if (!sideA || !sideB || !result || status !== 'done') return null;
      return {
        fileName: exportFileName({
          ...name,
          party: `${sideA.party.name} ${mapVersionWord(sideA.version)}`,
          zone: `${sideB.party.name} ${mapVersionWord(sideB.version)}`,
          version: words.comparison,
        }),
        text: writeComparison({
          workspace: workspaceOf(workspace),
          a: sideA,
          b: sideB,
          zones: workspace.zones,
          comparison: result,
          writtenAt,
        }),
      };
    }
  }
}

async function prepare(app: Application, choice: ExportChoice): Promise<ExportFile | null> {
  if ((choice.kind === 'delimitation' || choice.kind === 'map') && choice.map.kind === 'version') {
    if (!(await loadVersionMap(app, choice.map.versionId))) return null;
  }
  const file = exportFile(app, choice);
  if (!file) {
    const words = messages.exchange;
    notify(app, 'information', choice.kind === 'comparison' ? words.noComparison : words.nothingToExport);
  }
  return file;
}

/** Hand the chosen export over as a download. Returns whether a file was made. */
export async function downloadExport(app: Application, choice: ExportChoice): Promise<boolean> {
  const file = await prepare(app, choice);
  if (!file) return false;
  app.deliverFile(file.fileName, MEDIA_TYPE, file.text);
  notify(app, 'success', messages.exchange.downloaded(file.fileName));
  return true;
}

/** Put the chosen export on the clipboard. Returns whether it is there. */
export async function copyExport(app: Application, choice: ExportChoice): Promise<boolean> {
  const file = await prepare(app, choice);
  if (!file) return false;
  try {
    await navigator.clipboard.writeText(file.text);
    notify(app, 'success', messages.exchange.copied);
    return true;
  } catch {
    notify(app, 'warning', messages.exchange.copyRefused);
    return false;
  }
}
