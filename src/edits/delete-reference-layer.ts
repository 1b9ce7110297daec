import { success } from '../domain/result.ts';
import { referenceLayersOf, type Workspace } from '../domain/workspace.ts';
import type { EditOutcome } from './refusal.ts';
import { refuse } from './refuse.ts';

/**
 * Delete a reference layer; boundaries that were traced from it stay, with its name and accuracy. Refuses
 * `nothing-to-change` where it is no longer there.
 */
export function deleteReferenceLayer(workspace: Workspace, layerId: string): EditOutcome {
  const layers = referenceLayersOf(workspace);
  const referenceLayers = layers.filter(({ id }) => id !== layerId);
  if (referenceLayers.length === layers.length) return refuse('nothing-to-change');
  return success({ ...workspace, referenceLayers });
}
