import type { Workspace } from '../../domain/workspace.ts';
import type { KeptInMemory } from '../backup/memory-backup.ts';
import { isSettingOf } from '../purge-workspaces.ts';
import type { KeptSteps } from '../repository.ts';
import type { Inventory } from './inventory.ts';

/** Count what a repository in memory keeps of some workspaces; of the settings, those of one workspace, or all. */
export function inventoryInMemory(
  kept: Pick<KeptInMemory, 'versions' | 'remarksOf'>,
  workspaces: readonly { readonly workspace: Workspace; readonly steps: KeptSteps }[],
  settings: ReadonlyMap<string, unknown>,
  id: string | null,
): Inventory {
  const own = workspaces.filter(({ workspace }) => id === null || workspace.id === id);
  const ids = new Set(own.map(({ workspace }) => workspace.id));
  const total = (count: (one: (typeof own)[number]) => number): number => own.reduce((sum, one) => sum + count(one), 0);
  return {
    workspaces: own.map(({ workspace }) => ({ id: workspace.id, name: workspace.name })),
    versions: [...kept.versions.values()].filter(({ workspaceId }) => ids.has(workspaceId)).length,
    drafts: total(({ workspace }) => Object.keys(workspace.drafts).length),
    steps: total(({ steps }) => steps.done.length + steps.undone.length),
    remarks: total(({ workspace }) => workspace.cellRemarks.length + kept.remarksOf(workspace.id).length),
    referenceLayers: total(({ workspace }) => workspace.referenceLayers?.length ?? 0),
    settings: [...settings].filter(([key, value]) => id === null || isSettingOf(id, key, value)).length,
    fileAccesses: 0,
  };
}
