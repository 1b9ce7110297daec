import type { ReferenceLayer } from '../domain/reference-layer.ts';
import { success } from '../domain/result.ts';
import { referenceLayersOf, type Workspace } from '../domain/workspace.ts';
import { toGrid } from '../geometry/grid.ts';
import type { EditOutcome } from './refusal.ts';
import { refuse } from './refuse.ts';
import { sameName } from './same-name.ts';
import { isInWorldRange } from './world-range.ts';

/**
 * Add a reference layer, its positions put on the data grid. Refuses `empty-name`, `duplicate-name` (of another layer),
 * `out-of-range` and `nothing-to-change` (a layer without a line).
 */
export function addReferenceLayer(workspace: Workspace, layer: ReferenceLayer): EditOutcome {
  const name = layer.name.trim();
  const before = referenceLayersOf(workspace);
  if (name === '') return refuse('empty-name');
  if (before.some((other) => sameName(other.name, name))) return refuse('duplicate-name');
  const outside = layer.lines.flat().find((position) => !isInWorldRange(position));
  if (outside) return refuse('out-of-range', outside);
  const lines = layer.lines.filter((line) => line.length > 0).map((line) => line.map(toGrid));
  if (lines.length === 0) return refuse('nothing-to-change');
  return success({ ...workspace, referenceLayers: [...before, { ...layer, name, lines }] });
}
