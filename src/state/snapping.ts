import type { SnappingChoice } from './app-state.ts';

/** The pointer snaps to lines until it is switched off; to the base map only on request. */
export const SNAPPING_AT_FIRST: SnappingChoice = { on: true, places: false, baseMap: false };
