import type { PartyId, ZoneId } from '../domain/identifiers.ts';
import { partyOf, zoneOf } from '../domain/workspace.ts';
import type { Answer, DrawingSink, MapPixel, PointChoice } from '../map/drawing/drawing-port.ts';
import type { MapTarget } from '../map/scene.ts';
import { messages } from '../messages/catalogue.ts';
import { withPoints } from '../state/select-points.ts';
import { announce } from './announce.ts';
import type { Application } from './application.ts';
import { showMeasurement } from './measuring.ts';
import { previewDrag } from './preview-drag.ts';
import { warnOfCoarseScale } from './scale-warning.ts';
import { hoverContestedCell, markContestedCell } from './contested-cells.ts';
import { drawDraggedShape } from './sketching.ts';
import type { MapMenuPlace } from './map-menu-items.ts';
import { finishDrawing, judgePoint, placePoint } from './drawing.ts';
import { nameSnap } from './name-snap.ts';
import { askForTrace, nameRun, takeRun } from './tracing.ts';
import { deletePoint, insertPoint, judgeInsert, judgeMove, movePoint } from './turning-points.ts';
import { choosePoint, selectPointsWithin } from './select-points.ts';
import { hoverCell, selectCell } from './view.ts';
import { finishSketch, placeSketchPoint } from './zone-tools.ts';

/** Opens the menu of the map; the interface gives it. */
export type MenuOpener = (place: MapMenuPlace & { readonly at: MapPixel }) => void;

/** Connect the drawing tool with the commands. */
export function createDrawingSink(app: Application, openMenu: MenuOpener): DrawingSink {
  return {
    placePoint: (position) => warned(app, placePoint(app, position)),
    judgePoint: (position) => judgePoint(app, position),
    finish: () => finishDrawing(app),
    drawShape: (shape, positions) => drawDraggedShape(app, shape, positions),
    judgeMove: (address, position, options) => judgeMove(app, address, position, options),
    previewDrag: (preview) => previewDrag(app, preview),
    movePoint: (address, position, options) => warned(app, movePoint(app, address, position, options)),
    judgeInsert: (address, position) => judgeInsert(app, address, position),
    places: () => app.gazetteer?.places ?? [],
    takeRun: (run, owner) => takeRun(app, run, owner),
    nameRun: (run, owner, hasOtherWay) => nameRun(app, run, owner, hasOtherWay),
    askForTrace: (snap, started) => askForTrace(app, snap, started),
    nameSnap: (snap) => nameSnap(app, snap),
    insertPoint: (address, position) => warned(app, insertPoint(app, address, position)),
    deletePoint: (address) => deletePoint(app, address),
    select: (target, choice = 'alone') => select(app, target, choice),
    selectPoints: (addresses, adds) => selectPointsWithin(app, addresses, adds),
    hover: (target) => {
      hoverCell(app, target.kind === 'proposal' ? target : null);
      hoverContestedCell(app, target.kind === 'cell' ? target.key : null);
    },
    openMenu: (target, at, position, traceable) => openMenu({ target, at, position, traceable }),
    placeSketchPoint: (position) => placeSketchPoint(app, position),
    finishSketch: () => finishSketch(app),
    measure: (positions, done) => showMeasurement(app, positions, done),
  };
}

/** A point that the pointer placed is no finer than a pixel. */
function warned(app: Application, answer: Answer): Answer {
  if (answer.accepted) warnOfCoarseScale(app);
  return answer;
}

function select(app: Application, target: MapTarget, choice: PointChoice): void {
  switch (target.kind) {
    case 'turning-point':
      choosePoint(app, target.address, choice);
      return;
    case 'segment':
      return;
    case 'proposal':
      selectCell(app, target.partyId, target.zoneId);
      tellZone(app, target.partyId, target.zoneId);
      return;
    case 'cell':
      markContestedCell(app, target.key);
      return;
    case 'nothing':
      // The chosen cell of the matrix stays: a click beside a line must not lose what is being worked on.
      app.store.set((state) =>
        state.selection.point ? { ...state, selection: withPoints(state.selection, []) } : state,
      );
  }
}

function tellZone(app: Application, partyId: PartyId, zoneId: ZoneId): void {
  const { workspace } = app.store.get();
  const [party, zone] = [partyOf(workspace, partyId), zoneOf(workspace, zoneId)];
  if (party && zone) announce(app, messages.hands.zoneSelected(zone.name, party.name));
}
