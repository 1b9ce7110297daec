import type { ZoneId } from '../domain/identifiers.ts';
import type { MultiPolygonCoordinates, Position } from '../geometry/coordinates.ts';
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

/** What is shown around a place, in degrees on each side: about a kilometre. */
const AROUND_DEGREES = 0.01;

/** Move the map to what is wrong with the zone of a compared map, and flag it; to the whole zone where no place is known. */
export function showInvalid(app: Application, place: number, zoneId: ZoneId): void {
  const state = app.store.get();
  const reference = state.comparison.maps[place];
  const geometry = reference && mapOf(state, reference)?.[zoneId]?.geometry;
  const position = invalidPlace(state, place, zoneId)?.finding.position ?? null;
  if (position) flyTo(app, surroundingsOf(position));
  else if (geometry) flyTo(app, geometry);
  app.map?.flag(position);
}

function surroundingsOf([longitude, latitude]: Position): MultiPolygonCoordinates {
  const corners: Position[] = [
    [longitude - AROUND_DEGREES, latitude - AROUND_DEGREES],
    [longitude + AROUND_DEGREES, latitude + AROUND_DEGREES],
  ];
  return [[corners]];
}

/** Go to Draw, to the zone for which a compared draft makes no proposal. Versions do not change. */
export function drawMissing(app: Application, place: number, zoneId: ZoneId): void {
  const reference = app.store.get().comparison.maps[place];
  if (reference?.kind !== 'draft') return;
  selectCell(app, reference.partyId, zoneId);
  chooseTask(app, 'draw');
}
