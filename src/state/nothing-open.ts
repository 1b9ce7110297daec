import type { AppState } from './app-state.ts';
import { NO_LINE_COMPARISON } from './line-separation.ts';
import { NO_COMPARISON } from './no-comparison.ts';

/**
 * What belongs to the open workspace beside itself, its history and its versions, before anything is done with it. Whatever
 * opens another workspace takes it over whole, so that nothing of the one before is left standing.
 */
export const NOTHING_OPEN = {
  versionMaps: {},
  pointerMode: 'select',
  hiddenParties: [],
  hiddenZones: [],
  comparison: NO_COMPARISON,
  lineComparison: NO_LINE_COMPARISON,
  secondOpinion: { kind: 'none' },
  viewedVersionId: null,
  compareWith: null,
  saving: { kind: 'kept', at: null },
  notices: [],
  importing: null,
  checking: null,
  zoneTool: null,
  stretchOffer: null,
  draftFindings: null,
  measurement: null,
  hovered: null,
  hoveredCell: null,
  dragged: null,
  elsewhere: null,
  dialog: null,
} as const satisfies Partial<AppState>;
