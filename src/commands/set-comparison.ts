import type { ComparisonState } from '../state/app-state.ts';
import type { Application } from './application.ts';

/** Change members of the comparison. */
export function setComparison(app: Application, change: Partial<ComparisonState>): void {
  app.store.set((state) => ({ ...state, comparison: { ...state.comparison, ...change } }));
}
