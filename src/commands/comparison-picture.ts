import type { MapPicture } from '../map/map-view.ts';
import { SHEET_PIXEL_RATIO } from '../map/sheet/paint-sheet.ts';
import { sameInputs } from '../state/comparison-inputs.ts';
import { shownView } from '../state/comparison-selectors.ts';
import type { Application } from './application.ts';
import { createSceneBuilder } from './build-scene.ts';
import { hasComparisonSheet } from './comparison-sheet.ts';
import { loadNicknames } from './nicknames.ts';

/** A picture of the map made before, and everything it shows. */
interface PreparedPicture {
  readonly picture: MapPicture;
  readonly shown: readonly unknown[];
}

const prepared = new WeakMap<Application, PreparedPicture>();

/** Everything that a picture of the comparison depends on. */
function shownBy({ store, camera }: Application): readonly unknown[] {
  const { workspace, versions, versionMaps, hiddenZones, hiddenParties, comparison } = store.get();
  const { result, maps, sliverLimits, activeCell } = comparison;
  const { centre, zoom } = camera;
  const inputs = [workspace, versions, versionMaps, hiddenZones, hiddenParties, result, maps, sliverLimits, activeCell];
  return [...inputs, ...centre, zoom];
}

/**
 * Draw the comparison as it lies on the map, in the light colours, whichever theme and view are on: nothing selected,
 * nothing lit, every cell in the overlay. Null where the browser cannot draw it.
 */
export async function comparisonPicture(app: Application): Promise<MapPicture | null> {
  const state = app.store.get();
  const scene = createSceneBuilder()({
    ...state,
    task: 'compare',
    theme: 'light',
    comparison: { ...state.comparison, view: 'overlay' },
    selection: { partyId: null, zoneId: null, point: null },
    hovered: null,
    hoveredCell: null,
    importing: null,
  });
  return (await app.map?.picture(scene, SHEET_PIXEL_RATIO)) ?? null;
}

/** Print: the task Compare gives its sheet, with a picture of the map made for it; other tasks what is on screen. */
export async function printComparison(app: Application): Promise<void> {
  if (hasComparisonSheet(app.store.get())) {
    const shown = shownBy(app);
    const [picture] = await Promise.all([comparisonPicture(app), loadNicknames()]);
    if (picture) prepared.set(app, { picture, shown });
  }
  app.printPage();
}

/**
 * Give a picture of the map at once, for a print that the program did not start: the one prepared, if nothing that it
 * shows has changed, else a copy of what is on screen. In another view than the overlay the screen shows something else
 * than the sheet explains: null.
 */
export function pictureAtOnce(app: Application): MapPicture | null {
  const before = prepared.get(app);
  prepared.delete(app);
  if (before && sameInputs(before.shown, shownBy(app))) return before.picture;
  if (shownView(app.store.get()) !== 'overlay') return null;
  return app.map?.snapshot(SHEET_PIXEL_RATIO) ?? null;
}
