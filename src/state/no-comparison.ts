import { DEFAULT_SLIVER_LIMITS } from '../analysis/sliver.ts';
import type { BlinkState, ComparisonState } from './app-state.ts';

/** The most maps that are compared at once. */
export const MOST_MAPS = 5;

/** The first map of a blink is shown. */
export const NO_BLINK: BlinkState = { held: false, kept: false };

/** The state while no map is chosen. */
export const NO_COMPARISON: ComparisonState = {
  maps: [],
  status: 'idle',
  progress: null,
  result: null,
  editing: false,
  activeCell: null,
  sliverLimits: DEFAULT_SLIVER_LIMITS,
  filter: null,
  sort: 'area',
  view: 'overlay',
  pair: null,
  blink: NO_BLINK,
};

/** What the state holds of a result, while there is none. */
export const NO_RESULT: Pick<ComparisonState, 'status' | 'progress' | 'result' | 'activeCell'> = {
  status: 'idle',
  progress: null,
  result: null,
  activeCell: null,
};
