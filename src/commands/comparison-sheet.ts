import type { MapComparison } from '../analysis/comparison.ts';
import { shortCode } from '../domain/identity/short-code.ts';
import { zoneOf } from '../domain/workspace.ts';
import { setOf, sizeOf } from '../geometry/input-set.ts';
import { baseMapCredits } from '../map/base-map/attribution.ts';
import type { MapPicture } from '../map/map-view.ts';
import { metresPerPixel, niceScaleBar } from '../map/scale.ts';
import type { ComparisonSheet, SheetScale } from '../map/sheet/comparison-sheet.ts';
import { messages } from '../messages/catalogue.ts';
import { formatArea, formatDateTime, formatLength } from '../messages/format.ts';
import type { AppState } from '../state/app-state.ts';
import { comparedMaps, shownView, type ChosenMap } from '../state/comparison-selectors.ts';
import { mapOf } from '../state/selectors.ts';
import type { Application } from './application.ts';
import { mapName } from './comparison-names.ts';
import { nicknameOf } from './nicknames.ts';
import { sheetTables, signOfSet } from './sheet-table.ts';
import { zoneRemarks } from './zone-remarks.ts';

const { comparing, comparisonSheet: words } = messages;

/** The scale bar is at most this share of the map. */
const SCALE_SHARE = 0.2;

/** The comparison that is on screen, where it is the one of the chosen maps. */
function finished(state: AppState): { readonly result: MapComparison; readonly maps: readonly ChosenMap[] } | null {
  const { result, status } = state.comparison;
  const maps = comparedMaps(state);
  return result && status === 'done' && maps.length === result.mapCount ? { result, maps } : null;
}

/** Tell whether there is a comparison to be put on a sheet. */
export function hasComparisonSheet(state: AppState): boolean {
  return state.task === 'compare' && finished(state) !== null;
}

function describeMap(state: AppState, { party, version, reference }: ChosenMap): string {
  const parts = version
    ? [
        words.version(version.record.number, version.name, formatDateTime(version.record.savedAt)),
        ...(version.record.origin.kind === 'received'
          ? [words.received(version.record.origin.from || version.record.origin.fileName)]
          : []),
        ...(version.tabled ? [words.tabled(version.tabled.to, formatDateTime(version.tabled.tabledAt))] : []),
        words.fingerprint(shortCode(version.record.mapFingerprint), nicknameOf(version.record.mapFingerprint)),
      ]
    : [words.draft];
  const map = mapOf(state, reference) ?? {};
  const illustrative = state.workspace.zones.filter(({ id }) => map[id]?.provenance.illustrative);
  const all = illustrative.length === Object.keys(map).length;
  const names = comparing.several(illustrative.map(({ name }) => name));
  const label = all ? words.illustrative : words.partlyIllustrative(names);
  return words.map(party.name, [...parts, ...(illustrative.length === 0 ? [] : [label])].join(', '));
}

function legendOf(result: MapComparison, maps: readonly ChosenMap[]): ComparisonSheet['legend'] {
  const several = result.zones.some(
    (zone) => zone.kind === 'compared' && zone.contested.some((cell) => sizeOf(cell.maps) > 1),
  );
  return [
    { sign: { kind: 'agreed' }, text: comparing.agreed },
    ...maps.map((map, index) => ({ sign: signOfSet(maps, setOf(index)), text: comparing.only(mapName(map)) })),
    ...(several ? [{ sign: { kind: 'several', letters: '' } as const, text: comparing.contestedBySeveral }] : []),
    ...(result.overlaps.length > 0 ? [{ sign: { kind: 'conflict' } as const, text: comparing.conflict }] : []),
  ];
}

function notesOf(state: AppState, result: MapComparison, maps: readonly ChosenMap[]): string[] {
  const { workspace, comparison, hiddenZones } = state;
  const nameOf = (zoneId: string): string => zoneOf(workspace, zoneId)?.name ?? zoneId;
  const remarks = result.zones.flatMap((zone) => {
    // What to do about it is for who sits at the screen.
    const texts = zoneRemarks(zone, maps).filter((text) => text !== comparing.table.drawIt);
    return texts.length === 0 ? [] : [words.remark(nameOf(zone.zoneId), texts.join(' '))];
  });
  const totalled = result.zones.every(
    ({ kind, zoneId }) => kind !== 'compared' || result.totalledZoneIds.includes(zoneId),
  );
  const hidden = hiddenZones.filter((zoneId) => zoneOf(workspace, zoneId));
  const { areaM2, widthM } = comparison.sliverLimits;
  return [
    ...remarks,
    ...(totalled ? [] : [comparing.table.totalledOnly]),
    ...(hidden.length === 0 ? [] : [words.hiddenZones(comparing.several(hidden.map(nameOf)))]),
    words.slivers(formatArea(areaM2), formatLength(widthM)),
  ];
}

function scaleOf({ camera }: Application, { widthPx }: MapPicture): SheetScale {
  const bar = niceScaleBar(metresPerPixel(camera.zoom, camera.centre[1]), widthPx * SCALE_SHARE);
  return { share: bar.widthPx / widthPx, text: formatLength(bar.lengthM) };
}

/**
 * Put the comparison into words and figures for one sheet; null while there is none.
 *
 * @param picture the map beside which it will stand; its scale is that of the map on screen
 */
export function comparisonSheet(app: Application, picture: MapPicture | null): ComparisonSheet | null {
  const state = app.store.get();
  const found = finished(state);
  if (!found) return null;
  const { result, maps } = found;
  const { workspace } = state;
  const zoneName = (zoneId: string): string => {
    const index = workspace.zones.findIndex(({ id }) => id === zoneId);
    return words.zone(index + 1, workspace.zones[index]?.name ?? zoneId);
  };
  return {
    title: workspace.name,
    subtitle: words.subtitle(maps.length, formatDateTime(app.now())),
    maps: maps.map((map) => describeMap(state, map)),
    legendTitle: words.legend,
    legend: legendOf(result, maps),
    tables: sheetTables(result, maps, zoneName),
    notes: notesOf(state, result, maps),
    method: messages.exchange.comparisonMethod[workspace.lineType],
    credits: words.credits(
      baseMapCredits.map(({ name, licence }) => messages.baseMap.credit(name, licence)).join(', '),
    ),
    scale: picture ? scaleOf(app, picture) : null,
    withoutMap: shownView(state) === 'overlay' ? words.withoutMap : messages.views.sheetWithoutMap,
  };
}
