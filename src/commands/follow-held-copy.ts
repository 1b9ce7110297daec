import type { WorkspaceId } from '../domain/identifiers.ts';
import type { Application } from './application.ts';
import { changeKeeping } from './change-keeping.ts';
import { copySessionOf, newCopySession, setCopySession } from './held-copy-session.ts';
import { recallCopy, recallDownload } from './held-copy-settings.ts';
import { remindOfDownload } from './remind-of-download.ts';
import { requestCopy } from './write-held-copy.ts';

/** The following of an application, begun once. */
const started = new WeakMap<Application, Promise<void>>();

/**
 * Take up the copy of the open workspace where it was left, and that of every workspace that is opened later. Resolves
 * when it is known where the copy of the present one is kept.
 */
export function followHeldCopy(app: Application): Promise<void> {
  const known = started.get(app);
  if (known) return known;
  const following = takeUp(app);
  started.set(app, following);
  let seen = situationOf(app);
  app.store.subscribe(() => {
    const now = situationOf(app);
    if (now === seen) return;
    seen = now;
    started.set(app, takeUp(app));
  });
  return following;
}

/** Which workspace it is, and whether this tab edits it. */
function situationOf(app: Application): string {
  const { workspace, elsewhere } = app.store.get();
  return `${elsewhere ? 'shown' : 'edited'}/${workspace.id}`;
}

async function takeUp(app: Application): Promise<void> {
  if (!app.copyPlaces) return;
  const situation = situationOf(app);
  const before = copySessionOf(app);
  const { id } = app.store.get().workspace;
  // What was begun for another workspace is finished; what another tab edits now is written by that one.
  if (before?.workspaceId === id) before.ending.abort();
  setCopySession(app, null);
  const [places, remembered, handedOver] = await Promise.all([
    app.copyPlaces(),
    recallCopy(app, id),
    recallDownload(app, id),
  ]);
  if (situationOf(app) !== situation || copySessionOf(app)) return;
  const place = remembered ? places.restore(remembered.place) : null;
  const lastWrittenAt = remembered?.lastWrittenAt ?? null;
  const isElsewhere = Boolean(app.store.get().elsewhere);
  changeKeeping(app, {
    copy: {
      canHold: places.canHold,
      place: place && { fileName: place.fileName, folderName: place.folderName },
      status: { kind: isElsewhere ? 'elsewhere' : 'unknown' },
      lastWrittenAt,
      handedOver,
    },
  });
  if (!place || isElsewhere) return;
  const session = newCopySession({ workspaceId: id, places, place, lastWrittenAt });
  setCopySession(app, session);
  requestCopy(app, session, 'first-look');
}

/** After something of a workspace was saved: write its copy, or remind of a download where there is none. */
export async function copyWhatWasSaved(app: Application, workspaceId: WorkspaceId): Promise<void> {
  await followHeldCopy(app);
  // Another workspace may have been opened meanwhile: its copy is up to date.
  if (app.store.get().workspace.id !== workspaceId || app.store.get().elsewhere) return;
  const session = copySessionOf(app);
  if (session) requestCopy(app, session, 'saved');
  else remindOfDownload(app);
}
