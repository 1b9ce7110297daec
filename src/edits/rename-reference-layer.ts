import { success } from '../domain/result.ts';
import { referenceLayersOf, type Workspace } from '../domain/workspace.ts';
import type { EditOutcome } from './refusal.ts';
import { refuse } from './refuse.ts';
import { sameName } from './same-name.ts';

/**
 * Rename a reference layer; what was traced from it before keeps the former name. Refuses `nothing-to-change` where it is
 * no longer there, `empty-name` and `duplicate-name`.
 */
export function renameReferenceLayer(workspace: Workspace, layerId: string, newName: string): EditOutcome {
  const layers = referenceLayersOf(workspace);
  const layer = layers.find(({ id }) => id === layerId);
  const name = newName.trim();
  if (!layer) return refuse('nothing-to-change');
  if (name === '') return refuse('empty-name');
  if (name === layer.name) return success(workspace);
  if (layers.some((other) => other !== layer && sameName(other.name, name))) return refuse('duplicate-name');
  const referenceLayers = layers.map((other) => (other === layer ? { ...layer, name } : other));
  return success({ ...workspace, referenceLayers });
}
