import type { PartyId } from '../domain/identifiers.ts';
import { takeDraft } from '../edits/take-draft.ts';
import { laterMessages } from '../messages/later-catalogue.ts';
import type { BackupAdditions } from '../storage/backup/additions.ts';
import { workOnBackup } from '../storage/backup/backup-client.ts';
import type { BackupFault } from '../storage/backup/backup-fault.ts';
import type { Progress } from '../storage/backup/verify-versions.ts';
import type { Backup } from '../storage/backup/workspace-parts.ts';
import type { Application } from './application.ts';
import { describeStorageFailure } from './autosave.ts';
import { runCheckUp } from './check-up.ts';
import { applyEditOrTell } from './edit.ts';
import { copyOutside } from './keeping.ts';
import { notify } from './notify.ts';
import { closeFirstRun } from './view.ts';
import { openWorkspace, refreshWorkspaceList, reopenWorkspace } from './workspaces.ts';

const { backup: words } = laterMessages;

/** What came of looking into a backup. */
export type BackupReading =
  | { readonly kind: 'verified'; readonly backup: Backup; readonly additions: BackupAdditions }
  /** A passphrase is wanted; the obstacle is what was wrong with the one that was given. */
  | { readonly kind: 'locked'; readonly obstacle: string | null }
  | { readonly kind: 'refused'; readonly obstacle: string }
  | { readonly kind: 'cancelled' };

/** Put a fault of a backup into words: what, where, what to do. */
export function describeBackupFault({ code, version, detail }: BackupFault): string {
  const place = version ? words.version(version.number, version.partyName) : '';
  return words.faults[code]({ version: place, detail: detail ?? '' });
}

/** Verify a backup and tell what it would add here. Nothing is written. */
export async function readBackupFile(
  app: Application,
  file: Blob,
  passphrase: string | null,
  onProgress: Progress,
  signal: AbortSignal,
): Promise<BackupReading> {
  const outcome = await workOnBackup({ kind: 'read', file, passphrase }, onProgress, signal);
  if (outcome.kind === 'cancelled') return outcome;
  if (outcome.kind === 'failed') return { kind: 'refused', obstacle: words.failed(outcome.detail) };
  const read = outcome.answer;
  if (!read.ok && read.error.code === 'locked') return { kind: 'locked', obstacle: null };
  if (!read.ok && read.error.code === 'passphrase') {
    return { kind: 'locked', obstacle: describeBackupFault(read.error) };
  }
  if (!read.ok) return { kind: 'refused', obstacle: describeBackupFault(read.error) };
  await app.autosave?.flush();
  const preview = await app.repository.previewBackup(read.value);
  if (signal.aborted) return { kind: 'cancelled' };
  if (!preview.ok) {
    return { kind: 'refused', obstacle: words.opening.notAdded(describeStorageFailure(preview.error)) };
  }
  if (!preview.value.ok) return { kind: 'refused', obstacle: describeBackupFault(preview.value.error) };
  return { kind: 'verified', backup: read.value, additions: preview.value.value };
}

/**
 * Add a verified backup and show its workspace. The drafts of the parties named are taken from it, in steps that can be
 * undone. Refused where another tab has that workspace open. Returns why nothing was added, or null.
 */
export async function addBackup(
  app: Application,
  backup: Backup,
  draftsToTake: readonly PartyId[],
): Promise<string | null> {
  await app.autosave?.flush();
  const { id } = backup.frame;
  if (app.tab && !(await app.tab.claim(id))) return words.opening.openElsewhere;
  const outcome = await app.repository.addBackup(backup, app.now());
  // Where it was added it is opened now, and claimed again.
  app.tab?.abandon(id);
  if (!outcome.ok) return words.opening.notAdded(describeStorageFailure(outcome.error));
  if (!outcome.value.ok) return describeBackupFault(outcome.value.error);
  const additions = outcome.value.value;
  app.tab?.send({ kind: 'listed', workspaceId: id });
  closeFirstRun(app);
  await showWorkspace(app, additions);
  copyOutside(app, id);
  const { workspace } = app.store.get();
  if (workspace.id !== id) return null;
  for (const partyId of draftsToTake) {
    const draft = additions.differingDrafts.get(partyId);
    if (draft) applyEditOrTell(app, { verb: 'take-draft', partyId }, (before) => takeDraft(before, partyId, draft));
  }
  notify(app, 'success', words.opening.added(workspace.name, additions.versions.length));
  // Puts what was added into the journal too.
  void runCheckUp(app, false);
  return null;
}

/** The history of steps is left only where the workspace itself became another. */
async function showWorkspace(app: Application, additions: BackupAdditions): Promise<void> {
  const { id } = additions.frame;
  if (app.store.get().workspace.id !== id) return openWorkspace(app, id);
  if (additions.changesFrame || additions.drafts.size > 0) return reopenWorkspace(app, id);
  const versions = await app.repository.listVersions(id);
  if (versions.ok) app.store.set((state) => ({ ...state, versions: versions.value, dialog: null }));
  await refreshWorkspaceList(app);
}
