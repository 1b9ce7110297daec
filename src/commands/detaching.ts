import type { TurningPointAddress } from '../domain/delimitation.ts';
import { draftOf, zoneOf } from '../domain/workspace.ts';
import { samePosition } from '../geometry/grid.ts';
import { messages } from '../messages/catalogue.ts';
import { isSamePoint, withPoints } from '../state/select-points.ts';
import type { Application } from './application.ts';
import { positionOf } from './move-group.ts';
import { notify } from './notify.ts';

/**
 * Let a turning point move only in its own zone from now on, as long as it is selected. Zones share a point by having
 * the same position, so nothing changes before it moves; this is said, with the zones in which it will stay.
 */
export function detachPoint(app: Application, address: TurningPointAddress): void {
  const { workspace } = app.store.get();
  const zone = zoneOf(workspace, address.zoneId)?.name ?? '';
  const others = otherZonesAt(app, address).map((zoneId) => zoneOf(workspace, zoneId)?.name ?? zoneId);
  app.store.set((state) => ({
    ...state,
    selection: { ...withPoints(state.selection, [address]), detached: others.length > 0 ? address : null },
  }));
  notify(
    app,
    'information',
    others.length > 0 ? messages.hands.detached(zone, others) : messages.hands.notShared(zone),
  );
}

/** Tell whether a turning point is to move in its own zone only. */
export function isDetached(app: Application, address: TurningPointAddress): boolean {
  const { detached } = app.store.get().selection;
  return detached ? isSamePoint(detached, address) : false;
}

/** The other zones of the same map that have a turning point at the same position. */
function otherZonesAt(app: Application, address: TurningPointAddress): readonly string[] {
  const position = positionOf(app, address);
  const { map } = draftOf(app.store.get().workspace, address.partyId);
  return Object.entries(map)
    .filter(([zoneId]) => zoneId !== address.zoneId)
    .filter(([, { geometry }]) => position && geometry.flat(2).some((other) => samePosition(other, position)))
    .map(([zoneId]) => zoneId);
}
