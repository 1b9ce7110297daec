import type { Workspace, WorkspaceSummary } from '../domain/workspace.ts';
import { exportFileName } from '../exchange/file-name.ts';
import { laterMessages } from '../messages/later-catalogue.ts';
import { workOnBackup } from '../storage/backup/backup-client.ts';
import type { Progress } from '../storage/backup/verify-versions.ts';
import type { LeftOutVersion } from '../storage/backup/workspace-parts.ts';
import type { Application } from './application.ts';
import { describeStorageFailure } from './autosave.ts';
import { notify } from './notify.ts';
import { noteDownload } from './remind-of-download.ts';

const words = laterMessages.backup.writing;

/** How a backup ended: written, given up, or why not, as a sentence. */
export type WritingOutcome = 'written' | 'cancelled' | { readonly obstacle: string };

/**
 * Hand a workspace of this browser over as one file, encrypted if there is a passphrase. What is being edited is written first, so
 * that it is in the file. What was damaged and is not in it is named.
 */
export async function backUpWorkspace(
  app: Application,
  { id, name }: Pick<WorkspaceSummary, 'id' | 'name'>,
  passphrase: string | null,
  onProgress: Progress,
  signal: AbortSignal,
): Promise<WritingOutcome> {
  await app.autosave?.flush();
  const parts = await app.repository.readParts(id);
  if (!parts.ok) return { obstacle: words.notRead(describeStorageFailure(parts.error)) };
  const writtenAt = app.now();
  const request = { kind: 'write', parts: parts.value, writtenAt, passphrase } as const;
  const outcome = await workOnBackup(request, onProgress, signal);
  if (outcome.kind === 'cancelled') return 'cancelled';
  if (outcome.kind === 'failed') return { obstacle: laterMessages.backup.failed(outcome.detail) };
  const { file, versionCount, leftOut, remarksLeftOut } = outcome.answer;
  const fileName = exportFileName({ workspace: name, date: writtenAt, extension: 'delimit' });
  app.deliverFile(fileName, 'application/octet-stream', file);
  notify(app, 'success', words.written(fileName, versionCount));
  void noteDownload(app, id, parts.value.versions.length);
  if (leftOut.length > 0) notify(app, 'warning', words.leftOut(listVersions(parts.value.frame, leftOut)));
  if (remarksLeftOut > 0) notify(app, 'warning', words.remarksLeftOut(remarksLeftOut));
  return 'written';
}

/** Name versions that were left out. */
export function listVersions(
  workspace: Pick<Workspace, 'parties'>,
  versions: readonly Omit<LeftOutVersion, 'id'>[],
): string {
  return versions
    .map(({ partyId, number }) => {
      const party = workspace.parties.find(({ id }) => id === partyId)?.name ?? partyId;
      return laterMessages.backup.version(number, party);
    })
    .join(', ');
}
