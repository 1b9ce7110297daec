import type { PartyId, ZoneId } from '../domain/identifiers.ts';
import { draftOf, partyOf } from '../domain/workspace.ts';
import { boundingBoxOf, unionBoundingBox } from '../geometry/bounding-box.ts';
import type { BoundingBox, MultiPolygonCoordinates } from '../geometry/coordinates.ts';
import { messages } from '../messages/catalogue.ts';
import type { AppState, DialogName, PointerMode, Preferences, Task } from '../state/app-state.ts';
import type { Application } from './application.ts';
import { notify } from './notify.ts';

/** Choose the task; what is selected stays selected, and an unfinished boundary waits in the draft. */
export function chooseTask(app: Application, task: Task): void {
  app.store.set((state) => ({
    ...state,
    task,
    pointerMode: task === 'draw' || state.pointerMode.startsWith('measure') ? state.pointerMode : 'select',
  }));
}

/** Select what is edited: a party's zone. The line of a party that is no longer one can be looked at, not edited. */
export function selectCell(app: Application, partyId: PartyId | null, zoneId: ZoneId | null): void {
  app.store.set((state) => {
    const same = state.selection.partyId === partyId && state.selection.zoneId === zoneId;
    if (same || (partyId !== null && !partyOf(state.workspace, partyId))) return state;
    return {
      ...state,
      pointerMode: ['draw', 'freehand', 'trace'].includes(state.pointerMode) ? 'select' : state.pointerMode,
      selection: { partyId, zoneId, point: null },
    };
  });
}

/** Light the shape of a row, or the row of a shape. */
export function hoverCell(app: Application, hovered: AppState['hovered']): void {
  const before = app.store.get().hovered;
  if (before?.partyId === hovered?.partyId && before?.zoneId === hovered?.zoneId) return;
  app.store.set((state) => ({ ...state, hovered }));
}

function toggled<Item>(items: readonly Item[], item: Item): readonly Item[] {
  return items.includes(item) ? items.filter((other) => other !== item) : [...items, item];
}

/** Show or hide a party's map. */
export function togglePartyVisibility(app: Application, partyId: PartyId): void {
  app.store.set((state) => ({ ...state, hiddenParties: toggled(state.hiddenParties, partyId) }));
}

/** Show or hide a zone in all maps. */
export function toggleZoneVisibility(app: Application, zoneId: ZoneId): void {
  app.store.set((state) => ({ ...state, hiddenZones: toggled(state.hiddenZones, zoneId) }));
}

/** Let the pointer select, or measure. */
export function choosePointer(app: Application, pointerMode: PointerMode): void {
  app.map?.clearMeasurement();
  app.store.set((state) => ({ ...state, pointerMode, measurement: null }));
}

/** Open a dialog, with what it is about where it needs one. */
export function openDialog(app: Application, name: DialogName, subject: string | null = null): void {
  app.store.set((state) => ({ ...state, dialog: { name, subject } }));
}

export function closeDialog(app: Application): void {
  app.store.set((state) => (state.dialog ? { ...state, dialog: null } : state));
}

const WRITE_WIDTH_AFTER_MS = 300;
const widthTimers = new WeakMap<Application, ReturnType<typeof setTimeout>>();

/** Change how this browser shows the program, and remember it. A width comes with every move of a drag. */
export function changePreferences(app: Application, change: Partial<Preferences>): void {
  app.store.set((state) => ({ ...state, preferences: { ...state.preferences, ...change } }));
  const write = (): void => void app.repository.writeSetting('preferences', app.store.get().preferences);
  const waiting = widthTimers.get(app);
  if (waiting !== undefined) clearTimeout(waiting);
  if ('leftWidthPx' in change || 'rightWidthPx' in change) {
    widthTimers.set(app, setTimeout(write, WRITE_WIDTH_AFTER_MS));
  } else write();
}

/** Close the panel of the first start. */
export function closeFirstRun(app: Application): void {
  app.store.set((state) => ({ ...state, showFirstRun: false }));
  void app.repository.writeSetting('first-run-seen', true);
}

function boxOfAll(geometries: readonly MultiPolygonCoordinates[]): BoundingBox | null {
  let box: BoundingBox | null = null;
  for (const geometry of geometries) {
    const own = boundingBoxOf(geometry);
    if (own) box = box ? unionBoundingBox(box, own) : own;
  }
  return box;
}

/**
 * Move the map to what is drawn: of one party, of one zone, of both, or of everything. Where nothing is drawn the map
 * stays and says so.
 */
export function zoomTo(app: Application, what: { readonly partyId?: PartyId; readonly zoneId?: ZoneId }): void {
  const { workspace } = app.store.get();
  const parties = workspace.parties.filter((party) => what.partyId === undefined || party.id === what.partyId);
  const geometries = parties.flatMap((party) =>
    Object.entries(draftOf(workspace, party.id).map)
      .filter(([zoneId]) => what.zoneId === undefined || zoneId === what.zoneId)
      .map(([, delimitation]) => delimitation.geometry),
  );
  const box = boxOfAll(geometries);
  if (box) app.map?.fit(box);
  else notify(app, 'information', messages.map.nothingToZoomTo);
}
