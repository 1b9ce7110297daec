import type { ReferenceLayer } from '../domain/reference-layer.ts';
import { referenceLayersOf } from '../domain/workspace.ts';
import { linesOf } from './import-as-reference.ts';
import type { SceneReferenceLayer } from '../map/scene.ts';
import type { AppState, ImportSession } from '../state/app-state.ts';

const made = new WeakMap<ReferenceLayer, SceneReferenceLayer>();

const previews = new WeakMap<ImportSession['choices'], SceneReferenceLayer>();

/** What is ticked in a file that is looked at, as it would be on the map. */
function previewOf(session: ImportSession): SceneReferenceLayer {
  const known = previews.get(session.choices) ?? { layerId: 'import', name: session.fileName, lines: linesOf(session) };
  previews.set(session.choices, known);
  return known;
}

/** Give the reference layers that are on the map, and the one that a file would become; one that did not change is the same object again. */
export function sceneReferenceLayers({
  workspace,
  hiddenReferenceLayers = [],
  importing,
}: Pick<AppState, 'workspace' | 'hiddenReferenceLayers' | 'importing'>): readonly SceneReferenceLayer[] {
  const kept = referenceLayersOf(workspace)
    .filter(({ id }) => !hiddenReferenceLayers.includes(id))
    .map((layer) => {
      const known = made.get(layer) ?? { layerId: layer.id, name: layer.name, lines: layer.lines };
      made.set(layer, known);
      return known;
    });
  const preview = importing?.as === 'reference' ? previewOf(importing) : null;
  return preview ? [...kept, preview] : kept;
}
