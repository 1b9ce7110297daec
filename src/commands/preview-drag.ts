import { insertTurningPoint } from '../edits/insert-turning-point.ts';
import { moveTurningPoints } from '../edits/move-turning-points.ts';
import { moveTurningPoint } from '../edits/move-turning-point.ts';
import type { DragPreview } from '../map/drawing/drawing-port.ts';
import type { Application } from './application.ts';
import { groupMove } from './move-group.ts';

/**
 * Remember what a drag would make of the workspace, so that the comparison can follow it. Nothing is edited, saved or
 * recorded. Only while Compare is chosen: nothing else follows a drag.
 */
export function previewDrag(app: Application, preview: DragPreview | null): void {
  const { task, workspace, dragged } = app.store.get();
  if (preview === null) {
    if (dragged) app.store.set((state) => ({ ...state, dragged: null }));
    return;
  }
  if (task !== 'compare') return;
  const { kind, address, position, detached } = preview;
  const group = kind === 'move' ? groupMove(app, address, position) : null;
  const outcome = group
    ? moveTurningPoints(workspace, group.addresses, group.offset, { detached })
    : kind === 'move'
      ? moveTurningPoint(workspace, address, position, { detached })
      : insertTurningPoint(workspace, address, position);
  if (outcome.ok) app.store.set((state) => ({ ...state, dragged: outcome.value }));
}
