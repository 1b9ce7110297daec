import type { Application } from '../commands/application.ts';
import { stopTracing } from '../commands/stop-tracing.ts';
import { startTracing } from '../commands/tracing.ts';
import { messages } from '../messages/catalogue.ts';
import { selectionIsLocked } from '../state/selectors.ts';
import type { ToolbarTool } from './toolbar-tool.ts';

/** While a boundary is drawn, a run of another line can be taken into it; while that is chosen, it can be given up. */
export function tracingTools(app: Application): readonly ToolbarTool[] {
  const state = app.store.get();
  const words = messages.tracing;
  const tracing = state.pointerMode === 'trace';
  const toggle: ToolbarTool = {
    name: words.trace,
    icon: 'spline',
    key: 'T',
    pressed: tracing,
    disabled: selectionIsLocked(state),
    hint: words.help,
    run: () => (tracing ? stopTracing(app) : startTracing(app)),
  };
  if (!tracing) return [toggle];
  return [
    toggle,
    { name: words.take, icon: 'check', key: 'Enter', primary: true, worded: true, run: () => app.map?.tracing.take() },
    { name: words.otherWay, icon: 'arrow-left-right', key: 'X', run: () => app.map?.tracing.turn() },
  ];
}
