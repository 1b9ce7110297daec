import { isSliver } from '../analysis/sliver.ts';
import { writeCellsCsv } from '../exchange/csv/write-cells.ts';
import { writeFiguresCsv } from '../exchange/csv/write-figures.ts';
import { exportFileName } from '../exchange/file-name.ts';
import { writeComparison, type ComparisonToWrite, type ExportedComparedMap } from '../exchange/geojson/write.ts';
import { messages } from '../messages/catalogue.ts';
import type { AppState } from '../state/app-state.ts';
import { comparedMaps, type ChosenMap } from '../state/compared-maps.ts';
import { cellDesignation } from '../state/contested-cells.ts';
import { mapOf } from '../state/selectors.ts';
import { paintSheet } from '../map/sheet/paint-sheet.ts';
import type { Application } from './application.ts';
import { withDistinction } from './comparison-names.ts';
import { comparisonPicture } from './comparison-picture.ts';
import { comparisonSheet } from './comparison-sheet.ts';
import { exportedVersion, mapVersionWord } from './exported-version.ts';
import { loadNicknames } from './nicknames.ts';
import { placeName } from './place-name.ts';
import { GEOJSON, type ExportFile, type PictureFile } from './export-file.ts';

/** The forms of a comparison as a file. */
export const COMPARISON_FORMS = ['comparison', 'comparison-figures', 'comparison-cells', 'comparison-picture'] as const;

export type ComparisonForm = (typeof COMPARISON_FORMS)[number];

/** The forms that are text. */
export type ComparisonTextForm = Exclude<ComparisonForm, 'comparison-picture'>;

/** A map may propose nothing, and its party may have been removed. */
function exportedMap(
  state: AppState,
  { party, version, reference, distinction }: ChosenMap,
): ExportedComparedMap | null {
  const map = mapOf(state, reference);
  if (!map) return null;
  const written = version ? exportedVersion(version) : null;
  return {
    label: withDistinction(`${party.name}, ${mapVersionWord(written)}`, distinction),
    party,
    version: written,
    illustrativeZoneIds: state.workspace.zones
      .map((zone) => zone.id)
      .filter((zoneId) => map[zoneId]?.provenance.illustrative),
  };
}

function comparisonToWrite(app: Application): ComparisonToWrite | null {
  const state = app.store.get();
  const { workspace, comparison } = state;
  const { result, status, sliverLimits } = comparison;
  const maps = comparedMaps(state).flatMap((map) => exportedMap(state, map) ?? []);
  if (!result || status !== 'done' || maps.length !== result.mapCount) return null;
  const { id, name, lineType } = workspace;
  return {
    workspace: { id, name, lineType },
    maps,
    zones: workspace.zones,
    comparison: result,
    sliverLimits,
    isSliver: ({ areaM2, perimeterM }) => isSliver(areaM2, perimeterM, sliverLimits),
    nameOf: (cell) => `${cellDesignation(cell)}, ${placeName(app.gazetteer, cell.pole)}`,
    writtenAt: app.now(),
  };
}

function fileNameOf({ workspace, maps, writtenAt }: ComparisonToWrite, version: string, extension: string): string {
  return exportFileName({
    workspace: workspace.name,
    party: maps.map((map) => `${map.party.name} ${mapVersionWord(map.version)}`).join('_'),
    version,
    date: writtenAt,
    extension,
  });
}

/**
 * Make a file of the comparison: its cells as GeoJSON, or its figures or contested cells as a table. Null while there
 * is no result of the present maps.
 */
export function comparisonFile(app: Application, form: ComparisonTextForm): ExportFile | null {
  const input = comparisonToWrite(app);
  if (!input) return null;
  const words = messages.exchange.fileWords;
  const fileName = (version: string, extension: string): string => fileNameOf(input, version, extension);
  switch (form) {
    case 'comparison':
      return { fileName: fileName(words.comparison, 'geojson'), mediaType: GEOJSON, text: writeComparison(input) };
    case 'comparison-figures':
      return { fileName: fileName(words.figures, 'csv'), mediaType: 'text/csv', text: writeFiguresCsv(input) };
    case 'comparison-cells':
      return { fileName: fileName(words.contestedAreas, 'csv'), mediaType: 'text/csv', text: writeCellsCsv(input) };
  }
}

/**
 * Make a picture of the comparison: the map as it is on screen, in light colours, with legend, figures, method and
 * credits. Null while there is no result of the present maps.
 */
export async function comparisonPictureFile(app: Application): Promise<PictureFile | null> {
  const input = comparisonToWrite(app);
  if (!input) return null;
  const [picture] = await Promise.all([comparisonPicture(app), loadNicknames()]);
  const sheet = comparisonSheet(app, picture);
  if (!sheet) return null;
  return {
    fileName: fileNameOf(input, messages.comparisonSheet.fileWord, 'png'),
    mediaType: 'image/png',
    picture: await paintSheet(sheet, picture),
  };
}
