import type { WorkspaceId } from '../domain/identifiers.ts';
import { emptyHistory, historyOf, type History, type Step } from '../state/history.ts';
import { isStepLabel } from '../state/step-label.ts';
import type { KeptStep, Repository } from '../storage/repository.ts';

/**
 * Read the history of a workspace that has just been loaded, so that what was done before can be taken back. Where it cannot
 * be read, it begins anew: the workspace is what counts.
 */
export async function loadHistory(repository: Pick<Repository, 'loadSteps'>, id: WorkspaceId): Promise<History> {
  const kept = await repository.loadSteps(id);
  if (!kept.ok) return emptyHistory();
  const { done, undone } = kept.value;
  return historyOf(knownSteps(done), knownSteps(undone));
}

/** The steps after the last one that this release does not know: that one, and so what is before it, cannot be reached. */
function knownSteps(steps: readonly KeptStep[]): readonly Step[] {
  return steps.slice(steps.findLastIndex((step) => !isStep(step)) + 1).filter(isStep);
}

function isStep(step: KeptStep): step is Step {
  return isStepLabel(step.label);
}
