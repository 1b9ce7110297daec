import type { IDBPTransaction } from 'idb';
import type { VersionId } from '../../domain/identifiers.ts';
import { readRecord } from '../../domain/identity/version-record.ts';
import type { VersionRecord } from '../../domain/version.ts';
import type { Draft } from '../../domain/workspace.ts';
import { isBytes } from '../mappers/version-mapper.ts';
import { draftOfParty, frameFromStored } from '../mappers/workspace-mapper.ts';
import { newestNumber } from '../newest-number.ts';
import { sameBytes } from '../same-bytes.ts';
import type { DelimitSchema, StoredVersion } from '../schema.ts';
import type { KeptHere } from './kept-here.ts';
import { isSameVersion } from './same-version.ts';
import type { Backup } from './workspace-parts.ts';

/** The tables that a workspace lies in, and the one that tells which were removed for good. */
export const TABLES: Table[] = [
  'workspaces',
  'drafts',
  'draftChanges',
  'payloads',
  'versions',
  'remarks',
  'heads',
  'settings',
];

type Table = 'workspaces' | 'drafts' | 'draftChanges' | 'payloads' | 'versions' | 'remarks' | 'heads' | 'settings';

type Reading = IDBPTransaction<DelimitSchema, Table[], 'readonly' | 'readwrite'>;

/** Read within a transaction what is kept of the workspace of a backup. Waits for nothing but its requests. */
export async function readKeptHere(reading: Reading, backup: Backup): Promise<KeptHere> {
  const { id } = backup.frame;
  const [workspace, storedDrafts, changes, kept, remarks] = await Promise.all([
    reading.objectStore('workspaces').get(id),
    reading.objectStore('drafts').index('workspaceId').getAll(id),
    reading.objectStore('draftChanges').index('workspaceId').getAll(id),
    reading.objectStore('versions').index('workspaceId').getAll(id),
    reading.objectStore('remarks').index('workspaceId').getAll(id),
  ]);
  const drafts = new Map<string, Draft>();
  for (const { partyId } of storedDrafts) {
    const draft = draftOfParty(partyId, storedDrafts, changes);
    if (draft) drafts.set(partyId, draft);
  }
  return {
    frame: workspace === undefined ? null : (frameFromStored(workspace) ?? 'damaged'),
    deletedAt: workspace?.deletedAt ?? null,
    drafts,
    records: new Map(kept.map((version) => [version.id, recordOf(version)])),
    remarks,
    ...(await readVersionsHere(reading, backup)),
    newest: await readNewest(reading, backup),
    payloads: await readPayloadsHere(reading, backup),
  };
}

function recordOf({ record }: StoredVersion): VersionRecord | null {
  const read = isBytes(record) ? readRecord(record) : null;
  return read?.ok ? read.value : null;
}

async function readVersionsHere(reading: Reading, backup: Backup): Promise<Pick<KeptHere, 'altered' | 'parents'>> {
  const versions = reading.objectStore('versions');
  const altered = new Set<VersionId>();
  const parents = new Set<VersionId>();
  const inFile = new Set(backup.versions.map(({ id }) => id));
  for (const version of backup.versions) {
    const kept = await versions.get(version.id);
    if (kept && !isSameVersion(kept, version)) altered.add(version.id);
    for (const parent of recordOf(version)?.parents ?? []) {
      if (!inFile.has(parent) && (await versions.getKey(parent)) !== undefined) parents.add(parent);
    }
  }
  return { altered, parents };
}

async function readNewest(reading: Reading, { frame, versions }: Backup): Promise<KeptHere['newest']> {
  const newest = new Map<string, number>();
  for (const partyId of new Set(versions.map((version) => version.partyId))) {
    const number = await newestNumber(reading.objectStore('heads'), reading.objectStore('versions'), frame.id, partyId);
    newest.set(partyId, number);
  }
  return newest;
}

async function readPayloadsHere(reading: Reading, { payloads }: Backup): Promise<KeptHere['payloads']> {
  const store = reading.objectStore('payloads');
  const here = new Set<string>();
  for (const { sha256, bytes } of payloads) {
    if (sameBytes((await store.get(sha256))?.bytes, bytes)) here.add(sha256);
  }
  return here;
}
