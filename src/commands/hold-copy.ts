import { exportFileName } from '../exchange/file-name.ts';
import { laterMessages } from '../messages/later-catalogue.ts';
import type { ChosenPlace, CopyPlace, CopyPlaces } from '../storage/held-copy/copy-place.ts';
import type { Application } from './application.ts';
import { describeStorageFailure } from './autosave.ts';
import { openBackupFile } from './backup-file.ts';
import { refuseElsewhere } from './elsewhere.ts';
import { changeCopy, copySessionOf, newCopySession, setCopySession, showCopyStatus } from './held-copy-session.ts';
import { forgetCopy, rememberCopy } from './held-copy-settings.ts';
import { notify } from './notify.ts';
import { describeCopyFault, tellFailure, tellPaused } from './tell-held-copy.ts';
import { requestCopy } from './write-held-copy.ts';

const words = laterMessages.heldCopy;

/** Keep the copy of the open workspace in a new file, which the user is asked for. */
export function keepCopyInNewFile(app: Application): Promise<void> {
  return keepCopyIn(app, (places) => places.chooseNewFile(copyName(app)));
}

/** Keep the copy of the open workspace in a file that is there already, unless that holds what would be lost. */
export function keepCopyInFile(app: Application): Promise<void> {
  return keepCopyIn(app, (places) => places.chooseFile());
}

/** Keep the copy of the open workspace in a folder, in a file named after the workspace as it is called now. */
export function keepCopyInFolder(app: Application): Promise<void> {
  return keepCopyIn(app, (places) => places.chooseFolder(copyName(app)));
}

/** Always the same name, so without a day. */
function copyName(app: Application): string {
  return exportFileName({ workspace: app.store.get().workspace.name, date: '', extension: 'delimit' });
}

/** Refused while another tab edits the workspace. A choice that was given up changes nothing. */
async function keepCopyIn(app: Application, choose: (places: CopyPlaces) => ChosenPlace): Promise<void> {
  if (refuseElsewhere(app) || !app.copyPlaces) return;
  const { id } = app.store.get().workspace;
  const places = await app.copyPlaces();
  const chosen = await choose(places);
  if (!chosen.ok) return notify(app, 'error', words.notChosen(chosen.error.detail));
  if (chosen.value && app.store.get().workspace.id === id) await begin(app, places, chosen.value);
}

async function begin(app: Application, places: CopyPlaces, place: CopyPlace): Promise<void> {
  copySessionOf(app)?.ending.abort();
  const { id: workspaceId } = app.store.get().workspace;
  const session = newCopySession({ workspaceId, places, place, lastWrittenAt: null });
  setCopySession(app, session);
  showCopyStatus(app, session, { kind: 'unknown' });
  const remembered = await rememberCopy(app, session);
  if (!remembered.ok) notify(app, 'warning', words.notRemembered(describeStorageFailure(remembered.error)));
  // A file that was chosen to be opened may be read and not yet be written.
  if ((await place.permission()) === 'prompt') await place.askPermission();
  requestCopy(app, session, 'saved');
}

/** Ask the browser, as the answer to a press, whether the file may be written again, and write what it lacks. */
export async function continueCopy(app: Application): Promise<void> {
  const session = copySessionOf(app);
  if (!session || refuseElsewhere(app)) return;
  const { place } = session;
  // Whoever presses hears of it again.
  session.told = null;
  switch (await place.askPermission()) {
    case 'granted':
      return requestCopy(app, session, 'first-look');
    case 'prompt':
      session.told = 'paused';
      return tellPaused(app, session);
    case 'denied':
      return tellFailure(app, session, 'denied', words.failures.denied(place.fileName));
  }
}

/** Keep no copy of the open workspace any more. The file stays as it is. */
export async function stopKeepingCopy(app: Application): Promise<void> {
  const session = copySessionOf(app);
  if (!session || refuseElsewhere(app)) return;
  session.ending.abort();
  setCopySession(app, null);
  changeCopy(app, { place: null, status: { kind: 'unknown' }, lastWrittenAt: null });
  await forgetCopy(app, session.workspaceId);
  const { fileName, folderName } = session.place;
  notify(app, 'information', words.stopped(words.place(fileName, folderName)));
}

/** Open the file of the copy as a backup, to add what it holds and is not here. */
export async function openHeldFile(app: Application): Promise<void> {
  const session = copySessionOf(app);
  if (!session) return;
  const read = await session.place.read();
  if (!read.ok) return notify(app, 'error', describeCopyFault(session.place.fileName, read.error));
  if (read.value) openBackupFile(app, read.value.file);
}
