import { success, type Result } from '../../domain/result.ts';
import type { DraftJournal } from '../draft-journal.ts';
import { workspaceToStored } from '../mappers/workspace-mapper.ts';
import { MUTANT } from '../mutant.ts';
import type { Database } from '../open-database.ts';
import { readTogether } from '../read-together.ts';
import { noLongerRemoved } from '../removed-workspaces.ts';
import type { Stored } from '../repository.ts';
import { failed } from '../storage-failure.ts';
import { writeStrictly } from '../write-strictly.ts';
import { additionsOf, isNothing, type BackupAdditions } from './additions.ts';
import type { BackupFault } from './backup-fault.ts';
import { readKeptHere, TABLES } from './read-kept-here.ts';
import type { Backup } from './workspace-parts.ts';

/** Tell what opening a verified backup would add to the database. Nothing is written. */
export async function previewBackup(database: Database, backup: Backup): Stored<Result<BackupAdditions, BackupFault>> {
  const here = await readTogether(database, TABLES, (reading) => readKeptHere(reading, backup));
  return success(additionsOf(here, backup));
}

/**
 * Add what a verified backup has and the database has not, in one strict transaction that compares and writes, and read
 * it back: after that there must be nothing left to add. A refused backup leaves the database as it is.
 */
export async function addBackup(
  database: Database,
  journal: DraftJournal,
  backup: Backup,
  addedAt: string,
): Stored<Result<BackupAdditions, BackupFault>> {
  const afterwards: (() => void)[] = [];
  const outcome = await writeStrictly(database, TABLES, async (transaction) => {
    const compared = additionsOf(await readKeptHere(transaction, backup), backup);
    if (!compared.ok) return compared;
    const { value: additions } = compared;
    const { id } = backup.frame;
    const { workspace, changesFrame, frame } = additions;
    if (changesFrame || workspace === 'deleted') {
      await transaction.objectStore('workspaces').put(workspaceToStored(frame, addedAt, null));
      await noLongerRemoved(transaction.objectStore('settings'), id);
    }
    const tables = { whole: transaction.objectStore('drafts'), changes: transaction.objectStore('draftChanges') };
    for (const [partyId, draft] of additions.drafts) {
      afterwards.push(await journal.write(tables, id, partyId, { draft, previous: null }));
    }
    for (const payload of additions.payloads) await transaction.objectStore('payloads').put(payload);
    for (const version of additions.versions) await transaction.objectStore('versions').put(version);
    for (const remark of additions.remarks) await transaction.objectStore('remarks').add(remark);
    for (const head of additions.heads) await transaction.objectStore('heads').put(head);
    return compared;
  });
  if (!outcome.ok) return success(outcome);
  for (const take of afterwards) take();
  const left = await previewBackup(database, backup);
  if (!left.ok) return left;
  const isWhole = MUTANT === 'backup-not-read-back' || (left.value.ok && isNothing(left.value.value));
  return isWhole ? success(outcome) : failed('aborted', 'what was written does not read back');
}
