import type { VersionId } from '../domain/identifiers.ts';
import { success } from '../domain/result.ts';
import type { Version } from '../domain/version.ts';
import type { Connection } from './connection.ts';
import { versionToStored } from './mappers/version-mapper.ts';
import { newestNumber } from './newest-number.ts';
import type { Database } from './open-database.ts';
import { readTogether } from './read-together.ts';
import { openVersion } from './read-versions.ts';
import { refusalOf } from './refuse-request.ts';
import type { Stored, VersionRequest } from './repository.ts';
import type { StoredPayload, StoredVersion } from './schema.ts';
import { failed } from './storage-failure.ts';
import { makeRecord, preparePayloads } from './version-parts.ts';
import { writeStrictly } from './write-strictly.ts';

/** Another tab can take a number between looking and writing; it cannot do so this often. */
const MAXIMUM_TRIES = 50;

/**
 * Append a version. The record with its number is hashed before the transaction opens, because hashing cannot be waited
 * for inside one; the transaction compares the head of the party and starts over if another tab was faster. Acknowledged
 * only after the transaction has completed and everything was read back and verified. Refused (`refused`): text that is
 * not well-formed Unicode, a geometry that would not read back.
 */
export async function saveVersion(use: Connection['use'], request: VersionRequest): Stored<Version> {
  const refusal = refusalOf(request);
  if (refusal !== null) return failed('refused', refusal);
  const written = await use((database) => append(database, request));
  if (!written.ok) return written;
  // Opened as anybody would: finds errors of the program, not of the disk.
  const opened = await use((database) => openVersion(database, written.value));
  return opened.ok ? success(opened.value.version) : opened;
}

async function append(database: Database, request: VersionRequest): Stored<VersionId> {
  const prepared = await preparePayloads(request);
  const { workspaceId, partyId } = request;
  for (let attempt = 0; attempt < MAXIMUM_TRIES; attempt += 1) {
    const seen = await readTogether(database, ['heads', 'versions'], (reading) =>
      newestNumber(reading.objectStore('heads'), reading.objectStore('versions'), workspaceId, partyId),
    );
    const stored = await versionToStored(makeRecord(request, prepared, seen + 1), request.areasM2);
    if (await write(database, stored, prepared.payloads)) return success(stored.id);
  }
  return failed('aborted', 'other tabs kept saving');
}

/** Write a version if the party's newest number is still the one before it; tell whether it was. */
async function write(database: Database, stored: StoredVersion, payloads: readonly StoredPayload[]): Promise<boolean> {
  const { id, workspaceId, partyId, number } = stored;
  return writeStrictly(database, ['heads', 'versions', 'payloads'], async (transaction) => {
    const heads = transaction.objectStore('heads');
    const versions = transaction.objectStore('versions');
    if ((await newestNumber(heads, versions, workspaceId, partyId)) !== number - 1) return false;
    const kept = transaction.objectStore('payloads');
    for (const payload of payloads) {
      // A payload of that hash stays, unless the disk has altered it: these are the bytes that the hash was made of.
      const there = await kept.get(payload.sha256);
      if (!there) await kept.add(payload);
      else if (!sameBytes(there.bytes, payload.bytes)) await kept.put(payload);
    }
    // `add`, never `put`: what was saved once is not written over.
    await versions.add(stored);
    await heads.put({ workspaceId, partyId, versionId: id, number });
    return true;
  });
}

function sameBytes(kept: unknown, bytes: Uint8Array): boolean {
  return (
    kept instanceof Uint8Array &&
    kept.byteLength === bytes.byteLength &&
    kept.every((byte, index) => byte === bytes[index])
  );
}
