import type { Application } from '../commands/application.ts';
import { describeStep, undoStep } from '../commands/edit.ts';
import { removeLastSketchPoint } from '../commands/zone-tools.ts';
import { messages } from '../messages/catalogue.ts';
import { nextUndo } from '../state/history.ts';
import type { ToolbarTool } from './toolbar-tool.ts';

/**
 * Undo for the thumb: the last step, or the last point of a temporary line, which is no step. A boundary being drawn has a
 * tool of its own for its last point.
 */
export function undoTool(app: Application): ToolbarTool {
  const { history, zoneTool } = app.store.get();
  const common = { icon: 'undo-2', key: null, forFingers: true } as const;
  if (zoneTool && zoneTool.sketch.positions.length > 0) {
    return { ...common, name: messages.drawing.removeLastPoint, run: () => removeLastSketchPoint(app) };
  }
  const label = nextUndo(history);
  return {
    ...common,
    name: messages.hands.undoLast,
    disabled: label === null,
    hint: label ? messages.frame.undoStep(describeStep(app, label)) : messages.frame.nothingToUndo,
    run: () => undoStep(app),
  };
}
