import { laterMessages } from '../messages/later-catalogue.ts';
import type { BackupFault } from '../storage/backup/backup-fault.ts';
import type { PreparedCopy } from '../storage/backup/prepare-copy.ts';
import type { LeftOutVersion } from '../storage/backup/workspace-parts.ts';
import type { CopyFailure } from '../storage/held-copy/copy-place.ts';
import type { Application } from './application.ts';
import { showCopyStatus, type CopySession } from './held-copy-session.ts';
import { notify } from './notify.ts';
import { openDialog } from './view.ts';
import { listVersions } from './write-backup.ts';

const words = laterMessages.heldCopy;

/** Put into words why a file was not read or written, and what to do. */
export function describeCopyFault(fileName: string, { code, detail }: CopyFailure): string {
  switch (code) {
    case 'denied':
    case 'gone':
    case 'full':
    case 'busy':
    case 'changed':
      return words.failures[code](fileName);
    case 'withdrawn':
    case 'broken':
      return words.failures.broken(fileName, detail === '' ? code : detail);
  }
}

/** Say that the first copy stands. */
export function tellBegun(app: Application, { place }: CopySession): void {
  notify(app, 'success', words.begun(words.place(place.fileName, place.folderName)));
}

/** Show that the copy was not written, and say so if it was not said before. */
export function tellFailure(app: Application, session: CopySession, key: string, reason: string): void {
  showCopyStatus(app, session, { kind: 'failed', reason });
  tellOnce(app, session, key, reason);
}

/** Show that the file was left as it is because of what it holds, or that what is kept here is no sound copy. */
export function tellKeptBack(
  app: Application,
  session: CopySession,
  prepared: Exclude<PreparedCopy, { kind: 'ready' }>,
): void {
  const { fileName } = session.place;
  if (prepared.kind === 'unsound') {
    const { code, detail } = prepared.fault;
    const reason = words.failures.unsound(fileName, detail === null ? code : `${code}: ${detail}`);
    return tellFailure(app, session, prepared.kind, reason);
  }
  const reason = describeKeptBack(fileName, prepared);
  showCopyStatus(app, session, { kind: 'kept-back', reason });
  tellOnce(app, session, prepared.kind, reason);
}

function describeKeptBack(fileName: string, prepared: Exclude<PreparedCopy, { kind: 'ready' | 'unsound' }>): string {
  const { keptBack } = words;
  switch (prepared.kind) {
    case 'other-workspace':
      return keptBack.otherWorkspace(fileName, prepared.name);
    case 'file-has-more':
      return keptBack.hasMore(fileName, prepared.versionCount, prepared.remarkCount);
    case 'unknown-file':
      return keptBack[whatItIs(prepared.fault)](fileName);
  }
}

/** Every other fault is one of a backup that was whole once. */
function whatItIs({ code }: BackupFault): 'notBackup' | 'newer' | 'locked' | 'damaged' {
  if (code === 'not-backup' || code === 'too-large' || code === 'not-readable') return 'notBackup';
  if (code === 'newer-format') return 'newer';
  return code === 'locked' ? 'locked' : 'damaged';
}

/** Show that the browser wants a press, and offer it. */
export function tellPaused(app: Application, session: CopySession): void {
  showCopyStatus(app, session, { kind: 'paused' });
  if (session.told === 'paused') return;
  session.told = 'paused';
  notify(app, 'warning', words.pausedNotice(session.place.fileName), {
    label: words.goOn,
    run: () => void import('./hold-copy.ts').then((later) => later.continueCopy(app)),
  });
}

/** Name what was damaged here and is not in the copy, once as long as it is the same. */
export function tellLeftOut(app: Application, session: CopySession, leftOut: readonly LeftOutVersion[]): void {
  const key = leftOut.map(({ id }) => id).join();
  if (leftOut.length === 0 || session.toldLeftOut === key) return;
  session.toldLeftOut = key;
  const names = listVersions(app.store.get().workspace, leftOut);
  notify(app, 'warning', words.leftOut(session.place.fileName, names));
}

function tellOnce(app: Application, session: CopySession, key: string, text: string): void {
  if (session.told === key) return;
  session.told = key;
  notify(app, 'error', text, { label: words.details, run: () => openDialog(app, 'keeping') });
}
