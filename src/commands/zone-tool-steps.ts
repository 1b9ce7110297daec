import type { StepVerb } from '../state/history.ts';
import type { ZoneTool } from '../state/zone-tool.ts';

/** What the tools are called as steps of the history. */
export const ZONE_TOOL_STEPS: Readonly<Record<ZoneTool, StepVerb>> = {
  reshape: 'reshape-boundary',
  split: 'split-part',
  merge: 'merge-parts',
  trim: 'trim-to-zone',
  cut: 'cut-by-zone',
  add: 'add-area',
  subtract: 'subtract-area',
  straighten: 'straighten-stretch',
  simplify: 'simplify-stretch',
  densify: 'densify-stretch',
  offset: 'offset-stretch',
  move: 'move-part',
};
