import type { PartyId } from '../domain/identifiers.ts';
import type { MapReference } from '../domain/version.ts';
import { messages } from '../messages/catalogue.ts';
import type { ComparisonState } from '../state/app-state.ts';
import { firstDrafts, referenceKey } from '../state/comparison-inputs.ts';
import { MOST_MAPS, NO_RESULT } from '../state/no-comparison.ts';
import type { Application } from './application.ts';
import { notify } from './notify.ts';
import { setComparison } from './set-comparison.ts';

export { startComparing } from './follow-comparison.ts';
export { startFollowingDrag } from './follow-drag.ts';

/** A map that is chosen already, or one more than can be compared, is refused, and the user told. */
function setMaps(app: Application, maps: readonly MapReference[]): boolean {
  const words = messages.comparing.choice;
  if (maps.length > MOST_MAPS) {
    notify(app, 'warning', words.tooMany(MOST_MAPS));
    return false;
  }
  if (new Set(maps.map(referenceKey)).size < maps.length) {
    notify(app, 'warning', words.duplicate);
    return false;
  }
  // The places of the maps mean others now: what was said of the old ones does not hold.
  setComparison(app, { ...NO_RESULT, maps, filter: null });
  return true;
}

/**
 * Choose another map in the place of one, or one more after the last. The comparison starts by itself when there are
 * two. Returns false where the map is chosen already or there are 5.
 */
export function chooseMap(app: Application, place: number, reference: MapReference): boolean {
  const { maps } = app.store.get().comparison;
  const before = maps[place];
  if (before && referenceKey(before) === referenceKey(reference)) return true;
  return setMaps(app, before ? maps.with(place, reference) : [...maps, reference]);
}

/** Compare these maps in the place of those that were chosen. Returns false where one is there twice or there are more than 5. */
export function compareMaps(app: Application, maps: readonly MapReference[]): boolean {
  return setMaps(app, maps);
}

/** Take a map out of the comparison. */
export function removeMap(app: Application, place: number): void {
  setMaps(app, app.store.get().comparison.maps.toSpliced(place, 1));
}

/** Move a map one place up or down; nothing happens at the ends. */
export function moveMap(app: Application, place: number, by: 1 | -1): void {
  const { maps } = app.store.get().comparison;
  const [moved, other] = [maps[place], maps[place + by]];
  if (moved && other) setMaps(app, maps.with(place, other).with(place + by, moved));
}

/** Compare the drafts of all parties that propose anything, 5 at most. */
export function compareAllDrafts(app: Application): void {
  setMaps(app, firstDrafts(app.store.get()));
}

/** Compare the drafts of some parties, 5 at most. */
export function compareDrafts(app: Application, partyIds: readonly PartyId[]): void {
  setMaps(
    app,
    partyIds.map((partyId) => ({ kind: 'draft', partyId })),
  );
}

/** Stop a comparison that is being computed. Its figures are not shown, because they are not of the present maps. */
export function cancelComparison(app: Application): void {
  if (app.store.get().comparison.status !== 'running') return;
  setComparison(app, { ...NO_RESULT, status: 'cancelled' });
  app.engine.cancelComparison();
}

/** Let the turning points of the selected draft be moved in Compare, or not any more. */
export function editWhileComparing(app: Application, editing: boolean): void {
  setComparison(app, { editing });
}

/** Compute the comparison again, after it was cancelled or has failed. */
export function compareAgain(app: Application): void {
  const { status }: ComparisonState = app.store.get().comparison;
  if (status === 'cancelled' || status === 'failed') setComparison(app, { status: 'idle' });
}
