import type { MapComparison } from '../analysis/comparison.ts';
import type { Workspace } from '../domain/workspace.ts';
import { comparisonInputs } from '../state/comparison-inputs.ts';
import type { Application } from './application.ts';

/**
 * Let figures and cells follow a turning point while it is dragged. One comparison is under way at a time, and the next
 * one is of the latest place: what lies between is left out, so that nothing lags behind. When the drag ends the
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

  const compute = async (): Promise<void> => {
    const { dragged, ...state } = app.store.get();
    const inputs = dragged && comparisonInputs({ ...state, dragged, workspace: dragged });
    if (!inputs || inputs.unread.length > 0) return;
    shown = dragged;
    isComputing = true;
    const outcome = await app.engine.previewComparison(inputs.request());
    isComputing = false;
    const now = app.store.get();
    if (now.dragged === null || now.comparison.status !== 'done') return;
    if (outcome.kind === 'done') show(outcome.value);
    follow();
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
