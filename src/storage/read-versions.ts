import type { VersionId, WorkspaceId } from '../domain/identifiers.ts';
import type { OpenedVersion, Version } from '../domain/version.ts';
import { versionFromStored } from './mappers/version-mapper.ts';
import { readVersionList } from './list-versions.ts';
import type { Database } from './open-database.ts';
import type { Stored } from './repository.ts';
import { failed } from './storage-failure.ts';
import { openStoredVersion } from './verify-version.ts';

/** List the versions of a workspace. */
export async function listVersions(database: Database, workspaceId: WorkspaceId): Stored<readonly Version[]> {
  const transaction = database.transaction(['versions', 'remarks']);
  const [stored, remarks] = await Promise.all([
    transaction.objectStore('versions').index('workspaceId').getAll(workspaceId),
    transaction.objectStore('remarks').index('workspaceId').getAll(workspaceId),
  ]);
  return readVersionList(stored, remarks);
}

/** Read one version with its boundaries and verify every hash. */
export async function openVersion(database: Database, id: VersionId): Stored<OpenedVersion> {
  const stored = await database.get('versions', id);
  if (!stored) return failed('not-found', id);
  // The record says which payloads to read, and its hash is verified first, which no transaction waits for. What was
  // kept is never changed, so that a second transaction reads the same.
  const kept = await versionFromStored(stored);
  const hashes = new Set(kept?.record.payloads.map((reference) => reference.sha256));
  const transaction = database.transaction(['payloads', 'remarks']);
  const payloads = transaction.objectStore('payloads');
  const [remarks, ...found] = await Promise.all([
    transaction.objectStore('remarks').index('versionId').getAll(id),
    ...[...hashes].map(async (hash) => [hash, await payloads.get(hash)] as const),
  ]);
  const byHash = new Map(found);
  return openStoredVersion(stored, remarks, (hash) => byHash.get(hash));
}
