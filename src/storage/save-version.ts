import { sha256 } from '../domain/identity/sha256.ts';
import type { Version } from '../domain/version.ts';
import { success } from '../domain/result.ts';
import { strictTransaction } from './strict-transaction.ts';
import type { Database } from './open-database.ts';
import type { Stored, VersionRequest } from './repository.ts';
import type { StoredVersion } from './schema.ts';
import { failed } from './storage-failure.ts';
import { listedVersion, makeRecord, preparePayloads, type PreparedPayloads } from './version-parts.ts';

/** Another tab can take a number between looking and writing; it cannot do so this often. */
const MAXIMUM_TRIES = 20;

/**
 * Append a version. The record with its number is hashed before the transaction opens, because hashing cannot be waited
 * for inside one; the transaction then compares the head of the party and starts over if another tab was faster.
 * Acknowledged only after the transaction completed and everything was read back with the right hash.
 */
export async function saveVersion(database: Database, request: VersionRequest): Stored<Version> {
  const prepared = await preparePayloads(request);
  const head: [string, string] = [request.workspaceId, request.partyId];
  for (let attempt = 0; attempt < MAXIMUM_TRIES; attempt += 1) {
    const seen = (await database.get('heads', head))?.number ?? 0;
    const { id, record } = await makeRecord(request, prepared, seen + 1);
    const stored: StoredVersion = { id, record, areasM2: request.areasM2 };
    if (await append(database, stored, prepared, seen)) return readBack(database, stored);
  }
  return failed('aborted', 'other tabs kept saving');
}

/** Write a version if the party's head is still at `seen`. */
async function append(
  database: Database,
  stored: StoredVersion,
  { payloads }: PreparedPayloads,
  seen: number,
): Promise<boolean> {
  const { workspaceId, partyId, number } = stored.record;
  const transaction = strictTransaction(database, 'heads', 'versions', 'payloads');
  const heads = transaction.objectStore('heads');
  const current = (await heads.get([workspaceId, partyId]))?.number ?? 0;
  if (current !== seen) {
    await transaction.done;
    return false;
  }
  const kept = transaction.objectStore('payloads');
  // Payloads first: those that are there already are not written again.
  const known = new Set(await Promise.all(payloads.map((payload) => kept.getKey(payload.sha256))));
  await Promise.all([
    ...payloads.filter((payload) => !known.has(payload.sha256)).map((payload) => kept.add(payload)),
    transaction.objectStore('versions').add(stored),
    heads.put({ workspaceId, partyId, versionId: stored.id, number }),
    transaction.done,
  ]);
  return true;
}

/** Read what was written and compare the hashes: finds errors of the program, not of the disk. */
async function readBack(database: Database, stored: StoredVersion): Stored<Version> {
  const transaction = database.transaction(['versions', 'payloads']);
  const payloads = transaction.objectStore('payloads');
  const [version, ...found] = await Promise.all([
    transaction.objectStore('versions').get(stored.id),
    ...stored.record.payloads.map((reference) => payloads.get(reference.sha256)),
  ]);
  if (!version) return failed('damaged', 'the version is not there');
  for (const [index, reference] of stored.record.payloads.entries()) {
    const bytes = found[index]?.bytes;
    if (!bytes || (await sha256(bytes)) !== reference.sha256) {
      return failed('damaged', `the payload of ${reference.zoneId} came back altered`);
    }
  }
  return success(listedVersion(version, []));
}
