import type { WorkspaceId } from '../domain/identifiers.ts';
import { messages } from '../messages/catalogue.ts';
import { laterMessages } from '../messages/later-catalogue.ts';
import type { Application } from './application.ts';
import { changeCopy } from './held-copy-session.ts';
import { rememberDownload } from './held-copy-settings.ts';
import { notify } from './notify.ts';
import { openDialog } from './view.ts';

/** Where a browser writes no files by itself, its user is reminded after so many saved versions, or after a day. */
const VERSIONS = 5;
const DAY_MS = 86_400_000;

/** When a workspace was last backed up, or its user was reminded, and how many versions there were. */
interface Since {
  readonly workspaceId: WorkspaceId;
  readonly at: string;
  readonly versionCount: number;
}

const reminded = new WeakMap<Application, Since>();

/** Remember that a backup was downloaded, of a workspace that had so many versions then. */
export async function noteDownload(app: Application, workspaceId: WorkspaceId, versionCount: number): Promise<void> {
  const handedOver = { at: app.now(), versionCount };
  if (app.store.get().workspace.id === workspaceId) changeCopy(app, { handedOver });
  await rememberDownload(app, workspaceId, handedOver);
}

/** Remind of a download, once as long as nothing much is saved after the reminder. Where copies can be kept, never. */
export function remindOfDownload(app: Application): void {
  const { keeping, versions, workspace } = app.store.get();
  const copy = keeping?.copy;
  const [first] = versions;
  if (!copy || copy.canHold || !first) return;
  const now = app.now();
  const last = reminded.get(app);
  const marks: readonly Since[] = [
    { workspaceId: workspace.id, ...(copy.handedOver ?? { at: first.record.savedAt, versionCount: 0 }) },
    ...(last?.workspaceId === workspace.id ? [last] : []),
  ];
  const isDue = marks.every(
    ({ at, versionCount }) => versions.length - versionCount >= VERSIONS || Date.parse(now) - Date.parse(at) >= DAY_MS,
  );
  if (!isDue) return;
  reminded.set(app, { workspaceId: workspace.id, at: now, versionCount: versions.length });
  const since = Math.max(0, versions.length - (copy.handedOver?.versionCount ?? 0));
  notify(app, 'warning', laterMessages.heldCopy.reminder(since), {
    label: messages.files.backUp,
    run: () => openDialog(app, 'back-up'),
  });
}
