import type { Sha256, WorkspaceId } from '../domain/identifiers.ts';
import { success } from '../domain/result.ts';
import type { MapOutline } from '../geometry/map-outline.ts';
import { pictureFromStored, pictureToStored } from './mappers/picture-mapper.ts';
import type { Database } from './open-database.ts';
import { readTogether } from './read-together.ts';
import type { Stored } from './repository.ts';

/** Read the small picture of a map; null where there is none, or where it does not fit and is to be made again. */
export async function readPicture(
  database: Database,
  workspaceId: WorkspaceId,
  fingerprint: Sha256,
): Stored<MapOutline | null> {
  const stored = await readTogether(database, ['pictures'], (reading) =>
    reading.objectStore('pictures').get([workspaceId, fingerprint]),
  );
  return success(await pictureFromStored(stored));
}

/**
 * Keep the small picture of a map, in the place of one that is there. Derived from a version: it is not flushed to the
 * disk at once, so that no saving waits for it.
 */
export async function keepPicture(
  database: Database,
  workspaceId: WorkspaceId,
  fingerprint: Sha256,
  outline: MapOutline,
): Stored<null> {
  const stored = await pictureToStored(workspaceId, fingerprint, outline);
  const transaction = database.transaction(['pictures'], 'readwrite', { durability: 'relaxed' });
  await Promise.all([transaction.objectStore('pictures').put(stored), transaction.done]);
  return success(null);
}
