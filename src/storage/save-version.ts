import { success } from '../domain/result.ts';
import type { Version } from '../domain/version.ts';
import { versionToStored } from './mappers/version-mapper.ts';
import type { Database } from './open-database.ts';
import { openVersion } from './read-versions.ts';
import type { Stored, VersionRequest } from './repository.ts';
import type { StoredPayload, StoredVersion } from './schema.ts';
import { failed } from './storage-failure.ts';
import { makeRecord, preparePayloads } from './version-parts.ts';
import { findIllFormedText } from './well-formed-text.ts';
import { writeStrictly } from './write-strictly.ts';

/** Another tab can take a number between looking and writing; it cannot do so this often. */
const MAXIMUM_TRIES = 50;

/**
 * Append a version. The record with its number is hashed before the transaction opens, because hashing cannot be waited
 * for inside one; the transaction compares the head of the party and starts over if another tab was faster. Acknowledged
 * only after the transaction has completed and everything was read back and verified. Refused: text that is not
 * well-formed Unicode (`refused`), an unreadable head (`damaged`).
 */
export async function saveVersion(database: Database, request: VersionRequest): Stored<Version> {
  const illFormed = findIllFormedText(request);
  if (illFormed !== null) return failed('refused', `not well-formed Unicode: ${JSON.stringify(illFormed)}`);
  const prepared = await preparePayloads(request);
  for (let attempt = 0; attempt < MAXIMUM_TRIES; attempt += 1) {
    const seen = (await database.get('heads', [request.workspaceId, request.partyId]))?.number ?? 0;
    if (!Number.isSafeInteger(seen)) return failed('damaged', `the head of ${request.partyId}`);
    const stored = await versionToStored(makeRecord(request, prepared, seen + 1), request.areasM2);
    if (await append(database, stored, prepared.payloads)) return readBack(database, stored.id);
  }
  return failed('aborted', 'other tabs kept saving');
}

/** Write a version if the party's head is still the number before it; tell whether it was. */
async function append(database: Database, stored: StoredVersion, payloads: readonly StoredPayload[]): Promise<boolean> {
  const { id, workspaceId, partyId, number } = stored;
  return writeStrictly(database, ['heads', 'versions', 'payloads'], async (transaction) => {
    const heads = transaction.objectStore('heads');
    const current = (await heads.get([workspaceId, partyId]))?.number ?? 0;
    if (current !== number - 1) return false;
    const kept = transaction.objectStore('payloads');
    for (const payload of payloads) {
      if ((await kept.getKey(payload.sha256)) === undefined) await kept.add(payload);
    }
    // `add`, never `put`: what was saved once is not written over.
    await transaction.objectStore('versions').add(stored);
    await heads.put({ workspaceId, partyId, versionId: id, number });
    return true;
  });
}

/** Verify what was written as if opening it: finds errors of the program, not of the disk. */
async function readBack(database: Database, id: string): Stored<Version> {
  const opened = await openVersion(database, id);
  return opened.ok ? success(opened.value.version) : opened;
}
