import type { WorkspaceId } from '../../domain/identifiers.ts';
import { success } from '../../domain/result.ts';
import { loadWorkspace } from '../keep-workspace.ts';
import { createDraftJournal } from '../draft-journal.ts';
import { createKnownWritings } from '../known-writings.ts';
import type { Database } from '../open-database.ts';
import { payloadsUsedByReadable } from '../purge-workspaces.ts';
import { readTogether } from '../read-together.ts';
import type { Stored } from '../repository.ts';
import { createStepJournal } from '../step-journal.ts';
import type { StoredPayload } from '../schema.ts';
import type { WorkspaceParts } from './workspace-parts.ts';

/**
 * Read everything of a workspace as it is kept, damaged versions too. Fails where the workspace itself or a draft does
 * not read. Payloads are read one by one, so that nothing waits for all of them at once.
 */
export async function readParts(database: Database, id: WorkspaceId): Stored<WorkspaceParts> {
  // Journals of its own: those of the repository know the workspace as the program holds it.
  const journals = {
    draftJournal: createDraftJournal(),
    stepJournal: createStepJournal(),
    writings: createKnownWritings(),
  };
  const workspace = await loadWorkspace(database, journals, id);
  if (!workspace.ok) return workspace;
  const { drafts, ...frame } = workspace.value;
  return readTogether(database, ['versions', 'payloads', 'remarks'], async (reading) => {
    const [versions, remarks] = await Promise.all([
      reading.objectStore('versions').index('workspaceId').getAll(id),
      reading.objectStore('remarks').index('workspaceId').getAll(id),
    ]);
    const payloads: StoredPayload[] = [];
    for (const hash of payloadsUsedByReadable(versions)) {
      const payload = await reading.objectStore('payloads').get(hash);
      if (payload) payloads.push(payload);
    }
    return success({ frame, drafts, versions, payloads, remarks });
  });
}
