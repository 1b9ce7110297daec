import { draftOf } from '../domain/workspace.ts';
import { drawShape, placeDrawnPoints } from '../edits/draw-shape.ts';
import type { Position } from '../geometry/coordinates.ts';
import { geodesicCircle } from '../geometry/geodesic-circle.ts';
import { toGrid } from '../geometry/grid.ts';
import { pathLengthOfM, ringAreaOfM2 } from '../geometry/measure/by-line-type.ts';
import type { Answer, DraggedShape } from '../map/drawing/drawing-port.ts';
import { messages } from '../messages/catalogue.ts';
import { formatArea, formatLength } from '../messages/format.ts';
import { announce } from './announce.ts';
import type { Application } from './application.ts';
import { answer, startDrawing } from './drawing.ts';
import { applyEdit } from './edit.ts';
import { refuseElsewhere } from './elsewhere.ts';
import { notify } from './notify.ts';

const FEWEST_SIDES = 8;
const MOST_SIDES = 720;

/** Take up a shape that is drawn with one drag, or put it away. A line drawn freehand is begun, or gone on with. */
export function startShape(app: Application, shape: DraggedShape): void {
  if (refuseElsewhere(app)) return;
  const { pointerMode } = app.store.get();
  if (pointerMode === shape) {
    app.store.set((state) => ({ ...state, pointerMode: shape === 'freehand' ? 'draw' : 'select' }));
    return;
  }
  if (shape === 'freehand') startDrawing(app);
  const { selection, pointerMode: now } = app.store.get();
  if (selection.partyId === null || selection.zoneId === null) {
    if (shape !== 'freehand') notify(app, 'information', messages.drawing.chooseCellFirst);
    return;
  }
  if (shape === 'freehand' && now !== 'draw') return;
  app.store.set((state) => ({ ...state, task: 'draw', pointerMode: shape }));
  app.map?.focus();
}

/** Take what a drag drew over: a stretch into the unfinished line, or a whole boundary; one step either way. */
export function drawDraggedShape(app: Application, shape: DraggedShape, positions: readonly Position[]): Answer {
  const { partyId, zoneId } = app.store.get().selection;
  if (partyId === null || zoneId === null) return { accepted: false, reason: messages.drawing.chooseCellFirst };
  if (shape === 'freehand') {
    const outcome = applyEdit(app, { verb: 'draw-freehand', partyId, zoneId }, (before) =>
      placeDrawnPoints(before, partyId, positions),
    );
    if (outcome.ok) tellFreehand(app, partyId, positions);
    return answer(outcome);
  }
  const outcome = applyEdit(app, { verb: 'draw-shape', partyId, zoneId }, (before) =>
    drawShape(before, partyId, zoneId, draftOf(before, partyId).unfinished?.purpose ?? { kind: 'part' }, positions),
  );
  if (outcome.ok) {
    app.store.set((state) => ({ ...state, pointerMode: 'select' }));
    const area = formatArea(ringAreaOfM2(positions, app.store.get().workspace.lineType));
    announce(app, messages.hands.finished(positions.length, area));
  }
  return answer(outcome);
}

/** Draw a circle of a typed radius round the middle of the map, as a polygon; refused numbers are told. */
export function drawTypedCircle(app: Application, radiusKm: number, sides: number): void {
  const isReadable = radiusKm > 0 && Number.isFinite(radiusKm) && Number.isInteger(sides);
  if (!isReadable || sides < FEWEST_SIDES || sides > MOST_SIDES) {
    notify(app, 'warning', messages.hands.circleUnread);
    return;
  }
  const { centre } = app.map?.camera() ?? app.camera;
  const corners = geodesicCircle(toGrid(centre), radiusKm * 1000, sides).map(toGrid);
  const outcome = drawDraggedShape(app, 'circle', corners);
  if (!outcome.accepted) notify(app, 'warning', outcome.reason);
}

function tellFreehand(app: Application, partyId: string, positions: readonly Position[]): void {
  const { workspace } = app.store.get();
  const count = draftOf(workspace, partyId).unfinished?.positions.length ?? 0;
  announce(app, messages.hands.placed(count, formatLength(pathLengthOfM(positions, workspace.lineType)), null));
}
