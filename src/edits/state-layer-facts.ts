import type { ReferenceLayer } from '../domain/reference-layer.ts';
import { success } from '../domain/result.ts';
import { sameData } from '../domain/same-data.ts';
import { referenceLayersOf, type Workspace } from '../domain/workspace.ts';
import type { EditOutcome } from './refusal.ts';
import { refuse } from './refuse.ts';

/** What is stated of the lines of a reference layer; empty texts state nothing. */
export interface LayerFacts {
  readonly date: string;
  readonly source: string;
  readonly statedAccuracyM: number | null;
}

/**
 * State of what date the lines of a reference layer are, who made them and how accurate they are, in metres. What was
 * traced from the layer before keeps what was stated then. Refuses `nothing-to-change` where the layer is no longer there,
 * and `bad-accuracy` for what is not a finite number above zero.
 */
export function stateLayerFacts(workspace: Workspace, layerId: string, facts: LayerFacts): EditOutcome {
  const { statedAccuracyM } = facts;
  const layers = referenceLayersOf(workspace);
  const layer = layers.find(({ id }) => id === layerId);
  if (!layer) return refuse('nothing-to-change');
  if (statedAccuracyM !== null && !(Number.isFinite(statedAccuracyM) && statedAccuracyM > 0))
    return refuse('bad-accuracy');
  const [date, source] = [facts.date.trim(), facts.source.trim()];
  const { source: _former, ...rest } = layer;
  const stated = { ...rest, date: date === '' ? null : date, statedAccuracyM };
  const next: ReferenceLayer = source === '' ? stated : { ...stated, source };
  if (sameData(layer, next)) return success(workspace);
  return success({ ...workspace, referenceLayers: layers.map((other) => (other === layer ? next : other)) });
}
