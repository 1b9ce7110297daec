import type { WorkspaceId } from '../domain/identifiers.ts';
import { success } from '../domain/result.ts';
import type { Version } from '../domain/version.ts';
import type { Connection } from './connection.ts';
import type { KnownWritings } from './known-writings.ts';
import { readVersionList } from './list-versions.ts';
import { versionToStored } from './mappers/version-mapper.ts';
import { MUTANT } from './mutant.ts';
import { newestNumber } from './newest-number.ts';
import type { Database } from './open-database.ts';
import { readTogether } from './read-together.ts';
import { openVersion } from './read-versions.ts';
import { removalsIn } from './removed-workspaces.ts';
import { refusalOf } from './refuse-request.ts';
import type { Stored, VersionRequest } from './repository.ts';
import { sameBytes } from './same-bytes.ts';
import type { StoredPayload, StoredVersion, StoredWorkspace } from './schema.ts';
import type { SecondCopy } from './second-copy.ts';
import { failed } from './storage-failure.ts';
import { makeRecord, preparePayloads } from './version-parts.ts';
import { writeStrictly } from './write-strictly.ts';

/** Another tab can take a number between looking and writing; it cannot do so this often. */
const MAXIMUM_TRIES = 50;

const TABLES: ('workspaces' | 'settings' | 'heads' | 'versions' | 'payloads')[] = [
  'workspaces',
  'settings',
  'heads',
  'versions',
  'payloads',
];

/** What a version is saved with. */
interface VersionStores {
  readonly use: Connection['use'];
  readonly secondCopy: Pick<SecondCopy, 'keep'> | null;
  readonly writings: KnownWritings;
}

/**
 * Append a version. The record with its number is hashed before the transaction opens, because hashing cannot be waited
 * for inside one; the transaction compares the head of the party and starts over if another tab was faster. Acknowledged
 * only after the transaction has completed and everything was read back and verified, and the second copy was written or
 * has failed: it is not needed for a version to be saved, and says itself that it is not kept. Refused (`refused`): text that is
 * not well-formed Unicode, a geometry that would not read back; (`removed`) a workspace that another tab removed for good.
 */
export async function saveVersion(
  { use, secondCopy, writings }: VersionStores,
  request: VersionRequest,
): Stored<Version> {
  const refusal = MUTANT === 'unreadable-saved' ? null : refusalOf(request);
  if (refusal !== null) return failed('refused', refusal);
  const written = await use((database) => append(database, writings, request));
  if (!written.ok) return written;
  if (MUTANT === 'not-read-back') {
    const [version] = await readVersionList([written.value.version], []);
    if (version) return success(version);
  }
  // Opened as anybody would: finds errors of the program, not of the disk.
  const opened = await use((database) => openVersion(database, written.value.version.id));
  if (!opened.ok) return opened;
  if (MUTANT === 'journal-not-written') return success(opened.value.version);
  await secondCopy?.keep({
    versions: [written.value.version],
    payloads: written.value.payloads,
    workspaces: await workspaceOf(use, request.workspaceId),
  });
  return success(opened.value.version);
}

/** The frame that the version belongs to, so that it can be shown again where everything else is gone. */
async function workspaceOf(use: Connection['use'], id: WorkspaceId): Promise<readonly StoredWorkspace[]> {
  const read = await use(async (database) =>
    success(await readTogether(database, ['workspaces'], (reading) => reading.objectStore('workspaces').get(id))),
  );
  return read.ok && read.value ? [read.value] : [];
}

/** What the transaction wrote, as it wrote it. */
interface Written {
  readonly version: StoredVersion;
  readonly payloads: readonly StoredPayload[];
}

async function append(database: Database, writings: KnownWritings, request: VersionRequest): Stored<Written> {
  const prepared = await preparePayloads(request);
  const { workspaceId, partyId } = request;
  for (let attempt = 0; attempt < MAXIMUM_TRIES; attempt += 1) {
    const seen = await readTogether(database, ['heads', 'versions'], (reading) =>
      newestNumber(reading.objectStore('heads'), reading.objectStore('versions'), workspaceId, partyId),
    );
    const stored = await versionToStored(makeRecord(request, prepared, seen + 1), request.areasM2);
    const outcome = await write(database, writings, stored, prepared.payloads);
    if (outcome === 'removed') return failed('removed', workspaceId);
    if (outcome === 'written') return success({ version: stored, payloads: prepared.payloads });
  }
  return failed('aborted', 'other tabs kept saving');
}

/** Write a version if the party's newest number is still the one before it; `late` if it was not. */
async function write(
  database: Database,
  writings: KnownWritings,
  stored: StoredVersion,
  payloads: readonly StoredPayload[],
): Promise<'written' | 'late' | 'removed'> {
  const { id, workspaceId, partyId, number } = stored;
  return writeStrictly(database, TABLES, async (transaction) => {
    const kept = await transaction.objectStore('workspaces').get(workspaceId);
    const removals = await removalsIn(transaction.objectStore('settings'));
    const isRemoved = writings.compare(workspaceId, kept, removals) === 'removed';
    if (MUTANT !== 'removed-saved' && isRemoved) return 'removed';
    const heads = transaction.objectStore('heads');
    const versions = transaction.objectStore('versions');
    const newest = await newestNumber(heads, versions, workspaceId, partyId);
    if (MUTANT !== 'numbers-not-compared' && newest !== number - 1) return 'late';
    const keptPayloads = transaction.objectStore('payloads');
    for (const payload of payloads) {
      // A payload of that hash stays, unless the disk has altered it: these are the bytes that the hash was made of.
      const there = await keptPayloads.get(payload.sha256);
      if (!there) await keptPayloads.add(payload);
      else if (MUTANT !== 'altered-payload-kept' && !sameBytes(there.bytes, payload.bytes)) {
        await keptPayloads.put(payload);
      }
    }
    // `add`, never `put`: what was saved once is not written over.
    if (MUTANT === 'versions-written-over') await versions.put(stored);
    else await versions.add(stored);
    await heads.put({ workspaceId, partyId, versionId: id, number });
    return 'written';
  });
}
