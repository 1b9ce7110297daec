import type { MapComparison } from '../analysis/comparison.ts';
import type { Position } from '../geometry/coordinates.ts';
import { comparisonInputs } from '../state/comparison-inputs.ts';
import type { SecondOpinionState } from '../state/second-opinion.ts';
import type { Application } from './application.ts';
import { flyTo } from './fly-to.ts';
import { changePreferences } from './view.ts';

/** A result is checked when it has stood so long: while something is dragged none does. */
export const RESULT_STANDS_MS = 500;

/** What is shown around a place, in degrees: about two kilometres. */
const AROUND_DEGREES = 0.01;

/**
 * Have every finished comparison computed again, unless that is switched off. A result that has changed or is being
 * computed anew stops the work at once, so that an opinion is always on the figures that are shown.
 *
 * @returns a function that stops it
 */
export function startSecondOpinion(app: Application): () => void {
  /** The result that is checked, or will be when it stands. */
  let asked: MapComparison | null = null;
  let generation = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let working = false;

  const set = (secondOpinion: SecondOpinionState): void => app.store.set((state) => ({ ...state, secondOpinion }));

  const stop = (): void => {
    generation += 1;
    asked = null;
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (working) app.secondOpinion.cancel();
    working = false;
  };

  const check = async (result: MapComparison): Promise<void> => {
    timer = null;
    const mine = generation;
    const inputs = comparisonInputs(app.store.get());
    if (!inputs) return;
    working = true;
    const outcome = await app.secondOpinion.check(inputs.request(), result);
    if (mine !== generation) return;
    working = false;
    switch (outcome.kind) {
      case 'done':
        return set({ kind: 'done', opinion: outcome.value });
      case 'failed':
        return set({ kind: 'failed', detail: outcome.detail });
      case 'superseded':
      case 'cancelled':
        // Whoever did that without a new result wants none.
        return set({ kind: 'none' });
    }
  };

  const follow = (): void => {
    const { comparison, preferences, secondOpinion, dragged } = app.store.get();
    const { status, result } = comparison;
    const wanted = preferences.secondOpinion ? result : null;
    // While a point is dragged the result is not of the maps as they stand.
    const due = status === 'done' && dragged === null ? wanted : null;
    const changed = due !== asked;
    if (changed) {
      stop();
      asked = due;
      if (due !== null) timer = setTimeout(() => void check(due), RESULT_STANDS_MS);
    }
    const kind = wanted === null ? 'none' : 'running';
    if ((changed || due === null) && secondOpinion.kind !== kind) set({ kind });
  };

  const unsubscribe = app.store.subscribe(follow);
  follow();
  return () => {
    unsubscribe();
    stop();
  };
}

/** Switch the independent check on or off; this browser keeps the choice. */
export function switchSecondOpinion(app: Application, on: boolean): void {
  changePreferences(app, { secondOpinion: on });
}

/** Move the map to a place where the two computations differ, and mark it. */
export function showDisagreement(app: Application, position: Position): void {
  const [longitude, latitude] = position;
  flyTo(app, [
    [
      [
        [longitude - AROUND_DEGREES, latitude - AROUND_DEGREES],
        [longitude + AROUND_DEGREES, latitude + AROUND_DEGREES],
      ],
    ],
  ]);
  app.map?.flag(position);
}
