import { messages } from '../messages/catalogue.ts';
import { formatDecimalPosition } from '../messages/format.ts';
import type { PointerMode } from '../state/app-state.ts';
import { announce } from './announce.ts';
import type { Application } from './application.ts';
import { finishDrawing } from './drawing.ts';
import { notify } from './notify.ts';
import { nudgeSelected } from './selected-points.ts';
import { sketchKey } from './zone-tools.ts';

/** An arrow key moves the map so far, with Shift a tenth of it. */
const PAN_PX = 80;
/** An arrow key moves the selected turning points so far, with Shift ten times as far. */
const NUDGE_PX = 1;

/** Do at the cross-hair what a click does there; where the mouse was used last, show first where that is. */
export function actAtCrossHair(app: Application): void {
  const crossHair = app.map?.crossHair;
  if (!crossHair) return;
  if (crossHair.isShown()) crossHair.act();
  else showCrossHair(app);
}

/** Act at the cross-hair; but where the mouse is drawing or measuring, finish, as a double-click does. */
export function actOrFinish(app: Application): void {
  const { pointerMode, zoneTool } = app.store.get();
  // What a tool was given completely is applied; there is no further point to place.
  const isComplete = pointerMode === 'sketch' && zoneTool?.sketch.done === true;
  if (isComplete || (canFinish(pointerMode) && app.map?.crossHair.isShown() !== true)) finishOnMap(app);
  else actAtCrossHair(app);
}

/** Finish what is being drawn or measured. */
export function finishOnMap(app: Application): void {
  const { pointerMode } = app.store.get();
  if (pointerMode.startsWith('measure')) app.map?.endMeasurement();
  if (pointerMode === 'trace') app.map?.tracing.take();
  if (pointerMode === 'sketch') sketchKey(app, 'Enter');
  if (pointerMode !== 'draw' && pointerMode !== 'freehand') return;
  const outcome = finishDrawing(app);
  if (!outcome.accepted) notify(app, 'warning', outcome.reason);
}

/** Open the menu of the selected turning point, or of what lies under the cross-hair. */
export function openMapMenu(app: Application): void {
  app.map?.crossHair.openMenu();
}

/** Move the selected turning points, or the map where none can be moved, in a direction (-1, 0 or 1 right and down). */
export function moveOnMap(app: Application, right: number, down: number, withShift: boolean): void {
  const { pointerMode, selection } = app.store.get();
  if (pointerMode === 'select' && selection.point) {
    const stepPx = withShift ? NUDGE_PX * 10 : NUDGE_PX;
    nudgeSelected(app, right * stepPx, down * stepPx);
    return;
  }
  const stepPx = withShift ? PAN_PX / 10 : PAN_PX;
  app.map?.panBy(right * stepPx, down * stepPx);
  showCrossHair(app);
}

function showCrossHair(app: Application): void {
  const { map } = app;
  if (!map) return;
  map.crossHair.show();
  const [longitude, latitude] = map.camera().centre;
  announce(app, messages.hands.crossHairAt(formatDecimalPosition(longitude, latitude)));
}

function canFinish(mode: PointerMode): boolean {
  return ['draw', 'freehand', 'trace', 'sketch'].includes(mode) || mode.startsWith('measure');
}
