import type { WorkspaceId } from '../domain/identifiers.ts';
import type { HeldCopy } from '../state/held-copy.ts';
import { isTime } from '../storage/mappers/time-mapper.ts';
import type { Stored } from '../storage/repository.ts';
import type { Application } from './application.ts';
import type { CopySession } from './held-copy-session.ts';

/** What this browser remembers of the copy of a workspace. */
export interface RememberedCopy {
  /** See `CopyPlace.stored`. */
  readonly place: unknown;
  readonly lastWrittenAt: string | null;
}

const copyKey = (id: WorkspaceId): string => `held-copy/${id}`;
const downloadKey = (id: WorkspaceId): string => `downloaded-backup/${id}`;

/** Remember the file of a session for the next start. */
export function rememberCopy(app: Application, { workspaceId, place, lastWrittenAt }: CopySession): Stored<null> {
  const remembered: RememberedCopy = { place: place.stored, lastWrittenAt };
  return app.repository.writeSetting(copyKey(workspaceId), remembered, workspaceId);
}

/** Forget the file of a workspace. The file stays. */
export function forgetCopy(app: Application, id: WorkspaceId): Stored<null> {
  return app.repository.writeSetting(copyKey(id), null, id);
}

/** Read which file the copy of a workspace is kept in; null if in none. */
export async function recallCopy(app: Application, id: WorkspaceId): Promise<RememberedCopy | null> {
  const read = await app.repository.readSetting(copyKey(id));
  const value = read.ok ? read.value : null;
  if (typeof value !== 'object' || value === null || !('place' in value)) return null;
  const at = 'lastWrittenAt' in value ? value.lastWrittenAt : null;
  return { place: value.place, lastWrittenAt: isTime(at) ? at : null };
}

/** Remember that a backup was downloaded. */
export function rememberDownload(
  app: Application,
  id: WorkspaceId,
  download: NonNullable<HeldCopy['handedOver']>,
): Stored<null> {
  return app.repository.writeSetting(downloadKey(id), download, id);
}

/** Read when a backup of a workspace was last downloaded; null if never. */
export async function recallDownload(app: Application, id: WorkspaceId): Promise<HeldCopy['handedOver']> {
  const read = await app.repository.readSetting(downloadKey(id));
  const value = read.ok ? read.value : null;
  if (typeof value !== 'object' || value === null || !('at' in value) || !('versionCount' in value)) return null;
  const { at, versionCount } = value;
  return isTime(at) && typeof versionCount === 'number' ? { at, versionCount } : null;
}
