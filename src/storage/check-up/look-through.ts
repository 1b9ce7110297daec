import { mapFingerprint } from '../../domain/identity/fingerprint.ts';
import { readPayload } from '../../domain/identity/payload.ts';
import { sha256 } from '../../domain/identity/sha256.ts';
import type { VersionRecord } from '../../domain/version.ts';
import { isBytes, remainsOfVersion, versionFromStored } from '../mappers/version-mapper.ts';
import { remarkFits, remarkFromStored } from '../mappers/remark-mapper.ts';
import { frameFromStored } from '../mappers/workspace-mapper.ts';
import type { Database } from '../open-database.ts';
import { readTogether } from '../read-together.ts';
import type { DelimitSchema, StoredHead, StoredRemark, StoredVersion, StoredWorkspace } from '../schema.ts';

/** So many of a table are in memory at once. */
const AT_ONCE = 64;

/** A version as it was found: whole or not, with what is known of it. */
export interface FoundVersion {
  readonly id: string;
  readonly record: VersionRecord;
  /** Whether the record fits its id and the copies beside it fit the record. */
  readonly recordFits: boolean;
  /** Whether the list of payloads fits the fingerprint. */
  readonly listFits: boolean;
  readonly areasM2: StoredVersion['areasM2'];
}

/** A remark as it was found; `fits` is false where it does not read or does not fit its hash. */
export interface FoundRemark {
  readonly key: number;
  readonly stored: StoredRemark;
  readonly fits: boolean;
}

/** Everything in the database that a check-up is about, verified. */
export interface LookedThrough {
  readonly versions: ReadonlyMap<string, FoundVersion>;
  /** The payloads that fit their hash and read: length in bytes, and the zone that they are of. */
  readonly payloads: ReadonlyMap<string, { readonly byteLength: number; readonly zoneId: string }>;
  readonly payloadCount: number;
  /** By key. */
  readonly remarks: readonly FoundRemark[];
  readonly heads: readonly StoredHead[];
  /** The workspaces that read. */
  readonly workspaces: ReadonlyMap<string, StoredWorkspace>;
}

/** What a long reading asks and tells on its way. */
export interface Reading {
  readonly onStep: (done: number, of: number) => void;
  /** Throws where it is to end. */
  readonly goOn: () => void;
}

/** Read the whole database in small parts, and verify every hash. Rejects with what the browser rejects with. */
export async function lookThrough(database: Database, { onStep, goOn }: Reading): Promise<LookedThrough> {
  const [payloadKeys, versionKeys] = await readTogether(database, ['payloads', 'versions'], (reading) =>
    Promise.all([reading.objectStore('payloads').getAllKeys(), reading.objectStore('versions').getAllKeys()]),
  );
  const of = payloadKeys.length + versionKeys.length;
  let done = 0;
  const step = (count: number): void => {
    done += count;
    onStep(done, of);
    goOn();
  };
  const payloads = new Map<string, { byteLength: number; zoneId: string }>();
  for (const keys of inParts(payloadKeys)) {
    const found = await readEach(database, 'payloads', keys);
    for (const [at, key] of keys.entries()) {
      const bytes: unknown = found[at]?.bytes;
      if (!isBytes(bytes) || (await sha256(bytes)) !== key) continue;
      const read = readPayload(bytes);
      if (read.ok) payloads.set(key, { byteLength: bytes.byteLength, zoneId: read.value.zoneId });
    }
    step(keys.length);
  }
  const versions = new Map<string, FoundVersion>();
  for (const keys of inParts(versionKeys)) {
    const found = await readEach(database, 'versions', keys);
    for (const stored of found) if (stored) versions.set(stored.id, await verifyVersion(stored));
    step(keys.length);
  }
  const [remarkKeys, remarks, heads, workspaces] = await readTogether(
    database,
    ['remarks', 'heads', 'workspaces'],
    (reading) =>
      Promise.all([
        reading.objectStore('remarks').getAllKeys(),
        reading.objectStore('remarks').getAll(),
        reading.objectStore('heads').getAll(),
        reading.objectStore('workspaces').getAll(),
      ]),
  );
  const found = remarks.map(async (stored, at) => ({
    key: remarkKeys[at] ?? 0,
    stored,
    fits: remarkFromStored(stored) !== null && (await remarkFits(stored)),
  }));
  return {
    versions,
    payloads,
    payloadCount: payloadKeys.length,
    remarks: await Promise.all(found),
    heads,
    workspaces: new Map(workspaces.filter(frameFromStored).map((workspace) => [workspace.id, workspace])),
  };
}

async function verifyVersion(stored: StoredVersion): Promise<FoundVersion> {
  const sound = await versionFromStored(stored);
  const { id, record, areasM2 } = sound ?? remainsOfVersion(stored);
  const listFits = (await mapFingerprint(record.payloads)) === record.mapFingerprint;
  return { id, record, recordFits: sound !== null, listFits, areasM2 };
}

/** Tell whether a version with all its boundaries fits its hashes, by the payloads that do. */
export function isWhole(version: FoundVersion, payloads: LookedThrough['payloads']): boolean {
  return (
    version.recordFits &&
    version.listFits &&
    version.record.payloads.every(({ sha256: hash, byteLength, zoneId }) => {
      const payload = payloads.get(hash);
      return payload?.byteLength === byteLength && payload.zoneId === zoneId;
    })
  );
}

/** Read values by their keys. One that the browser cannot read back is undefined and does not take the others with it. */
async function readEach<Name extends 'payloads' | 'versions'>(
  database: Database,
  table: Name,
  keys: readonly string[],
): Promise<readonly (DelimitSchema[Name]['value'] | undefined)[]> {
  const read = (some: readonly string[]): Promise<readonly (DelimitSchema[Name]['value'] | undefined)[]> =>
    readTogether(database, [table], (reading) =>
      Promise.all(some.map((key) => reading.objectStore(table).get(IDBKeyRange.only(key)))),
    );
  try {
    return await read(keys);
  } catch (error) {
    if (!isUnreadable(error)) throw error;
  }
  const found: (DelimitSchema[Name]['value'] | undefined)[] = [];
  for (const key of keys) {
    try {
      found.push(...(await read([key])));
    } catch (error) {
      if (!isUnreadable(error)) throw error;
      found.push(undefined);
    }
  }
  return found;
}

/** Tell what is thrown for a value that cannot be read from what is thrown where nothing can be read. */
function isUnreadable(error: unknown): boolean {
  return error instanceof DOMException && ['DataError', 'NotReadableError', 'UnknownError'].includes(error.name);
}

function* inParts<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += AT_ONCE) yield items.slice(at, at + AT_ONCE);
}
