import type { Position } from '../../geometry/coordinates.ts';
import { toGrid } from '../../geometry/grid.ts';
import type { MapTarget } from '../scene.ts';
import { toPosition } from '../viewport.ts';
import type { PointerSample } from './gestures.ts';
import { allTraceableUnder } from './snapping/traceable-lines.ts';
import { targetAt } from './target-at.ts';
import type { ToolContext } from './tool-mode.ts';

/** What is known already of the place that the menu is asked for: what lies there, and where exactly that is. */
interface Known {
  readonly target?: MapTarget;
  readonly position?: Position;
}

/** Open the menu of what lies under the pointer; without a pointer there is none. */
export function openMenuAt(context: ToolContext, sample: PointerSample | null, known: Known = {}): void {
  if (!sample) return;
  const viewport = context.viewport();
  const target = known.target ?? targetAt(context.scene(), viewport, sample.pixel, null).target;
  const position = known.position ?? toGrid(toPosition(viewport, sample.pixel));
  context.sink.openMenu(target, sample.pixel, position, allTraceableUnder(context, sample));
}
