import { laterMessages } from '../messages/later-catalogue.ts';
import type { RemovalReport } from '../state/removal.ts';
import type { Inventory } from '../storage/erase/inventory.ts';
import type { Leftover } from '../storage/erase/leftover.ts';
import { describeStorageFailure } from './autosave.ts';

const words = laterMessages.removing;

/** What lies beside the database. */
export interface BesideDatabase {
  readonly journal: boolean;
  readonly marker: boolean;
  readonly caches: number;
}

/** Put into lines what would be removed, or was. What there is none of is not named. */
export function describeInventory(
  inventory: Inventory,
  beside: BesideDatabase,
  kind: 'workspace' | 'everything',
): readonly string[] {
  const { lines } = words;
  const counted = ['versions', 'drafts', 'steps', 'remarks', 'referenceLayers', 'settings', 'fileAccesses'] as const;
  return [
    ...inventory.workspaces.map(({ name }) => lines.workspace(name)),
    ...counted.filter((one) => inventory[one] > 0).map((one) => lines[one](inventory[one])),
    ...(beside.journal ? [lines.journal[kind]] : []),
    ...(beside.marker ? [lines.marker] : []),
    ...(beside.caches > 0 ? [lines.caches(beside.caches)] : []),
  ];
}

/** Put into words what was removed, and what is still there. */
export function describeRemoval(
  removed: readonly string[],
  left: readonly Leftover[],
  name: string | null,
): RemovalReport {
  const isClean = left.length === 0;
  const whole = name === null ? words.done.everything : words.done.workspace(name);
  const verified = name === null ? words.verdict.verifiedEverything : words.verdict.verified;
  return {
    everything: name === null,
    title: isClean ? whole : words.done.incomplete,
    removed,
    verdict: isClean ? verified : words.verdict.incomplete,
    left: left.map(describeLeftover),
    beyond: words.beyond,
  };
}

function describeLeftover(leftover: Leftover): string {
  switch (leftover.where) {
    case 'tables':
      return words.left.tables(leftover.rows);
    case 'payloads':
      return words.left.payloads(leftover.count);
    case 'journal':
      return words.left.journal(describeStorageFailure(leftover.failure));
    case 'database':
      return words.left.database;
    case 'marker':
      return words.left.marker;
    case 'caches':
      return words.left.caches(leftover.count);
  }
}
