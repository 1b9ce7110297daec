import type { ZoneId } from '../domain/identifiers.ts';
import { invalidPlace } from '../state/invalid-place.ts';
import { mapOf } from '../state/selectors.ts';
import type { Application } from './application.ts';
import { flyTo } from './fly-to.ts';
import { chooseTask, selectCell } from './view.ts';

/** Move the map to a place that is put in two zones, by its place in the result. */
export function showOverlap(app: Application, index: number): void {
  const overlap = app.store.get().comparison.result?.overlaps[index];
  if (!overlap) return;
  flyTo(app, overlap.geometry);
  app.map?.flag(overlap.pole);
}

/** Move the map to the zone of a compared map that is not valid, and flag what is wrong. */
export function showInvalid(app: Application, place: number, zoneId: ZoneId): void {
  const state = app.store.get();
  const reference = state.comparison.maps[place];
  const geometry = reference && mapOf(state, reference)?.[zoneId]?.geometry;
  if (geometry) flyTo(app, geometry);
  app.map?.flag(invalidPlace(state, place, zoneId)?.position ?? null);
}

/** Go to Draw, to the zone for which a compared draft makes no proposal. Versions do not change. */
export function drawMissing(app: Application, place: number, zoneId: ZoneId): void {
  const reference = app.store.get().comparison.maps[place];
  if (reference?.kind !== 'draft') return;
  selectCell(app, reference.partyId, zoneId);
  chooseTask(app, 'draw');
}
