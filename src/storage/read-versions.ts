import type { VersionId, WorkspaceId } from '../domain/identifiers.ts';
import { success } from '../domain/result.ts';
import type { OpenedVersion, Version } from '../domain/version.ts';
import { versionFromStored } from './mappers/version-mapper.ts';
import { readVersionList } from './list-versions.ts';
import type { Database } from './open-database.ts';
import { readTogether } from './read-together.ts';
import type { Stored } from './repository.ts';
import { failed } from './storage-failure.ts';
import { openStoredVersion } from './verify-version.ts';

/** List the versions of a workspace. */
export async function listVersions(database: Database, workspaceId: WorkspaceId): Stored<readonly Version[]> {
  const [stored, remarks] = await readTogether(database, ['versions', 'remarks'], (reading) =>
    Promise.all([
      reading.objectStore('versions').index('workspaceId').getAll(workspaceId),
      reading.objectStore('remarks').index('workspaceId').getAll(workspaceId),
    ]),
  );
  return success(await readVersionList(stored, remarks));
}

/** Read one version with its boundaries and verify every hash. */
export async function openVersion(database: Database, id: VersionId): Stored<OpenedVersion> {
  const stored = await readTogether(database, ['versions'], (reading) => reading.objectStore('versions').get(id));
  if (!stored) return failed('not-found', id);
  // The record says which payloads to read, and its hash is verified first, which no transaction waits for. What was
  // kept is never changed, so that a second transaction reads the same.
  const kept = await versionFromStored(stored);
  const hashes = new Set(kept?.record.payloads.map((reference) => reference.sha256));
  const [remarks, ...found] = await readTogether(database, ['payloads', 'remarks'], (reading) =>
    Promise.all([
      reading.objectStore('remarks').index('versionId').getAll(id),
      ...[...hashes].map(async (hash) => [hash, await reading.objectStore('payloads').get(hash)] as const),
    ]),
  );
  const byHash = new Map(found);
  return openStoredVersion(stored, remarks, (hash) => byHash.get(hash));
}
