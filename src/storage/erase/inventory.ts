import type { IDBPTransaction } from 'idb';
import type { WorkspaceId } from '../../domain/identifiers.ts';
import { success } from '../../domain/result.ts';
import { isSettingOf } from '../purge-workspaces.ts';
import type { Database } from '../open-database.ts';
import { readTogether } from '../read-together.ts';
import type { Stored } from '../repository.ts';
import type { DelimitSchema } from '../schema.ts';
import { summaryFromStored } from '../mappers/workspace-mapper.ts';

/** What is kept of a workspace, or of everything: how much of each kind. */
export interface Inventory {
  readonly workspaces: readonly { readonly id: WorkspaceId; readonly name: string }[];
  readonly versions: number;
  readonly drafts: number;
  readonly steps: number;
  /** About versions and on contested cells. */
  readonly remarks: number;
  readonly referenceLayers: number;
  readonly settings: number;
  /** How many settings give access to files of the user, whose files stay where they are. */
  readonly fileAccesses: number;
}

const TABLES: ('workspaces' | 'versions' | 'drafts' | 'steps' | 'remarks' | 'settings')[] = [
  'workspaces',
  'versions',
  'drafts',
  'steps',
  'remarks',
  'settings',
];

type Reading = IDBPTransaction<DelimitSchema, typeof TABLES>;

/** Count what is kept of a workspace, or with null of everything. Nothing that is kept is believed to be whole. */
export function takeInventory(database: Database, id: WorkspaceId | null): Stored<Inventory> {
  return readTogether(database, TABLES, async (reading) => {
    const count = (table: 'versions' | 'drafts' | 'steps' | 'remarks'): Promise<number> => {
      const store = reading.objectStore(table);
      return id === null ? store.count() : store.index('workspaceId').count(id);
    };
    const [stored, versions, drafts, steps, versionRemarks, settings] = await Promise.all([
      reading.objectStore('workspaces').getAll(id),
      count('versions'),
      count('drafts'),
      count('steps'),
      count('remarks'),
      settingsIn(reading, id),
    ]);
    const total = (member: 'cellRemarks' | 'referenceLayers'): number =>
      stored.map((workspace) => lengthOf(workspace[member])).reduce((sum, length) => sum + length, 0);
    return success({
      workspaces: stored.map(summaryFromStored).map((summary) => ({ id: summary.id, name: summary.name })),
      versions,
      drafts,
      steps,
      remarks: versionRemarks + total('cellRemarks'),
      referenceLayers: total('referenceLayers'),
      settings: settings.length,
      fileAccesses: settings.filter(isFileAccess).length,
    });
  });
}

async function settingsIn(reading: Reading, id: WorkspaceId | null): Promise<readonly unknown[]> {
  const store = reading.objectStore('settings');
  const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return values.filter((value, at) => id === null || isSettingOf(id, keys[at] ?? '', value));
}

function isFileAccess(value: unknown): boolean {
  return 'FileSystemHandle' in globalThis && value instanceof FileSystemHandle;
}

/** What comes from the disk can be anything. */
function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}
