import { deleteTurningPoints } from '../edits/delete-turning-points.ts';
import type { Position } from '../geometry/coordinates.ts';
import { GRID_UNIT_DEGREES, samePosition, toGrid } from '../geometry/grid.ts';
import { offsetPosition } from '../geometry/offset-position.ts';
import { messages } from '../messages/catalogue.ts';
import { selectedPoints } from '../state/selected-points.ts';
import { announce } from './announce.ts';
import type { Application } from './application.ts';
import { applyEditOrTell } from './edit.ts';
import { positionOf } from './move-group.ts';
import { notify } from './notify.ts';
import { ringOf, selectPoints } from './select-points.ts';
import { deletePoint, movePoint } from './turning-points.ts';

/** Move the selected turning points by pixels of the map, at least by one step of the data grid. */
export function nudgeSelected(app: Application, rightPx: number, downPx: number): void {
  const { map } = app;
  if (!map) return;
  moveSelected(app, (from) => {
    const { x, y } = map.project(from);
    const to = toGrid(map.unproject({ x: x + rightPx, y: y + downPx }));
    return [
      from[0] + atLeastOneStep(to[0] - from[0], Math.sign(rightPx)),
      from[1] + atLeastOneStep(to[1] - from[1], -Math.sign(downPx)),
    ];
  });
}

/** A pixel may be smaller than a step of the grid; a direction of 0 is none, whatever the projection rounds to. */
function atLeastOneStep(degrees: number, direction: number): number {
  return direction * Math.max(Math.abs(degrees), GRID_UNIT_DEGREES);
}

/** Move the selected turning points by metres on the ground; several move by the degrees of the one selected last. */
export function moveSelectedByMetres(app: Application, eastM: number, northM: number): void {
  moveSelected(app, (from) => offsetPosition(from, eastM, northM));
}

function moveSelected(app: Application, target: (from: Position) => Position): void {
  const { point } = app.store.get().selection;
  const from = point && positionOf(app, point);
  if (!point || !from) return;
  const to = toGrid(target(from));
  if (samePosition(from, to)) return;
  const outcome = movePoint(app, point, to, { detached: false });
  if (outcome.accepted) app.map?.reveal(to);
  else notify(app, 'warning', outcome.reason);
}

/** Delete the selected turning points, as one step; a ring keeps at least three. */
export function deleteSelected(app: Application): void {
  const addresses = selectedPoints(app.store.get());
  const [first] = addresses;
  if (!first) return;
  if (addresses.length === 1) {
    const outcome = deletePoint(app, first);
    if (!outcome.accepted) notify(app, 'warning', outcome.reason);
    return;
  }
  const { partyId, zoneId } = first;
  const label = { verb: 'delete-turning-points', partyId, zoneId, count: addresses.length } as const;
  if (!applyEditOrTell(app, label, (before) => deleteTurningPoints(before, addresses))) return;
  selectPoints(app, []);
  announce(app, messages.hands.deleted(addresses.length, (ringOf(app, first)?.length ?? 1) - 1));
}
