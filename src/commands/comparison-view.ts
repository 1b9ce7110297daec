import { messages } from '../messages/catalogue.ts';
import type { ComparisonView } from '../state/app-state.ts';
import { fewestMaps, referenceKey, shownView, viewedPair } from '../state/comparison-selectors.ts';
import { NO_BLINK } from '../state/no-comparison.ts';
import type { Application } from './application.ts';
import { notify } from './notify.ts';
import { setComparison } from './set-comparison.ts';

/** Choose how the compared maps are shown. A view that needs more maps is refused, and the user told what it needs. */
export function chooseComparisonView(app: Application, view: ComparisonView): void {
  const { comparison } = app.store.get();
  const fewest = fewestMaps(view);
  if (comparison.maps.length < fewest) {
    notify(app, 'information', messages.views.tooFew(messages.views.names[view], fewest));
    return;
  }
  if (view !== comparison.view) setComparison(app, { view, blink: NO_BLINK });
}

/**
 * Pick the map that swipe or blink shows in the first place or the second one. The map that stands in the other place
 * already changes places with it.
 *
 * @param map the place of the map among those compared
 */
export function pickViewedMap(app: Application, which: 'first' | 'second', map: number): void {
  const state = app.store.get();
  const [first, second] = viewedPair(state);
  const [one, other] = which === 'first' ? [map, second] : [first, map];
  const places = one === other ? [second, first] : [one, other];
  const [a, b] = places.map((place) => state.comparison.maps[place]);
  if (a && b && referenceKey(a) !== referenceKey(b)) setComparison(app, { pair: [a, b] });
}

/** Exchange the two maps of swipe and blink. */
export function swapViewedMaps(app: Application): void {
  pickViewedMap(app, 'first', viewedPair(app.store.get())[1]);
}

function setHeld(app: Application, held: boolean): void {
  const state = app.store.get();
  const { blink } = state.comparison;
  if (blink.held !== held && (!held || shownView(state) === 'blink')) setComparison(app, { blink: { ...blink, held } });
}

/** Show the second map of a blink for as long as something is held; outside that view nothing happens. */
export function holdSecond(app: Application): void {
  setHeld(app, true);
}

/** What was held is let go. */
export function letGoOfSecond(app: Application): void {
  setHeld(app, false);
}

/** Show the second map of a blink until this is taken back. */
export function keepSecond(app: Application, kept: boolean): void {
  const { blink } = app.store.get().comparison;
  if (blink.kept !== kept) setComparison(app, { blink: { ...blink, kept } });
}

/**
 * Go back to the overlay when Compare is left, or when too few maps are left for the view: it is not found open again
 * later.
 *
 * @returns a function that stops it
 */
export function startLeavingViews(app: Application): () => void {
  return app.store.subscribe(() => {
    const state = app.store.get();
    if (state.comparison.view === shownView(state)) return;
    setComparison(app, { view: 'overlay', blink: NO_BLINK });
  });
}
