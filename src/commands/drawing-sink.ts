import type { DrawingSink, MapPixel } from '../map/drawing/drawing-port.ts';
import type { MapTarget } from '../map/scene.ts';
import type { Position } from '../geometry/coordinates.ts';
import type { Application } from './application.ts';
import { previewDrag } from './preview-drag.ts';
import { hoverContestedCell, selectContestedCell } from './contested-cells.ts';
import { finishDrawing, judgePoint, placePoint } from './drawing.ts';
import { deletePoint, insertPoint, judgeInsert, judgeMove, movePoint } from './turning-points.ts';
import { hoverCell, selectCell } from './view.ts';

/** Opens the menu of the map; the interface gives it. */
export type MenuOpener = (target: MapTarget, at: MapPixel, position: Position) => void;

/** Connect the drawing tool with the commands. */
export function createDrawingSink(app: Application, openMenu: MenuOpener): DrawingSink {
  return {
    placePoint: (position) => placePoint(app, position),
    judgePoint: (position) => judgePoint(app, position),
    finish: () => finishDrawing(app),
    judgeMove: (address, position, options) => judgeMove(app, address, position, options),
    previewDrag: (preview) => previewDrag(app, preview),
    movePoint: (address, position, options) => movePoint(app, address, position, options),
    judgeInsert: (address, position) => judgeInsert(app, address, position),
    insertPoint: (address, position) => insertPoint(app, address, position),
    deletePoint: (address) => deletePoint(app, address),
    select: (target) => select(app, target),
    hover: (target) => {
      hoverCell(app, target.kind === 'proposal' ? target : null);
      hoverContestedCell(app, target.kind === 'cell' ? target.key : null);
    },
    openMenu,
    measure: (positions, done) => app.store.set((state) => ({ ...state, measurement: { positions, done } })),
  };
}

function select(app: Application, target: MapTarget): void {
  switch (target.kind) {
    case 'turning-point':
      app.store.set((state) => ({ ...state, selection: { ...state.selection, point: target.address } }));
      return;
    case 'segment':
      return;
    case 'proposal':
      selectCell(app, target.partyId, target.zoneId);
      return;
    case 'cell':
      selectContestedCell(app, target.key);
      return;
    case 'nothing':
      // The chosen cell of the matrix stays: a click beside a line must not lose what is being worked on.
      app.store.set((state) =>
        state.selection.point ? { ...state, selection: { ...state.selection, point: null } } : state,
      );
  }
}
