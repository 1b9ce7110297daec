import { messages } from '../messages/catalogue.ts';
import type { Application } from './application.ts';
import { actAtCrossHair, actOrFinish, finishOnMap, moveOnMap, openMapMenu } from './cross-hair.ts';
import { removeLastPoint } from './drawing.ts';
import type { Command } from './registry.ts';
import { startShape } from './sketching.ts';
import { sketchKey } from './zone-tools.ts';
import { extendSelection, selectRing, stepPoint, toggleLasso } from './select-points.ts';

const words = messages.hands;

/** What the hands do on the map without the mouse: aim, place, walk along the boundary, choose and nudge points. */
export const handCommands: readonly Command[] = [
  onMap('act', words.act, 'Space', actAtCrossHair),
  onMap('act-or-finish', words.actOrFinish, 'Enter', actOrFinish),
  onMap('finish', words.finish, 'F', finishOnMap),
  onMap('finish-other', words.finish, 'Ctrl+Enter', finishOnMap),
  onMap('remove-last-point', messages.drawing.removeLastPoint, 'Backspace', removeLastWhileDrawing),
  onMap('map-menu', words.openMenu, 'Shift+F10', openMapMenu),
  onMap('next-point', words.nextPoint, '.', (app) => stepPoint(app, 1)),
  onMap('previous-point', words.previousPoint, ',', (app) => stepPoint(app, -1)),
  onMap('extend-forward', words.extendForward, '>', (app) => extendSelection(app, 1)),
  onMap('extend-backward', words.extendBackward, '<', (app) => extendSelection(app, -1)),
  onMap('freehand', words.freehand, 'W', (app) => startShape(app, 'freehand')),
  onMap('rectangle', words.rectangle, 'Q', (app) => startShape(app, 'rectangle')),
  onMap('circle', words.circle, 'O', (app) => startShape(app, 'circle')),
  onMap('lasso', words.lasso, 'L', toggleLasso),
  onMap('all-points', words.allPoints, 'Ctrl+A', selectRing),
  ...arrows('up', 'ArrowUp', 0, -1),
  ...arrows('down', 'ArrowDown', 0, 1),
  ...arrows('left', 'ArrowLeft', -1, 0),
  ...arrows('right', 'ArrowRight', 1, 0),
];

/** While something else is done, Backspace means nothing: a line that waits unfinished is not cut back unseen. */
function removeLastWhileDrawing(app: Application): void {
  const { pointerMode } = app.store.get();
  if (['draw', 'freehand'].includes(pointerMode)) removeLastPoint(app);
  if (pointerMode === 'sketch') sketchKey(app, 'Backspace');
}

function onMap(id: string, name: string, key: string, run: (app: Application) => void): Command {
  return { id, name, key, scope: 'map', run };
}

/** Both steps of an arrow key: selected points go ten times as far with Shift, the map a tenth as far. */
function arrows(direction: keyof typeof words.move, key: string, right: number, down: number): readonly Command[] {
  return [false, true].map((withShift) =>
    onMap(
      withShift ? `move-${direction}-with-shift` : `move-${direction}`,
      withShift ? words.moveWithShift[direction] : words.move[direction],
      withShift ? `Shift+${key}` : key,
      (app) => moveOnMap(app, right, down, withShift),
    ),
  );
}
