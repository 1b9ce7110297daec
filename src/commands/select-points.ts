import type { RingAddress, TurningPointAddress } from '../domain/delimitation.ts';
import { draftOf } from '../domain/workspace.ts';
import type { MultiPolygonCoordinates, Ring } from '../geometry/coordinates.ts';
import type { PointChoice } from '../map/drawing/drawing-port.ts';
import { messages } from '../messages/catalogue.ts';
import { selectedPoints } from '../state/selected-points.ts';
import { isSamePoint, isSameRing, toggledPoint, withPoints } from '../state/select-points.ts';
import { stretchBetween } from '../state/stretch-between.ts';
import { announce } from './announce.ts';
import type { Application } from './application.ts';
import { notify } from './notify.ts';
import { choosePointer } from './view.ts';

const words = messages.hands;

/** Select turning points of the selected delimitation, the one selected last first, and say what is selected. */
export function selectPoints(app: Application, points: readonly TurningPointAddress[]): void {
  app.store.set((state) => ({ ...state, selection: withPoints(state.selection, points) }));
  const [point] = points;
  if (!point) announce(app, words.noneSelected);
  else if (points.length > 1) announce(app, words.selectedMany(points.length));
  else announce(app, words.selected(point.point + 1, (ringOf(app, point)?.length ?? 1) - 1));
}

/**
 * Select a turning point alone; or add it or take it out; or select the stretch from the first selected one to it, the
 * shorter way, and the other way if the shorter one is selected already.
 */
export function choosePoint(app: Application, address: TurningPointAddress, choice: PointChoice): void {
  const selected = selectedPoints(app.store.get());
  switch (choice) {
    case 'alone':
      return selectPoints(app, [address]);
    case 'toggle':
      return selectPoints(app, toggledPoint(selected, address));
    case 'stretch': {
      const anchor = selected.at(-1);
      const ring = ringOf(app, address);
      if (!anchor || !ring || !isSameRing(anchor, address)) return selectPoints(app, [address]);
      const shorter = stretchBetween(ring, anchor, address, 'shorter');
      const chosen = new Set(selected.filter((one) => isSameRing(one, address)).map(({ point }) => point));
      const isSelected = shorter.length === selected.length && shorter.every(({ point }) => chosen.has(point));
      return selectPoints(app, isSelected ? stretchBetween(ring, anchor, address, 'longer') : shorter);
    }
  }
}

/** Take up the lasso, or put it away; it needs a boundary to select points of. */
export function toggleLasso(app: Application): void {
  const { pointerMode } = app.store.get();
  if (pointerMode !== 'lasso' && !selectedGeometry(app)) {
    notify(app, 'information', messages.drawing.chooseCellFirst);
    return;
  }
  choosePointer(app, pointerMode === 'lasso' ? 'select' : 'lasso');
}

/** Select the turning points that were caught with a box or a lasso, which is then put away. */
export function selectPointsWithin(app: Application, addresses: readonly TurningPointAddress[], adds: boolean): void {
  const before = adds ? selectedPoints(app.store.get()) : [];
  const caught = new Set(addresses.map(keyOf));
  app.store.set((state) => ({ ...state, pointerMode: 'select' }));
  selectPoints(app, [...addresses, ...before.filter((one) => !caught.has(keyOf(one)))]);
}

/** Select every turning point of the ring of the selected one, or of the first ring. */
export function selectRing(app: Application): void {
  const geometry = selectedGeometry(app);
  const { partyId, zoneId, point } = app.store.get().selection;
  if (!geometry || partyId === null || zoneId === null) return;
  const address = point ?? { partyId, zoneId, part: 0, ring: 0, point: 0 };
  selectPoints(app, pointsOfRing(address, geometry[address.part]?.[address.ring] ?? []));
}

/** Go on to the next or the previous turning point of the selected boundary, through all its rings; the map follows. */
export function stepPoint(app: Application, step: 1 | -1): void {
  const geometry = selectedGeometry(app);
  const { partyId, zoneId, point } = app.store.get().selection;
  if (!geometry || partyId === null || zoneId === null) return;
  const rings = geometry.flatMap((polygon, part) =>
    polygon.map((ring, index) => ({ part, ring: index, count: ring.length - 1 })),
  );
  const at = point ? rings.findIndex(({ part, ring }) => part === point.part && ring === point.ring) : -1;
  const here = rings[at];
  const number = (point?.point ?? 0) + step;
  const stays = here !== undefined && number >= 0 && number < here.count;
  const next =
    at < 0 ? rings[step > 0 ? 0 : rings.length - 1] : rings[(at + (stays ? 0 : step) + rings.length) % rings.length];
  if (!next) return;
  const entering = step > 0 ? 0 : next.count - 1;
  const chosen = { partyId, zoneId, part: next.part, ring: next.ring, point: stays ? number : entering };
  selectPoints(app, [chosen]);
  reveal(app, chosen);
}

/** Select one more turning point along the ring, or one less where the stretch was made the other way. */
export function extendSelection(app: Application, step: 1 | -1): void {
  const selected = selectedPoints(app.store.get());
  const [last, before] = selected;
  if (!last) return stepPoint(app, step);
  const count = (ringOf(app, last)?.length ?? 1) - 1;
  const next = { ...last, point: (last.point + step + count) % count };
  const goesBack = before !== undefined && isSamePoint(before, next);
  if (!goesBack && selected.some((one) => isSamePoint(one, next))) return;
  selectPoints(app, goesBack ? selected.slice(1) : [next, ...selected]);
  reveal(app, next);
}

/** Give the ring of a turning point of a draft, closed; undefined where it is gone. */
export function ringOf(app: Application, { partyId, zoneId, part, ring }: RingAddress): Ring | undefined {
  return draftOf(app.store.get().workspace, partyId).map[zoneId]?.geometry[part]?.[ring];
}

function selectedGeometry(app: Application): MultiPolygonCoordinates | null {
  const { selection, workspace } = app.store.get();
  const { partyId, zoneId } = selection;
  if (partyId === null || zoneId === null) return null;
  return draftOf(workspace, partyId).map[zoneId]?.geometry ?? null;
}

function pointsOfRing(address: RingAddress, ring: Ring): readonly TurningPointAddress[] {
  const { partyId, zoneId, part, ring: number } = address;
  return ring.slice(0, -1).map((_position, point) => ({ partyId, zoneId, part, ring: number, point }));
}

function reveal(app: Application, address: TurningPointAddress): void {
  const position = ringOf(app, address)?.[address.point];
  if (position) app.map?.reveal(position);
}

function keyOf({ part, ring, point }: TurningPointAddress): string {
  return `${part}/${ring}/${point}`;
}
