import type { WorkspaceId } from '../../domain/identifiers.ts';
import { success } from '../../domain/result.ts';
import { MUTANT } from '../mutant.ts';
import type { Database } from '../open-database.ts';
import { isSettingOf, OF_WORKSPACE, payloadsUsedByReadable, REMOVAL_TABLES, takeOut } from '../purge-workspaces.ts';
import { readTogether } from '../read-together.ts';
import { noLongerRemoved } from '../removed-workspaces.ts';
import type { Stored } from '../repository.ts';
import type { SecondCopy } from '../second-copy.ts';
import { writeStrictly } from '../write-strictly.ts';
import type { Leftover } from './leftover.ts';

/**
 * Remove a workspace for good, in one strict transaction, then from the journal, in place, and look for it in both
 * afterwards. Gives what is still there; a failure means that nothing was removed.
 */
export async function removeWorkspace(
  database: Database,
  secondCopy: Pick<SecondCopy, 'forget' | 'isThere'> | null,
  id: WorkspaceId,
): Stored<readonly Leftover[]> {
  const payloads = await writeStrictly(database, REMOVAL_TABLES, async (transaction) => {
    const own = payloadsUsedByReadable(await transaction.objectStore('versions').index('workspaceId').getAll(id));
    await takeOut(transaction, [id]);
    return own;
  });
  const forgotten = secondCopy && (await secondCopy.forget());
  const left = MUTANT === 'removed-not-looked-for' ? [] : await lookFor(database, id, payloads);
  if (forgotten?.ok) return success(left);
  if (forgotten && (await secondCopy.isThere())) {
    return success([...left, { where: 'journal', failure: forgotten.error }]);
  }
  // There is no journal: nothing is to be remembered of what is to go from it.
  await writeStrictly(database, ['settings'], (transaction) =>
    noLongerRemoved(transaction.objectStore('settings'), id),
  );
  return success(left);
}

/** Look through the database for what was removed. */
function lookFor(database: Database, id: WorkspaceId, payloads: ReadonlySet<string>): Promise<readonly Leftover[]> {
  return readTogether(database, REMOVAL_TABLES, async (reading) => {
    let rows = (await reading.objectStore('workspaces').getKey(id)) === undefined ? 0 : 1;
    for (const table of OF_WORKSPACE) rows += await reading.objectStore(table).index('workspaceId').count(id);
    const settings = reading.objectStore('settings');
    const values = await settings.getAll();
    rows += (await settings.getAllKeys()).filter((key, at) => isSettingOf(id, key, values[at])).length;
    const needed = payloadsUsedByReadable(await reading.objectStore('versions').getAll());
    let count = 0;
    for (const hash of payloads) {
      if (!needed.has(hash) && (await reading.objectStore('payloads').getKey(hash)) !== undefined) count += 1;
    }
    const left: Leftover[] = [];
    if (rows > 0) left.push({ where: 'tables', rows });
    if (count > 0) left.push({ where: 'payloads', count });
    return left;
  });
}
