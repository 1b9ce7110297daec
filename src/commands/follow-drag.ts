import type { MapComparison } from '../analysis/comparison.ts';
import type { Workspace } from '../domain/workspace.ts';
import { comparisonInputs } from '../state/comparison-inputs.ts';
import type { Application } from './application.ts';

/**
 * Thirty results a second are as many as an eye can follow. A frame that shows one is followed by a frame that only moves
 * the line, so that the line never waits for the figures.
 */
const AT_MOST_EVERY_MS = 33;

/**
 * Let figures and cells follow a turning point while it is dragged. One comparison is under way at a time, and the next
 * one, a thirtieth of a second after it at the earliest, is of the latest place: what lies between is left out, so that
 * nothing lags behind. When the drag ends the
 * result of before comes back; if something was moved, the comparison of that follows as after every edit.
 *
 * @returns a function that stops it
 */
export function startFollowingDrag(app: Application): () => void {
  /** The result before the drag; null while nothing is dragged. */
  let resting: MapComparison | null = null;
  let shown: Workspace | null = null;
  let isComputing = false;

  /** The cell that is looked at stays chosen: where a preview lacks it, it may be back in the next. */
  const show = (result: MapComparison): void =>
    app.store.set((state) => ({ ...state, comparison: { ...state.comparison, result } }));

  const isFollowed = (): boolean => {
    const { dragged, comparison } = app.store.get();
    return dragged !== null && comparison.status === 'done';
  };

  const compute = async (): Promise<void> => {
    const { dragged, ...state } = app.store.get();
    const inputs = dragged && comparisonInputs({ ...state, dragged, workspace: dragged });
    if (!inputs || inputs.unread.length > 0) return;
    shown = dragged;
    isComputing = true;
    const next = performance.now() + AT_MOST_EVERY_MS;
    const outcome = await app.engine.previewComparison(inputs.request());
    if (isFollowed() && outcome.kind === 'done') show(outcome.value);
    await pause(next - performance.now());
    isComputing = false;
    if (isFollowed()) follow();
  };

  const follow = (): void => {
    const { dragged, comparison } = app.store.get();
    if (dragged === null) {
      const before = resting;
      resting = null;
      shown = null;
      if (before && comparison.status === 'done' && comparison.result !== before) show(before);
      return;
    }
    if (comparison.status !== 'done' || comparison.result === null) {
      // The maps themselves have changed, by a step back, say: what rests now is their comparison.
      resting = null;
      shown = null;
      return;
    }
    resting ??= comparison.result;
    if (!isComputing && shown !== dragged) void compute();
  };

  return app.store.subscribe(follow);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)));
}
