import { deleteReferenceLayer } from '../edits/delete-reference-layer.ts';
import { renameReferenceLayer } from '../edits/rename-reference-layer.ts';
import { stateLayerFacts, type LayerFacts } from '../edits/state-layer-facts.ts';
import type { Application } from './application.ts';
import { applyEditOrTell } from './edit.ts';

/** Show or hide a reference layer; what is hidden is no target of snapping and tracing either. */
export function toggleReferenceLayer(app: Application, layerId: string): void {
  app.store.set((state) => {
    const hidden = state.hiddenReferenceLayers ?? [];
    const hiddenReferenceLayers = hidden.includes(layerId)
      ? hidden.filter((id) => id !== layerId)
      : [...hidden, layerId];
    return { ...state, hiddenReferenceLayers };
  });
}

/** Rename a reference layer. Returns whether it was. */
export function nameReferenceLayer(app: Application, layerId: string, name: string): boolean {
  return applyEditOrTell(app, { verb: 'rename-reference-layer' }, (before) =>
    renameReferenceLayer(before, layerId, name),
  );
}

/** State date, source and accuracy of a reference layer. Returns whether they were. */
export function describeReferenceLayer(app: Application, layerId: string, facts: LayerFacts): boolean {
  return applyEditOrTell(app, { verb: 'describe-reference-layer' }, (before) =>
    stateLayerFacts(before, layerId, facts),
  );
}

/** Delete a reference layer; it comes back with Undo. */
export function removeReferenceLayer(app: Application, layerId: string): void {
  applyEditOrTell(app, { verb: 'delete-reference-layer' }, (before) => deleteReferenceLayer(before, layerId));
}
