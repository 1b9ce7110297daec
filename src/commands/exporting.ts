import type { ZoneId } from '../domain/identifiers.ts';
import type { MapReference } from '../domain/version.ts';
import { partyOf, type Workspace } from '../domain/workspace.ts';
import { exportFileName } from '../exchange/file-name.ts';
import { writeMaps, type ExportedMap } from '../exchange/geojson/write.ts';
import { messages } from '../messages/catalogue.ts';
import type { AppState } from '../state/app-state.ts';
import { mapOf, versionOf } from '../state/selectors.ts';
import type { Application } from './application.ts';
import {
  COMPARISON_FORMS,
  comparisonFile,
  comparisonPictureFile,
  type ComparisonForm,
  type ComparisonTextForm,
} from './export-comparison.ts';
import { GEOJSON, type ExportFile, type PictureFile } from './export-file.ts';
import { exportedVersion, mapVersionWord } from './exported-version.ts';
import { notify } from './notify.ts';
import { loadVersionMap } from './version-maps.ts';

/** What can be exported as text. */
export type TextExportChoice =
  | { readonly kind: 'delimitation'; readonly map: MapReference; readonly zoneId: ZoneId }
  | { readonly kind: 'map'; readonly map: MapReference }
  | { readonly kind: 'all-maps' }
  | { readonly kind: ComparisonTextForm };

/** What can be exported. */
export type ExportChoice = TextExportChoice | { readonly kind: 'comparison-picture' };

/** Tell whether a choice is a form of the comparison. */
export function isOfComparison(kind: ExportChoice['kind']): kind is ComparisonForm {
  return COMPARISON_FORMS.some((form) => form === kind);
}

/**
 * Give what a file has of a map, or of one zone of it; null where there is nothing, or its party is gone. A version must
 * have been read before.
 */
export function exportedMap(state: AppState, reference: MapReference, zoneId: ZoneId | null): ExportedMap | null {
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

function workspaceOf({ id, name, lineType }: Workspace): Pick<Workspace, 'id' | 'name' | 'lineType'> {
  return { id, name, lineType };
}

/** Make the file of a choice; null where there is nothing in it. Versions must have been read before. */
export function exportFile(app: Application, choice: TextExportChoice): ExportFile | null {
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
        mediaType: GEOJSON,
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
        mediaType: GEOJSON,
        text: writeMaps({ workspace: workspaceOf(workspace), maps, writtenAt }),
      };
    }
    case 'comparison':
    case 'comparison-figures':
    case 'comparison-cells':
      return comparisonFile(app, choice.kind);
  }
}

function sayNothingToExport(app: Application, { kind }: ExportChoice): void {
  const words = messages.exchange;
  notify(app, 'information', isOfComparison(kind) ? words.noComparison : words.nothingToExport);
}

async function prepareText(app: Application, choice: TextExportChoice): Promise<ExportFile | null> {
  if ((choice.kind === 'delimitation' || choice.kind === 'map') && choice.map.kind === 'version') {
    if (!(await loadVersionMap(app, choice.map.versionId))) return null;
  }
  const file = exportFile(app, choice);
  if (!file) sayNothingToExport(app, choice);
  return file;
}

async function preparePicture(app: Application, choice: ExportChoice): Promise<PictureFile | null> {
  const file = await comparisonPictureFile(app);
  if (!file) sayNothingToExport(app, choice);
  return file;
}

/** Hand the chosen export over as a download. Returns whether a file was made. */
export async function downloadExport(app: Application, choice: ExportChoice): Promise<boolean> {
  const file =
    choice.kind === 'comparison-picture' ? await preparePicture(app, choice) : await prepareText(app, choice);
  if (!file) return false;
  app.deliverFile(file.fileName, file.mediaType, 'picture' in file ? file.picture : file.text);
  notify(app, 'success', messages.exchange.downloaded(file.fileName));
  return true;
}

/** Put the chosen text on the clipboard. Returns whether it is there. */
export async function copyExport(app: Application, choice: TextExportChoice): Promise<boolean> {
  const file = await prepareText(app, choice);
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
