/*
 * A page at the address of the program that writes into its database and journal as the program does, through the repository. The program
 * itself saves no version without a change, and its screen would be in what is measured.
 */
import { builtInWorkspace } from '../../../src/domain/built-in/astana-2017.ts';
import type { ZoneMap } from '../../../src/domain/delimitation.ts';
import type { VersionId } from '../../../src/domain/identifiers.ts';
import { drawnHere } from '../../../src/domain/provenance.ts';
import type { Result } from '../../../src/domain/result.ts';
import { createIndexedDbRepository, DATABASE_NAME } from '../../../src/storage/indexed-db-repository.ts';
import { createJournal, JOURNAL_NAME } from '../../../src/storage/journal/journal-client.ts';
import type { Repository, StorageFailure, VersionRequest } from '../../../src/storage/repository.ts';
import { seededRing } from '../seeded-zone.mjs';

const SEED = 20_170_704;
const POINTS = 1000;
const GRID = 1e-7;
const SAVED_AT = '2017-07-05T10:00:00.000Z';
const PARTY = 'russia';

const workspace = builtInWorkspace();
const rings = workspace.zones.map((_, index) => seededRing(POINTS, SEED + index));
const journal = createJournal({ databaseName: DATABASE_NAME, journalName: JOURNAL_NAME });
let repository: Repository | null = null;
let last: VersionId | null = null;

function valueOf<Value>(result: Result<Value, StorageFailure>): Value {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.detail}`);
  return result.value;
}

async function open(): Promise<Repository> {
  repository ??= valueOf(await createIndexedDbRepository({ secondCopy: journal }));
  return repository;
}

/** The map of a version: of each zone one turning point lies elsewhere than in every other version. */
function mapOf(step: number): ZoneMap {
  const zones = workspace.zones.map(({ id }, index) => {
    const ring = [...(rings[index] ?? [])];
    const [longitude, latitude] = ring[1] ?? [0, 0];
    ring[1] = [longitude, Math.round(latitude / GRID + step) * GRID];
    return [id, { geometry: [[ring]], provenance: drawnHere('longitude-latitude') }] as const;
  });
  return Object.fromEntries(zones);
}

function requestFor(step: number): VersionRequest {
  const { id, lineType, zones } = workspace;
  return {
    workspaceId: id,
    partyId: PARTY,
    partyName: 'Russia',
    lineType,
    map: mapOf(step),
    zoneNames: Object.fromEntries(zones.map((zone) => [zone.id, zone.name])),
    parents: last === null ? [] : [last],
    origin: { kind: 'own' },
    savedAt: SAVED_AT,
    name: '',
    note: '',
    areasM2: Object.fromEntries(zones.map((zone, index) => [zone.id, 1e9 + index + step])),
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begunMs = performance.now();
  await work();
  return performance.now() - begunMs;
}

/** What all records of all tables take: bytes as they are, everything else as JSON. */
async function storedBytes(): Promise<number> {
  const asked = indexedDB.open(DATABASE_NAME);
  await new Promise((resolve) => asked.addEventListener('success', resolve));
  const database = asked.result;
  let sum = 0;
  for (const table of database.objectStoreNames) {
    const cursor = database.transaction(table).objectStore(table).openCursor();
    await new Promise<void>((resolve) => {
      cursor.addEventListener('success', () => {
        if (!cursor.result) return resolve();
        sum += sizeOf(cursor.result.value);
        cursor.result.continue();
      });
    });
  }
  database.close();
  return sum;
}

function sizeOf(value: unknown): number {
  let binary = 0;
  const text = JSON.stringify(value, (_key, member: unknown) => {
    if (!(member instanceof Uint8Array)) return member;
    binary += member.byteLength;
    return '';
  });
  return binary + new TextEncoder().encode(text).byteLength;
}

/** Count how often all records of a table or of an index are asked for while something is done. */
async function countingGetAll(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const restorers = [IDBObjectStore.prototype, IDBIndex.prototype].map((prototype) => {
    const getAll = Reflect.get(prototype, 'getAll') as (...given: unknown[]) => IDBRequest;
    Reflect.set(prototype, 'getAll', function (this: unknown, ...given: unknown[]) {
      count += 1;
      return getAll.apply(this, given);
    });
    return () => Reflect.set(prototype, 'getAll', getAll);
  });
  await work();
  for (const restore of restorers) restore();
  return count;
}

const page = {
  /** Write the workspace that the program opens, without versions. */
  begin: async (): Promise<void> => {
    valueOf(await (await open()).saveWorkspace(workspace, null, SAVED_AT));
  },
  /** Save versions that differ in each zone; gives how long each took, in milliseconds, and fails if one is not in the journal. */
  save: async (count: number): Promise<number[]> => {
    const target = await open();
    const { length } = valueOf(await target.listVersions(workspace.id));
    const times: number[] = [];
    for (let step = length + 1; step <= length + count; step += 1) {
      const request = requestFor(step);
      times.push(
        await timed(async () => {
          last = valueOf(await target.saveVersion(request)).id;
        }),
      );
    }
    if (journal.state) valueOf(journal.state);
    return times;
  },
  /** Open versions spread over all of them, verified; gives how long each took, in milliseconds. */
  openSome: async (count: number): Promise<number[]> => {
    const target = await open();
    const versions = valueOf(await target.listVersions(workspace.id));
    const times: number[] = [];
    for (let turn = 0; turn < count; turn += 1) {
      const version = versions[Math.floor((turn / count) * versions.length)];
      times.push(await timed(async () => version && valueOf(await target.openVersion(version.id))));
    }
    return times;
  },
  /** List all versions; gives how long it took, how many there are, and how often all records of a table were asked for. */
  list: async (): Promise<{ ms: number; versions: number; getAllCalls: number }> => {
    const target = await open();
    let versions = 0;
    const list = async (): Promise<void> => {
      versions = valueOf(await target.listVersions(workspace.id)).length;
    };
    const ms = await timed(list);
    return { ms, versions, getAllCalls: await countingGetAll(list) };
  },
  /** Save the newest map once more; gives what that adds to the records and to the journal, in bytes. */
  saveUnchanged: async (): Promise<{ records: number; journal: number }> => {
    const target = await open();
    const versions = valueOf(await target.listVersions(workspace.id));
    last = versions.at(-1)?.id ?? null;
    const journalBytes = async (): Promise<number> => {
      const folder = await navigator.storage.getDirectory();
      return (await (await folder.getFileHandle(JOURNAL_NAME)).getFile()).size;
    };
    const before = [await storedBytes(), await journalBytes()] as const;
    last = valueOf(await target.saveVersion(requestFor(versions.length))).id;
    return { records: (await storedBytes()) - before[0], journal: (await journalBytes()) - before[1] };
  },
  /** Verify everything; gives how long it took in milliseconds, and fails where anything is wrong. */
  verify: async (): Promise<number> => {
    let problems = 0;
    const ms = await timed(async () => {
      problems = valueOf(await journal.checkUp())?.problems.length ?? -1;
    });
    if (problems !== 0) throw new Error(`the check-up found ${problems} problems`);
    return ms;
  },
};

export type RepositoryPage = typeof page;

Object.assign(window, { repositoryPage: page });
