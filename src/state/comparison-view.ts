import type { MapReference } from '../domain/version.ts';
import type { AppState, ComparisonView } from './app-state.ts';
import { referenceKey } from './comparison-inputs.ts';

/** The views in the order in which they are offered; the first one always can be had. */
export const COMPARISON_VIEWS: readonly ComparisonView[] = ['overlay', 'swipe', 'blink', 'small-maps', 'by-number'];

/** The fewest maps that a view can show. */
export function fewestMaps(view: ComparisonView): number {
  return view === 'overlay' ? 0 : 2;
}

/** Give the view that is on: the overlay in every task but Compare, and where the chosen one has too few maps. */
export function shownView({ task, comparison: { view, maps } }: AppState): ComparisonView {
  return task === 'compare' && maps.length >= fewestMaps(view) ? view : 'overlay';
}

/** Give the places of the two maps that swipe and blink show; the first two, unless two others were picked. */
export function viewedPair({ comparison: { maps, pair } }: AppState): readonly [number, number] {
  const keys = maps.map(referenceKey);
  const placeOf = (reference: MapReference): number => keys.indexOf(referenceKey(reference));
  if (!pair) return [0, 1];
  const [first, second] = [placeOf(pair[0]), placeOf(pair[1])];
  return first < 0 || second < 0 || first === second ? [0, 1] : [first, second];
}

/** Tell whether a blink shows the second map now. */
export function isSecondShown({ comparison: { blink } }: AppState): boolean {
  return blink.held !== blink.kept;
}
